import { describe, expect, it } from 'vitest';
import { branded } from '../../../../src/kernel/brand.js';
import type { LinkedContact, Links } from '../../../../src/policies/matching/index.js';
import { vipStandingOf } from '../../../../src/policies/matching/vip-standing.js';
import { trustLevels } from '../../../../src/records/attributes/index.js';
import type { ContactId, VipFlag } from '../../../../src/records/contacts/index.js';
import { failed, succeeded } from '../../../support/results.js';
import { aContact, contactId, minute } from './evidence.js';
import type { Scene } from './scene.js';
import { aScene } from './scene.js';

const PHONE = '+33612345678';

/** Two accounts of one network that both attest the number, and a visitor who typed it. */
async function withThree() {
	const scene = await aScene();
	const says = { phone: PHONE };
	const mobile = await scene.hears({ as: ['b1'], says });
	const office = await scene.hears({ as: ['b2'], says });
	const visitor = await scene.hears({ on: 'web_chat', as: ['v1'], says });
	await succeeded(scene.as('administrator').matching.choose({ attribute: 'phone' }));
	return { scene, mobile, office, visitor };
}

const shown = (scene: Scene, contact: ContactId) => succeeded(scene.as('agent').vip.show({ contact }));
const told = (scene: Scene, contact: ContactId) => succeeded(scene.as('virtual_agent').vip.payload({ contact }));
const promote = (scene: Scene, contact: ContactId) =>
	succeeded(scene.as('agent').vip.promote({ contact, reason: 'Founder' }));

describe('standing of a VIP through links', () => {
	it('GRP-6 reaches a linked contact where both sides are asserted, and says through whom and why', async () => {
		const { scene, mobile, office } = await withThree();
		await promote(scene, mobile);
		expect(await shown(scene, mobile)).toMatchObject({
			...{ contactId: mobile, enabled: true, stands: true, through: [], heldBack: [] },
			flag: { by: { kind: 'agent' }, reason: 'Founder' },
		});
		expect(await shown(scene, office)).toMatchObject({
			...{ contactId: office, enabled: true, flag: undefined, stands: true, heldBack: [] },
			through: [
				{
					...{ contactId: mobile, contactNumber: 1, channelType: 'whatsapp', trust: 'asserted' },
					flag: { reason: 'Founder' },
					because: [
						{ kind: 'equal_values', attribute: 'phone', here: { trust: 'asserted' }, there: { trust: 'asserted' } },
					],
				},
			],
		});
	});

	it('GRP-6 is held back where one side is only claimed, in either direction, and the contact says so', async () => {
		const { scene, mobile, visitor } = await withThree();
		await promote(scene, mobile);
		expect(await shown(scene, visitor)).toMatchObject({
			...{ stands: false, flag: undefined, through: [] },
			heldBack: [{ contactId: mobile, trust: 'claimed', because: [{ kind: 'equal_values' }] }],
		});
		await succeeded(scene.as('agent').vip.remove({ contact: mobile }));
		await promote(scene, visitor);
		expect(await shown(scene, mobile)).toMatchObject({
			...{ stands: false, through: [], heldBack: [{ contactId: visitor, trust: 'claimed' }] },
		});
	});

	it('GRP-6 is held back where an agent vouches for one side', async () => {
		const { scene, mobile, visitor } = await withThree();
		await promote(scene, mobile);
		await succeeded(scene.as('agent').contacts.edit({ contact: visitor, set: { phone: PHONE } }));
		expect(await shown(scene, visitor)).toMatchObject({ stands: false, heldBack: [{ trust: 'vouched' }] });
	});

	it('GRP-6 is held back where the signature of one side was not checked', async () => {
		const scene = await aScene();
		const sealed = await scene.hears({ as: ['b1'], says: { phone: PHONE } });
		const open = await scene.hears({ as: ['b2'], says: { phone: PHONE }, checked: false });
		await succeeded(scene.as('administrator').matching.choose({ attribute: 'phone' }));
		await promote(scene, sealed);
		expect(await shown(scene, open)).toMatchObject({ stands: false, heldBack: [{ contactId: sealed }] });
	});

	it('GRP-6 leaves with the link, and comes back with it', async () => {
		const { scene, mobile, office } = await withThree();
		await promote(scene, mobile);
		const { matching } = scene.as('administrator');
		await succeeded(matching.chooseNone({}));
		expect(await shown(scene, office)).toMatchObject({ stands: false, through: [], heldBack: [] });
		await succeeded(matching.restore({ version: 1 }));
		expect(await shown(scene, office)).toMatchObject({ stands: true });
		await succeeded(matching.block({ attribute: 'phone', value: PHONE, because: 'own' }));
		expect(await shown(scene, office)).toMatchObject({ stands: false });
	});

	it('GRP-6 leaves with the flag it came from, and the own flag stays when the link leaves', async () => {
		const { scene, mobile, office } = await withThree();
		await promote(scene, mobile);
		await promote(scene, office);
		expect(await shown(scene, office)).toMatchObject({ flag: { reason: 'Founder' }, through: [{ contactId: mobile }] });
		await succeeded(scene.as('administrator').matching.chooseNone({}));
		expect(await shown(scene, office)).toMatchObject({ stands: true, through: [] });
		await succeeded(scene.as('agent').vip.remove({ contact: office }));
		expect(await shown(scene, office)).toMatchObject({ stands: false });
	});

	it('GRP-6 writes nothing to whom it reaches', async () => {
		const { scene, mobile, office } = await withThree();
		const before = await succeeded(scene.as('agent').contacts.show({ contact: office }));
		await promote(scene, mobile);
		expect(await succeeded(scene.as('agent').contacts.show({ contact: office }))).toEqual(before);
	});

	it('GRP-3 counts for nobody while VIP is off, and for the same as before when it is on', async () => {
		const { scene, mobile, office } = await withThree();
		await promote(scene, mobile);
		const before = [await shown(scene, mobile), await shown(scene, office)];
		await succeeded(scene.as('administrator').vip.switchOff({}));
		for (const contact of [mobile, office])
			expect(await shown(scene, contact)).toMatchObject({ enabled: false, stands: false });
		expect(await shown(scene, mobile)).toMatchObject({ flag: { reason: 'Founder' } });
		await succeeded(scene.as('administrator').vip.switchOn({}));
		expect([await shown(scene, mobile), await shown(scene, office)]).toEqual(before);
	});

	it('GRP-6 of nobody is not shown', async () => {
		const { scene } = await withThree();
		const { vip } = scene.as('agent');
		expect(await failed(vip.show({ contact: 'nobody' }))).toEqual({ code: 'contact.not_found' });
		expect(await failed(vip.payload({ contact: 'nobody' }))).toEqual({ code: 'contact.not_found' });
	});
});

