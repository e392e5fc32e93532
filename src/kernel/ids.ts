import * as z from 'zod';
import type { Brand } from './brand.js';
import { branded } from './brand.js';
import { countCodePoints, isIdentifierText } from './text.js';

/** The tenant everything belongs to; nothing crosses from one to another. @public */
export type WorkspaceId = Brand<'WorkspaceId'>;

/** Who acts, in the host's own words: a user id, the name of a job. @public */
export type ActorId = Brand<'ActorId'>;

/** Ids, keys and references are at most this many code points; longer ones are refused. */
const IDENTIFIER_LIMIT = 200;

/** Text that may serve as an id or a key: not blank, no control, bidi or zero-width characters. */
export const identifierText = /* @__PURE__ */ z
	.string()
	.min(1)
	.refine((text) => countCodePoints(text) <= IDENTIFIER_LIMIT, { params: { problem: 'too_long' } })
	.refine((text) => isIdentifierText(text) && text.trim() === text, { params: { problem: 'malformed_identifier' } });

/** A schema that reads an identifier and brands it. */
export function identifierOf<Name extends string>(): z.ZodType<Brand<Name>, string> {
	return identifierText.transform((text) => branded<Name>(text));
}
