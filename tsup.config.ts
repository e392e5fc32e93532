import { defineConfig } from 'tsup';

export default defineConfig({
	entry: {
		index: 'src/index.ts',
		conformance: 'src/conformance/index.ts',
		memory: 'src/memory/index.ts',
		phone: 'src/phone/index.ts',
		webhooks: 'src/webhooks/index.ts',
		words: 'src/words/index.ts',
	},
	format: ['esm', 'cjs'],
	target: 'node20',
	platform: 'neutral',
	tsconfig: 'tsconfig.build.json',
	// tsup sets `baseUrl` when it bundles declarations, and TypeScript 6 refuses that without this.
	dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
	// An ESM-only package cannot be required from the CJS build, so its code is taken in.
	noExternal: ['@noble/hashes'],
	sourcemap: true,
	splitting: true,
	treeshake: true,
	clean: true,
});
