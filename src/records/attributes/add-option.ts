import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import { branded } from '../../kernel/brand.js';
import { changeOf } from '../../kernel/change.js';
import type { Context, Decision } from '../../kernel/command.js';
import { decided, defineCreatingCommand } from '../../kernel/command.js';
import { schemaOf } from '../../kernel/schema.js';
import type { AttributeReads } from './attribute-repository.js';
import { attributeKeyText, attributeLabelText } from './define-attribute.js';
import type { AttributeDefinition, OptionId } from './definition.js';
import { OPTION_LIMIT } from './definition.js';
import type { AttributeChange } from './facts.js';
import { attributeRecord } from './facts.js';
import type {
	AttributeLimitReached,
	AttributeNotADropdown,
	AttributeNotFound,
	AttributeOptionLabelTaken,
} from './failures.js';
import { attributeLimitReached, attributeOptionLabelTaken } from './failures.js';
import { dropdownOf, placeOfLabel } from './options.js';

/** An option to add at the end of a dropdown. @public */
export interface AddAttributeOption {
	readonly attribute: string;
	/** What people read; unique within the dropdown, ignoring case and accents. */
	readonly label: string;
}

/** The option that was added. @public */
export interface AddedAttributeOption {
	readonly option: OptionId;
	/** The revision the definition has now. */
	readonly revision: number;
}

const schema = z.strictObject({ attribute: attributeKeyText, label: attributeLabelText });

type Refusal = AttributeLimitReached | AttributeNotADropdown | AttributeNotFound | AttributeOptionLabelTaken;

export const addAttributeOption = defineCreatingCommand({
	name: 'attributes.addOption',
	permission: 'settings.manage',
	input: schemaOf<AddAttributeOption>()(schema),
	load: (reads: AttributeReads, { attribute }) => reads.attributes.find(attribute),
	prepare: (supply) => ok(branded<'OptionId'>(supply.id())),
	decide: decideOption,
});

function decideOption(
	found: AttributeDefinition | undefined,
	{ attribute, label }: z.output<typeof schema>,
	{ prepared: id }: Context<OptionId>,
): Result<Decision<AddedAttributeOption, AttributeChange>, Refusal> {
	const dropdown = dropdownOf(found, attribute);
	if (dropdown.isErr()) return err(dropdown.error);
	const { definition, options } = dropdown.value;
	const namesake = placeOfLabel(
		label,
		options.map((option) => option.label),
	);
	if (namesake !== -1) return err(attributeOptionLabelTaken(attribute, namesake));
	if (options.length >= OPTION_LIMIT) return err(attributeLimitReached(OPTION_LIMIT, 'options'));
	const option = { id, label, archived: false };
	const fact = { type: 'attribute.option_added', data: { option }, personal: null } as const;
	const change = changeOf(attributeRecord, definition, [fact]);
	return ok(decided({ option: id, revision: change.after.revision }, [change]));
}
