import { describe, expect, it } from 'vitest';
import { taken } from './bench.js';
import { aScene } from './scene.js';

const PHONE = '+33612345678';

describe('CHA-4 given two contacts of one network', () => {
	it('CHA-4 a message with an identifier of each goes to the holder of the most durable, and links the two', async () => {
		const { as, hears, linksOf } = await aScene();
		const durable = await hears({ as: ['b1'] });
		const other = await hears({ as: ['p1'] });
		expect((await linksOf(durable)).linked).toEqual([]);
		expect(await hears({ as: ['b1', 'p1'], at: 3 })).toBe(durable);
		const reason = { kind: 'same_network_alias', alias: 'phone', holder: other, witness: durable, trust: 'asserted' };
		expect((await linksOf(durable)).linked).toMatchObject([{ contactId: other, trust: 'asserted', because: [reason] }]);
		expect((await linksOf(other)).linked).toMatchObject([{ contactId: durable, trust: 'asserted', because: [reason] }]);
		const { items } = await taken(as('agent').history.list({ contact: other }));
		expect(items.map((entry) => entry.contactId).sort()).toEqual([durable, other].sort());
	});

	it('CHA-4 without a checked signature the join is worth a claim, until a checked message says the same', async () => {
		const { hears, linkedWith } = await aScene();
		const durable = await hears({ as: ['b1'] });
		const other = await hears({ as: ['p1'] });
		await hears({ as: ['b1', 'p1'], at: 3, checked: false });
		expect(await linkedWith(other)).toEqual({ [durable]: 'claimed' });
		await hears({ as: ['b1', 'p1'], at: 4 });
		expect(await linkedWith(other)).toEqual({ [durable]: 'asserted' });
		await hears({ as: ['b1', 'p1'], at: 5, checked: false });
		expect(await linkedWith(other)).toEqual({ [durable]: 'asserted' });
	});

	it('CHA-4 the join costs no hop: equal values of one link both', async () => {
		const { as, hears, linkedWith } = await aScene();
		await taken(as('administrator').matching.choose({ attribute: 'phone' }));
		const durable = await hears({ as: ['b1'] });
		const other = await hears({ as: ['p1'], at: 1, says: { phone: PHONE } });
		const visitor = await hears({ on: 'web_chat', as: ['v1'], says: { phone: PHONE } });
		await hears({ as: ['b1', 'p1'], at: 3 });
		expect(await linkedWith(durable)).toEqual({ [other]: 'asserted', [visitor]: 'claimed' });
		expect(await linkedWith(visitor)).toEqual({ [durable]: 'claimed', [other]: 'claimed' });
	});

	it('CHA-4, MAT-11 what one of them said last stands for both', async () => {
		const { as, hears, linkedWith } = await aScene();
		await taken(as('administrator').matching.choose({ attribute: 'phone' }));
		const durable = await hears({ as: ['b1'], at: 1, says: { phone: PHONE } });
		const other = await hears({ as: ['p1'], at: 2, says: { phone: '+33687654321' } });
		const visitor = await hears({ on: 'web_chat', as: ['v1'], says: { phone: PHONE } });
		expect(await linkedWith(durable)).toEqual({ [visitor]: 'claimed' });
		await hears({ as: ['b1', 'p1'], at: 3 });
		expect(await linkedWith(visitor)).toEqual({});
		expect(await taken(as('agent').matching.explain({ contact: durable, other: visitor }))).toEqual({
			linked: false,
			obstacles: [{ kind: 'values_differ', attribute: 'phone', here: other, there: visitor }],
		});
		await hears({ as: ['b1'], at: 4, says: { phone: PHONE } });
		expect(await linkedWith(visitor)).toEqual({ [durable]: 'claimed', [other]: 'claimed' });
	});
});

describe('CHA-5 given that somebody gave up a number', () => {
	it('CHA-5 the next one who writes from it starts afresh, and is not linked with the former', async () => {
		const { hears, linkedWith, numberChanged } = await aScene();
		const former = await hears({ as: ['b1', 'p1'], at: 1 });
		await numberChanged('p1', 'p2', 5);
		const next = await hears({ as: ['b9', 'p1'], at: 6 });
		expect(next).not.toBe(former);
		expect([await linkedWith(former), await linkedWith(next)]).toEqual([{}, {}]);
		expect(await hears({ as: ['p2'], at: 7 })).toBe(former);
	});

	it("CHA-5 a message from before, though it arrives later, is the former holder's", async () => {
		const { hears, numberChanged } = await aScene();
		const former = await hears({ as: ['b1', 'p1'], at: 1 });
		await numberChanged('p1', undefined, 5);
		const next = await hears({ as: ['p1'], at: 6 });
		expect(await hears({ as: ['p1'], at: 4 })).toBe(former);
		expect(await hears({ as: ['p1'], at: 5 })).toBe(next);
	});

	it('CHA-5 who was seen with the number before is joined with the former holder, who is seen after with the next', async () => {
		const { hears, linkedWith, numberChanged } = await aScene();
		const former = await hears({ as: ['p1'], at: 1 });
		const before = await hears({ as: ['b1'], at: 1 });
		const after = await hears({ as: ['b2'], at: 1 });
		await hears({ as: ['b1', 'p1'], at: 2 });
		await numberChanged('p1', undefined, 5);
		const next = await hears({ as: ['p1'], at: 6 });
		await hears({ as: ['b2', 'p1'], at: 7 });
		expect(await linkedWith(former)).toEqual({ [before]: 'asserted' });
		expect(await linkedWith(next)).toEqual({ [after]: 'asserted' });
	});

	it('CHA-5 the former holder’s number is asserted no more, so that with asserted values alone the next one is not linked', async () => {
		const { as, hears, linkedWith, numberChanged } = await aScene();
		await taken(as('administrator').matching.choose({ attribute: 'phone', minimumTrust: 'asserted' }));
		const former = await hears({ as: ['b1', '33612345678'], at: 1, says: { phone: PHONE } });
		await numberChanged('33612345678', undefined, 5);
		const next = await hears({ as: ['b9', '33612345678'], at: 6, says: { phone: PHONE } });
		expect([await linkedWith(former), await linkedWith(next)]).toEqual([{}, {}]);
	});
});
