import { describe, expect, it } from 'vitest';
import { aDesk } from '../../../support/a-desk.js';
import { failed, succeeded } from '../../../support/results.js';
import { eventsOf } from '../../../support/workspace-contents.js';
import { connect, message, receive } from '../../actions/inbound/arrivals.js';

const support = { type: 'whatsapp', account: '106540352242922', name: 'Support' } as const;

describe('connecting', () => {
	it('CHA-1 a channel has a type, an account, a name, and is switched on', async () => {
		const { as } = aDesk();
		const { channelId } = await succeeded(as('administrator').channels.connect({ ...support, name: '  Support ' }));
		const { channels } = await succeeded(as('agent').channels.list({}));
		expect(channels).toEqual([
			{
				id: channelId,
				revision: 1,
				...support,
				enabled: true,
				scope: 'account:106540352242922',
				connectedAt: '2026-11-22T08:30:00.000Z',
			},
		]);
	});

	it('CHA-1 an account is connected once: the second time names the channel, and nothing is written', async () => {
		const { as, store } = aDesk();
		const { channels } = as('administrator');
		const { channelId } = await succeeded(channels.connect(support));
		const before = await eventsOf(store);
		const failure = await failed(channels.connect({ ...support, name: 'Another name' }));
		expect(failure).toEqual({ code: 'channel.already_connected', channelId });
		expect(await eventsOf(store)).toEqual(before);
	});

	it('CHA-1 of two who connect one account at once, one does', async () => {
		const { as } = aDesk();
		const { channels } = as('administrator');
		const results = await Promise.all([channels.connect(support), channels.connect(support)]);
		expect(results.map((result) => (result.isOk() ? 'ok' : result.error.code))).toEqual([
			'ok',
			'channel.already_connected',
		]);
		expect((await succeeded(channels.list({}))).channels).toHaveLength(1);
	});

	it('CHA-1 the same account on another network, or in another workspace, is another channel', async () => {
		const { as } = aDesk();
		await succeeded(as('administrator').channels.connect(support));
		await succeeded(as('administrator').channels.connect({ ...support, type: 'sms' }));
		await succeeded(as('administrator', 'globex').channels.connect(support));
		expect((await succeeded(as('agent').channels.list({}))).channels.map(({ type }) => type)).toEqual([
			'whatsapp',
			'sms',
		]);
	});

	it.each([
		['a name of 101 code points', { name: '😀'.repeat(101) }, 'name', 'too_long'],
		['a blank name', { name: '   ' }, 'name', 'blank'],
		['a name of two lines', { name: 'Sup\nport' }, 'name', 'malformed_text'],
		['half a character in the name', { name: 'Support \ud83d' }, 'name', 'malformed_text'],
		['a zero-width space in the account', { account: '1065\u200b' }, 'account', 'malformed_identifier'],
		['a bidi control in the account', { account: '\u202e1065' }, 'account', 'malformed_identifier'],
		['space around the account', { account: ' 1065' }, 'account', 'malformed_identifier'],
		['no account', { account: '' }, 'account', 'too_small'],
		['an account of 100 kB', { account: '1'.repeat(100_000) }, 'account', 'too_long'],
	])('CHA-1 %s is refused by name, and nothing is written', async (_what, wrong, path, problem) => {
		const { as, store } = aDesk();
		const failure = await failed(as('administrator').channels.connect({ ...support, ...wrong }));
		expect(failure).toEqual({ code: 'input.invalid', issues: expect.arrayContaining([{ path, problem }]) });
		expect(await eventsOf(store)).toEqual([]);
	});

	it('CHA-1 takes a name of 100 code points and an account of 200', async () => {
		const { as } = aDesk();
		const input = { ...support, name: '😀'.repeat(100), account: '😀'.repeat(200) };
		await succeeded(as('administrator').channels.connect(input));
	});
});

describe('switching', () => {
	it('CHA-1 a channel that is off receives nothing, and its contacts and messages stay', async () => {
		const desk = aDesk();
		const channel = await connect(desk);
		await receive(desk, message({ id: 'm1' }));
		const { channels } = desk.as('administrator');
		expect(await succeeded(channels.switch({ channel, enabled: false }))).toEqual({ changed: true });
		const before = await eventsOf(desk.store);

		const refusal = { code: 'channel.disabled', channelId: channel };
		expect(await failed(desk.as('channel').inbound.receive({ event: message({ id: 'm2' }) }))).toEqual(refusal);
		expect(await failed(desk.as('channel').inbound.receive({ event: message({ id: 'm1' }) }))).toEqual(refusal);
		expect(await eventsOf(desk.store)).toEqual(before);
	});

	it('CHA-1 switched on again it receives; what it refused can be delivered again', async () => {
		const desk = aDesk();
		const channel = await connect(desk);
		const { channels } = desk.as('administrator');
		await succeeded(channels.switch({ channel, enabled: false }));
		await failed(desk.as('channel').inbound.receive({ event: message() }));
		await succeeded(channels.switch({ channel, enabled: true }));
		expect(await receive(desk, message())).toMatchObject({ kind: 'received', newContact: true });
	});

	it('CHA-1 a channel that is so already is left alone; one of another workspace is not found', async () => {
		const desk = aDesk();
		const channel = await connect(desk);
		const before = await eventsOf(desk.store);
		const { channels } = desk.as('administrator');
		expect(await succeeded(channels.switch({ channel, enabled: true }))).toEqual({ changed: false });
		const foreign = desk.as('administrator', 'globex').channels;
		expect(await failed(foreign.switch({ channel, enabled: false }))).toEqual({ code: 'channel.not_found' });
		expect(await eventsOf(desk.store)).toEqual(before);
	});
});
