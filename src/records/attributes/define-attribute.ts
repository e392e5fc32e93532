import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import { branded } from '../../kernel/brand.js';
import { changeOf } from '../../kernel/change.js';
import type { Context, Decision } from '../../kernel/command.js';
import { decided, defineCommand } from '../../kernel/command.js';
import { schemaOf } from '../../kernel/schema.js';
import { foldedLabel } from '../../kernel/text.js';
import { lineText } from '../../kernel/text-schema.js';
import type { AttributeReads } from './attribute-repository.js';
import type { AttributeDefinition, AttributeKey } from './definition.js';
import { DEFINITION_LIMIT, MATCHABLE_LIMIT } from './definition.js';
import type { AttributeChange } from './facts.js';
import { attributeRecord } from './facts.js';
import type {
	AttributeKeyTaken,
	AttributeLabelTaken,
	AttributeLimitReached,
	AttributeNotMatchable,
} from './failures.js';
import { attributeKeyTaken, attributeLabelTaken, attributeLimitReached, attributeNotMatchable } from './failures.js';
import { isReservedKey, matchFormatOf } from './standard-attributes.js';
import type { ValueFormat } from './value-formats.js';
import { valueFormats } from './value-formats.js';

/** A text field to add. @public */
export interface DefineAttribute {
	/** `[a-z][a-z0-9_]{0,63}`; it is never changed and never used again. */
	readonly key: string;
	/** What people read; unique ignoring case and accents. */
	readonly label: string;
	/** Absent: `plain`. */
	readonly format?: ValueFormat | undefined;
	/** Whether the CRM alone writes it. Absent: no. */
	readonly crmManaged?: boolean | undefined;
	/** Whether it may be chosen for matching; e-mail, phone and plain text only. Absent: no. */
	readonly matchable?: boolean | undefined;
}

/** The attribute that was added. @public */
export interface DefinedAttribute {
	readonly attribute: AttributeKey;
}

export const attributeKeyText = /* @__PURE__ */ z.string().regex(/^[a-z][a-z0-9_]{0,63}$/);

const schema = z.strictObject({
	key: attributeKeyText,
	label: lineText(100),
	format: z.enum(valueFormats).optional(),
	crmManaged: z.boolean().optional(),
	matchable: z.boolean().optional(),
});

type Refusal = AttributeKeyTaken | AttributeLabelTaken | AttributeLimitReached | AttributeNotMatchable;

export const defineAttribute = defineCommand({
	name: 'attributes.define',
	permission: 'settings.manage',
	input: schemaOf<DefineAttribute>()(schema),
	load: (reads: AttributeReads) => reads.attributes.all(),
	decide: decideDefinition,
});

function decideDefinition(
	definitions: readonly AttributeDefinition[],
	input: z.output<typeof schema>,
	context: Context,
): Result<Decision<DefinedAttribute, AttributeChange>, Refusal> {
	const { key, label, format = 'plain', crmManaged = false, matchable = false } = input;
	if (isReservedKey(key) || definitions.some((other) => other.id === key)) return err(attributeKeyTaken(key));
	const folded = foldedLabel(label);
	const namesake = definitions.find((other) => foldedLabel(other.label) === folded);
	if (namesake !== undefined) return err(attributeLabelTaken(namesake.id));
	if (definitions.length >= DEFINITION_LIMIT) return err(attributeLimitReached(DEFINITION_LIMIT, 'definitions'));
	if (matchable && matchFormatOf(format) === undefined) return err(attributeNotMatchable(key));
	if (matchable && definitions.filter((other) => other.matchable).length >= MATCHABLE_LIMIT) {
		return err(attributeLimitReached(MATCHABLE_LIMIT, 'matchable'));
	}
	const attribute = branded<'AttributeKey'>(key);
	const data = { key: attribute, label, format, crmManaged, matchable, place: definitions.length, at: context.now };
	const fact = { type: 'attribute.defined', data, personal: null } as const;
	return ok(decided({ attribute }, [changeOf(attributeRecord, undefined, [fact])]));
}
