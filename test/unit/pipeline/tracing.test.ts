import { describe, expect, it } from 'vitest';
import type { ContactDeskStore } from '../../../src/desk/index.js';
import type { Trace } from '../../../src/kernel/tracing.js';
import { reopened, situationOf } from '../../support/pipeline-runs.js';
import { failed, succeeded } from '../../support/results.js';
import { commandNames, queryNames, queryScenariosByName, scenarios } from '../../support/scenarios/index.js';
import { tappedStore } from '../../support/tapped-store.js';
import { eventsOf } from '../../support/workspace-contents.js';
import { CANARY } from '../../support/wrong-inputs.js';

/** Every text and number that stands somewhere in a value. */
function leavesOf(value: unknown): readonly string[] {
	if (typeof value === 'string' || typeof value === 'number') return [String(value)];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [];
}

/** That a trace says what it may, and nothing that stands in the input or the answer. */
function expectNothingOf(trace: Trace | undefined, secrets: unknown): void {
	expect(Object.keys(trace ?? {}).sort()).toEqual(['attempts', 'kind', 'milliseconds', 'name', 'outcome']);
	const told = [trace?.name, trace?.outcome].join(' ');
	for (const leaf of leavesOf(secrets)) {
		if (leaf.length > 3) expect(told.split(/[ .]/)).not.toContain(leaf);
	}
}

describe('a tracer', () => {
	it.each(commandNames)('%s: is told name, kind, outcome and attempts, and never a value', async (name) => {
		const scenario = scenarios[name];
		const { given, input } = await situationOf(scenario);
		const traces: Trace[] = [];
		const desk = reopened(given, undefined, { tracer: (trace) => traces.push(trace) });
		const actor = desk.as(scenario.actor);
		const preview = await succeeded(scenario.preview(actor, input));
		const output = await succeeded(scenario.run(actor, input, { requestId: CANARY }));
		await failed(scenario.run(actor, { [CANARY]: CANARY }));
		await failed(scenario.run(desk.as('channel', CANARY), scenario.actor === 'channel' ? CANARY : input));
		await failed(scenario.run(actor, input, { requestId: ` ${CANARY}` }));
		const plain = { name, milliseconds: 0 };
		expect(traces).toEqual([
			{ ...plain, kind: 'preview', outcome: 'ok', attempts: 1 },
			{ ...plain, kind: 'command', outcome: 'ok', attempts: 1 },
			{ ...plain, kind: 'command', outcome: 'input.invalid', attempts: 0 },
			{
				...plain,
				kind: 'command',
				outcome: scenario.actor === 'channel' ? 'input.invalid' : 'permission.denied',
				attempts: 0,
			},
			{ ...plain, kind: 'command', outcome: 'input.invalid', attempts: 0 },
		]);
		for (const trace of traces) expectNothingOf(trace, [input, output, preview.output, CANARY]);
	});

	it.each(queryNames)('%s: is told name, kind and outcome, and never a value', async (name) => {
		const scenario = queryScenariosByName[name];
		const { given, input } = await situationOf(scenario);
		const traces: Trace[] = [];
		const desk = reopened(given, undefined, { tracer: (trace) => traces.push(trace) });
		const output = await succeeded(scenario.ask(desk.as(scenario.actor), input));
		await failed(scenario.ask(desk.as(scenario.actor), { [CANARY]: CANARY }));
		await failed(scenario.ask(desk.as('import'), input));
		const plain = { name, kind: 'query', milliseconds: 0, attempts: 1 };
		expect(traces).toEqual([
			{ ...plain, outcome: 'ok' },
			{ ...plain, outcome: 'input.invalid' },
			{ ...plain, outcome: 'permission.denied' },
		]);
		for (const trace of traces) expectNothingOf(trace, [input, output, CANARY]);
	});

	it.each(commandNames)('%s: is none the worse for a tracer that throws', async (name) => {
		const scenario = scenarios[name];
		const whole = await situationOf(scenario);
		const expected = await succeeded(scenario.run(whole.given.as(scenario.actor), whole.input));
		const { given, input } = await situationOf(scenario);
		const desk = reopened(given, undefined, {
			tracer: () => {
				throw new Error('the disk is full');
			},
		});
		expect(await succeeded(scenario.run(desk.as(scenario.actor), input))).toStrictEqual(expected);
		expect(await eventsOf(given.store)).toStrictEqual(await eventsOf(whole.given.store));
		expect(await failed(scenario.run(desk.as(scenario.actor), null))).toMatchObject({ code: 'input.invalid' });
	});

	it('is told the time a call took by the runtime’s clock', async () => {
		const { given, input } = await situationOf(scenarios['channels.switch']);
		const traces: Trace[] = [];
		const slow = (store: ContactDeskStore): ContactDeskStore =>
			tappedStore(store, () => ({
				ask: (_port, call) => {
					given.clock.step(40);
					return call();
				},
				commit: (changeSet, commit) => {
					given.clock.step(200);
					return commit(changeSet);
				},
			}));
		const desk = reopened(given, slow, { tracer: (trace) => traces.push(trace) }).as('administrator');
		await succeeded(desk.channels.list({}));
		await succeeded(scenarios['channels.switch'].preview(desk, input));
		await succeeded(scenarios['channels.switch'].run(desk, input));
		expect(traces.map(({ milliseconds }) => milliseconds)).toEqual([40, 40, 240]);
	});
});
