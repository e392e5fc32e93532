import { describe, expect, it } from 'vitest';
import type { TestDesk } from '../../../support/a-desk.js';
import { aDesk } from '../../../support/a-desk.js';
import { reopened } from '../../../support/pipeline-runs.js';
import { failed, succeeded } from '../../../support/results.js';
import { rivalStore } from '../../../support/rival-store.js';
import { switchedOnAttribute } from '../../../support/scenarios/situations.js';
import { eventsOf, storeOf } from '../../../support/workspace-contents.js';

const attributesOf = ({ as }: TestDesk) => as('administrator').attributes;

const beginning = ['first_name', 'last_name', 'email', 'phone', 'url', 'city', 'biography', 'followers'];

async function orderOf(desk: TestDesk): Promise<readonly string[]> {
	const { attributes } = await succeeded(attributesOf(desk).list({}));
	return attributes.flatMap(({ key, place }) => (place === undefined ? [] : [key]));
}

async function withTwo() {
	const desk = aDesk();
	await switchedOnAttribute(desk, 'tier');
	desk.clock.step(1);
	await switchedOnAttribute(desk, 'score');
	return { desk, calls: attributesOf(desk) };
}

describe('the order', () => {
	it('ATT-12 begins with built-in ones, then those of channels, then custom ones by age, whatever their state', async () => {
		const { desk, calls } = await withTwo();
		await succeeded(calls.define({ key: 'off', label: 'Off' }));
		expect(await orderOf(desk)).toEqual([...beginning, 'tier', 'score']);
	});

	it('ATT-12 is replaced whole, and again', async () => {
		const { desk, calls } = await withTwo();
		const reversed = (await orderOf(desk)).toReversed();
		const first = await succeeded(calls.reorder({ order: reversed, basedOn: 0 }));
		expect(first).toEqual({ id: 'attribute_order', revision: 1, order: reversed });
		expect(await orderOf(desk)).toEqual(reversed);
		expect(await succeeded(calls.list({}))).toMatchObject({ orderRevision: 1 });
		const back = reversed.toReversed();
		expect(await succeeded(calls.reorder({ order: back, basedOn: 1 }))).toMatchObject({ revision: 2 });
		expect(await orderOf(desk)).toEqual(back);
	});

	it.each([
		['one is missing', (order: readonly string[]) => order.slice(1), { missing: ['first_name'] }],
		['all are missing', () => [], { missing: [...beginning, 'tier', 'score'] }],
		['one is doubled', (order: readonly string[]) => [...order, 'tier'], { doubled: ['tier'] }],
		[
			'one is foreign: unknown, switched off, shown elsewhere, hidden, inherited',
			(order: readonly string[]) => ['shoe_size', ...order, 'off', 'browser', 'union_id', 'constructor'],
			{ foreign: ['shoe_size', 'off', 'browser', 'union_id', 'constructor'] },
		],
		[
			'each of the three at once',
			(order: readonly string[]) => [...order.slice(2), 'tier', 'tier', 'x', 'x'],
			{ missing: ['first_name', 'last_name'], doubled: ['tier', 'x'], foreign: ['x'] },
		],
	])('ATT-12 in which %s is refused, and nothing is half ordered', async (_what, change, differences) => {
		const { desk, calls } = await withTwo();
		await succeeded(calls.define({ key: 'off', label: 'Off' }));
		const before = await eventsOf(desk.store);
		const order = change(await orderOf(desk));
		const refusal = { code: 'attribute.order_mismatch', missing: [], doubled: [], foreign: [], ...differences };
		expect(await failed(calls.reorder({ order, basedOn: 0 }))).toEqual(refusal);
		expect(await eventsOf(desk.store)).toEqual(before);
	});

	it('ATT-12 over somebody else’s is refused, also when it would not fit', async () => {
		const { desk, calls } = await withTwo();
		const order = await orderOf(desk);
		await succeeded(calls.reorder({ order, basedOn: 0 }));
		for (const basedOn of [0, 2]) {
			const stale = { code: 'revision.stale', revision: 1 };
			expect(await failed(calls.reorder({ order: order.toReversed(), basedOn }))).toEqual(stale);
			expect(await failed(calls.reorder({ order: [], basedOn }))).toEqual(stale);
		}
		expect(await orderOf(desk)).toEqual(order);
	});

	it('ATT-12 of two at the same moment one is done and one is told', async () => {
		const { desk } = await withTwo();
		const order = await orderOf(desk);
		const second = reopened(desk, (store) =>
			rivalStore(store, async (commit) => {
				if (commit === 1) await succeeded(attributesOf(desk).reorder({ order: order.toReversed(), basedOn: 0 }));
			}),
		);
		const failure = await failed(second.as('administrator').attributes.reorder({ order, basedOn: 0 }));
		expect(failure).toEqual({ code: 'revision.stale', revision: 1 });
		expect(await orderOf(desk)).toEqual(order.toReversed());
	});

	it('ATT-12 what is switched on later comes after, and keeps coming after in the order of the beginning', async () => {
		const { desk, calls } = await withTwo();
		const reversed = (await orderOf(desk)).toReversed();
		await succeeded(calls.reorder({ order: reversed, basedOn: 0 }));
		desk.clock.step(1);
		await switchedOnAttribute(desk, 'later');
		await succeeded(calls.show({ channelType: 'wechat', attribute: 'union_id' }));
		expect(await orderOf(desk)).toEqual([...reversed, 'union_id', 'later']);
	});

	it('ATT-13 what is switched off or hidden leaves a gap, and comes back to its place', async () => {
		const { desk, calls } = await withTwo();
		const order = ['score', 'tier', ...beginning];
		await succeeded(calls.reorder({ order, basedOn: 0 }));
		await succeeded(calls.switchOff({ attribute: 'score' }));
		await succeeded(calls.hide({ channelType: 'sms', attribute: 'city' }));
		expect(await orderOf(desk)).toEqual(order.filter((key) => key !== 'score' && key !== 'city'));
		await succeeded(calls.switchOn({ attribute: 'score' }));
		await succeeded(calls.show({ channelType: 'sms', attribute: 'city' }));
		expect(await orderOf(desk)).toEqual(order);
	});

	it('ATT-12 a workspace that wrote nothing has no record of it', async () => {
		const { desk } = await withTwo();
		const kept = await succeeded(storeOf(desk.store).attributes.arrangement());
		expect(kept).toEqual({ display: undefined, order: undefined });
	});
});

