import { defineConfig } from 'vitest/config';
import { alias } from '../../vitest.config.js';

export default defineConfig({
	resolve: { alias },
	test: { include: ['test/unit/actions/handling/**/*.test.ts'] },
});
