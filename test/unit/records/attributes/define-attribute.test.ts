import { describe, expect, it } from 'vitest';
import type { DefineAttribute } from '../../../../src/records/attributes/index.js';
import type { TestDesk } from '../../../support/a-desk.js';
import { aDesk } from '../../../support/a-desk.js';
import { failed, succeeded } from '../../../support/results.js';
import { eventsOf, storeOf } from '../../../support/workspace-contents.js';

const tier: DefineAttribute = { key: 'loyalty_tier', label: 'Loyalty tier' };

const define = ({ as }: TestDesk, input: DefineAttribute) => as('administrator').attributes.define(input);

/** Why a second definition is refused; what the first one wrote is all there is. */
async function refusalBeside(first: DefineAttribute, second: DefineAttribute) {
	const desk = aDesk();
	await succeeded(define(desk, first));
	const before = await eventsOf(desk.store);
	const failure = await failed(define(desk, second));
	expect(await eventsOf(desk.store)).toEqual(before);
	return failure;
}

async function withMany(count: number, wishes: Partial<DefineAttribute> = {}) {
	const desk = aDesk();
	for (let index = 1; index <= count; index += 1) {
		await succeeded(define(desk, { key: `field_${index}`, label: `Field ${index}`, ...wishes }));
	}
	return desk;
}

describe('defining a text field', () => {
	it('ATT-5 saves it switched off, plain, written by anybody, never matching, unless it is said otherwise', async () => {
		const desk = aDesk();
		await succeeded(define(desk, tier));
		expect(await succeeded(storeOf(desk.store).attributes.all())).toEqual([
			{
				id: 'loyalty_tier',
				revision: 1,
				label: 'Loyalty tier',
				icon: undefined,
				field: { kind: 'text', format: 'plain' },
				enabled: false,
				deleted: false,
				crmManaged: false,
				lookup: false,
				matchability: 'no',
				place: 0,
				createdAt: '2026-11-22T08:30:00.000Z',
			},
		]);
	});

	it('ATT-5 is switched on once it is saved; twice is once, and one nobody defined is named', async () => {
		const desk = aDesk();
		await succeeded(define(desk, tier));
		const { attributes } = desk.as('administrator');
		expect(await succeeded(attributes.switchOn({ attribute: 'loyalty_tier' }))).toEqual({ changed: true });
		const before = await eventsOf(desk.store);
		expect(await succeeded(attributes.switchOn({ attribute: 'loyalty_tier' }))).toEqual({ changed: false });
		for (const attribute of ['shoe_size', 'constructor', 'email']) {
			const refusal = { code: 'attribute.not_found', attribute };
			expect(await failed(attributes.switchOn({ attribute }))).toEqual(refusal);
		}
		expect(await eventsOf(desk.store)).toEqual(before);
	});

	it('ATT-1 the built-in ones are listed beside it, the same in every workspace', async () => {
		const { attributes } = await succeeded(aDesk().as('agent').attributes.list({}));
		const standard = attributes.filter(({ kind }) => kind === 'standard');
		expect(standard.map(({ key, format }) => [key, format])).toEqual([
			['first_name', 'plain'],
			['last_name', 'plain'],
			['email', 'email'],
			['phone', 'phone'],
			['url', 'url'],
			['vip', 'flag'],
		]);
	});
});

describe('keys', () => {
	it.each(['a', 'a1_', 'z'.repeat(64), 'crm_score', 'x_'])('ATT-7 %s is one', async (key) => {
		await succeeded(define(aDesk(), { ...tier, key }));
	});

	it.each([
		'',
		'A',
		'1a',
		'_a',
		'a-b',
		'a b',
		'a.b',
		'é',
		'a\u200b',
		'a\n',
		'__proto__',
		'hasOwnProperty',
		'z'.repeat(65),
		'a'.repeat(100_000),
	])('ATT-7 %j is none', async (key) => {
		const failure = await failed(define(aDesk(), { ...tier, key }));
		expect(failure).toEqual({ code: 'input.invalid', issues: [{ path: 'key', problem: 'invalid_format' }] });
	});

	it.each([
		'constructor',
		'email',
		'phone',
		'first_name',
		'url',
		'vip',
		'id',
		'type',
		'browser',
		'username',
		'name',
		'tag',
	])('ATT-7 %s is inherited or means something already', async (key) => {
		const desk = aDesk();
		expect(await failed(define(desk, { ...tier, key }))).toEqual({ code: 'attribute.key_taken', attribute: key });
		expect(await eventsOf(desk.store)).toEqual([]);
	});

	it('ATT-7 is used once', async () => {
		const failure = await refusalBeside(tier, { ...tier, label: 'Another label' });
		expect(failure).toEqual({ code: 'attribute.key_taken', attribute: 'loyalty_tier' });
	});

	it('ATT-7 of two who take one at once, one does', async () => {
		const desk = aDesk();
		const results = await Promise.all([define(desk, tier), define(desk, { ...tier, label: 'Another label' })]);
		expect(results.map((result) => (result.isOk() ? 'ok' : result.error.code))).toEqual(['ok', 'attribute.key_taken']);
	});
});