describe('showing and hiding', () => {
	it('ATT-2 is for one channel type, starts from the catalogue, and undoes itself', async () => {
		const { desk, calls } = await withTwo();
		const shownOn = async (key: string) => {
			const { attributes } = await succeeded(calls.list({}));
			return attributes
				.find((attribute) => attribute.key === key)
				?.channels.flatMap(({ channelType, shown }) => (shown ? [channelType] : []));
		};
		const all = await shownOn('name');
		expect(all).toContain('whatsapp');
		const name = { channelType: 'whatsapp', attribute: 'name' } as const;
		expect(await succeeded(calls.show(name))).toEqual({ changed: false });
		expect(await succeeded(calls.hide(name))).toEqual({ changed: true });
		const hidden = await eventsOf(desk.store);
		expect(await succeeded(calls.hide(name))).toEqual({ changed: false });
		expect(await eventsOf(desk.store)).toEqual(hidden);
		expect(await shownOn('name')).toEqual(all?.filter((type) => type !== 'whatsapp'));
		await succeeded(calls.hide({ channelType: 'x', attribute: 'name' }));
		await succeeded(calls.hide({ channelType: 'whatsapp', attribute: 'username' }));
		expect(await succeeded(calls.show(name))).toEqual({ changed: true });
		expect(await shownOn('name')).toEqual(all?.filter((type) => type !== 'x'));
		expect(await shownOn('username')).not.toContain('whatsapp');
		expect(await shownOn('union_id')).toEqual([]);
		await succeeded(calls.show({ channelType: 'wechat', attribute: 'union_id' }));
		expect(await shownOn('union_id')).toEqual(['wechat']);
	});

	it('ATT-2 keeps one line for each attribute of a type, however often it is changed', async () => {
		const { desk, calls } = await withTwo();
		const name = { channelType: 'whatsapp', attribute: 'name' } as const;
		for (let round = 0; round < 3; round += 1) {
			await succeeded(calls.hide(name));
			await succeeded(calls.show(name));
		}
		const { display } = await succeeded(storeOf(desk.store).attributes.arrangement());
		expect(display).toEqual({ id: 'attribute_display', revision: 6, shown: [{ ...name, shown: true }], lookup: [] });
	});

	it.each([
		['custom', 'tier'],
		['filled by other types only', 'browser'],
		['not filled by this type', 'first_name'],
		['nobody’s', 'shoe_size'],
		['inherited', 'constructor'],
	])('ATT-2 is not for an attribute that is %s', async (_what, attribute) => {
		const { calls } = await withTwo();
		const refusal = { code: 'attribute.not_found', attribute };
		expect(await failed(calls.hide({ channelType: 'whatsapp', attribute }))).toEqual(refusal);
		expect(await failed(calls.show({ channelType: 'whatsapp', attribute }))).toEqual(refusal);
	});

	it('ATT-12 one that every type hides leaves the order, one that a type still shows stays', async () => {
		const { desk, calls } = await withTwo();
		await succeeded(calls.hide({ channelType: 'x', attribute: 'followers' }));
		await succeeded(calls.hide({ channelType: 'whatsapp', attribute: 'phone' }));
		expect(await orderOf(desk)).toEqual([...beginning.filter((key) => key !== 'followers'), 'tier', 'score']);
	});
});
