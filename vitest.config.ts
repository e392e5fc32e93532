import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const source = (path: string): string => fileURLToPath(new URL(`./src/${path}`, import.meta.url));

/** The package by its name is its sources, so that tests need no build. */
export const alias = [
	{ find: /^contact-desk$/, replacement: source('index.ts') },
	{ find: /^contact-desk\/(.+)$/, replacement: source('$1/index.ts') },
];

/** Milliseconds. How long a test takes says nothing about what it proves: only one that hangs is stopped. */
const testTimeout = 120_000;

const project = (name: string, include: readonly string[]) => ({
	resolve: { alias },
	test: { name, include: [...include], testTimeout, hookTimeout: testTimeout },
});

export default defineConfig({
	test: {
		coverage: {
			provider: 'v8',
			include: ['src/**/*.ts'],
			exclude: ['src/**/index.ts'],
			reporter: ['text', 'lcov', 'json-summary'],
		},
		projects: [
			project('unit', ['test/unit/**/*.test.ts']),
			project('laws', ['test/laws/**/*.test.ts']),
			project('architecture', ['test/architecture/**/*.test.ts']),
			project('examples', ['test/examples/**/*.test.ts']),
			project('conformance', ['test/conformance/**/*.test.ts']),
			project('simulation', ['test/simulation/**/*.test.ts']),
			{
				resolve: { alias },
				test: {
					name: 'types',
					include: [],
					typecheck: { enabled: true, only: true, include: ['test/types/**/*.test-d.ts'], tsconfig: './tsconfig.json' },
				},
			},
		],
	},
});
