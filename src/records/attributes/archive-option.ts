import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import { changeOf } from '../../kernel/change.js';
import type { Decision } from '../../kernel/command.js';
import { decided, defineCommand, unchanged } from '../../kernel/command.js';
import { identifierText } from '../../kernel/ids.js';
import { schemaOf } from '../../kernel/schema.js';
import type { AttributeReads } from './attribute-repository.js';
import { attributeKeyText } from './define-attribute.js';
import type { AttributeDefinition } from './definition.js';
import { FEWEST_OPTIONS } from './definition.js';
import type { AttributeChange } from './facts.js';
import { attributeRecord } from './facts.js';
import type {
	AttributeNotADropdown,
	AttributeNotFound,
	AttributeOptionNotFound,
	AttributeOptionsTooFew,
} from './failures.js';
import { attributeOptionsTooFew } from './failures.js';
import { optionOf } from './options.js';
import type { AttributeSwitchedOver } from './switch-on-attribute.js';

/** Which option of which dropdown. @public */
export interface ChooseAttributeOption {
	readonly attribute: string;
	/** The id of the option. */
	readonly option: string;
}

export const attributeOptionSchema = /* @__PURE__ */ z.strictObject({
	attribute: attributeKeyText,
	option: identifierText,
});

type Refusal = AttributeNotADropdown | AttributeNotFound | AttributeOptionNotFound | AttributeOptionsTooFew;

export const archiveAttributeOption = defineCommand({
	name: 'attributes.archiveOption',
	permission: 'settings.manage',
	input: schemaOf<ChooseAttributeOption>()(attributeOptionSchema),
	load: (reads: AttributeReads, { attribute }) => reads.attributes.find(attribute),
	decide: decideArchive,
});

function decideArchive(
	known: AttributeDefinition | undefined,
	input: ChooseAttributeOption,
): Result<Decision<AttributeSwitchedOver, AttributeChange>, Refusal> {
	const found = optionOf(known, input.attribute, input.option);
	if (found.isErr()) return err(found.error);
	const { definition, options, option } = found.value;
	if (option.archived) return ok(unchanged({ changed: false }));
	if (options.filter(({ archived }) => !archived).length <= FEWEST_OPTIONS) {
		return err(attributeOptionsTooFew(input.attribute, FEWEST_OPTIONS));
	}
	const data = { option: option.id, archived: true };
	const fact = { type: 'attribute.option_switched', data, personal: null } as const;
	return ok(decided({ changed: true }, [changeOf(attributeRecord, definition, [fact])]));
}
