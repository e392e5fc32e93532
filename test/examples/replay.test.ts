import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../examples/morning/replay-files.js';

// Other people's payloads lie beside the repository and are not part of it.
const samples = fileURLToPath(new URL('../../../shared/payloads/webhooks/', import.meta.url));
const pywa = `${samples}whatsapp_cloud__pywa.json`;
const isThere = existsSync(pywa);
if (!isThere) process.stdout.write(`skipped, for want of ${pywa}: the replay of the payloads of pywa\n`);

const whatsApp = (...messages: readonly object[]) => ({
	object: 'whatsapp_business_account',
	entry: [{ id: '1', changes: [{ field: 'messages', value: { metadata: { phone_number_id: '77' }, messages } }] }],
});
const text = (id: string) => ({
	id,
	from: '33639984117',
	timestamp: '1795417200',
	type: 'text',
	text: { body: 'Hello' },
});
const chat = { account: 'shop', events: [{ kind: 'typing', visitorId: 'v-1' }] };

const files = {
	'cases.json': {
		platform: 'whatsapp_cloud',
		cases: [
			{ label: 'one message', body_json: whatsApp(text('wamid.1')) },
			{
				label: 'the same again, and a broken one',
				body_json: whatsApp(text('wamid.1'), { id: 'wamid.2', type: 'text' }),
			},
			{ label: 'two payloads by name', body_json: { first: chat, second: whatsApp(text('wamid.3')) } },
			{
				label: 'a payload with another in it',
				body_json: { ...chat, all: whatsApp({ ...text('wamid.4'), type: 'reaction' }) },
			},
			{ label: 'a broken envelope', body_json: { object: 'something else' } },
			{ label: 'an account that is none', body_json: { account: ' ', events: [] } },
			{ label: 'nothing in it', body_json: { account: 'shop', events: [] } },
		],
	},
	'list.json': [chat, whatsApp(text('wamid.5'))],
	'webhook.json': chat,
	'messenger.json': {
		platform: 'messenger',
		cases: [{ label: 'a message', body_json: { object: 'page', entry: [] } }],
	},
	'empty.json': { cases: [] },
	'number.json': 5,
};

let folder = '';
const paths = (...names: readonly string[]): readonly string[] => names.map((name) => join(folder, name));

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'replay-'));
	for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), JSON.stringify(content));
	writeFileSync(join(folder, 'broken.json'), '{ "cases": [');
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('npm run replay', () => {
	it('accounts for every case, and totals add up', async () => {
		const { lines, exitCode } = await main(paths('cases.json'));
		expect(exitCode).toBe(0);
		expect(lines.slice(0, 13)).toEqual([
			'cases.json, 7 cases',
			'───────────────────',
			'one message                       received     User #1, a new contact, wrote, and a conversation starts.',
			'the same again, and a broken one  duplicate    Received before; nothing changed.',
			'                                  unreadable   it does not say when it happened',
			'two payloads by name              ignored      somebody is typing',
			'                                  received     User #1 wrote in the open conversation.',
			'a payload with another in it      ignored      somebody is typing',
			'                                  ignored      a reaction',
			'a broken envelope                 unreadable   This is no webhook of WhatsApp: ' +
				'“object” is none of the accepted values; “entry” is missing or of the wrong type.',
			'an account that is none           unreadable   This is no webhook of web chat: “account” is not spelled as it must be.',
			'nothing in it                     ignored      there is nothing in it',
			'',
		]);
		expect(lines).toContain('7 cases = 2 received + 0 duplicates + 2 ignored + 0 refused + 3 unreadable');
		expect(lines).toContain('9 items = 2 received + 1 duplicate + 3 ignored + 0 refused + 3 unreadable');
	});

	it('reads a list of webhooks and a single one, and connects each account it meets', async () => {
		const { lines, exitCode } = await main(paths('list.json', 'webhook.json'));
		expect(exitCode).toBe(0);
		expect(lines).toContain('3 cases = 1 received + 0 duplicates + 2 ignored + 0 refused + 0 unreadable');
		expect(lines).toContain('Who wrote: 1 contact');
	});

	it('says in one line that there is no mapper, and fails only when nothing could be read', async () => {
		const line = 'messenger.json: there is no mapper for messenger yet; 1 case not read.';
		expect(await main(paths('messenger.json'))).toEqual({ lines: [line], exitCode: 1 });
		const beside = await main(paths('messenger.json', 'webhook.json'));
		expect([beside.lines[0], beside.exitCode]).toEqual([line, 0]);
	});

	it.each([
		['missing.json', 'there is no such file, or it cannot be read.'],
		['broken.json', 'this is not JSON.'],
		['empty.json', 'there is no webhook in it, no list of webhooks, and no { cases: [ … ] }.'],
		['number.json', 'there is no webhook in it, no list of webhooks, and no { cases: [ … ] }.'],
	])('says what is wrong with %s', async (name, why) => {
		expect(await main(paths(name))).toEqual({ lines: [`${name}: ${why}`], exitCode: 2 });
	});

	it.each([[[]], [['--fast', 'a.json']], [['--lang', 'de', 'a.json']]])(
		'%j answers how to call it',
		async (options) => {
			expect(await main(options)).toEqual({ lines: ['Usage: npm run replay -- [--lang en|fr] FILE…'], exitCode: 2 });
		},
	);

	it('speaks French', async () => {
		const { lines } = await main(['--lang', 'fr', ...paths('cases.json')]);
		expect(lines).toContain('7 cas = 2 reçus + 0 doublon + 2 ignorés + 0 refusé + 3 illisibles');
	});

	it.skipIf(!isThere)('CHA-7 accounts for all 74 cases of pywa', async () => {
		const { lines, exitCode } = await main([pywa]);
		expect(exitCode).toBe(0);
		const counts = (start: string) =>
			[...(lines.find((line) => line.startsWith(start)) ?? '').matchAll(/\d+/g)].map(([digits]) => Number(digits));
		for (const [total, ...parts] of [counts('74 cases'), counts('77 items')]) {
			expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
		}
		expect(lines.filter((line) => /^[a-z_]+\/[a-z_]+ /.test(line))).toHaveLength(74);
	});
});
