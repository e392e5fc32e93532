import type {
	Channel,
	Contact,
	ContactAlias,
	ContactFact,
	ContactId,
	ContactType,
	Instant,
	MatchValue,
	Origin,
	Provenance,
} from 'contact-desk';
import type { Limit } from './limit-state.js';
import { logFact, putId } from './limit-state.js';

const visitor = 'visitor' as ContactType;

/** A contact while its facts are folded into it, all in one object. */
type Draft = { -readonly [Key in keyof Contact]: Contact[Key] };

/** Writes a contact with what happened to it, and moves its claims and entries. */
export function saveContact(
	limit: Limit,
	channel: Channel,
	known: Contact | undefined,
	facts: readonly ContactFact[],
	origin: Origin,
): void {
	const draft = folded(channel, known, facts);
	for (const fact of facts) logFact(limit, 'contact', draft.id, fact, origin);
	limit.contacts.set(draft.id, draft);
	if (known === undefined) limit.numbers.set(String(draft.number), draft.id);
	for (let index = known?.aliases.length ?? 0; index < draft.aliases.length; index += 1) {
		const alias = draft.aliases[index];
		if (alias !== undefined) claimAlias(limit, draft, alias);
	}
	const before = known?.matching['phone']?.normalised;
	const after = draft.matching['phone']?.normalised;
	if (before === after) return;
	if (before !== undefined) removeMatch(limit, `phone\tphone.1\t${before}`, draft.id);
	if (after !== undefined) putMatch(limit, `phone\tphone.1\t${after}`, draft.id);
}

function folded(channel: Channel, known: Contact | undefined, facts: readonly ContactFact[]): Contact {
	const draft: Draft = known === undefined ? blank(channel) : { ...known };
	for (const fact of facts) {
		if (fact.type === 'contact.created') {
			draft.id = fact.data.id;
			draft.number = fact.data.number;
			draft.createdAt = fact.data.at;
		} else if (fact.type === 'contact.alias_added') {
			const { kind, scope, from, held, trust } = fact.data;
			const externalId = fact.personal?.externalId ?? '';
			draft.aliases = [...draft.aliases, { kind, scope, externalId, from, until: undefined, held, trust }];
		} else if (fact.type === 'contact.values_written') {
			const { set, provenance, normalisers } = fact.data;
			const values = { ...draft.values };
			const provenances = { ...draft.provenance };
			for (const key of set) {
				values[key] = fact.personal?.values[key] ?? '';
				provenances[key] = provenance;
				const normaliser = normalisers[key];
				const normalised = fact.personal?.normalised[key];
				if (normaliser === undefined || normalised === undefined) continue;
				draft.matching = { ...draft.matching, [key]: { normaliser, normalised } };
			}
			draft.values = values;
			draft.provenance = provenances;
		}
		draft.revision += 1;
	}
	return draft;
}

function blank({ id, type }: Channel): Draft {
	return {
		id: '' as ContactId,
		revision: 0,
		number: 0,
		channelId: id,
		channelType: type,
		type: visitor,
		oneOff: false,
		aliases: noAliases,
		values: noValues,
		provenance: noProvenance,
		matching: noMatching,
		doubted: noDoubt,
		corrections: noDoubt,
		vip: undefined,
		createdAt: '' as Instant,
	};
}

const noAliases: readonly ContactAlias[] = [];
const noValues: Readonly<Record<string, string>> = {};
const noProvenance: Readonly<Record<string, Provenance>> = {};
const noDoubt: Contact['doubted'] = {};
const noMatching: Readonly<Record<string, MatchValue>> = {};

function claimAlias(limit: Limit, contact: Contact, { kind, scope, externalId, held }: ContactAlias): void {
	const key = `${contact.channelType}\t${scope}\t${kind}\t${externalId}`;
	if (held) limit.identities.set(key, contact.id);
	else putId(limit.witnesses, key, contact.id, () => false);
}

function putMatch(limit: Limit, key: string, id: ContactId): void {
	const group = limit.matches.get(key);
	if (group === undefined) limit.matches.set(key, id);
	else if (typeof group === 'string') limit.matches.set(key, new Set([group, id]));
	else group.add(id);
}

function removeMatch(limit: Limit, key: string, id: ContactId): void {
	const group = limit.matches.get(key);
	if (typeof group === 'object' && group.size > 1) group.delete(id);
	else limit.matches.delete(key);
}
