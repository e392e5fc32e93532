import { describe, expect, it } from 'vitest';
import { counted, situationOf } from '../../support/pipeline-runs.js';
import { succeeded } from '../../support/results.js';
import { commandNames, scenarios } from '../../support/scenarios/index.js';
import { eventsOf, storeOf } from '../../support/workspace-contents.js';

const options = { requestId: 'request-1' };
const settling = commandNames.filter((name) => scenarios[name].settles);

describe('a request that finds things as they should be', () => {
	it.each(settling)('%s that changes nothing keeps its receipt all the same', async (name) => {
		const scenario = scenarios[name];
		const { given, input } = await situationOf(scenario);
		const actor = given.as(scenario.actor);
		await succeeded(scenario.run(actor, input));
		given.clock.step(1000);
		const events = await eventsOf(given.store);
		const settled = await succeeded(scenario.run(actor, input, options));
		expect(await succeeded(storeOf(given.store).receipts.find('request-1'))).toMatchObject({ output: settled });
		expect(await eventsOf(given.store)).toEqual(events);
		const { desk, calls } = counted(given);
		expect(await succeeded(scenario.run(desk.as(scenario.actor), input, options))).toStrictEqual(settled);
		expect(calls.calls()).toEqual({ 'receipts.find': 1 });
	});

	it.each(settling)('%s that changes nothing and is not named does not commit', async (name) => {
		const scenario = scenarios[name];
		const { given, input } = await situationOf(scenario);
		await succeeded(scenario.run(given.as(scenario.actor), input));
		given.clock.step(1000);
		const { desk, calls } = counted(given);
		await succeeded(scenario.run(desk.as(scenario.actor), input));
		expect(calls.calls()).not.toHaveProperty('commit');
		expect(calls.calls()).not.toHaveProperty('receipts.find');
	});
});
