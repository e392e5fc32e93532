import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import type { PhoneParser } from '../../kernel/phone-parser.js';
import type {
	AttributeDefinition,
	AttributeNotFound,
	AttributeNotMatchable,
	MatchFormat,
	MatchValue,
} from '../../records/attributes/index.js';
import {
	attributeNotFound,
	attributeNotMatchable,
	matchFormatOf,
	matchValueOf,
	standardAttribute,
} from '../../records/attributes/index.js';
import { channelTypes, platformAttribute } from '../../records/channels/index.js';
import type { MatchValueNotComparable } from './failures.js';
import { matchValueNotComparable } from './failures.js';

/** Why a value of an attribute cannot be compared with others. */
export type NotComparable = AttributeNotFound | AttributeNotMatchable | MatchValueNotComparable;

/** A value in the form in which values of its attribute compare, as whoever has it would have it. */
export function comparableValue(
	attribute: string,
	value: string,
	definitions: readonly AttributeDefinition[],
	phones: PhoneParser | undefined,
): Result<MatchValue, NotComparable> {
	const format = comparisonOf(attribute, definitions);
	if (format === undefined) return err(attributeNotFound(attribute));
	if (format === 'never') return err(attributeNotMatchable(attribute));
	const comparable = matchValueOf(format, value, phones);
	return comparable === undefined ? err(matchValueNotComparable(attribute)) : ok(comparable);
}

/** How values of an attribute compare, whether it may be chosen now or not; `undefined` when there is no such attribute. */
function comparisonOf(
	attribute: string,
	definitions: readonly AttributeDefinition[],
): MatchFormat | 'never' | undefined {
	const definition = definitions.find((candidate) => candidate.id === attribute);
	if (definition !== undefined) {
		return definition.field.kind === 'text' ? (matchFormatOf(definition.field.format) ?? 'never') : 'never';
	}
	const rows = [standardAttribute(attribute), ...channelTypes.map((type) => platformAttribute(type, attribute))];
	const known = rows.filter((row) => row !== undefined);
	if (known.length === 0) return undefined;
	const matchable = known.find((row) => row.matchable);
	return matchable === undefined ? 'never' : (matchFormatOf(matchable.format) ?? 'never');
}
