import { assertNever } from '../../kernel/assert-never.js';
import { branded } from '../../kernel/brand.js';
import type { Claim, Entry, RecordKeys, RecordKind } from '../../kernel/change.js';
import { trustRank } from '../attributes/index.js';
import type { Contact, ContactType } from './contact.js';
import { aliasKey, matchKey } from './contact.js';
import { evolveAliases } from './evolve-aliases.js';
import { evolveCorrections, redactedCorrections } from './evolve-corrections.js';
import { endTrust, indexValue, writeValues } from './evolve-values.js';
import type { ContactCreated, ContactFact } from './facts.js';
import { evolveVip, redactedVip } from './vip-facts.js';

/** What a contact made by a message is (CON-6). */
const VISITOR: ContactType = branded<'ContactType'>('visitor');

export const contactRecord: RecordKind<'contact', Contact, ContactFact> = {
	kind: 'contact',
	evolve: evolveContact,
	keysOf: keysOfContact,
	haveSameKeys: (before, after) =>
		before.aliases === after.aliases && before.matching === after.matching && before.provenance === after.provenance,
	redact: (contact) => ({
		...contact,
		aliases: none,
		values: nothing,
		matching: nothing,
		corrections: redactedCorrections(contact.corrections),
		vip: redactedVip(contact.vip),
	}),
};

const none: readonly never[] = [];
const nothing: Readonly<Record<string, never>> = {};

function evolveContact(contact: Contact | undefined, fact: ContactFact): Contact {
	if (fact.type === 'contact.created') return createdContact(fact);
	if (contact === undefined) throw new Error(`${fact.type} before contact.created`);
	const revision = contact.revision + 1;
	switch (fact.type) {
		case 'contact.alias_added':
		case 'contact.alias_retired':
			return { ...contact, revision, aliases: evolveAliases(contact.aliases, fact) };
		case 'contact.values_written': {
			const { values, provenance, matching } = writeValues(contact, fact);
			return { ...contact, revision, values, provenance, matching };
		}
		case 'contact.values_superseded':
			return { ...contact, revision };
		case 'contact.trust_ended':
			return { ...contact, revision, ...endTrust(contact, fact) };
		case 'contact.value_indexed':
			return { ...contact, revision, matching: indexValue(contact.matching, fact) };
		case 'contact.corrected':
			return { ...contact, revision, corrections: evolveCorrections(contact.corrections, fact) };
		case 'contact.type_changed':
			return { ...contact, revision, type: fact.data.type };
		case 'contact.promoted_to_vip':
		case 'contact.removed_from_vip':
			return { ...contact, revision, vip: evolveVip(fact) };
		default:
			return assertNever(fact);
	}
}

function createdContact(fact: ContactCreated): Contact {
	const { id, number, channelId, channelType, oneOff, at } = fact.data;
	return {
		id,
		revision: 1,
		number,
		channelId,
		channelType,
		type: VISITOR,
		oneOff,
		aliases: none,
		values: nothing,
		provenance: nothing,
		matching: nothing,
		doubted: nothing,
		corrections: nothing,
		vip: undefined,
		createdAt: at,
	};
}

function keysOfContact(contact: Contact): RecordKeys {
	const claims: Claim[] = [{ space: 'contact.number', key: String(contact.number) }];
	const entries: Entry[] = [];
	for (const alias of contact.aliases) {
		const key = aliasKey(contact.channelType, alias.scope, alias);
		if (!alias.held) entries.push({ index: 'contact.alias_witnessed', key, sort: alias.from });
		else if (alias.until === undefined) claims.push({ space: 'contact.alias', key });
		else entries.push({ index: 'contact.alias_retired', key, sort: alias.until });
	}
	for (const attribute in contact.matching) {
		const value = contact.matching[attribute];
		if (value === undefined || contact.oneOff) continue;
		// Read strongest first: 0 is verified.
		const sort = String(3 - trustRank(contact.provenance[attribute]?.trust ?? 'claimed'));
		entries.push({ index: 'contact.match', key: matchKey(attribute, value), sort });
	}
	return { claims, entries };
}
