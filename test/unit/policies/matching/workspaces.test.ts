import { describe, expect, it } from 'vitest';
import { aBench, taken } from './bench.js';
import { matchingBy } from './scene.js';

const PHONE = '+33612345678';

describe('MAT-13 given two workspaces', () => {
	it('MAT-13 equal values and equal identifiers never link across them, nor can one be explained in the other', async () => {
		const bench = aBench();
		const acme = await matchingBy('phone', 'acme', bench);
		const zenith = await matchingBy('phone', 'zenith', bench);
		const words = { as: ['b1'], says: { phone: PHONE } };
		const [one, other] = [await acme.hears(words), await zenith.hears(words)];
		expect([await acme.linkedWith(one), await zenith.linkedWith(other)]).toEqual([{}, {}]);
		for (const pair of [
			{ contact: one, other },
			{ contact: other, other: one },
		]) {
			const explained = await acme.as('agent').matching.explain(pair);
			expect(explained._unsafeUnwrapErr()).toEqual({ code: 'contact.not_found' });
		}
	});

	it('MAT-13 a choice in one leaves the other as it is', async () => {
		const bench = aBench();
		await matchingBy('phone', 'acme', bench);
		const zenith = bench.as('agent', 'zenith');
		expect(await taken(zenith.matching.show({}))).toMatchObject({ revision: 0, attribute: undefined });
	});
});
