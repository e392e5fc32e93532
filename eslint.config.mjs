import tseslint from 'typescript-eslint';
import { mustUseResult } from './test/gates/must-use-result.mjs';

export default [
	{ ignores: ['**', '!src', '!src/**'] },
	{
		files: ['src/**/*.ts'],
		languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true } },
		plugins: { typed: tseslint.plugin, own: { rules: { 'must-use-result': mustUseResult } } },
		rules: {
			'typed/no-floating-promises': ['error', { checkThenables: true, ignoreVoid: false }],
			'own/must-use-result': 'error',
		},
	},
];
