import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import { foldedLabel } from '../../kernel/text.js';
import type { AttributeDefinition, AttributeOption } from './definition.js';
import type { AttributeNotADropdown, AttributeNotFound, AttributeOptionNotFound } from './failures.js';
import { attributeNotADropdown, attributeNotFound, attributeOptionNotFound } from './failures.js';

/** A definition that has options. */
export interface Dropdown {
	readonly definition: AttributeDefinition;
	readonly options: readonly AttributeOption[];
}

/** The definition with this key as a dropdown, or why it is none. */
export function dropdownOf(
	definition: AttributeDefinition | undefined,
	key: string,
): Result<Dropdown, AttributeNotADropdown | AttributeNotFound> {
	if (definition === undefined || definition.deleted) return err(attributeNotFound(key));
	const { field } = definition;
	return field.kind === 'text' ? err(attributeNotADropdown(key)) : ok({ definition, options: field.options });
}

/** A dropdown with one of its options. */
export interface DropdownWithOption extends Dropdown {
	readonly option: AttributeOption;
}

/** The dropdown and its option with this id, or why there is none. */
export function optionOf(
	definition: AttributeDefinition | undefined,
	key: string,
	id: string,
): Result<DropdownWithOption, AttributeNotADropdown | AttributeNotFound | AttributeOptionNotFound> {
	return dropdownOf(definition, key).andThen(({ definition: dropdown, options }) => {
		const option = options.find((candidate) => candidate.id === id);
		return option === undefined ? err(attributeOptionNotFound(key)) : ok({ definition: dropdown, options, option });
	});
}

/** The place of the first label that is the same but for case, accents, width and spaces; -1 when there is none. */
export function placeOfLabel(label: string, labels: readonly string[]): number {
	const folded = foldedLabel(label);
	return labels.findIndex((other) => foldedLabel(other) === folded);
}
