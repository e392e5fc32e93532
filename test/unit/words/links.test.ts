import type { BlockReason, LinkedValue, LinkObstacle, LinkReason } from 'contact-desk';
import { heldBackText, linkObstacleText, linkReasonText, originText } from 'contact-desk/words';
import { describe, expect, it } from 'vitest';
import { branded } from '../../../src/kernel/brand.js';

const one = branded<'ContactId'>('contact-1');
const other = branded<'ContactId'>('contact-2');
const naming = { contact: (id: string) => (id === one ? 'User #1' : 'User #2') };

function sideOf(
	contactId: LinkedValue['contactId'],
	value: string,
	how: Pick<LinkedValue, 'source' | 'trust'>,
): LinkedValue {
	return { contactId, value, ...how, by: 'somebody', at: branded<'Instant'>('2026-11-23T08:00:00.000Z') };
}

const samePhone: LinkReason = {
	kind: 'equal_values',
	attribute: 'phone',
	normalised: '+33639984117',
	normaliser: 'phone.1',
	here: sideOf(one, '+33639984117', { source: 'channel', trust: 'asserted' }),
	there: sideOf(other, '+33 6 39 98 41 17', { source: 'channel', trust: 'claimed' }),
};

const sameAlias: LinkReason = {
	kind: 'same_network_alias',
	alias: 'phone',
	holder: one,
	witness: other,
	at: branded<'Instant'>('2026-11-23T08:00:00.000Z'),
	trust: 'claimed',
};

describe('linkReasonText', () => {
	it('MAT-10 says what is the same, how it is written, and how each side is known', () => {
		expect(linkReasonText(samePhone, 'en')).toBe(
			'Same phone number, +33639984117: on this side confirmed by the network; ' +
				'on the other claimed on the channel, written “+33 6 39 98 41 17”.',
		);
		expect(linkReasonText(samePhone, 'fr')).toBe(
			'«\u00A0Numéro de téléphone\u00A0» a la même valeur, +33639984117\u00A0: de ce côté confirmée par le réseau\u00A0; ' +
				'de l’autre déclarée sur le canal, écrite «\u00A0+33 6 39 98 41 17\u00A0».',
		);
	});

	it('MAT-10 names the contacts where the host can', () => {
		expect(linkReasonText(samePhone, 'en', naming)).toContain(
			'for User #1 confirmed by the network; for User #2 claimed',
		);
		expect(linkReasonText(samePhone, 'fr', naming)).toContain('pour User #2 déclarée sur le canal');
	});

	it('quotes a value that could be taken for words of ours, and the label of a custom attribute', () => {
		const here = sideOf(one, 'Gold member', { source: 'agent', trust: 'vouched' });
		const reason: LinkReason = { ...samePhone, attribute: 'tier', normalised: 'gold member', here, there: here };
		const labelled = { attribute: () => 'Loyalty tier' };
		expect(linkReasonText(reason, 'en', labelled)).toMatch(
			/^Same “Loyalty tier”, “gold member”: .*entered by an agent/,
		);
		expect(linkReasonText(reason, 'en')).toMatch(/^Same “tier”/);
	});

	it('MAT-10 says whose message carried whose identifier', () => {
		expect(linkReasonText(sameAlias, 'en', naming)).toBe(
			'A message of User #2, without a checked signature, carried the phone number of User #1: ' +
				'the network takes them for one account.',
		);
		expect(linkReasonText(sameAlias, 'fr')).toBe(
			'Un message de l’un des deux, sans signature vérifiée, portait l’identifiant «\u00A0numéro de téléphone\u00A0» ' +
				'de l’autre\u00A0: le réseau les tient pour un seul compte.',
		);
	});
});

