import type { LinkedValue } from '../../policies/matching/index.js';
import type { ContactId } from '../../records/contacts/index.js';
import { ownWord, plainOr, wordFor } from '../catalogue-words.js';
import type { BlockWords, Dictionary, ValueOrigin } from '../dictionary.js';
import type { Naming } from '../naming.js';
import { labels } from './labels.js';
import { attributeNoun, contactName, quoted } from './phrases.js';

type LinkWords = Pick<Dictionary, 'heldBack' | 'obstacles' | 'origin' | 'reasons'>;

export const links: LinkWords = {
	reasons: {
		equal_values: ({ attribute, normalised, here, there }, naming) =>
			`Same ${attributeNoun(attribute, naming)}, ${plainOr(quoted, normalised)}: ` +
			`${side(here, normalised, 'on this side', naming)}; ${side(there, normalised, 'on the other', naming)}.`,
		same_network_alias: ({ alias, holder, witness, trust }, naming) => {
			const from = contactName(witness, naming) ?? 'one of the two';
			const whose = contactName(holder, naming) ?? 'the other';
			const checked = trust === 'claimed' ? 'without a checked signature' : 'with a checked signature';
			const noun = wordFor(labels.aliasKinds, alias);
			const sighting = `A message of ${from}, ${checked}, carried the ${noun} of ${whose}`;
			return `${sighting}: the network takes them for one account.`;
		},
	},
	obstacles: {
		same_contact: () => 'This is one and the same contact.',
		no_attribute_chosen: () => 'No attribute is chosen to link contacts, and the network does not join these two.',
		one_off: ({ contactId }, naming) =>
			`${contactName(contactId, naming) ?? 'One of the two'} withheld every identifier and is never linked.`,
		value_missing: ({ attribute, contactId }, naming) =>
			`${contactName(contactId, naming) ?? 'One of the two'} has no ${attributeNoun(attribute, naming)}.`,
		not_comparable: ({ attribute, contactId }, naming) =>
			`${ownValue(attribute, contactId, naming)} cannot be compared` +
			(attribute === 'phone' ? '; a number can once it has its country code, as in +33.' : '.'),
		below_minimum_trust: ({ attribute, contactId, trust, minimum }, naming) =>
			`${ownValue(attribute, contactId, naming)} is only ${wordFor(labels.trust, trust)}; ` +
			`to link, it would have to be ${wordFor(labels.trust, minimum)}.`,
		values_differ: ({ attribute, here, there }, naming) => {
			const [one, other] = [contactName(here, naming), contactName(there, naming)];
			const both = one === undefined || other === undefined ? 'The two' : `${one} and ${other}`;
			return `${both} do not have the same ${attributeNoun(attribute, naming)}.`;
		},
		blocked: ({ attribute, contactId, because }, naming) =>
			`${ownValue(attribute, contactId, naming)} ${wordFor(blocks, because)} and links nobody.`,
		verified_conflict: ({ attribute }, naming) =>
			`The two have each proved their ${attributeNoun(attribute, naming)}, and not the same one.`,
		shared_by_too_many: ({ attribute }, naming) =>
			`More contacts share this ${attributeNoun(attribute, naming)} than one value may link.`,
	},
	heldBack: (held, naming) => {
		const nobody = `The ${attributeNoun(held.attribute, naming)} links nobody`;
		if (held.reason === 'blocked') return `${nobody}: it ${wordFor(blocks, held.because)}.`;
		if (held.reason === 'shared_by_too_many') return `${nobody}: too many contacts share it.`;
		return `${nobody}: it is only ${wordFor(labels.trust, held.trust)}, and more is asked for.`;
	},
	origin,
};

const blocks: BlockWords = {
	listed: 'was blocked by an administrator',
	no_reply: 'is a mailbox that nobody reads',
	own: 'is one of our own',
	placeholder: 'stands for no value',
	repeated_digit: 'is a number that nobody has',
};

function ownValue(attribute: string, contactId: ContactId, naming: Naming): string {
	return `The ${attributeNoun(attribute, naming)} of ${contactName(contactId, naming) ?? 'one of the two'}`;
}

function side(value: LinkedValue, normalised: string, where: string, naming: Naming): string {
	const name = contactName(value.contactId, naming);
	const written = value.value === normalised ? '' : `, written ${quoted(value.value)}`;
	return `${name === undefined ? where : `for ${name}`} ${origin(value)}${written}`;
}

function origin({ source, trust }: ValueOrigin): string {
	if (trust === 'asserted' || trust === 'verified') return labels.trust[trust];
	return ownWord(sources, source) ?? wordFor(labels.trust, trust);
}

const sources: Readonly<Record<string, string>> = {
	administrator: 'entered by an administrator',
	agent: 'entered by an agent',
	autoresponder: 'told to the autoresponder',
	channel: 'claimed on the channel',
	crm: 'taken from the CRM',
	import: 'imported',
	integration: 'sent by an integration',
	supervisor: 'entered by a supervisor',
	system: 'set by the system',
	virtual_agent: 'told to the virtual agent',
};
