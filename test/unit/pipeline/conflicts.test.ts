import { describe, expect, it } from 'vitest';
import { failingStore } from '../../support/failing-store.js';
import { reopened, situationOf } from '../../support/pipeline-runs.js';
import { failed, succeeded } from '../../support/results.js';
import { rivalStore } from '../../support/rival-store.js';
import { commandNames, scenarios } from '../../support/scenarios/index.js';
import { eventsOf, storeOf } from '../../support/workspace-contents.js';

describe('a commit that meets a conflict', () => {
	it.each(commandNames)('%s decides again, up to five times in all, and pauses before each', async (name) => {
		const scenario = scenarios[name];
		for (const commits of [1, 4]) {
			const { given, input } = await situationOf(scenario);
			const pauses: number[] = [];
			const attempts: number[] = [];
			const desk = reopened(given, (store) => failingStore(store, { kind: 'conflict', commits }).store, {
				pause: async (attempt) => {
					pauses.push(attempt);
				},
				tracer: (trace) => attempts.push(trace.attempts),
			});
			await succeeded(scenario.run(desk.as(scenario.actor), input));
			expect(pauses).toEqual([1, 2, 3, 4].slice(0, commits));
			expect(attempts).toEqual([commits + 1]);
		}
	});

	it.each(commandNames)('%s gives up after five, and has written nothing', async (name) => {
		const scenario = scenarios[name];
		const { given, input } = await situationOf(scenario);
		const before = await eventsOf(given.store);
		const pauses: number[] = [];
		const attempts: number[] = [];
		const desk = reopened(given, (store) => failingStore(store, { kind: 'conflict', commits: 5 }).store, {
			pause: async (attempt) => {
				pauses.push(attempt);
			},
			tracer: (trace) => attempts.push(trace.attempts),
		});
		const failure = await failed(scenario.run(desk.as(scenario.actor), input, { requestId: 'request-1' }));
		expect(failure).toEqual({ code: 'storage.conflict' });
		expect(pauses).toEqual([1, 2, 3, 4]);
		expect(attempts).toEqual([5]);
		expect(await eventsOf(given.store)).toEqual(before);
	});

	it.each(commandNames)('%s, done meanwhile under the same request id, is answered from the receipt', async (name) => {
		const scenario = scenarios[name];
		const { given, input } = await situationOf(scenario);
		const options = { requestId: 'request-1' };
		let rivalAnswer: unknown;
		const desk = reopened(given, (store) =>
			rivalStore(store, async (commit) => {
				if (commit > 1) return;
				rivalAnswer = await succeeded(scenario.run(given.as(scenario.actor), input, options));
			}),
		);
		const answer = await succeeded(scenario.run(desk.as(scenario.actor), input, options));
		expect(answer).toStrictEqual(rivalAnswer);
		const own = (await eventsOf(given.store)).filter(({ origin }) => origin.requestId === 'request-1');
		expect(new Set(own.map(({ origin }) => origin.command))).toEqual(new Set([name]));
		expect(await succeeded(storeOf(given.store).receipts.find('request-1'))).toMatchObject({ output: answer });
	});

	it.each(commandNames.filter((name) => scenarios[name].settles))(
		'%s, done meanwhile by somebody else, finds things settled and adds nothing',
		async (name) => {
			const scenario = scenarios[name];
			const { given, input } = await situationOf(scenario);
			let events: readonly unknown[] = [];
			const desk = reopened(given, (store) =>
				rivalStore(store, async (commit) => {
					if (commit > 1) return;
					await succeeded(scenario.run(given.as(scenario.actor), input));
					events = await eventsOf(given.store);
				}),
			);
			given.clock.step(1000);
			await succeeded(scenario.run(desk.as(scenario.actor), input));
			expect(await eventsOf(given.store)).toEqual(events);
		},
	);
});
