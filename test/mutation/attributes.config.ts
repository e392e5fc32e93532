import { defineConfig } from 'vitest/config';
import { alias } from '../../vitest.config.js';

export default defineConfig({
	resolve: { alias },
	test: {
		include: [
			'test/unit/records/attributes/**/*.test.ts',
			'test/unit/actions/handling/**/*.test.ts',
			'test/unit/actions/settings/**/*.test.ts',
			'test/unit/views/panel/panel-a*.test.ts',
		],
	},
});
