import { foldedLabel, isLongerThan, isWellFormed } from '../../kernel/text.js';
import type { AttributeField, AttributeOption } from './definition.js';
import { VALUE_LIMIT } from './definition.js';
import type { RefusedWrite } from './failures.js';
import { checkFormat } from './value-formats.js';

/** What is kept of a value, or why nothing is. */
export type JudgedValue =
	| { readonly kind: 'taken'; readonly value: string }
	| { readonly kind: 'refused'; readonly reason: RefusedWrite['reason']; readonly problem: RefusedWrite['problem'] };

/** Whether a field takes a value: text of its format, or an option by its id or its label (ATT-6, ATT-8, ATT-16). */
export function judgeValue(field: AttributeField, value: string): JudgedValue {
	if (value.trim() === '') return invalid('blank');
	if (isLongerThan(value, VALUE_LIMIT)) return invalid('too_long');
	if (!isWellFormed(value)) return invalid('malformed_text');
	if (field.kind === 'dropdown') return judgeOption(field.options, value);
	const problem = checkFormat(field.format, value);
	return problem === 'ok' ? { kind: 'taken', value } : invalid(problem);
}

function judgeOption(options: readonly AttributeOption[], value: string): JudgedValue {
	const folded = foldedLabel(value);
	const option = options.find(({ id }) => id === value) ?? options.find(({ label }) => foldedLabel(label) === folded);
	if (option === undefined) return invalid('not_an_option');
	if (option.archived) return { kind: 'refused', reason: 'option_archived', problem: undefined };
	return { kind: 'taken', value: option.id };
}

function invalid(problem: RefusedWrite['problem']): JudgedValue {
	return { kind: 'refused', reason: 'invalid_value', problem };
}
