import { defineConfig } from 'vitest/config';
import { alias } from '../../vitest.config.js';

export default defineConfig({
	resolve: { alias },
	test: {
		include: [
			'test/unit/policies/groups/**/*.test.ts',
			'test/unit/actions/handling/vip-flag.test.ts',
			'test/unit/policies/matching/vip-standing.test.ts',
			'test/laws/group-rules.test.ts',
		],
	},
});
