import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	circumstances,
	crowd,
	histories,
	largeCast,
	ordersOf,
	smallCast,
} from '../unit/policies/matching/history-arbitraries.js';
import type { Circumstances, Step } from '../unit/policies/matching/link-history.js';
import { received } from '../unit/policies/matching/link-history.js';
import { naivePeople } from '../unit/policies/matching/naive-links.js';
import { peopleOf } from '../unit/policies/matching/people.js';

async function expectNaive(order: readonly Step[], given: Circumstances, expected: string): Promise<void> {
	const people = peopleOf(await received(order, given), given.attribute);
	if (JSON.stringify(people) !== expected) expect({ order, people }).toEqual({ order, people: JSON.parse(expected) });
}

describe('MAT-11 the order of arrival', { timeout: 60_000 }, () => {
	it('MAT-11 links of a small history are those of the naive model, in every order', async () => {
		const property = fc.asyncProperty(histories(smallCast), circumstances, async (steps, given) => {
			const expected = JSON.stringify(naivePeople(steps, given));
			for (const order of ordersOf(steps)) await expectNaive(order, given, expected);
		});
		await fc.assert(property, { numRuns: 40 });
	});

	it('MAT-8, MAT-11 links of a large history are those of the naive model, in any order', async () => {
		const drawn = histories(largeCast).chain((steps) =>
			fc.integer({ min: 48, max: 52 }).chain((visitors) => {
				const all = [...steps, ...crowd(visitors, '+33699999999')];
				const order = fc.shuffledSubarray(all, { minLength: all.length });
				return fc.record({ orders: fc.array(order, { minLength: 2, maxLength: 2 }), given: circumstances });
			}),
		);
		const property = fc.asyncProperty(drawn, async ({ orders, given }) => {
			const expected = JSON.stringify(naivePeople(orders[0] ?? [], given));
			for (const order of orders) await expectNaive(order, given, expected);
		});
		await fc.assert(property, { numRuns: 6, endOnFailure: true });
	});
});
