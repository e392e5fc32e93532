import { describe, expect, it } from 'vitest';
import type { EventOutcome } from '../../../../src/actions/inbound/index.js';
import { createMemoryStore } from '../../../../src/memory/index.js';
import type { InboundEvent } from '../../../../src/records/channels/index.js';
import { aDesk } from '../../../support/a-desk.js';
import type { FaultPlan } from '../../../support/failing-store.js';
import { failingStore } from '../../../support/failing-store.js';
import { failed, succeeded } from '../../../support/results.js';
import { eventsOf, recordsOf } from '../../../support/workspace-contents.js';
import { connect, EVIDENCE, identityChange, message, numberChange } from './arrivals.js';

const code = ({ outcome }: EventOutcome): string => (outcome.kind === 'refused' ? outcome.failure.code : outcome.kind);

const at = (path: string, event: InboundEvent): InboundEvent => ({ ...event, path });
const ana = { aliases: ['phone:33611111111'], attributes: { phone: '+33611111111' } };

/** A payload with everything in it. */
const payload: readonly InboundEvent[] = [
	at('e.0', message({ id: 'm1', ...ana })),
	at('e.1', message({ id: 'm1', ...ana })),
	at('e.2', message({ id: '', ...ana })),
	at('e.3', message({ id: 'm2', account: 'nobody' })),
	at('e.4', numberChange('phone:33699999999', undefined, { id: 'n1', at: '08:10' })),
	at('e.5', numberChange('phone:33611111111', 'phone:33622222222', { id: 'n2', at: '08:10' })),
	at('e.6', identityChange(['phone:33622222222'], { id: 'n3', at: '08:15' })),
	at('e.7', message({ id: 'm3', at: '08:20', aliases: ['phone:33622222222'], text: 'Still me' })),
	at('e.8', message({ id: 'm4', at: '08:21', aliases: ['phone:33644444444'] })),
];

const expected = [
	['e.0', 'received'],
	['e.1', 'duplicate'],
	['e.2', 'input.invalid'],
	['e.3', 'channel.not_found'],
	['e.4', 'ignored'],
	['e.5', 'received'],
	['e.6', 'received'],
	['e.7', 'received'],
	['e.8', 'received'],
];

describe('a payload', () => {
	it('CNV-1 is answered event by event, each with its path', async () => {
		const desk = aDesk();
		await connect(desk);
		const { outcomes } = await succeeded(
			desk.as('channel').inbound.receiveAll({ events: payload, evidence: EVIDENCE }),
		);
		expect(outcomes.map((outcome) => [outcome.path, code(outcome)])).toEqual(expected);
	});

	it('CNV-1 one bad event among good ones is refused alone, and leaves nothing behind', async () => {
		const good = [message({ id: 'm1' }), message({ id: 'm2', at: '08:01' })];
		const bad = JSON.parse('[{"kind":"message"},null,7,"x",[],{"kind":"call"}]');
		const [alone, among] = [aDesk(), aDesk()];
		for (const desk of [alone, among]) await connect(desk);
		await succeeded(alone.as('channel').inbound.receiveAll({ events: good }));
		const events = [bad[0], good[0], ...bad.slice(1), good[1]];
		const { outcomes } = await succeeded(among.as('channel').inbound.receiveAll({ events }));
		const refused = Array.from({ length: 5 }, () => 'input.invalid');
		expect(outcomes.map(code)).toEqual(['input.invalid', 'received', ...refused, 'received']);
		expect((await eventsOf(among.store)).length).toBe((await eventsOf(alone.store)).length);
	});

	it('CNV-1 without events is answered with none', async () => {
		const received = await succeeded(aDesk().as('channel').inbound.receiveAll({ events: [] }));
		expect(received).toEqual({ outcomes: [], evidence: 'missing' });
	});

	it.each(['null', '5', '"m1"', '{}', '{"0":{},"length":1}'])(
		'CNV-1 whose events are no list, %s, is refused',
		async (json) => {
			const { as, store } = aDesk();
			const received = await succeeded(as('channel').inbound.receiveAll({ events: JSON.parse(json) }));
			expect(received.outcomes).toEqual([
				{
					path: undefined,
					outcome: {
						kind: 'refused',
						failure: { code: 'input.invalid', issues: [{ path: 'events', problem: 'invalid_type' }] },
					},
				},
			]);
			expect(await eventsOf(store)).toEqual([]);
		},
	);

	it.each(['null', '5', '"m1"', '[]'])('CNV-1 that is none at all, %s, is refused', async (json) => {
		const received = await succeeded(aDesk().as('channel').inbound.receiveAll(JSON.parse(json)));
		expect(received.outcomes.map(code)).toEqual(['input.invalid']);
	});

	it('CNV-1 from somebody who may not receive is refused event by event', async () => {
		const desk = aDesk();
		await connect(desk);
		const before = await eventsOf(desk.store);
		const { outcomes } = await succeeded(desk.as('agent').inbound.receiveAll({ events: [message(), message()] }));
		expect(outcomes.map(code)).toEqual(['permission.denied', 'permission.denied']);
		expect(await eventsOf(desk.store)).toEqual(before);
	});
});

