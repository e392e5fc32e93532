import { describe, expect, it } from 'vitest';
import type { ChannelType, IdentityScope } from '../../../../src/records/channels/index.js';
import { aDesk } from '../../../support/a-desk.js';
import { failed, succeeded } from '../../../support/results.js';
import { eventsOf } from '../../../support/workspace-contents.js';
import { connect, contactOf, receiveMessage } from '../../actions/inbound/arrivals.js';

const portfolio: IdentityScope = { kind: 'portfolio', id: '77' };
const global: IdentityScope = { kind: 'global' };
const own: IdentityScope = { kind: 'account' };

/** Two messages of one identifier on two accounts: are they one contact? */
async function areOne(type: ChannelType, scopes: readonly (IdentityScope | undefined)[]): Promise<boolean> {
	const desk = aDesk();
	await connect(desk, type, 'one', scopes[0]);
	await connect(desk, type, 'two', scopes[1]);
	const first = await receiveMessage(desk, { type, account: 'one', id: 'm1', aliases: ['user:42'] });
	const second = await receiveMessage(desk, { type, account: 'two', id: 'm2', aliases: ['user:42'] });
	expect(second.conversationId).not.toBe(first.conversationId);
	return first.contactId === second.contactId;
}

describe('scopes', () => {
	it.each<readonly [ChannelType, IdentityScope | undefined, string]>([
		['whatsapp', undefined, 'account:support'],
		['whatsapp', own, 'account:support'],
		['whatsapp', portfolio, 'portfolio:77'],
		['line', { kind: 'provider', id: 'p-1' }, 'provider:p-1'],
		['telegram', undefined, 'account:support'],
		['telegram', global, 'global'],
		['instagram', undefined, 'account:support'],
	])('CHA-2 %s declaring %j has the scope %s', async (type, declared, scope) => {
		const desk = aDesk();
		await connect(desk, type, 'support', declared);
		const { contactId } = await receiveMessage(desk, { type, aliases: ['user:42'] });
		expect((await contactOf(desk, contactId)).aliases).toMatchObject([{ scope, externalId: '42' }]);
	});

	it.each<readonly [ChannelType, IdentityScope, readonly string[]]>([
		['whatsapp', global, ['account', 'portfolio']],
		['whatsapp', { kind: 'provider', id: '1' }, ['account', 'portfolio']],
		['line', global, ['account', 'provider']],
		['instagram', global, ['account']],
		['messenger', portfolio, ['account']],
		['web_chat', global, ['account']],
		['x', portfolio, ['account', 'global']],
	])('CHA-2 %s declaring %j is wider than the network guarantees', async (type, identityScope, allowed) => {
		const { as, store } = aDesk();
		const input = { type, account: 'support', name: 'Support', identityScope };
		const refusal = { code: 'channel.scope_too_wide', allowed };
		expect(await failed(as('administrator').channels.connect(input))).toEqual(refusal);
		expect(await eventsOf(store)).toEqual([]);
	});

	it('CHA-2 a portfolio without its id is refused: it is in no webhook', async () => {
		const { as } = aDesk();
		const identityScope = JSON.parse('{"kind":"portfolio"}');
		const input = { type: 'whatsapp', account: 'support', name: 'Support', identityScope } as const;
		expect(await failed(as('administrator').channels.connect(input))).toMatchObject({ code: 'input.invalid' });
	});

	it('CHA-2 the same id under two accounts is two contacts', async () => {
		expect(await areOne('whatsapp', [])).toBe(false);
	});

	it('CHA-2 the same id under two accounts of one portfolio is one contact, of two portfolios two', async () => {
		expect(await areOne('whatsapp', [portfolio, portfolio])).toBe(true);
		expect(await areOne('whatsapp', [portfolio, { kind: 'portfolio', id: '78' }])).toBe(false);
		expect(await areOne('whatsapp', [portfolio, own])).toBe(false);
	});

	it('CHA-2 the same id on two networks is two contacts', async () => {
		const desk = aDesk();
		await connect(desk, 'telegram', 'one', global);
		await connect(desk, 'x', 'one', global);
		const first = await receiveMessage(desk, { type: 'telegram', account: 'one', aliases: ['user:42'] });
		const second = await receiveMessage(desk, { type: 'x', account: 'one', aliases: ['user:42'] });
		expect(second.contactId).not.toBe(first.contactId);
	});
});

describe('networks whose contacts are shared', () => {
	it('CHA-3 on X a user is one contact on all our accounts, with a conversation on each', async () => {
		expect(await areOne('x', [])).toBe(true);
	});

	it('CHA-3 on Instagram ids are scoped by account: one contact on each', async () => {
		expect(await areOne('instagram', [])).toBe(false);
	});

	it('CHA-3 is switched off where a channel is connected with its own scope', async () => {
		expect(await areOne('x', [own, own])).toBe(false);
		expect(await areOne('x', [undefined, own])).toBe(false);
	});

	it('CHA-3 is switched off later by another scope: contacts keep their identities, messages make new ones', async () => {
		const desk = aDesk();
		const channel = await connect(desk, 'x', 'one');
		const { contactId } = await receiveMessage(desk, { type: 'x', account: 'one', id: 'm1', aliases: ['user:42'] });
		const { channels } = desk.as('administrator');
		expect(await succeeded(channels.rescope({ channel, identityScope: own }))).toEqual({ changed: true });

		const after = await receiveMessage(desk, { type: 'x', account: 'one', id: 'm2', aliases: ['user:42'] });
		expect(after).toMatchObject({ newContact: true, conversation: 'started' });
		expect((await contactOf(desk, contactId)).aliases).toMatchObject([{ scope: 'global' }]);

		await succeeded(channels.rescope({ channel, identityScope: global }));
		const again = await receiveMessage(desk, { type: 'x', account: 'one', id: 'm3', aliases: ['user:42'] });
		expect(again.contactId).toBe(contactId);
	});

	it('CHA-3 a scope that is too wide, the same, or of a channel nobody knows changes nothing', async () => {
		const desk = aDesk();
		const channel = await connect(desk, 'instagram', 'one');
		const before = await eventsOf(desk.store);
		const { channels } = desk.as('administrator');
		expect(await succeeded(channels.rescope({ channel, identityScope: own }))).toEqual({ changed: false });
		const tooWide = { code: 'channel.scope_too_wide', allowed: ['account'] };
		expect(await failed(channels.rescope({ channel, identityScope: global }))).toEqual(tooWide);
		const nobody = { channel: 'nobody', identityScope: own };
		expect(await failed(channels.rescope(nobody))).toEqual({ code: 'channel.not_found' });
		expect(await eventsOf(desk.store)).toEqual(before);
	});
});
