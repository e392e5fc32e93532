import { describe, expect, it } from 'vitest';
import type { RecordedEvent } from '../../../src/kernel/fact.js';
import type { FaultPlan } from '../../support/failing-store.js';
import { failingStore } from '../../support/failing-store.js';
import type { Situation } from '../../support/pipeline-runs.js';
import { reopened, situationOf } from '../../support/pipeline-runs.js';
import { failed, succeeded } from '../../support/results.js';
import { commandNames, queryNames, queryScenariosByName, scenarios } from '../../support/scenarios/index.js';
import { eventsOf } from '../../support/workspace-contents.js';

const MOST_CALLS = 20;
const options = { requestId: 'request-1' };
const faults = ['unavailable_before', 'unavailable_after'] as const;

/** A desk in the situation of a scenario, whose store fails once. */
function failing({ given }: Situation, plan: FaultPlan) {
	let failedAtAll = (): boolean => false;
	const desk = reopened(given, (store) => {
		const failingOne = failingStore(store, plan);
		failedAtAll = failingOne.failed;
		return failingOne.store;
	});
	return { desk, failedAtAll: () => failedAtAll() };
}

function whatHappened(events: readonly RecordedEvent[]): readonly unknown[] {
	return events.map(({ record, fact, origin }) => [record.kind, fact.type, origin.command, origin.requestId]);
}

describe.each(faults)('a store that fails once, %s', (kind) => {
	it.each(commandNames)('%s: a typed failure, nothing half-written, and asked again it happens once', async (name) => {
		const scenario = scenarios[name];
		const whole = await situationOf(scenario);
		await succeeded(scenario.run(whole.given.as(scenario.actor), whole.input, options));
		const expected = whatHappened(await eventsOf(whole.given.store));
		let call = 1;
		for (; call <= MOST_CALLS; call += 1) {
			const situation = await situationOf(scenario);
			const before = await eventsOf(situation.given.store);
			const { desk, failedAtAll } = failing(situation, { kind, call });
			const result = await scenario.run(desk.as(scenario.actor), situation.input, options);
			const after = await eventsOf(situation.given.store);
			if (!failedAtAll()) break;
			expect(result.isErr() ? result.error : 'ok', `call ${call}`).toEqual({ code: 'storage.unavailable' });
			const written = whatHappened(after);
			if (written.length > before.length) expect(written, `call ${call}`).toEqual(expected);
			else expect(after, `call ${call}`).toEqual(before);
			await succeeded(scenario.run(desk.as(scenario.actor), situation.input, options));
			expect(whatHappened(await eventsOf(situation.given.store)), `call ${call}`).toEqual(expected);
		}
		expect(call).toBeGreaterThan(3);
		expect(call).toBeLessThan(MOST_CALLS);
	});

	it.each(queryNames)('%s: a typed failure, and asked again it answers', async (name) => {
		const scenario = queryScenariosByName[name];
		const whole = await situationOf(scenario);
		const expected = await succeeded(scenario.ask(whole.given.as(scenario.actor), whole.input));
		let call = 1;
		for (; call <= MOST_CALLS; call += 1) {
			const situation = await situationOf(scenario);
			const { desk, failedAtAll } = failing(situation, { kind, call });
			const result = await scenario.ask(desk.as(scenario.actor), situation.input);
			if (!failedAtAll()) break;
			expect(result.isErr() ? result.error : 'ok', `call ${call}`).toEqual({ code: 'storage.unavailable' });
			const again = await succeeded(scenario.ask(desk.as(scenario.actor), situation.input));
			expect(again, `call ${call}`).toEqual(expected);
		}
		expect(call).toBeGreaterThan(1);
		expect(call).toBeLessThan(MOST_CALLS);
	});

	it.each(commandNames)('%s: a preview fails the same way and leaves nothing', async (name) => {
		const scenario = scenarios[name];
		let call = 1;
		for (; call <= MOST_CALLS; call += 1) {
			const situation = await situationOf(scenario);
			const before = await eventsOf(situation.given.store);
			const { desk, failedAtAll } = failing(situation, { kind, call });
			const result = await scenario.preview(desk.as(scenario.actor), situation.input);
			if (!failedAtAll()) break;
			expect(result.isErr() ? result.error : 'ok', `call ${call}`).toEqual({ code: 'storage.unavailable' });
			expect(await eventsOf(situation.given.store)).toEqual(before);
		}
		expect(call).toBeGreaterThan(1);
		expect(call).toBeLessThan(MOST_CALLS);
	});
});

describe('a commit whose answer was lost', () => {
	it.each(commandNames)('%s with the same request id is answered from its receipt and happens once', async (name) => {
		const scenario = scenarios[name];
		const situation = await situationOf(scenario);
		const calls = await portCallsOf(name);
		const { desk, failedAtAll } = failing(situation, { kind: 'unavailable_after', call: calls });
		const lost = await failed(scenario.run(desk.as(scenario.actor), situation.input, options));
		expect(failedAtAll()).toBe(true);
		expect(lost).toEqual({ code: 'storage.unavailable' });
		const written = await eventsOf(situation.given.store);
		expect(written.at(-1)?.origin).toMatchObject({ command: name, requestId: 'request-1' });
		situation.given.clock.step(60_000);
		await succeeded(scenario.run(desk.as(scenario.actor), situation.input, options));
		expect(await eventsOf(situation.given.store)).toEqual(written);
	});
});

/** How many calls a run makes; the commit is the last. */
async function portCallsOf(name: (typeof commandNames)[number]): Promise<number> {
	const scenario = scenarios[name];
	for (let call = 1; ; call += 1) {
		const situation = await situationOf(scenario);
		const { desk, failedAtAll } = failing(situation, { kind: 'unavailable_before', call });
		await scenario.run(desk.as(scenario.actor), situation.input, options);
		if (!failedAtAll()) return call - 1;
	}
}
