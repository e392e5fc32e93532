import * as z from 'zod';
import { branded } from '../../kernel/brand.js';
import { identifierText } from '../../kernel/ids.js';
import type { ContactId } from './contact.js';

/** How a caller names a contact: its id, its number, or `User #95314`. @public */
export type ContactReference = number | string;

/** A reference, read. @public */
export type ParsedContactReference =
	| { readonly kind: 'id'; readonly id: ContactId }
	| { readonly kind: 'number'; readonly number: number };

const LABEL = /^User #([1-9]\d{0,14})$/i;

export const contactReference: z.ZodType<ParsedContactReference, ContactReference> = /* @__PURE__ */ z
	.union([z.int().positive(), identifierText])
	.transform((reference): ParsedContactReference => {
		if (typeof reference === 'number') return { kind: 'number', number: reference };
		const label = LABEL.exec(reference);
		if (label !== null) return { kind: 'number', number: Number(label[1]) };
		return { kind: 'id', id: branded<'ContactId'>(reference) };
	});
