import { describe, expect, it } from 'vitest';
import { aDesk } from '../../../support/a-desk.js';
import { failed, succeeded } from '../../../support/results.js';
import { eventsOf } from '../../../support/workspace-contents.js';
import { connect, message, receive } from './arrivals.js';

/** What comes of an event with a part of it replaced by what no typed caller could hand over. */
async function refusalOf(parts: string) {
	const desk = aDesk();
	await connect(desk);
	const before = await eventsOf(desk.store);
	const event = { ...message(), ...JSON.parse(parts) };
	const failure = await failed(desk.as('channel').inbound.receive({ event }));
	expect(await eventsOf(desk.store)).toEqual(before);
	if (failure.code !== 'input.invalid') throw new Error(failure.code);
	return failure.issues.map(({ path, problem }) => `${path} ${problem}`);
}

const alias = (externalId: string): string => JSON.stringify({ aliases: [{ kind: 'phone', externalId }] });

describe('an event that is none', () => {
	it.each([
		['an unknown kind', '{"kind":"call"}', 'event.kind invalid_union'],
		['an unknown key', '{"trust":"verified"}', 'event unrecognized_keys'],
		['an own __proto__', '{"__proto__":1}', 'event unrecognized_keys'],
		['an unknown network', '{"channel":{"type":"icq","account":"1"}}', 'event.channel.type invalid_value'],
		[
			'a channel with more to it',
			'{"channel":{"type":"sms","account":"1","id":"2"}}',
			'event.channel unrecognized_keys',
		],
		['no id', '{"messageId":null}', 'event.messageId invalid_type'],
		['an empty id', '{"messageId":""}', 'event.messageId too_small'],
		['a number for an id', '{"messageId":7}', 'event.messageId invalid_type'],
		['a line break in the id', '{"messageId":"a\\nb"}', 'event.messageId malformed_identifier'],
		['a zero-width space in the id', '{"messageId":"m1\\u200b"}', 'event.messageId malformed_identifier'],
		['half a character in the id', '{"messageId":"m1\\ud83d"}', 'event.messageId malformed_identifier'],
		['an id of 100 kB', `{"messageId":"${'m'.repeat(100_000)}"}`, 'event.messageId too_big'],
		['no time zone', '{"occurredAt":"2026-11-22T08:00:00"}', 'event.occurredAt not_an_instant'],
		['a day that does not exist', '{"occurredAt":"2026-02-30T08:00:00Z"}', 'event.occurredAt not_an_instant'],
		['a year out of reach', '{"occurredAt":"+010000-01-01T00:00:00Z"}', 'event.occurredAt not_an_instant'],
		['seconds since 1970', '{"occurredAt":1763798400}', 'event.occurredAt invalid_type'],
		['text that is a list', '{"text":["a"]}', 'event.text invalid_type'],
		['aliases that are none', '{"aliases":{}}', 'event.aliases invalid_type'],
		['no aliases at all', '{"aliases":null}', 'event.aliases invalid_type'],
		['a bidi control in an alias', alias('\u202e336'), 'event.aliases.0.externalId malformed_identifier'],
		['a zero-width joiner in an alias', alias('33\u200d6'), 'event.aliases.0.externalId malformed_identifier'],
		['space around an alias', alias(' 336'), 'event.aliases.0.externalId malformed_identifier'],
		['an alias of 201 characters', alias('3'.repeat(201)), 'event.aliases.0.externalId too_long'],
		[
			'a kind of alias that is none',
			'{"aliases":[{"kind":"__proto__","externalId":"1"}]}',
			'event.aliases.0.kind invalid_format',
		],
		['attributes that are a list', '{"attributes":["fr"]}', 'event.attributes invalid_value'],
		['an unknown visibility', '{"visibility":"secret"}', 'event.visibility invalid_value'],
		[
			'an attachment by value',
			'{"attachments":[{"kind":"image","bytes":"AA"}]}',
			'event.attachments.0 unrecognized_keys',
		],
	])('CNV-1 with %s is refused by name, and nothing is written', async (_what, parts, expected) => {
		expect(await refusalOf(parts)).toContain(expected);
	});

	it('CNV-1 never repeats what it was given', async () => {
		const canary = 'ana.dupont@example.com';
		const issues = await refusalOf(JSON.stringify({ [canary]: 1, messageId: `${canary}\u200b`, occurredAt: canary }));
		expect(issues.join()).not.toContain('ana');
	});

	it.each([
		[
			'11 aliases',
			{ aliases: Array.from({ length: 11 }, (_, id) => ({ kind: 'phone', externalId: `${id}` })) },
			'aliases',
		],
		['101 attachments', { attachments: Array.from({ length: 101 }, () => ({ kind: 'image' })) }, 'attachments'],
		['a path of 501 characters', { path: 'e'.repeat(501) }, 'path'],
	])('CNV-1 with %s is refused', async (_what, parts, path) => {
		expect(await refusalOf(JSON.stringify(parts))).toEqual([`event.${path} too_big`]);
	});

	it('CNV-1 with all of that at its limit is received', async () => {
		const desk = aDesk();
		await connect(desk);
		const aliases = Array.from({ length: 10 }, (_, id) => ({ kind: 'phone', externalId: `${id}`.repeat(200) }));
		const attachments = Array.from({ length: 100 }, () => ({ kind: 'image', reference: 'r'.repeat(4_096) }));
		const event = { ...message(), aliases, attachments, messageId: 'm'.repeat(1_000), path: 'e'.repeat(500) };
		expect(await receive(desk, event)).toMatchObject({ kind: 'received' });
	});
});

describe('an event of somewhere else', () => {
	it('CNV-1 of an account that is not connected is refused, and a channel of another workspace is no help', async () => {
		const desk = aDesk();
		await connect(desk);
		const foreign = desk.as('channel', 'globex').inbound;
		expect(await failed(foreign.receive({ event: message() }))).toEqual({ code: 'channel.not_found' });
		expect(await eventsOf(desk.store, 'globex')).toEqual([]);
	});

	it('CNV-1, CHA-2 the same event in two workspaces is two contacts, and neither sees the other', async () => {
		const desk = aDesk();
		for (const workspace of ['acme', 'globex']) {
			const { channels } = desk.as('administrator', workspace);
			await succeeded(channels.connect({ type: 'whatsapp', account: 'support', name: 'Support' }));
			await succeeded(desk.as('channel', workspace).inbound.receive({ event: message() }));
		}
		const [acme, globex] = await Promise.all(
			['acme', 'globex'].map((workspace) => succeeded(desk.as('agent', workspace).contacts.show({ contact: 1 }))),
		);
		expect(acme?.contact.id).not.toBe(globex?.contact.id);
		const contact = globex?.contact.id ?? '';
		expect(await failed(desk.as('agent').contacts.show({ contact }))).toEqual({ code: 'contact.not_found' });
	});

	it.each(['', ' acme', 'acme\u200b', 'a'.repeat(201)])(
		'CNV-1 a workspace that is none, %j, is refused by name',
		async (workspace) => {
			const { inbound } = aDesk().desk.asChannel(workspace);
			const failure = await failed(inbound.receive({ event: message() }));
			expect(failure).toMatchObject({ code: 'input.invalid', issues: [{ path: 'actor.workspaceId' }] });
		},
	);
});
