import { foldedLabel } from '../../src/kernel/text.js';
import { matchValueOf } from '../../src/records/attributes/index.js';
import type { ContactWithActivity } from '../../src/records/contacts/index.js';
import type { Conversation } from '../../src/records/conversations/index.js';
import type { ContactCondition, ConversationCondition, ConversationFilter } from '../../src/views/search/index.js';

/** What a filter is asked of, as the records are. */
export interface Asked {
	readonly contact: ContactWithActivity | undefined;
	readonly conversation: Conversation | undefined;
	/** Whether people see the attribute on the contact's channels. */
	readonly sees: (attribute: string) => boolean;
}

/** 1 for true, 0 for false, a half for what nobody knows: then `all` is the least, `any` the most, and `not` the rest. */
function naiveTruth(filter: ConversationFilter, asked: Asked): number {
	if ('all' in filter) return Math.min(...filter.all.map((part) => naiveTruth(part, asked)));
	if ('any' in filter) return Math.max(...filter.any.map((part) => naiveTruth(part, asked)));
	if ('not' in filter) return 1 - naiveTruth(filter.not, asked);
	const answer = naiveAnswer(filter, asked);
	return answer === undefined ? 0.5 : Number(answer);
}

function naiveAnswer(
	condition: ContactCondition | ConversationCondition,
	{ contact: known, conversation, sees }: Asked,
): boolean | undefined {
	const of = <T>(value: T | undefined, holds: (value: T) => boolean) =>
		value === undefined ? undefined : holds(value);
	const contact = known?.contact;
	const saidOf = (key: string): string | undefined => {
		const corrections: Readonly<Record<string, { readonly value: string | undefined } | undefined>> =
			contact?.corrections ?? {};
		return sees(key) ? (corrections[key]?.value ?? contact?.values[key]) : undefined;
	};
	const part = (key: string, text: string) => of(saidOf(key), (v) => foldedLabel(v).includes(foldedLabel(text)));
	const whole = (key: string, text: string) => of(saidOf(key), (v) => foldedLabel(v) === foldedLabel(text));
	const equal = (key: 'email' | 'phone', text: string): boolean | undefined => {
		const wanted = matchValueOf(key, text, undefined);
		const found = of(sees(key) ? contact?.matching[key] : undefined, (m) => m.normalised === wanted?.normalised);
		const written = whole(key, text);
		if (wanted === undefined) return written;
		if (found === true || written === true) return true;
		return found === undefined || written === undefined ? undefined : false;
	};
	if ('name' in condition) return part('name', condition.name);
	if ('handle' in condition) return part('username', condition.handle);
	if ('number' in condition) return of(contact?.number, (number) => number === condition.number);
	if ('email' in condition) return equal('email', condition.email);
	if ('phone' in condition) return equal('phone', condition.phone);
	if ('is' in condition) return whole(condition.attribute, condition.is);
	if ('contains' in condition) return part(condition.attribute, condition.contains);
	if ('isSet' in condition) return saidOf(condition.attribute) !== undefined;
	if ('type' in condition) return of<string>(contact?.type, (type) => type === condition.type);
	if ('origin' in condition) return of<string>(contact?.channelId, (channel) => channel === condition.origin);
	if ('activeFrom' in condition) return of<string>(known?.activity?.lastAt, (at) => at >= utc(condition.activeFrom));
	if ('activeUntil' in condition) return of<string>(known?.activity?.lastAt, (at) => at < utc(condition.activeUntil));
	if ('tag' in condition) return (conversation?.tagIds ?? []).some((tag) => tag === condition.tag);
	if ('department' in condition)
		return of<string>(conversation?.departmentId, (department) => department === condition.department);
	if ('assignee' in condition) return of<string>(conversation?.assignee, (agent) => agent === condition.assignee);
	if ('team' in condition) return of<string>(conversation?.team, (team) => team === condition.team);
	if ('status' in condition) return of<string>(conversation?.status, (status) => status === condition.status);
	if ('channel' in condition) return of<string>(conversation?.channelId, (channel) => channel === condition.channel);
	const newest = conversation === undefined ? undefined : newestOf(conversation);
	if ('messageFrom' in condition) return of(newest, (at) => at >= utc(condition.messageFrom));
	return of(newest, (at) => at < utc(condition.messageUntil));
}

const newestOf = ({ last, startedAt }: Conversation): string => last?.at ?? startedAt;

const utc = (time: string): string => new Date(time).toISOString();

/** Newest first, then highest id: what a search of contacts, or of conversations, must find. */
export function naivelyFound(filter: ConversationFilter, all: readonly Asked[]): readonly string[] {
	const lines = all
		.filter((asked) => naiveTruth(filter, asked) === 1)
		.map(({ contact, conversation }) =>
			conversation === undefined
				? { sort: contact?.activity?.lastAt ?? '', id: String(contact?.contact.id) }
				: { sort: newestOf(conversation), id: String(conversation.id) },
		);
	const later = (one: string, other: string): number => (one === other ? 0 : one < other ? 1 : -1);
	return lines.sort((one, other) => later(one.sort, other.sort) || later(one.id, other.id)).map(({ id }) => id);
}
