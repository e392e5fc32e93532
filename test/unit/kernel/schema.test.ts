import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { parseInput, schemaOf } from '../../../src/kernel/schema.js';

function issuesOf(schema: z.ZodType, input: unknown) {
	const parsed = parseInput(schema, input);
	return parsed.isErr() ? parsed.error.issues : [];
}

const named = z.string().refine((text) => text === 'right', { params: { problem: 'not_right' } });

describe('an input', () => {
	it('that fits is what its schema makes of it', () => {
		const schema = z.strictObject({ count: z.string().transform(Number) });
		expect(parseInput(schema, { count: '7' })._unsafeUnwrap()).toEqual({ count: 7 });
	});

	it('that does not fit is refused with places and problems, in the order of the input', () => {
		const schema = z.strictObject({ name: z.string(), list: z.array(z.strictObject({ size: z.int() })) });
		expect(parseInput(schema, { name: 5, list: [{ size: 1 }, { size: 1.5 }] })._unsafeUnwrapErr()).toEqual({
			code: 'input.invalid',
			issues: [
				{ path: 'name', problem: 'invalid_type' },
				{ path: 'list.1.size', problem: 'invalid_type' },
			],
		});
	});

	it('that is none as a whole is refused at the empty path', () => {
		expect(issuesOf(z.strictObject({}), null)).toEqual([{ path: '', problem: 'invalid_type' }]);
	});

	it('is refused with twenty issues at most, the first ones', () => {
		const texts = z.array(z.string());
		const issues = issuesOf(
			texts,
			Array.from({ length: 25 }, (_, index) => index),
		);
		expect(issues).toHaveLength(20);
		expect(issues.map(({ path }) => path)).toEqual(Array.from({ length: 20 }, (_, index) => String(index)));
		expect(
			issuesOf(
				texts,
				Array.from({ length: 20 }, (_, index) => index),
			),
		).toHaveLength(20);
		expect(
			issuesOf(
				texts,
				Array.from({ length: 19 }, (_, index) => index),
			),
		).toHaveLength(19);
	});

	it('is refused by the name of the problem, where a schema names one', () => {
		expect(issuesOf(named, 'wrong')).toEqual([{ path: '', problem: 'not_right' }]);
		expect(
			issuesOf(
				z.string().refine((text) => text === ''),
				'wrong',
			),
		).toEqual([{ path: '', problem: 'invalid_value' }]);
		const numbered = z.string().refine((text) => text === '', { params: { problem: 7 } });
		expect(issuesOf(numbered, 'wrong')).toEqual([{ path: '', problem: 'invalid_value' }]);
		expect(issuesOf(z.string().max(2), 'wrong')).toEqual([{ path: '', problem: 'too_big' }]);
	});

	it.each([
		['plain', 'plain'],
		['plain_2', 'plain_2'],
		['P', 'P'],
		['x'.repeat(64), 'x'.repeat(64)],
		['x'.repeat(65), '?'],
		['_plain', '?'],
		['2nd', '?'],
		['__proto__', '?'],
		['Zoë', '?'],
		['a b', '?'],
		['a.b', '?'],
		['+33612345678', '?'],
		['', '?'],
		['plain\n', '?'],
	])('that has something wrong under the key %j is refused at the path %j', (key, path) => {
		const schema = z.custom<object>().superRefine((_, context) => {
			context.addIssue({ code: 'custom', path: ['set', key, 3], params: { problem: 'blank' } });
		});
		expect(issuesOf(schema, {})).toEqual([{ path: `set.${path}.3`, problem: 'blank' }]);
	});

	it('that has something wrong under a symbol is refused at ?', () => {
		const schema = z.custom<object>().superRefine((_, context) => {
			context.addIssue({ code: 'custom', path: [Symbol('secret')], params: { problem: 'blank' } });
		});
		expect(issuesOf(schema, {})).toEqual([{ path: '?', problem: 'blank' }]);
	});

	it('that has a key too many is refused without the key', () => {
		expect(issuesOf(z.strictObject({}), { secret: 1 })).toEqual([{ path: '', problem: 'unrecognized_keys' }]);
	});
});

describe('a schema tied to its input type', () => {
	it('is the schema it was', () => {
		const schema = z.strictObject({ name: z.string() });
		expect(schemaOf<{ readonly name: string }>()(schema)).toBe(schema);
	});
});
