import * as z from 'zod';
import { identifierText } from '../../kernel/ids.js';
import type { ContactReference } from '../contacts/index.js';
import { contactReference } from '../contacts/index.js';

/** What a remark stands on: a contact, or a conversation by its id. @public */
export type RemarkSubject =
	| { readonly kind: 'contact'; readonly contact: ContactReference }
	| { readonly kind: 'conversation'; readonly conversation: string };

export const remarkSubject = /* @__PURE__ */ z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('contact'), contact: contactReference }),
	z.strictObject({ kind: z.literal('conversation'), conversation: identifierText }),
]);
