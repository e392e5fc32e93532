import type { LinkedVip, VipStanding } from 'contact-desk';
import { vipButtonText, vipStandingText } from 'contact-desk/words';
import { describe, expect, it } from 'vitest';
import { branded } from '../../../src/kernel/brand.js';
import { languages } from './samples.js';

const at = branded<'Instant'>('2026-11-22T08:00:00.000Z');
const flag = { by: { kind: 'agent', id: branded<'ActorId'>('ana') }, at, reason: 'Founder' } as const;
const none: VipStanding = { enabled: true, flag: undefined, stands: false, through: [], heldBack: [] };
const other: LinkedVip = {
	...{
		contactId: branded<'ContactId'>('contact-2'),
		contactNumber: 2,
		channelType: 'whatsapp',
		flag,
		trust: 'claimed',
	},
	because: [
		{
			...{ kind: 'same_network_alias', alias: 'phone', at, trust: 'claimed' },
			...{ holder: branded<'ContactId'>('contact-1'), witness: branded<'ContactId'>('contact-2') },
		},
	],
};
const naming = { contact: () => 'User #2' };

describe('vipStandingText', () => {
	it.each<readonly [VipStanding, string]>([
		[none, 'Not a VIP.'],
		[{ ...none, flag, stands: true }, 'A VIP by its own flag: “Founder”.'],
		[{ ...none, flag: { ...flag, reason: undefined }, stands: true }, 'A VIP by its own flag.'],
		[{ ...none, stands: true, through: [other] }, 'Served as a VIP through User #2, who is one.'],
		[
			{ ...none, flag, stands: true, through: [other] },
			'A VIP by its own flag: “Founder”. Served as a VIP through User #2, who is one.',
		],
		[
			{ ...none, heldBack: [other] },
			'Not a VIP. Not through User #2, who is one: the link is only claimed, and must be confirmed by the network on both sides.',
		],
		[{ ...none, enabled: false, flag }, 'VIP is switched off, so nobody is served as one.'],
	])('GRP-6 own flag and standing are said apart: %j', (standing, text) => {
		expect(vipStandingText(standing, 'en', naming)).toBe(text);
		const french = vipStandingText(standing, 'fr', naming);
		expect(french).not.toBe(text);
		expect(french).toMatch(/VIP/);
		expect(french).not.toMatch(/ [:»]|« /);
	});

	it('GRP-6 a linked contact that the host does not name is a linked contact', () => {
		const text = vipStandingText({ ...none, stands: true, through: [other] }, 'en');
		expect(text).toBe('Served as a VIP through a linked contact, who is one.');
		expect(vipStandingText({ ...none, stands: true, through: [other] }, 'fr')).toContain('un contact lié');
	});

	it.each(languages)('CON-2 the button says what it does: %s', (language) => {
		expect(vipButtonText('promote', language)).not.toBe(vipButtonText('remove', language));
	});
});
