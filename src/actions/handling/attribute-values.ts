import * as z from 'zod';
import type { RequestedWrite } from '../../records/attributes/index.js';
import { attributeKeyText } from '../../records/attributes/index.js';

/** A value as a caller gives it; kept as text. @public */
export type AttributeValueInput = string | number | boolean;

const MOST = 200;

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads values by key. Each own key counts, `__proto__` among them, which a record schema would pass over in silence. */
export const attributeValues = /* @__PURE__ */ z
	.custom<Readonly<Record<string, AttributeValueInput>>>(isObject)
	.transform((values, context): readonly RequestedWrite[] => {
		const keys = Object.keys(values);
		if (keys.length > MOST) context.addIssue({ code: 'custom', params: { problem: 'too_many' } });
		return keys.slice(0, MOST).flatMap((attribute) => {
			const value: unknown = values[attribute];
			const problem = problemOf(attribute, value);
			if (problem === undefined) return [{ attribute, value: String(value) }];
			context.addIssue({ code: 'custom', path: [attribute], params: { problem } });
			return [];
		});
	});

function problemOf(attribute: string, value: unknown): string | undefined {
	if (!attributeKeyText.safeParse(attribute).success) return 'malformed_key';
	if (typeof value === 'number') return Number.isFinite(value) ? undefined : 'not_a_number';
	return typeof value === 'string' || typeof value === 'boolean' ? undefined : 'invalid_type';
}
