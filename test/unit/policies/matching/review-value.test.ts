import { describe, expect, it } from 'vitest';
import { redacted } from '../../../../src/kernel/fact.js';
import type { MatchQuarantineFact } from '../../../../src/policies/matching/match-quarantine.js';
import { matchQuarantineId, matchQuarantineRecord } from '../../../../src/policies/matching/match-quarantine.js';
import { aDesk } from '../../../support/a-desk.js';
import { countingStore } from '../../../support/counting-store.js';
import { reopened } from '../../../support/pipeline-runs.js';
import { rivalStore } from '../../../support/rival-store.js';
import { aShared, visitorWith } from '../../../support/scenarios/situations.js';
import { eventsOf, recordsOf, storeOf } from '../../../support/workspace-contents.js';
import { refusal, taken } from './bench.js';
import { minute } from './evidence.js';

const value = '+33612345678';
const phone = { attribute: 'phone', value };
const shared = { normaliser: 'phone.1', normalised: value };

/** A desk on which so many visitors typed the same number. */
async function sharedBy(count: number) {
	const desk = aDesk();
	await aShared(desk, count);
	const { matching } = desk.as('administrator');
	const crossings = async () => (await eventsOf(desk.store)).map(({ fact }) => fact.type).filter(isCrossing);
	return { desk, matching, crossings, review: () => taken(matching.review(phone)) };
}

const isCrossing = (type: string): boolean =>
	type === 'matching.value_quarantined' || type === 'matching.value_released';

describe('MAT-8 the event of a shared value', () => {
	it('MAT-8 is written when the value crosses its limit, and once', async () => {
		const { desk, crossings, review } = await sharedBy(50);
		expect(await review()).toEqual({ quarantined: false, changed: false });
		await visitorWith(desk, 50, '+33 6 12 34 56 78');
		expect(await review()).toEqual({ quarantined: true, changed: true });
		expect(await review()).toEqual({ quarantined: true, changed: false });
		await visitorWith(desk, 51, value);
		expect(await review()).toEqual({ quarantined: true, changed: false });
		expect(await crossings()).toEqual(['matching.value_quarantined']);
	});

	it('MAT-8 says which value it was, and keeps what tells a person apart from its id', async () => {
		const { desk, review } = await sharedBy(51);
		await review();
		const event = (await eventsOf(desk.store)).find(({ fact }) => isCrossing(fact.type));
		const id = matchQuarantineId('phone', shared);
		expect(event).toMatchObject({
			record: { kind: 'match_quarantine', id },
			fact: { data: { id, attribute: 'phone', normaliser: 'phone.1' }, personal: { normalised: value } },
		});
		expect(id).toMatch(/^[0-9a-f]{64}$/);
		expect(JSON.stringify({ ...event, fact: event === undefined ? event : redacted(event.fact) })).not.toContain(
			'612345678',
		);
		const state = await taken(storeOf(desk.store).matching.quarantine(id));
		expect(state).toMatchObject({ ...shared, attribute: 'phone', revision: 1, quarantined: true });
		const noted = (await recordsOf(desk.store)).filter(({ kind }) => kind === 'match_quarantine');
		expect(noted).toMatchObject([{ id, state }]);
	});

	it('MAT-8 another attribute or another value is another matter', () => {
		const ids = [
			matchQuarantineId('phone', shared),
			matchQuarantineId('mobile', shared),
			matchQuarantineId('phone', { ...shared, normaliser: 'phone.2' }),
			matchQuarantineId('phone', { ...shared, normalised: '+33687654321' }),
		];
		expect(new Set(ids).size).toBe(4);
	});

	it.each<[string, (desk: ReturnType<typeof aDesk>) => Promise<unknown>]>([
		['fewer share it', (desk) => taken(desk.as('agent').contacts.edit({ contact: 'User #1', clear: ['phone'] }))],
		['it is allowed', (desk) => taken(desk.as('administrator').matching.allow(phone))],
		['it is blocked', (desk) => taken(desk.as('administrator').matching.block({ ...phone, because: 'own' }))],
		['another attribute is chosen', (desk) => taken(desk.as('administrator').matching.choose({ attribute: 'email' }))],
		['none is chosen', (desk) => taken(desk.as('administrator').matching.chooseNone({}))],
		[
			'those who share it do not count',
			(desk) => taken(desk.as('administrator').matching.choose({ attribute: 'phone', minimumTrust: 'asserted' })),
		],
	])('MAT-8 the value is released when %s', async (_, happens) => {
		const { desk, crossings, review } = await sharedBy(51);
		await review();
		desk.clock.step(60_000);
		await happens(desk);
		expect(await review()).toEqual({ quarantined: false, changed: true });
		expect(await review()).toEqual({ quarantined: false, changed: false });
		expect(await crossings()).toEqual(['matching.value_quarantined', 'matching.value_released']);
	});

	it('MAT-8 of an allowed value, once more than 500 share it', async () => {
		const { desk, matching, review } = await sharedBy(500);
		await taken(matching.allow(phone));
		expect(await review()).toEqual({ quarantined: false, changed: false });
		await visitorWith(desk, 500, value);
		expect(await review()).toEqual({ quarantined: true, changed: true });
	});

	it('MAT-8 rests on the policy it saw: one that changes meanwhile is seen', async () => {
		const { desk, matching, crossings } = await sharedBy(51);
		const rival = reopened(desk, (store) =>
			rivalStore(store, async (commit) => {
				if (commit === 1) await taken(matching.block({ ...phone, because: 'other' }));
			}),
		);
		expect(await taken(rival.as('administrator').matching.review(phone))).toMatchObject({ changed: false });
		expect(await crossings()).toEqual([]);
	});

	it.each([51, 200])(
		'MAT-8 costs the same where %i share the value: one more than the limit is read',
		async (count) => {
			const { desk } = await sharedBy(count);
			const limits: number[] = [];
			const { store, calls } = countingStore({
				forWorkspace: (id) => {
					const sound = desk.store.forWorkspace(id);
					const group: typeof sound.matching.group = (key, limit) => {
						limits.push(limit);
						return sound.matching.group(key, limit);
					};
					return { ...sound, matching: { ...sound.matching, group } };
				},
			});
			const counted = reopened(desk, () => store);
			await taken(counted.as('administrator').matching.review(phone));
			expect(limits).toEqual([51]);
			expect(calls()).toEqual({
				...{ 'attributes.all': 1, 'matching.group': 1, 'matching.policy': 1, 'matching.quarantine': 1 },
				commit: 1,
			});
		},
	);

	it.each([
		['phone', '06 12 34 56 78', 'matching.value_not_comparable'],
		['nothing', 'x', 'attribute.not_found'],
		['first_name', 'Ana', 'attribute.not_matchable'],
	])('MAT-8 of %s, %s cannot be reviewed', async (attribute, text, code) => {
		const { matching } = aDesk().as('administrator');
		expect(await refusal(matching.review({ attribute, value: text }))).toEqual({ code, attribute });
	});
});