const obstacles: readonly (readonly [LinkObstacle, string])[] = [
	[{ kind: 'same_contact' }, 'This is one and the same contact.'],
	[
		{ kind: 'no_attribute_chosen' },
		'No attribute is chosen to link contacts, and the network does not join these two.',
	],
	[{ kind: 'one_off', contactId: one }, 'User #1 withheld every identifier and is never linked.'],
	[{ kind: 'value_missing', attribute: 'email', contactId: other }, 'User #2 has no e-mail address.'],
	[
		{ kind: 'not_comparable', attribute: 'phone', contactId: other },
		'The phone number of User #2 cannot be compared; a number can once it has its country code, as in +33.',
	],
	[
		{ kind: 'not_comparable', attribute: 'email', contactId: other },
		'The e-mail address of User #2 cannot be compared.',
	],
	[
		{ kind: 'below_minimum_trust', attribute: 'phone', contactId: one, trust: 'claimed', minimum: 'asserted' },
		'The phone number of User #1 is only claimed; to link, it would have to be confirmed by the network.',
	],
	...Object.entries({
		listed: 'was blocked by an administrator',
		no_reply: 'is a mailbox that nobody reads',
		own: 'is one of our own',
		placeholder: 'stands for no value',
		repeated_digit: 'is a number that nobody has',
	} satisfies Record<BlockReason, string>).map(([because, text]): readonly [LinkObstacle, string] => [
		JSON.parse(JSON.stringify({ kind: 'blocked', attribute: 'phone', contactId: one, because })),
		`The phone number of User #1 ${text} and links nobody.`,
	]),
	[
		{ kind: 'verified_conflict', attribute: 'email' },
		'The two have each proved their e-mail address, and not the same one.',
	],
	[
		{ kind: 'values_differ', attribute: 'phone', here: one, there: other },
		'User #1 and User #2 do not have the same phone number.',
	],
	[
		{ kind: 'shared_by_too_many', attribute: 'phone' },
		'More contacts share this phone number than one value may link.',
	],
];

describe('linkObstacleText', () => {
	it.each(obstacles)('MAT-10 $kind', (obstacle, text) => {
		expect(linkObstacleText(obstacle, 'en', naming)).toBe(text);
		expect(linkObstacleText(obstacle, 'fr', naming)).toMatch(/^[\p{Lu}«].*\.$/u);
		expect(linkObstacleText(obstacle, 'fr')).not.toMatch(/User| [:;!?»]|« |undefined/);
	});

	it.each(['__proto__', 'toString'])('finds nothing inherited for %s', (kind) => {
		const unknown = JSON.parse(JSON.stringify({ kind }));
		expect([linkObstacleText(unknown, 'en'), linkReasonText(unknown, 'fr')]).toEqual([kind, kind]);
	});
});

describe('heldBackText and originText', () => {
	it('say why a value links nobody', () => {
		const shared = { attribute: 'phone', reason: 'shared_by_too_many', trust: 'claimed' } as const;
		expect(heldBackText(shared, 'en')).toBe('The phone number links nobody: too many contacts share it.');
		expect(heldBackText({ ...shared, reason: 'blocked', because: 'own' }, 'en')).toBe(
			'The phone number links nobody: it is one of our own.',
		);
		expect(heldBackText({ ...shared, reason: 'blocked', because: 'placeholder' }, 'fr')).toBe(
			'«\u00A0Numéro de téléphone\u00A0» ne lie personne\u00A0: sa valeur ne veut rien dire.',
		);
		expect(heldBackText({ ...shared, reason: 'below_minimum_trust' }, 'fr')).toBe(
			'«\u00A0Numéro de téléphone\u00A0» ne lie personne\u00A0: sa valeur est seulement déclarée, et il en faut davantage.',
		);
	});

	it('say how a value came to be known', () => {
		expect(originText({ source: 'crm', trust: 'vouched' }, 'en')).toBe('taken from the CRM');
		expect(originText({ source: 'channel', trust: 'verified' }, 'fr')).toBe('prouvée par le contact');
		expect(originText({ source: 'virtual_agent', trust: 'claimed' }, 'en')).toBe('told to the virtual agent');
	});
});
