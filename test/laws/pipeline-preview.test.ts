import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { observedStore } from '../support/observed-store.js';
import { reopened } from '../support/pipeline-runs.js';
import { filledIn } from '../support/preview-filled-in.js';
import { beginning } from '../support/random-histories.js';
import { randomHistory } from '../support/random-steps.js';
import { scenarios } from '../support/scenarios/index.js';
import { idNumber } from '../support/steppable-runtime.js';
import { eventsOf } from '../support/workspace-contents.js';

describe('the laws of previews', { timeout: 120_000 }, () => {
	it('in any situation, a preview equals the run: the same refusal, or the same answer and changes', async () => {
		const compared = { ok: 0, refused: 0 };
		await fc.assert(
			fc.asyncProperty(randomHistory(40), async (history) => {
				const desk = await beginning();
				for (const { after, command, actor, input } of history) {
					desk.clock.step(after);
					const given = await input(desk);
					const previewed = await scenarios[command].preview(desk.as(actor), given);
					const { store, changes, numbers } = observedStore(desk.store);
					const before = desk.clock.handedOut();
					const run = await scenarios[command].run(reopened(desk, () => store).as(actor), given);
					if (previewed.isErr() || run.isErr()) {
						expect(previewed.isErr() && previewed.error).toStrictEqual(run.isErr() && run.error);
						compared.refused += 1;
						continue;
					}
					const ids = Array.from({ length: desk.clock.handedOut() - before }, (_, index) =>
						idNumber(before + index + 1),
					);
					expect(filledIn(previewed.value, { ids, numbers })).toStrictEqual({ output: run.value, changes });
					compared.ok += 1;
				}
			}),
			{ numRuns: 100 },
		);
		expect(compared.ok).toBeGreaterThan(100);
		expect(compared.refused).toBeGreaterThan(20);
	});

	it('a history with previews before every step is the history without them', async () => {
		await fc.assert(
			fc.asyncProperty(randomHistory(30), async (history) => {
				const [plain, rehearsed] = [await beginning(), await beginning()];
				for (const { after, command, actor, input } of history) {
					for (const desk of [plain, rehearsed]) {
						desk.clock.step(after);
						const given = await input(desk);
						if (desk === rehearsed) await scenarios[command].preview(desk.as(actor), given);
						await scenarios[command].run(desk.as(actor), given);
					}
				}
				const [one, other] = [await eventsOf(plain.store), await eventsOf(rehearsed.store)];
				expect(JSON.stringify(other)).toBe(JSON.stringify(one));
			}),
			{ numRuns: 50 },
		);
	});
});
