import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import { branded } from '../../kernel/brand.js';
import type { Context, Decision } from '../../kernel/command.js';
import { decided, defineCommand } from '../../kernel/command.js';
import { identifierText } from '../../kernel/ids.js';
import { schemaOf } from '../../kernel/schema.js';
import { lineText } from '../../kernel/text-schema.js';
import type { AttributeKey } from './definition.js';
import { MATCHABLE_LIMIT } from './definition.js';
import type { AttributeChange } from './facts.js';
import type {
	AttributeKeyTaken,
	AttributeLabelTaken,
	AttributeLimitReached,
	AttributeNotMatchable,
} from './failures.js';
import { attributeLimitReached, attributeNotMatchable } from './failures.js';
import type { Beside } from './new-definition.js';
import { loadBeside, newDefinition } from './new-definition.js';
import { matchFormatOf } from './standard-attributes.js';
import type { ValueFormat } from './value-formats.js';
import { valueFormats } from './value-formats.js';

/** A text field to add. @public */
export interface DefineAttribute {
	/** `[a-z][a-z0-9_]{0,63}`; it is never changed and never used again. */
	readonly key: string;
	/** What people read; unique ignoring case and accents. */
	readonly label: string;
	/** The name of a picture of the host's own. Absent: none. */
	readonly icon?: string | undefined;
	/** Absent: `plain`. */
	readonly format?: ValueFormat | undefined;
	/** Whether the CRM alone writes it. Absent: no. */
	readonly crmManaged?: boolean | undefined;
	/** Whether the CRM looks contacts up by it. Absent: no. */
	readonly lookup?: boolean | undefined;
	/** Whether it may be chosen for matching; e-mail, phone and plain text only. Absent: no. */
	readonly matchable?: boolean | undefined;
}

/** The attribute that was added. @public */
export interface DefinedAttribute {
	readonly attribute: AttributeKey;
}

export const attributeKeyText = /* @__PURE__ */ z.string().regex(/^[a-z][a-z0-9_]{0,63}$/);

export const attributeLabelText = /* @__PURE__ */ lineText(100);

const schema = z.strictObject({
	key: attributeKeyText,
	label: attributeLabelText,
	icon: identifierText.optional(),
	format: z.enum(valueFormats).optional(),
	crmManaged: z.boolean().optional(),
	lookup: z.boolean().optional(),
	matchable: z.boolean().optional(),
});

type Refusal = AttributeKeyTaken | AttributeLabelTaken | AttributeLimitReached | AttributeNotMatchable;

export const defineAttribute = defineCommand({
	name: 'attributes.define',
	permission: 'settings.manage',
	input: schemaOf<DefineAttribute>()(schema),
	load: loadBeside,
	decide: decideDefinition,
});

function decideDefinition(
	beside: Beside,
	input: z.output<typeof schema>,
	context: Context,
): Result<Decision<DefinedAttribute, AttributeChange>, Refusal> {
	const { key, label, icon, format = 'plain', crmManaged = false, lookup = false, matchable = false } = input;
	const field = { kind: 'text', format } as const;
	// Nobody has a value of it yet, so there is nothing to index first.
	const matchability = matchable ? 'yes' : 'no';
	const wishes = { key, label, icon, field, crmManaged, lookup, matchability, at: context.now } as const;
	const change = newDefinition(beside, wishes);
	if (change.isErr()) return err(change.error);
	if (matchable && matchFormatOf(format) === undefined) return err(attributeNotMatchable(key));
	if (matchable && beside.definitions.filter((other) => other.matchability !== 'no').length >= MATCHABLE_LIMIT) {
		return err(attributeLimitReached(MATCHABLE_LIMIT, 'matchable'));
	}
	return ok(decided({ attribute: branded<'AttributeKey'>(key) }, [change.value]));
}
