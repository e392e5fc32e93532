import { describe, expect, it } from 'vitest';
import type { ActorKind } from '../../../../src/kernel/actor.js';
import { branded } from '../../../../src/kernel/brand.js';
import { instantNow } from '../../../../src/kernel/instant.js';
import type { AttributeDefinition } from '../../../../src/records/attributes/index.js';
import { judgeWrites } from '../../../../src/records/attributes/index.js';
import type { ChannelType } from '../../../../src/records/channels/index.js';

const createdAt = instantNow({ now: () => 0 });

const definition = (key: string, wishes: Partial<AttributeDefinition> = {}): AttributeDefinition => ({
	id: branded<'AttributeKey'>(key),
	revision: 1,
	label: key,
	icon: undefined,
	field: { kind: 'text', format: 'plain' },
	enabled: true,
	deleted: false,
	crmManaged: false,
	lookup: false,
	matchability: 'no',
	place: 0,
	createdAt,
	...wishes,
});

const definitions = [
	definition('tier'),
	definition('score', { crmManaged: true }),
	definition('old', { enabled: false }),
	definition('old_score', { enabled: false, crmManaged: true }),
	definition('size', { field: { kind: 'text', format: 'number' } }),
];

const verdict = (attribute: string, type: ChannelType, writer: ActorKind, value: string | undefined = undefined) => {
	const { accepted, refused } = judgeWrites([{ attribute, value }], type, writer, definitions);
	return accepted.length === 1 ? 'taken' : refused[0]?.reason;
};

const writers: readonly ActorKind[] = [
	'administrator',
	'agent',
	'autoresponder',
	'import',
	'integration',
	'supervisor',
	'system',
	'virtual_agent',
];

describe('who may write what', () => {
	it.each<readonly [string, string, ChannelType, string, string]>([
		['ATT-3', 'browser', 'web_chat', 'read_only', 'read_only'],
		['ATT-3', 'current_url', 'web_chat', 'read_only', 'read_only'],
		['ATT-3', 'phone', 'whatsapp', 'read_only', 'read_only'],
		['ATT-3', 'first_name', 'telegram', 'read_only', 'read_only'],
		['ATT-3', 'url', 'x', 'read_only', 'read_only'],
		['ATT-3', 'browser', 'whatsapp', 'not_found', 'not_found'],
		['ATT-1', 'first_name', 'whatsapp', 'taken', 'not_crm_managed'],
		['ATT-1', 'email', 'whatsapp', 'taken', 'not_crm_managed'],
		['ATT-1', 'phone', 'web_chat', 'taken', 'not_crm_managed'],
		['ATT-1', 'email', 'web_chat', 'taken', 'not_crm_managed'],
		['ATT-1', 'url', 'web_chat', 'taken', 'not_crm_managed'],
		['ATT-9', 'name', 'web_chat', 'taken', 'not_crm_managed'],
		['ATT-9', 'tier', 'web_chat', 'taken', 'not_crm_managed'],
		['ATT-10', 'score', 'web_chat', 'crm_managed', 'taken'],
		['ATT-9', 'old', 'web_chat', 'disabled', 'disabled'],
		['ATT-10', 'old_score', 'web_chat', 'disabled', 'disabled'],
		['ATT-11', 'shoe_size', 'web_chat', 'not_found', 'not_found'],
		['ATT-11', 'vip', 'web_chat', 'not_found', 'not_found'],
		['ATT-11', 'constructor', 'web_chat', 'not_found', 'not_found'],
		['ATT-11', '__proto__', 'web_chat', 'not_found', 'not_found'],
	])('%s %s on %s: %s, for the CRM %s', (_rule, attribute, type, forOthers, forCrm) => {
		for (const writer of writers) expect(verdict(attribute, type, writer)).toBe(forOthers);
		expect(verdict(attribute, type, 'crm')).toBe(forCrm);
	});
});

describe('which values', () => {
	it.each([
		['tier', 'a'.repeat(4_096), undefined],
		['tier', 'a'.repeat(4_097), 'too_long'],
		['tier', '😀'.repeat(4_096), undefined],
		['tier', '😀'.repeat(4_097), 'too_long'],
		['tier', 'a'.repeat(100_000), 'too_long'],
		['tier', 'a\ud83d', 'malformed_text'],
		['tier', 'a\u0000', 'malformed_text'],
		['tier', '\u202eabc\u200b', undefined],
		['tier', '0', undefined],
		['tier', 'false', undefined],
		['size', '0', undefined],
		['size', '1e400', 'not_a_number'],
		['size', 'NaN', 'not_a_number'],
		['size', 'Infinity', 'not_a_number'],
		['size', `${'9'.repeat(400)}`, 'not_a_number'],
		['email', 'ana@example.com', undefined],
		['email', 'ana@example', 'not_an_email'],
		['phone', 'abc+12312312321', 'not_a_phone_number'],
		['phone', '123456789', undefined],
		['url', 'javascript:alert(1)', 'url_scheme_refused'],
		['url', 'https://ana:secret@shop.example', 'url_with_credentials'],
	])('ATT-16, ATT-14 %s takes %.20s, or says why not: %s', (attribute, value, problem) => {
		const { accepted, refused } = judgeWrites([{ attribute, value }], 'web_chat', 'agent', definitions);
		if (problem === undefined) expect(accepted).toMatchObject([{ attribute, value }]);
		else expect(refused).toEqual([{ attribute, reason: 'invalid_value', problem }]);
	});

	it('ATT-9 the same for every writer: one validation for all', () => {
		for (const writer of writers) expect(verdict('size', 'web_chat', writer, 'many')).toBe('invalid_value');
	});

	it.each([
		['no', undefined],
		['backfilling', 'plain'],
		['yes', 'plain'],
	] as const)('MAT-15 a value of an attribute whose matchability is %s compares as %s', (matchability, match) => {
		const field = {
			kind: 'dropdown',
			options: [{ id: branded<'OptionId'>('o1'), label: 'Gold', archived: false }],
		} as const;
		const known = [definition('tier', { matchability }), definition('plan', { matchability, field })];
		const writes = ['tier', 'plan'].map((attribute) => ({ attribute, value: 'Gold' }));
		const { accepted } = judgeWrites(writes, 'web_chat', 'agent', known);
		expect(accepted.map((write) => write.match)).toEqual([match, undefined]);
	});

	it('ATT-9 judges one by one, in the order of the input', () => {
		const writes = ['tier', 'shoe_size', 'email', 'browser'].map((attribute) => ({ attribute, value: 'x' }));
		const { accepted, refused } = judgeWrites(writes, 'web_chat', 'agent', definitions);
		expect(accepted.map(({ attribute }) => attribute)).toEqual(['tier']);
		expect(refused.map(({ attribute, reason }) => `${attribute} ${reason}`)).toEqual([
			'shoe_size not_found',
			'email invalid_value',
			'browser read_only',
		]);
	});
});
