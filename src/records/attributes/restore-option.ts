import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import { changeOf } from '../../kernel/change.js';
import type { Decision } from '../../kernel/command.js';
import { decided, defineCommand, unchanged } from '../../kernel/command.js';
import { schemaOf } from '../../kernel/schema.js';
import type { ChooseAttributeOption } from './archive-option.js';
import { attributeOptionSchema } from './archive-option.js';
import type { AttributeReads } from './attribute-repository.js';
import type { AttributeDefinition } from './definition.js';
import type { AttributeChange } from './facts.js';
import { attributeRecord } from './facts.js';
import type { AttributeNotADropdown, AttributeNotFound, AttributeOptionNotFound } from './failures.js';
import { optionOf } from './options.js';
import type { AttributeSwitchedOver } from './switch-on-attribute.js';

export const restoreAttributeOption = defineCommand({
	name: 'attributes.restoreOption',
	permission: 'settings.manage',
	input: schemaOf<ChooseAttributeOption>()(attributeOptionSchema),
	load: (reads: AttributeReads, { attribute }) => reads.attributes.find(attribute),
	decide: decideRestoration,
});

function decideRestoration(
	known: AttributeDefinition | undefined,
	input: ChooseAttributeOption,
): Result<
	Decision<AttributeSwitchedOver, AttributeChange>,
	AttributeNotADropdown | AttributeNotFound | AttributeOptionNotFound
> {
	const found = optionOf(known, input.attribute, input.option);
	if (found.isErr()) return err(found.error);
	const { definition, option } = found.value;
	if (!option.archived) return ok(unchanged({ changed: false }));
	const data = { option: option.id, archived: false };
	const fact = { type: 'attribute.option_switched', data, personal: null } as const;
	return ok(decided({ changed: true }, [changeOf(attributeRecord, definition, [fact])]));
}