describe('MAT-8 the record of a shared value', () => {
	it('MAT-8 has no keys, and rebuilt from what erasure leaves it is what erasure leaves of it', () => {
		const data = { id: matchQuarantineId('phone', shared), attribute: 'phone', normaliser: 'phone.1', at: minute(3) };
		const personal = { normalised: value };
		const facts: readonly [MatchQuarantineFact, MatchQuarantineFact] = [
			{ type: 'matching.value_quarantined', data, personal },
			{ type: 'matching.value_released', data: { ...data, at: minute(5) }, personal },
		];
		const { evolve, keysOf, haveSameKeys, redact, kind } = matchQuarantineRecord;
		const first = evolve(undefined, facts[0]);
		const second = evolve(first, facts[1]);
		expect(first).toStrictEqual({ ...shared, ...idAnd(data), revision: 1, quarantined: true, since: minute(3) });
		expect(second).toStrictEqual({ ...shared, ...idAnd(data), revision: 2, quarantined: false, since: minute(5) });
		expect(evolve(evolve(undefined, redacted(facts[0])), redacted(facts[1]))).toStrictEqual(redact(second));
		expect(redact(second)).toStrictEqual({ ...second, normalised: undefined });
		expect([kind, keysOf(second), haveSameKeys(first, second)]).toEqual([
			'match_quarantine',
			{ claims: [], entries: [] },
			true,
		]);
	});
});

function idAnd({ id, attribute }: { readonly id: string; readonly attribute: string }) {
	return { id, attribute };
}
