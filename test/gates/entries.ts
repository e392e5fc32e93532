import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

interface Manifest {
	readonly name: string;
	readonly version: string;
	readonly exports: Readonly<Record<string, unknown>>;
	readonly dependencies: Readonly<Record<string, string>>;
	readonly peerDependencies: Readonly<Record<string, string>>;
}

export const manifest: Manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

export interface Entry {
	/** What a user imports: `contact-desk/memory`. */
	readonly specifier: string;
	/** The name of the built files and of the API report. */
	readonly name: string;
	readonly source: string;
}

export const entries: readonly Entry[] = Object.keys(manifest.exports)
	.filter((path) => path !== './package.json')
	.map((path) =>
		path === '.'
			? { specifier: manifest.name, name: 'index', source: 'src/index.ts' }
			: {
					specifier: `${manifest.name}${path.slice(1)}`,
					name: path.slice(2),
					source: `src/${path.slice(2)}/index.ts`,
				},
	);
