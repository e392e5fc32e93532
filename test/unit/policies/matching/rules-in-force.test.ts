import { describe, expect, it } from 'vitest';
import { refusal, taken } from './bench.js';
import { aScene } from './scene.js';

const PHONE = '+33612345678';

/** Three people: two share a phone, two share an e-mail, two share a customer number. */
async function three() {
	const scene = await aScene();
	const { attributes, contacts, matching } = scene.as('administrator');
	await taken(attributes.define({ key: 'customer_no', label: 'Customer number', matchable: true }));
	await taken(attributes.define({ key: 'badge', label: 'Badge' }));
	const define = { attribute: 'customer_no' };
	const ana = await scene.hears({ as: ['b1'], says: { phone: PHONE } });
	const ben = await scene.hears({ on: 'web_chat', as: ['v1'], says: { phone: PHONE, email: 'ben@example.com' } });
	const cem = await scene.hears({ on: 'web_chat', as: ['v2'], says: { email: 'ben@example.com' } });
	const links = async (): Promise<string> =>
		JSON.stringify(await Promise.all([ana, ben, cem].map((contact) => scene.linksOf(contact))));
	return { ...scene, attributes, contacts, matching, define, ana, ben, cem, links };
}

describe('MAT-5 choosing another attribute', () => {
	it('MAT-5 takes effect at once, and choosing the old one again gives the old links to the byte', async () => {
		const { ana, ben, cem, links, linkedWith, matching } = await three();
		expect(await taken(matching.choose({ attribute: 'phone' }))).toMatchObject({ version: 1, changed: true });
		expect(await linkedWith(ben)).toEqual({ [ana]: 'claimed' });
		const before = await links();
		await taken(matching.choose({ attribute: 'email' }));
		expect(await linkedWith(ben)).toEqual({ [cem]: 'claimed' });
		expect(await links()).not.toBe(before);
		await taken(matching.choose({ attribute: 'phone' }));
		expect(await links()).toBe(before);
		await taken(matching.chooseNone({}));
		await taken(matching.restore({ version: 1 }));
		expect(await links()).toBe(before);
	});

	it('MAT-5 the policy shows every version, who chose it and when', async () => {
		const { as, matching } = await three();
		await taken(matching.choose({ attribute: 'phone', minimumTrust: 'vouched' }));
		await taken(matching.chooseNone({}));
		await taken(matching.restore({ version: 1 }));
		const policy = await taken(as('agent').matching.show({}));
		expect(policy).toMatchObject({ revision: 3, attribute: 'phone', minimumTrust: 'vouched' });
		const by = { kind: 'administrator', id: 'administrator-1' };
		const at = '2026-11-22T09:30:00.000Z';
		expect(policy.versions).toEqual([
			{ version: 1, attribute: 'phone', minimumTrust: 'vouched', by, at },
			{ version: 2, attribute: undefined, minimumTrust: 'vouched', by, at },
			{ version: 3, attribute: 'phone', minimumTrust: 'vouched', by, at },
		]);
	});

	it('MAT-2, MAT-5 before anything was chosen, it shows that nothing is', async () => {
		const { as } = await three();
		expect(await taken(as('agent').matching.show({}))).toEqual({
			...{
				id: 'matching_policy',
				revision: 0,
				version: 0,
				attribute: undefined,
				minimumTrust: 'claimed',
				versions: [],
			},
			lists: { blocked: [], allowed: [] },
		});
	});

	it('MAT-5 a version is a whole number from 1 that is kept', async () => {
		const { matching } = await three();
		expect(await refusal(matching.restore({ version: 1 }))).toMatchObject({ code: 'matching.version_not_found' });
		for (const version of [0, -1, 1.5, Number.NaN]) {
			expect(await refusal(matching.restore({ version }))).toMatchObject({ code: 'input.invalid' });
		}
	});

	it('MAT-5 is a matter of administrators', async () => {
		const { as } = await three();
		const { matching } = as('supervisor');
		const denied = { code: 'permission.denied', permission: 'settings.manage' };
		expect(await refusal(matching.choose({ attribute: 'phone' }))).toMatchObject(denied);
		expect(await refusal(matching.chooseNone({}))).toMatchObject(denied);
		expect(await refusal(matching.restore({ version: 1 }))).toMatchObject(denied);
	});
});

