import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContactDeskStore } from '../../src/desk/index.js';
import type { TestDesk } from '../support/a-desk.js';
import type { FaultPlan } from '../support/failing-store.js';
import { failingStore } from '../support/failing-store.js';
import { reopened } from '../support/pipeline-runs.js';
import { beginning } from '../support/random-histories.js';
import type { Step } from '../support/random-steps.js';
import { randomHistory } from '../support/random-steps.js';
import { scenarios } from '../support/scenarios/index.js';
import { eventsOf } from '../support/workspace-contents.js';

/** What happened, without ids and numbers, which a repeated attempt takes anew. */
async function whatHappened(store: ContactDeskStore): Promise<readonly unknown[]> {
	const events = await eventsOf(store);
	return events.map(({ record, fact, origin }) => [record.kind, fact.type, origin.command, origin.at, origin.by.id]);
}

const fault: fc.Arbitrary<FaultPlan | undefined> = fc.option(
	fc.oneof(
		fc.record({ kind: fc.constant('unavailable_before'), call: fc.integer({ min: 1, max: 5 }) }),
		fc.record({ kind: fc.constant('unavailable_after'), call: fc.integer({ min: 1, max: 5 }) }),
		fc.record({ kind: fc.constant('conflict'), commits: fc.integer({ min: 1, max: 6 }) }),
	),
	{ nil: undefined },
);

/** Asks until storage answers, under one request id, with a store that fails at first. */
async function insisted(desk: TestDesk, step: Step, requestId: string, plan: FaultPlan | undefined): Promise<void> {
	const { command, actor } = step;
	const input = await step.input(desk);
	const failing = plan === undefined ? desk : reopened(desk, (store) => failingStore(store, plan).store);
	const first = await scenarios[command].run(failing.as(actor), input, { requestId });
	if (first.isOk() || !first.error.code.startsWith('storage.')) return;
	const again = await scenarios[command].run(desk.as(actor), input, { requestId });
	if (again.isErr()) expect(again.error.code).not.toMatch(/^storage\./);
}

describe('the laws of requests', { timeout: 120_000 }, () => {
	it('the same history is the same log, byte for byte', async () => {
		await fc.assert(
			fc.asyncProperty(randomHistory(40), async (history) => {
				const logs: string[] = [];
				for (const desk of [await beginning(), await beginning()]) {
					for (const step of history) {
						desk.clock.step(step.after);
						await scenarios[step.command].run(desk.as(step.actor), await step.input(desk));
					}
					logs.push(JSON.stringify(await eventsOf(desk.store)));
				}
				expect(logs[1]).toBe(logs[0]);
			}),
			{ numRuns: 50 },
		);
	});

	it('every step asked twice under one request id answers the same and happens once', async () => {
		await fc.assert(
			fc.asyncProperty(randomHistory(40), async (history) => {
				const desk = await beginning();
				for (const [index, { after, command, actor, input }] of history.entries()) {
					desk.clock.step(after);
					const given = await input(desk);
					const options = { requestId: `request-${index}` };
					const first = await scenarios[command].run(desk.as(actor), given, options);
					const log = await eventsOf(desk.store);
					const second = await scenarios[command].run(desk.as(actor), given, options);
					expect(await eventsOf(desk.store)).toHaveLength(log.length);
					expect(second.isOk() ? second.value : second.error).toStrictEqual(first.isOk() ? first.value : first.error);
				}
			}),
			{ numRuns: 50 },
		);
	});

	it('a store that fails anywhere, asked again under the same request ids, ends with what a sound one has', async () => {
		const history = randomHistory(25).chain((steps) =>
			fc.tuple(fc.constant(steps), fc.array(fault, { minLength: steps.length, maxLength: steps.length })),
		);
		await fc.assert(
			fc.asyncProperty(history, async ([steps, faults]) => {
				const [sound, failing] = [await beginning(), await beginning()];
				for (const [index, step] of steps.entries()) {
					for (const desk of [sound, failing]) {
						desk.clock.step(step.after);
						await insisted(desk, step, `request-${index}`, desk === failing ? faults[index] : undefined);
					}
				}
				expect(await whatHappened(failing.store)).toEqual(await whatHappened(sound.store));
			}),
			{ numRuns: 100 },
		);
	});
});