describe('labels', () => {
	it.each([
		['case', 'LOYALTY TIER'],
		['accents', 'Lóyälty tiêr'],
		['combining accents', 'Loyalty tie\u0301r'],
		['width', 'Ｌｏｙａｌｔｙ ｔｉｅｒ'],
		['spaces', '  Loyalty   tier '],
		['invisible characters', 'Loyalty\u200b tier'],
	])('ATT-7 that differ by %s only are the same', async (_what, label) => {
		const failure = await refusalBeside(tier, { key: 'other', label });
		expect(failure).toEqual({ code: 'attribute.label_taken', attribute: 'loyalty_tier' });
	});

	it.each(['Loyalty tiers', 'Loyalty-tier', 'Łoyalty tier', 'Lоyalty tier'])(
		'ATT-7 %s is another label',
		async (label) => {
			const desk = aDesk();
			await succeeded(define(desk, tier));
			await succeeded(define(desk, { key: 'other', label }));
		},
	);

	it.each([
		['blank', ' ', 'blank'],
		['of 101 code points', '😀'.repeat(101), 'too_long'],
		['of two lines', 'Loyalty\ntier', 'malformed_text'],
		['with half a character', 'Loyalty \ud83d', 'malformed_text'],
	])('ATT-7 %s are refused', async (_what, label, problem) => {
		const failure = await failed(define(aDesk(), { ...tier, label }));
		expect(failure).toMatchObject({ code: 'input.invalid', issues: [{ path: 'label', problem }] });
	});

	it('ATT-7 of two who take one at once, one does', async () => {
		const desk = aDesk();
		const results = await Promise.all([define(desk, tier), define(desk, { key: 'tier', label: 'LOYALTY TIER' })]);
		expect(results.map((result) => (result.isOk() ? 'ok' : result.error.code))).toEqual([
			'ok',
			'attribute.label_taken',
		]);
	});
});

describe('limits', () => {
	it('ATT-16 200 definitions, switched on or not; the 201st is refused', async () => {
		const desk = await withMany(200);
		const before = await eventsOf(desk.store);
		const refusal = { code: 'attribute.limit_reached', limit: 200, of: 'definitions' };
		expect(await failed(define(desk, tier))).toEqual(refusal);
		expect(await eventsOf(desk.store)).toEqual(before);
	});

	it('ATT-16 20 matchable ones; the 21st is refused, one that does not match is not', async () => {
		const desk = await withMany(20, { matchable: true });
		const refusal = { code: 'attribute.limit_reached', limit: 20, of: 'matchable' };
		expect(await failed(define(desk, { ...tier, matchable: true }))).toEqual(refusal);
		await succeeded(define(desk, tier));
	});

	it('ATT-16 of two who define the 200th at once, one is refused', async () => {
		const desk = await withMany(199);
		const results = await Promise.all([define(desk, tier), define(desk, { key: 'other', label: 'Other' })]);
		expect(results.filter((result) => result.isOk())).toHaveLength(1);
	});

	it.each(['plain', 'email', 'phone'] as const)('ATT-5, MAT-15 a field of format %s may match', async (format) => {
		await succeeded(define(aDesk(), { ...tier, format, matchable: true }));
	});

	it.each(['number', 'date', 'url'] as const)('ATT-5, MAT-15 a field of format %s never matches', async (format) => {
		const failure = await failed(define(aDesk(), { ...tier, format, matchable: true }));
		expect(failure).toEqual({ code: 'attribute.not_matchable', attribute: 'loyalty_tier' });
	});
});