describe('MAT-15 a custom attribute', () => {
	it('MAT-15 can be chosen once it is switched on, and its values link', async () => {
		const { ana, attributes, cem, contacts, define, linkedWith, matching } = await three();
		const code = 'attribute.not_matchable';
		expect(await refusal(matching.choose(define))).toEqual({ code, attribute: 'customer_no' });
		await taken(attributes.switchOn(define));
		await taken(matching.choose(define));
		await taken(contacts.edit({ contact: ana, set: { customer_no: ' ab  12' } }));
		await taken(contacts.edit({ contact: cem, set: { customer_no: 'AB 12' } }));
		expect(await linkedWith(ana)).toEqual({ [cem]: 'vouched' });
	});

	it('MAT-15 that is not declared matchable is refused, switched on or not', async () => {
		const { attributes, matching } = await three();
		const refused = { code: 'attribute.not_matchable', attribute: 'badge' };
		expect(await refusal(matching.choose({ attribute: 'badge' }))).toEqual(refused);
		await taken(attributes.switchOn({ attribute: 'badge' }));
		expect(await refusal(matching.choose({ attribute: 'badge' }))).toEqual(refused);
	});

	it('MAT-15 that is unknown or is no key is refused', async () => {
		const { matching } = await three();
		const unknown = await refusal(matching.choose({ attribute: 'shoe_size' }));
		expect(unknown).toEqual({ code: 'attribute.not_found', attribute: 'shoe_size' });
		for (const attribute of ['', '__proto__', 'Phone', 'phone ', 'a'.repeat(65)]) {
			expect(await refusal(matching.choose({ attribute }))).toMatchObject({ code: 'input.invalid' });
		}
	});
});

describe('MAT-12 a minimum trust', () => {
	it('MAT-12 asserted leaves what was typed in a form unlinked, and says why', async () => {
		const { ana, as, ben, linksOf, matching } = await three();
		await taken(matching.choose({ attribute: 'phone', minimumTrust: 'asserted' }));
		const held = { attribute: 'phone', reason: 'below_minimum_trust', trust: 'claimed' };
		expect(await linksOf(ana)).toEqual({ linked: [], heldBack: [], conflicts: [] });
		expect(await linksOf(ben)).toEqual({ linked: [], heldBack: [held], conflicts: [] });
		const weak = { kind: 'below_minimum_trust', attribute: 'phone', trust: 'claimed', minimum: 'asserted' };
		expect(await taken(as('agent').matching.explain({ contact: ana, other: ben }))).toEqual({
			linked: false,
			obstacles: [{ ...weak, contactId: ben }],
		});
	});
});

describe('MAT-10 explaining two contacts', () => {
	it('MAT-10 gives the reasons as seen from the first', async () => {
		const { ana, as, ben, linksOf, matching } = await three();
		await taken(matching.choose({ attribute: 'phone' }));
		const explained = await taken(as('agent').matching.explain({ contact: ana, other: ben }));
		const [link] = (await linksOf(ana)).linked;
		expect(explained).toEqual({ linked: true, trust: 'claimed', because: link?.because });
		expect(explained).toMatchObject({ because: [{ here: { contactId: ana }, there: { contactId: ben } }] });
	});

	it('MAT-10 takes numbers and labels, and says when one of them is nobody', async () => {
		const { as, matching } = await three();
		await taken(matching.choose({ attribute: 'phone' }));
		const { explain } = as('agent').matching;
		expect(await taken(explain({ contact: 1, other: 'User #2' }))).toMatchObject({ linked: true });
		expect(await taken(explain({ contact: 1, other: 1 }))).toEqual({
			linked: false,
			obstacles: [{ kind: 'same_contact' }],
		});
		for (const pair of [
			{ contact: 1, other: 99 },
			{ contact: 99, other: 1 },
		]) {
			expect(await refusal(explain(pair))).toEqual({ code: 'contact.not_found' });
		}
	});
});
