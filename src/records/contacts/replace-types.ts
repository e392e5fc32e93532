import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import { branded } from '../../kernel/brand.js';
import { changeOf } from '../../kernel/change.js';
import type { Decision } from '../../kernel/command.js';
import { decided, defineCommand } from '../../kernel/command.js';
import type { RevisionStale } from '../../kernel/failure.js';
import { revisionStale } from '../../kernel/failure.js';
import { defineQuery } from '../../kernel/query.js';
import { schemaOf } from '../../kernel/schema.js';
import type { ContactReads } from './contact-repository.js';
import type { ContactTypes, ContactTypesChange } from './contact-types.js';
import { contactTypesRecord, defaultContactTypes } from './contact-types.js';

/** The whole list of contact types, and what it replaces. @public */
export interface ReplaceContactTypes {
	/** `[a-z][a-z0-9_]{0,63}` each, no two equal, `visitor` among them; at most 50. */
	readonly types: readonly string[];
	/** The revision of the list the caller saw; the command is refused if somebody replaced it since. */
	readonly basedOn: number;
}

export const contactTypeText = /* @__PURE__ */ z.string().regex(/^[a-z][a-z0-9_]{0,63}$/);

const TYPE_LIMIT = 50;

const schema = z.strictObject({
	types: z
		.array(contactTypeText)
		.max(TYPE_LIMIT)
		.refine((types) => types.includes('visitor'), { params: { problem: 'visitor_missing' } })
		.refine((types) => new Set(types).size === types.length, { params: { problem: 'duplicate' } })
		.readonly(),
	basedOn: z.int().nonnegative(),
});

export const replaceContactTypes = defineCommand({
	name: 'contacts.replaceTypes',
	permission: 'settings.manage',
	input: schemaOf<ReplaceContactTypes>()(schema),
	load: (reads: ContactReads) => reads.contacts.types(),
	decide: decideTypes,
});

function decideTypes(
	kept: ContactTypes | undefined,
	input: z.output<typeof schema>,
): Result<Decision<ContactTypes, ContactTypesChange>, RevisionStale> {
	const revision = kept?.revision ?? 0;
	if (input.basedOn !== revision) return err(revisionStale(revision));
	const types = input.types.map((type) => branded<'ContactType'>(type));
	const change = changeOf(contactTypesRecord, kept, [
		{ type: 'contact_types.replaced', data: { types }, personal: null },
	]);
	return ok(decided(change.after, [change]));
}

/** Nothing to say. @public */
export type ShowContactTypes = Readonly<Record<string, never>>;

export const showContactTypes = defineQuery<ShowContactTypes, ShowContactTypes, ContactReads, ContactTypes>({
	name: 'contacts.showTypes',
	permission: 'contact.read',
	input: schemaOf<ShowContactTypes>()(z.strictObject({})),
	answer: async (reads) => (await reads.contacts.types()).map((kept) => kept ?? defaultContactTypes),
});
