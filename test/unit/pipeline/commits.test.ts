import { describe, expect, it } from 'vitest';
import type { Trace } from '../../../src/kernel/tracing.js';
import { reopened, situationOf } from '../../support/pipeline-runs.js';
import { succeeded } from '../../support/results.js';
import { commandNames, queryNames, queryScenariosByName, scenarios } from '../../support/scenarios/index.js';
import { eventsOf } from '../../support/workspace-contents.js';

describe('every scenario does what general tests rest on', () => {
	it.each(commandNames)('%s commits in its scenario', async (name) => {
		const scenario = scenarios[name];
		const { given, input } = await situationOf(scenario);
		const before = await eventsOf(given.store);
		const traces: Trace[] = [];
		const desk = reopened(given, undefined, { tracer: (trace) => traces.push(trace) });
		await succeeded(scenario.run(desk.as(scenario.actor), input));
		const after = await eventsOf(given.store);
		expect(after.length).toBeGreaterThan(before.length);
		expect(after.slice(0, before.length)).toEqual(before);
		expect(after.slice(before.length).map(({ origin }) => origin.command)).toContain(name);
		expect(traces).toMatchObject([{ name, kind: 'command', outcome: 'ok' }]);
	});

	it.each(commandNames)('%s with its other input commits as well', async (name) => {
		const scenario = scenarios[name];
		const { given, input } = await situationOf(scenario);
		const other = scenario.another(input);
		expect(other).not.toEqual(input);
		if (other === undefined) expect(input).toEqual({});
		else await succeeded(scenario.run(given.as(scenario.actor), other));
	});

	it.each(commandNames.filter((name) => scenarios[name].settles))('%s finds things settled after it', async (name) => {
		const scenario = scenarios[name];
		const { given, input } = await situationOf(scenario);
		await succeeded(scenario.run(given.as(scenario.actor), input));
		const before = await eventsOf(given.store);
		given.clock.step(1000);
		await succeeded(scenario.run(given.as(scenario.actor), input));
		expect(await eventsOf(given.store)).toEqual(before);
	});

	it.each(queryNames)('%s answers in its scenario', async (name) => {
		const scenario = queryScenariosByName[name];
		const { given, input } = await situationOf(scenario);
		const before = await eventsOf(given.store);
		const traces: Trace[] = [];
		const desk = reopened(given, undefined, { tracer: (trace) => traces.push(trace) });
		await succeeded(scenario.ask(desk.as(scenario.actor), input));
		expect(await eventsOf(given.store)).toEqual(before);
		expect(traces).toMatchObject([{ name, kind: 'query', outcome: 'ok', attempts: 1 }]);
	});
});
