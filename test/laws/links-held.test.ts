import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aBench, taken, workspaceOf } from '../unit/policies/matching/bench.js';
import { circumstances, histories, smallCast } from '../unit/policies/matching/history-arbitraries.js';
import type { Outcome, Step } from '../unit/policies/matching/link-history.js';
import { linksIn, received } from '../unit/policies/matching/link-history.js';
import { peopleOf, relationOf, reversed } from '../unit/policies/matching/people.js';

const steps = histories({ ...smallCast, minLength: 5, maxLength: 25, minutes: 15 });

const eventCount = async ({ store }: Outcome): Promise<number> =>
	(await taken(workspaceOf(store).events.after(0, 1_000))).length;

describe('laws of the links that are held', { timeout: 60_000 }, () => {
	it('MAT-1 links are mutual and worth the same from both sides', async () => {
		let linked = 0;
		const property = fc.asyncProperty(steps, circumstances, async (history, given) => {
			const relation = relationOf(await received(history, given));
			linked += relation.size;
			expect(reversed(relation)).toEqual(relation);
		});
		await fc.assert(property, { numRuns: 60 });
		expect(linked).toBeGreaterThan(0);
	});

	it('MAT-10 an explanation says what the links say, with its reasons or with obstacles', async () => {
		const property = fc.asyncProperty(steps, circumstances, async (history, given) => {
			const { links, store } = await received(history, given);
			const { matching } = aBench(store).as('agent');
			for (const [contact, { linked }] of links) {
				for (const other of links.keys()) {
					const explained = await taken(matching.explain({ contact, other }));
					const link = linked.find(({ contactId }) => contactId === other);
					if (explained.linked) expect(explained.because).toEqual(link?.because);
					else expect([link, explained.obstacles.length > 0]).toEqual([undefined, true]);
				}
			}
		});
		await fc.assert(property, { numRuns: 20 });
	});

	it('MAT-11 what arrives twice counts once', async () => {
		const again = steps.chain((history) => {
			const messages = history.filter((step) => step.kind === 'message');
			return fc.record({ history: fc.constant(history), repeated: fc.shuffledSubarray(messages) });
		});
		const property = fc.asyncProperty(again, circumstances, async ({ history, repeated }, given) => {
			const once = await received(history, given);
			const twice = await received(repeatedIn(history, repeated), given);
			expect(peopleOf(twice, given.attribute)).toEqual(peopleOf(once, given.attribute));
			expect(await eventCount(twice)).toBe(await eventCount(once));
		});
		await fc.assert(property, { numRuns: 30 });
	});

	it('MAT-5 whatever is chosen in between, the old choice gives the old links to the byte', async () => {
		const between = fc.array(fc.constantFrom('phone', 'email', undefined), { maxLength: 4 });
		const property = fc.asyncProperty(steps, circumstances, between, async (history, given, choices) => {
			const { filed, links, store } = await received(history, given);
			const { matching } = aBench(store).as('administrator');
			const before = await taken(matching.show({}));
			for (const attribute of [...choices, 'email', 'phone']) {
				if (attribute === undefined) await taken(matching.chooseNone({}));
				else await taken(matching.choose({ attribute, minimumTrust: 'claimed' }));
			}
			if (before.version > 0) await taken(matching.restore({ version: before.version }));
			else await taken(matching.chooseNone({}));
			const after = await linksIn(store, filed.values());
			expect(JSON.stringify([...after.links])).toBe(JSON.stringify([...links]));
		});
		await fc.assert(property, { numRuns: 30 });
	});
});

/** Each repeated step stands once more right after the step that follows it, or at the end. */
function repeatedIn(history: readonly Step[], repeated: readonly Step[]): readonly Step[] {
	return [
		...history.flatMap((step, index) => {
			const before = history[index - 1];
			return before !== undefined && repeated.includes(before) ? [step, before] : [step];
		}),
		...repeated,
	];
}