describe('what goes outside of VIP', () => {
	it('GRP-5 is whether the contact is one, and whether it stands: no field more, whatever is known', async () => {
		const { scene, mobile, office, visitor } = await withThree();
		await promote(scene, mobile);
		expect(await told(scene, mobile)).toEqual({ contactId: mobile, contactNumber: 1, vip: true, standing: true });
		expect(await told(scene, office)).toEqual({ contactId: office, contactNumber: 2, vip: false, standing: true });
		expect(await told(scene, visitor)).toEqual({ contactId: visitor, contactNumber: 3, vip: false, standing: false });
		await succeeded(scene.as('administrator').vip.switchOff({}));
		expect(await told(scene, mobile)).toEqual({ contactId: mobile, contactNumber: 1, vip: false, standing: false });
	});

	it('GRP-5 is read by virtual agents and integrations, and by no autoresponder, channel or import', async () => {
		const { scene, mobile } = await withThree();
		for (const kind of ['virtual_agent', 'integration'] as const)
			await succeeded(scene.as(kind).vip.payload({ contact: mobile }));
		for (const kind of ['autoresponder', 'channel', 'import'] as const)
			expect(await failed(scene.as(kind).vip.payload({ contact: mobile }))).toMatchObject({
				code: 'permission.denied',
			});
	});
});

describe('deriving standing', () => {
	const flag: VipFlag = { by: { kind: 'agent', id: branded<'ActorId'>('ana') }, at: minute(0), reason: undefined };
	const because = [
		{
			kind: 'same_network_alias',
			alias: 'phone',
			holder: contactId('a'),
			witness: contactId('b'),
			at: minute(0),
			trust: 'claimed',
		},
	] as const satisfies LinkedContact['because'];
	const linkTo = (id: string, trust: LinkedContact['trust']): LinkedContact => {
		return { contactId: contactId(id), contactNumber: 2, channelType: 'whatsapp', trust, because };
	};
	const links = (...linked: readonly LinkedContact[]): Links => ({ linked, heldBack: [], conflicts: [] });
	const vip = (id: string) => {
		const known = aContact(id);
		return { ...known, contact: { ...known.contact, vip: flag } };
	};

	it.each(trustLevels)('GRP-6 a link worth %s carries standing from asserted up', (trust) => {
		const carries = trust === 'asserted' || trust === 'verified';
		const found = vipStandingOf(aContact('a').contact, links(linkTo('b', trust)), { contacts: [vip('b')] }, undefined);
		expect([found.stands, found.through.length, found.heldBack.length]).toEqual([
			carries,
			carries ? 1 : 0,
			carries ? 0 : 1,
		]);
	});

	it('GRP-6 goes one link from a flag: what is known of others further away plays no part', () => {
		const contacts = [aContact('b'), vip('c')];
		const found = vipStandingOf(aContact('a').contact, links(linkTo('b', 'verified')), { contacts }, undefined);
		expect(found).toEqual({ enabled: true, flag: undefined, stands: false, through: [], heldBack: [] });
	});
});
