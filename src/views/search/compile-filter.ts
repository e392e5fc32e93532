import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import { foldedLabel } from '../../kernel/text.js';
import type {
	AttributeArrangement,
	AttributeDefinition,
	AttributeNotFound,
	AttributeNotReadable,
	AttributeOption,
} from '../../records/attributes/index.js';
import { defaultAttributeDisplay, matchValueOf, readableAttribute } from '../../records/attributes/index.js';
import { matchKey } from '../../records/contacts/index.js';
import type { Tag } from '../../records/tags/index.js';
import { tagInPlaceOf } from '../../records/tags/index.js';
import { matchField, valueField } from './search-fields.js';
import type { ContactCondition, ConversationCondition, ConversationFilter } from './search-filter.js';
import type { SearchComparison, SearchNode } from './search-node.js';

/** What a filter is read against. */
export interface FilterContext {
	readonly definitions: readonly AttributeDefinition[];
	readonly arrangement: AttributeArrangement;
	/** Every tag that the filter names, with those that take one over. */
	readonly tags: readonly Tag[];
}

export type FilterRefusal = AttributeNotFound | AttributeNotReadable;

/** The filter as a store evaluates it, or which attribute of it people may not read. */
export function compiledFilter(filter: ConversationFilter, context: FilterContext): Result<SearchNode, FilterRefusal> {
	if ('all' in filter) return joined('all', filter.all, context);
	if ('any' in filter) return joined('any', filter.any, context);
	if ('not' in filter) return compiledFilter(filter.not, context).map((node) => ({ kind: 'not', node }));
	return compiledCondition(filter, context);
}

function joined(
	kind: 'all' | 'any',
	filters: readonly ConversationFilter[],
	context: FilterContext,
): Result<SearchNode, FilterRefusal> {
	const nodes: SearchNode[] = [];
	for (const filter of filters) {
		const node = compiledFilter(filter, context);
		if (node.isErr()) return err(node.error);
		nodes.push(node.value);
	}
	return ok({ kind, nodes });
}

type Condition = ContactCondition | ConversationCondition;

function compiledCondition(condition: Condition, context: FilterContext): Result<SearchNode, FilterRefusal> {
	if ('name' in condition) return onAttribute('name', 'contains', condition.name, context);
	if ('handle' in condition) return onAttribute('username', 'contains', condition.handle, context);
	if ('email' in condition) return onMatchable('email', condition.email, context);
	if ('phone' in condition) return onMatchable('phone', condition.phone, context);
	if ('is' in condition) return onAttribute(condition.attribute, 'is', condition.is, context);
	if ('contains' in condition) return onAttribute(condition.attribute, 'contains', condition.contains, context);
	if ('isSet' in condition) return onAttribute(condition.attribute, 'is_set', '', context);
	return ok(plainCondition(condition, context.tags));
}

type OnAttributes =
	| { readonly attribute: string }
	| { readonly email: string }
	| { readonly handle: string }
	| { readonly name: string }
	| { readonly phone: string };

function plainCondition(condition: Exclude<Condition, OnAttributes>, tags: readonly Tag[]): SearchNode {
	if ('number' in condition) return comparison('contact', 'number', 'is', String(condition.number));
	if ('type' in condition) return comparison('contact', 'type', 'is', condition.type);
	if ('origin' in condition) return comparison('contact', 'origin', 'is', condition.origin);
	if ('activeFrom' in condition) return comparison('contact', 'active', 'from', condition.activeFrom);
	if ('activeUntil' in condition) return comparison('contact', 'active', 'before', condition.activeUntil);
	if ('department' in condition) return comparison('conversation', 'department', 'is', condition.department);
	if ('assignee' in condition) return comparison('conversation', 'assignee', 'is', condition.assignee);
	if ('team' in condition) return comparison('conversation', 'team', 'is', condition.team);
	if ('status' in condition) return comparison('conversation', 'status', 'is', condition.status);
	if ('channel' in condition) return comparison('conversation', 'channel', 'is', condition.channel);
	if ('messageFrom' in condition) return comparison('conversation', 'message', 'from', condition.messageFrom);
	if ('messageUntil' in condition) return comparison('conversation', 'message', 'before', condition.messageUntil);
	const { tag: id } = condition;
	const named = tags.find((tag) => tag.id === id);
	const shown = named === undefined ? undefined : tagInPlaceOf(named.id, tags);
	return { kind: 'tagged', tags: [...new Set([id, ...(shown === undefined ? [] : [shown.id, ...shown.absorbing])])] };
}

const nowhere: readonly never[] = [];

function comparison(
	of: SearchComparison['of'],
	field: string,
	kind: SearchComparison['kind'],
	text: string,
	hiddenOn: SearchComparison['hiddenOn'] = nowhere,
): SearchComparison {
	return { kind, of, field, text, hiddenOn };
}

function onAttribute(
	attribute: string,
	kind: 'contains' | 'is' | 'is_set',
	text: string,
	{ definitions, arrangement: { display = defaultAttributeDisplay } }: FilterContext,
): Result<SearchNode, FilterRefusal> {
	return readableAttribute(attribute, definitions, display).map(({ definition, hiddenOn }): SearchNode => {
		const field = valueField(attribute);
		const folded = foldedLabel(text);
		if (definition?.field.kind !== 'dropdown' || kind === 'is_set') {
			return comparison('contact', field, kind, folded, hiddenOn);
		}
		const options = optionsMeant(definition.field.options, kind, text);
		// None is meant: the comparison stays, so that whoever has no value at all is unknown still.
		const ids = options.length === 0 ? [''] : options.map(({ id }) => foldedLabel(id));
		return { kind: 'any', nodes: ids.map((id) => comparison('contact', field, 'is', id, hiddenOn)) };
	});
}

function optionsMeant(
	options: readonly AttributeOption[],
	kind: 'contains' | 'is',
	text: string,
): readonly AttributeOption[] {
	const folded = foldedLabel(text);
	if (kind === 'contains') return options.filter(({ label }) => foldedLabel(label).includes(folded));
	const named = options.find(({ id }) => id === text) ?? options.find(({ label }) => foldedLabel(label) === folded);
	return named === undefined ? [] : [named];
}

/** Where the text compares as values do for matching, it is found however it was written. */
function onMatchable(
	attribute: 'email' | 'phone',
	text: string,
	context: FilterContext,
): Result<SearchNode, FilterRefusal> {
	const match = matchValueOf(attribute, text, undefined);
	return onAttribute(attribute, 'is', text, context).map((node) => {
		if (match === undefined || node.kind !== 'is') return node;
		const equal = comparison('contact', matchField(attribute), 'is', matchKey(attribute, match), node.hiddenOn);
		return { kind: 'any', nodes: [equal, node] };
	});
}
