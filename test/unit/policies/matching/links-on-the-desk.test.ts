import { describe, expect, it } from 'vitest';
import { taken } from './bench.js';
import { aScene, matchingBy } from './scene.js';

const PHONE = '+33612345678';

describe('MAT-1 given that phone is chosen', () => {
	it('MAT-1 when the same number is asserted by WhatsApp and typed in the web chat, both histories are shown', async () => {
		const { as, hears, linkedWith } = await matchingBy('phone');
		const ana = await hears({ as: ['b1'], says: { phone: PHONE } });
		const visitor = await hears({ on: 'web_chat', as: ['v1'], at: 5, says: { phone: PHONE } });
		expect(await linkedWith(ana)).toEqual({ [visitor]: 'claimed' });
		expect(await linkedWith(visitor)).toEqual({ [ana]: 'claimed' });
		const { items } = await taken(as('agent').history.list({ contact: ana }));
		expect(items.map((entry) => [entry.contactId, entry.because?.length])).toEqual([
			[visitor, 1],
			[ana, undefined],
		]);
	});

	it('MAT-1 when two contacts of one channel have the same number, they are linked as well', async () => {
		const { hears, linkedWith } = await matchingBy('phone');
		const one = await hears({ on: 'web_chat', as: ['v1'], says: { phone: PHONE } });
		const other = await hears({ on: 'web_chat', as: ['v2'], says: { phone: PHONE } });
		expect(await linkedWith(one)).toEqual({ [other]: 'claimed' });
	});

	it('MAT-3 when it is spelled in another way, they are linked, and each spelling is shown as written', async () => {
		const { hears, linksOf } = await matchingBy('phone');
		const one = await hears({ on: 'web_chat', as: ['v1'], says: { phone: '+33 (0)6 12 34 56 78' } });
		await hears({ on: 'web_chat', as: ['v2'], says: { phone: '+33.6.12.34.56.78' } });
		expect((await linksOf(one)).linked[0]?.because).toMatchObject([
			{ normalised: PHONE, here: { value: '+33 (0)6 12 34 56 78' }, there: { value: '+33.6.12.34.56.78' } },
		]);
	});

	it('MAT-3 when e-mails differ in case only, they are linked; a dot or a plus makes another mailbox', async () => {
		const { hears, linkedWith } = await matchingBy('email');
		const visitor = (id: string, email: string) => hears({ on: 'web_chat', as: [id], says: { email } });
		const ana = await visitor('v1', 'Ana@Example.COM');
		const same = await visitor('v2', 'ana@example.com');
		await visitor('v3', 'a.na@example.com');
		await visitor('v4', 'ana+shop@example.com');
		expect(await linkedWith(ana)).toEqual({ [same]: 'claimed' });
	});
});

describe('MAT-2 given that no attribute is chosen', () => {
	it('MAT-2 equal values link nobody, whether none was ever chosen or none is chosen now', async () => {
		const { as, hears, linkedWith } = await aScene();
		const one = await hears({ as: ['b1'], says: { phone: PHONE } });
		const other = await hears({ on: 'web_chat', as: ['v1'], says: { phone: PHONE } });
		expect(await linkedWith(one)).toEqual({});
		await taken(as('administrator').matching.choose({ attribute: 'phone' }));
		expect(await linkedWith(one)).toEqual({ [other]: 'claimed' });
		await taken(as('administrator').matching.chooseNone({}));
		expect(await linkedWith(one)).toEqual({});
	});
});

describe('MAT-4 given two linked contacts', () => {
	async function linked() {
		const scene = await matchingBy('email');
		const ana = await scene.hears({ on: 'web_chat', as: ['v1'], says: { email: 'ana@example.com' } });
		const twin = await scene.hears({ on: 'web_chat', as: ['v2'], says: { email: 'ana@example.com' } });
		const edit = (minute: number, change: { readonly set?: { readonly email: string }; readonly clear?: string[] }) => {
			scene.waitUntil(minute);
			return taken(scene.as('agent').contacts.edit({ contact: ana, ...change }));
		};
		return { ...scene, ana, twin, edit };
	}

	it('MAT-4 a changed value withdraws the link, and its return brings it back', async () => {
		const { ana, twin, edit, linkedWith } = await linked();
		await edit(70, { set: { email: 'ben@example.com' } });
		expect([await linkedWith(ana), await linkedWith(twin)]).toEqual([{}, {}]);
		await edit(71, { set: { email: 'Ana@example.com' } });
		expect(await linkedWith(twin)).toEqual({ [ana]: 'claimed' });
	});

	it('MAT-4 a cleared value withdraws the link, and the contact can say it again', async () => {
		const { ana, twin, edit, hears, linkedWith } = await linked();
		await edit(70, { clear: ['email'] });
		expect([await linkedWith(ana), await linkedWith(twin)]).toEqual([{}, {}]);
		await hears({ on: 'web_chat', as: ['v1'], at: 69, says: { email: 'ana@example.com' } });
		expect(await linkedWith(twin)).toEqual({});
		await edit(80, {});
		await hears({ on: 'web_chat', as: ['v1'], at: 79, says: { email: 'ana@example.com' } });
		expect(await linkedWith(twin)).toEqual({ [ana]: 'claimed' });
	});

	it('MAT-4 a changed value links to those who share the new one, and conversations stay where they are', async () => {
		const { ana, twin, as, edit, hears, linkedWith } = await linked();
		const ben = await hears({ on: 'web_chat', as: ['v3'], says: { email: 'ben@example.com' } });
		await edit(70, { set: { email: 'ben@example.com' } });
		expect(await linkedWith(ana)).toEqual({ [ben]: 'claimed' });
		const { items } = await taken(as('agent').history.list({ contact: twin }));
		expect(items.map((entry) => entry.contactId)).toEqual([twin]);
	});
});

describe('MAT-8 given a value that is shared by many', () => {
	it('MAT-8 the 51st visitor who types it cuts their links, and not those that are asserted', async () => {
		const { as, hears, linksOf, linkedWith } = await matchingBy('phone');
		const victim = await hears({ as: ['b1'], says: { phone: PHONE } });
		const second = await hears({ as: ['b2'], says: { phone: PHONE } });
		const visitors = [];
		for (let count = 0; count < 48; count += 1) {
			visitors.push(await hears({ on: 'web_chat', as: [`v${count}`], says: { phone: PHONE } }));
		}
		expect(Object.keys(await linkedWith(victim))).toHaveLength(49);
		const last = await hears({ on: 'web_chat', as: ['one more'], says: { phone: PHONE } });
		expect(await linkedWith(victim)).toEqual({ [second]: 'asserted' });
		expect(await linksOf(last)).toMatchObject({ linked: [], heldBack: [{ reason: 'shared_by_too_many' }] });
		expect(await taken(as('agent').matching.explain({ contact: victim, other: last }))).toEqual({
			linked: false,
			obstacles: [{ kind: 'shared_by_too_many', attribute: 'phone' }],
		});
		await hears({ on: 'web_chat', as: ['one more'], at: 1, says: { phone: '+33687654321' } });
		expect(await linkedWith(visitors[0] ?? victim)).toMatchObject({ [victim]: 'claimed', [second]: 'claimed' });
	});
});
