import { describe, expect, it } from 'vitest';
import type { ActorKind } from '../../../../src/kernel/actor.js';
import type { TestDesk } from '../../../support/a-desk.js';
import { aDesk } from '../../../support/a-desk.js';
import { reopened } from '../../../support/pipeline-runs.js';
import { succeeded } from '../../../support/results.js';
import { aLinkedPair } from '../../../support/scenarios/situations.js';

const vipOf = async (desk: TestDesk, contact: string, kind: ActorKind = 'agent') =>
	(await succeeded(desk.as(kind).panel.show({ contact }))).vip;

describe('VIP on the panel', () => {
	it('CON-2 the button promotes, then removes, and the flag stands beside it', async () => {
		const desk = aDesk();
		const [{ contactId: contact }] = await aLinkedPair(desk);
		expect(await vipOf(desk, contact)).toEqual({
			...{ enabled: true, flag: undefined, stands: false, through: [], heldBack: [], button: 'promote' },
		});
		await succeeded(desk.as('agent').vip.promote({ contact, reason: 'Founder' }));
		expect(await vipOf(desk, contact)).toMatchObject({ stands: true, flag: { reason: 'Founder' }, button: 'remove' });
	});

	it('GRP-3 off, nobody sees the button', async () => {
		const desk = aDesk();
		const [{ contactId: contact }] = await aLinkedPair(desk);
		await succeeded(desk.as('agent').vip.promote({ contact }));
		await succeeded(desk.as('administrator').vip.switchOff({}));
		for (const kind of ['agent', 'administrator'] as const)
			expect(await vipOf(desk, contact, kind)).toMatchObject({ enabled: false, stands: false, button: undefined });
	});

	it('GRP-4 whoever lacks the right does not see the button, and sees the rest', async () => {
		const desk = aDesk();
		const [{ contactId: contact }] = await aLinkedPair(desk);
		await succeeded(desk.as('agent').vip.promote({ contact }));
		const strict = reopened(desk, undefined, { permissions: { 'contact.vip': { supervisor: true } } });
		expect(await vipOf(strict, contact)).toMatchObject({ stands: true, button: undefined });
		expect(await vipOf(strict, contact, 'supervisor')).toMatchObject({ stands: true, button: 'remove' });
	});

	it('GRP-6 own flag and standing are two things: the panel is that of vip.show', async () => {
		const desk = aDesk();
		const [{ contactId: first }, { contactId: second }] = await aLinkedPair(desk);
		await succeeded(desk.as('agent').vip.promote({ contact: second }));
		const { button, ...standing } = await vipOf(desk, first);
		expect(button).toBe('promote');
		expect({ contactId: first, ...standing }).toEqual(await succeeded(desk.as('agent').vip.show({ contact: first })));
		expect(standing).toMatchObject({ stands: false, heldBack: [{ contactId: second, trust: 'claimed' }] });
	});
});