describe('a store that fails midway', () => {
	/** All that is kept, without what tells when it was received. */
	async function contents(store: ReturnType<typeof createMemoryStore>) {
		const records = await recordsOf(store);
		return records.map(({ kind, events }) => [kind, events.map(({ fact }) => fact.type)] as const).sort();
	}

	async function received(plans: readonly FaultPlan[]) {
		const store = createMemoryStore();
		await connect(aDesk({ store }));
		let failures = 0;
		const outcomes: EventOutcome[][] = [];
		for (const plan of [...plans, undefined]) {
			const desk = aDesk(plan === undefined ? { store } : { store: failingStore(store, plan).store });
			// Each try is another process: its ids must be new.
			for (let id = 0; id < 100 * (failures + 1); id += 1) desk.clock.nextId();
			const result = await desk.as('channel').inbound.receiveAll({ events: payload, evidence: EVIDENCE });
			if (result.isErr()) failures += 1;
			else outcomes.push([...result.value.outcomes]);
		}
		return { failures, outcomes: outcomes.at(-1) ?? [], contents: await contents(store) };
	}

	it.each(['unavailable_before', 'unavailable_after'] as const)(
		'CNV-1 %s, at any of its calls: the payload fails as a whole, and delivered again nothing is lost or doubled',
		async (kind) => {
			const untroubled = await received([]);
			let failing = 0;
			for (let call = 1; ; call += 1) {
				const troubled = await received([{ kind, call }]);
				expect(troubled.contents).toEqual(untroubled.contents);
				expect(troubled.outcomes.map(({ path }) => path)).toEqual(expected.map(([path]) => path));
				if (troubled.failures === 0) break;
				failing += 1;
			}
			expect(failing).toBeGreaterThan(10);
		},
	);

	it('CNV-1 again and again: it is still all there, once', async () => {
		const untroubled = await received([]);
		const plans = [2, 5, 8, 11, 14].map((call) => ({ kind: 'unavailable_after', call }) as const);
		const troubled = await received(plans);
		expect(troubled.failures).toBeGreaterThan(2);
		expect(troubled.contents).toEqual(untroubled.contents);
	});

	it('CNV-1 four conflicts in a row are decided again; a fifth is handed to the caller', async () => {
		const store = createMemoryStore();
		await connect(aDesk({ store }));
		const flaky = (commits: number) => aDesk({ store: failingStore(store, { kind: 'conflict', commits }).store });
		const input = { events: [message()] };
		expect(await failed(flaky(5).as('channel').inbound.receiveAll(input))).toEqual({ code: 'storage.conflict' });
		const { outcomes } = await succeeded(flaky(4).as('channel').inbound.receiveAll(input));
		expect(outcomes.map(code)).toEqual(['received']);
	});
});
