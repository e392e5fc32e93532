import { describe, it } from 'vitest';
import * as z from 'zod';
import { schemaOf } from '../../src/kernel/schema.js';

interface Wanted {
	readonly name: string;
	readonly reason?: string | undefined;
	readonly place?: { readonly zone: 'UTC' | 'local'; readonly marks: readonly number[] } | undefined;
}

const place = z.strictObject({ zone: z.enum(['UTC', 'local']), marks: z.array(z.number()).readonly() });
const exact = { name: z.string(), reason: z.string().optional(), place: place.optional() };

describe('a schema is tied to its input type', () => {
	it('takes a schema of exactly that input, whatever comes out of it', () => {
		schemaOf<Wanted>()(z.strictObject(exact));
		schemaOf<Wanted>()(z.strictObject({ ...exact, name: z.string().transform((name) => name.length) }));
	});

	it('refuses a key too many', () => {
		// @ts-expect-error `age` is none of the input
		schemaOf<Wanted>()(z.strictObject({ ...exact, age: z.number() }));
		// @ts-expect-error not even an optional one
		schemaOf<Wanted>()(z.strictObject({ ...exact, age: z.number().optional() }));
	});

	it('refuses a key lost', () => {
		// @ts-expect-error `name` is missing
		schemaOf<Wanted>()(z.strictObject({ reason: exact.reason, place: exact.place }));
		// @ts-expect-error `reason` is missing, optional or not
		schemaOf<Wanted>()(z.strictObject({ name: exact.name, place: exact.place }));
	});

	it('refuses another type, however deep', () => {
		// @ts-expect-error a number for a text
		schemaOf<Wanted>()(z.strictObject({ ...exact, name: z.number() }));
		// @ts-expect-error a wider type
		schemaOf<Wanted>()(z.strictObject({ ...exact, name: z.union([z.string(), z.number()]) }));
		const wider = z.strictObject({ ...place.shape, zone: z.enum(['UTC', 'local', 'host']) });
		// @ts-expect-error one choice more, inside
		schemaOf<Wanted>()(z.strictObject({ ...exact, place: wider.optional() }));
		const texts = z.strictObject({ ...place.shape, marks: z.array(z.string()) });
		// @ts-expect-error texts for numbers in a list inside
		schemaOf<Wanted>()(z.strictObject({ ...exact, place: texts.optional() }));
		const extended = z.strictObject({ ...place.shape, height: z.number().optional() });
		// @ts-expect-error a key too many inside
		schemaOf<Wanted>()(z.strictObject({ ...exact, place: extended.optional() }));
	});

	it('refuses another answer to whether a key may be left out', () => {
		// @ts-expect-error `name` may not be left out
		schemaOf<Wanted>()(z.strictObject({ ...exact, name: z.string().optional() }));
		// @ts-expect-error `reason` may
		schemaOf<Wanted>()(z.strictObject({ ...exact, reason: z.string() }));
		// @ts-expect-error null is not undefined
		schemaOf<Wanted>()(z.strictObject({ ...exact, reason: z.string().nullish() }));
	});
});
