import type { InboundQuery } from '../../actions/inbound/index.js';
import { branded } from '../../kernel/brand.js';
import type { InboundAlias } from '../../records/channels/index.js';
import { aliasKey } from '../../records/contacts/index.js';
import { answered, holds, present, same } from '../expected.js';
import type { Scene, Stage } from '../stage.js';
import { caseOf } from '../stage.js';
import type { ConformanceCase } from '../store-under-test.js';
import { aStory, heard, MAYA_PHONE, MAYA_USER, MOVED_PHONE, OTHER_USER, onWhatsApp, SUPPORT } from '../story.js';
import { instant } from '../written.js';

const repositories = (name: string, play: (stage: Stage) => Promise<void>): ConformanceCase =>
	caseOf('repositories', name, play);

const STRANGER: InboundAlias = { kind: 'phone', externalId: '4915112345678' };
const HOUR = 3_600_000;

function situation(scene: Scene, aliases: readonly InboundAlias[], more: Partial<InboundQuery> = {}) {
	const asked = {
		type: 'whatsapp',
		account: SUPPORT,
		aliases,
		providerMessageId: 'new',
		occurredAt: instant(HOUR),
	} as const;
	return answered('situation', scene.reads.inbound.situation({ ...asked, ...more }));
}

const keyOf = (alias: InboundAlias): string => aliasKey('whatsapp', `account:${SUPPORT}`, alias);

async function carriers(scene: Scene, alias: InboundAlias, limit = 10) {
	const [found] = await answered('carriers', scene.reads.matching.carriers([keyOf(alias)], limit));
	return present('an answer for the key', found);
}

export const inboundCases: readonly ConformanceCase[] = [
	repositories('inbound.situation: an account that is not connected has nothing', async (stage) => {
		await aStory(stage);
		const expected = {
			channel: undefined,
			policy: undefined,
			rules: { definitions: [] },
			duplicate: false,
			holders: [],
			parties: [],
		};
		same('the situation', await situation(stage, [MAYA_PHONE], { account: 'unknown' }), expected);
	}),
	repositories('inbound.situation: the channel of the account, and the policy', async (stage) => {
		const { support } = await aStory(stage);
		const found = await situation(stage, []);
		same('the channel', found.channel, await answered('find', stage.reads.channels.find(support)));
		same('the policy', found.policy, await answered('policy', stage.reads.conversations.policy()));
		same('holders', found.holders, []);
		same('parties', found.parties, []);
	}),
	repositories('inbound.situation: a message of the channel is a duplicate, in or out', async (stage) => {
		await aStory(stage);
		for (const [providerMessageId, duplicate] of [
			['wamid.1', true],
			['wamid.out.1', true],
			['wamid', false],
			['chat-1', false],
		] as const)
			same(providerMessageId, (await situation(stage, [], { providerMessageId })).duplicate, duplicate);
	}),
	repositories('inbound.situation: a holder for each alias, in their order', async (stage) => {
		const { maya, witness } = await aStory(stage);
		const found = await situation(stage, [STRANGER, OTHER_USER, MAYA_USER, MAYA_PHONE]);
		same('holders', found.holders, [undefined, witness.contactId, maya.contactId, maya.contactId]);
	}),
	repositories('inbound.situation: each holder is a party once', async (stage) => {
		const { maya, witness } = await aStory(stage);
		const found = await situation(stage, [MAYA_PHONE, OTHER_USER, MAYA_USER]);
		same(
			'parties',
			found.parties.map(({ contact }) => contact.id),
			[maya.contactId, witness.contactId],
		);
	}),
	repositories('inbound.situation: a party with its contact, its activity and its open conversation', async (stage) => {
		const { maya, again, support } = await aStory(stage);
		const party = present('a party', (await situation(stage, [MAYA_PHONE])).parties[0]);
		const { contact, activity } = present(
			'maya',
			await answered('find', stage.reads.contacts.find({ kind: 'id', id: maya.contactId })),
		);
		same('the contact', party.contact, contact);
		same('the activity', party.activity, activity);
		same(
			'the open one',
			party.open,
			await answered('openOf', stage.reads.conversations.openOf(maya.contactId, support)),
		);
		same('its id', party.open?.id, again.conversationId);
	}),
	repositories('inbound.situation: the conversations resolved first after the event, and last', async (stage) => {
		const { maya } = await aStory(stage);
		const ask = async (at: number) =>
			present('a party', (await situation(stage, [MAYA_USER], { occurredAt: instant(at) })).parties[0]);
		const first = present(
			'the resolved one',
			await answered('find', stage.reads.conversations.find(maya.conversationId)),
		);
		const [early, late] = [await ask(0), await ask(HOUR)];
		same('before it was resolved', early.resolvedAfter, first);
		same('after it was resolved', late.resolvedAfter, undefined);
		same('the last, before', early.resolvedLast, first);
		same('the last, after', late.resolvedLast, first);
		// A second one, resolved an hour later.
		stage.clock.step(HOUR);
		const { conversations } = stage.as('agent');
		const second = present('the open one', late.open);
		await answered('changeStatus', conversations.changeStatus({ conversation: second.id, status: 'resolved' }));
		same('the first after', (await ask(0)).resolvedAfter?.id, first.id);
		same('the first after the first', (await ask(HOUR)).resolvedAfter?.id, second.id);
		same('the last', (await ask(0)).resolvedLast?.id, second.id);
		same('the open one', (await ask(0)).open, undefined);
	}),
	repositories(
		'inbound.situation: what was resolved at the instant of the event was not resolved after it',
		async (stage) => {
			const { maya } = await aStory(stage);
			const { statusAt } = present('it', await answered('find', stage.reads.conversations.find(maya.conversationId)));
			const found = await situation(stage, [MAYA_USER], { occurredAt: statusAt });
			same('resolved after', found.parties[0]?.resolvedAfter, undefined);
		},
	),
	repositories('inbound.situation: an identity that was taken away, by the time of the event', async (stage) => {
		const { moved } = await aStory(stage);
		same('before', (await situation(stage, [MOVED_PHONE], { occurredAt: instant(0) })).holders, [moved.contactId]);
		same('after', (await situation(stage, [MOVED_PHONE])).holders, [undefined]);
		const { retired } = await carriers(stage, MOVED_PHONE);
		const until = present('the end', retired[0]).until;
		same('at that instant', (await situation(stage, [MOVED_PHONE], { occurredAt: until })).holders, [undefined]);
	}),
	repositories('inbound.situation: an identity given out again has a holder for each time', async (stage) => {
		const { moved } = await aStory(stage);
		stage.clock.step(HOUR);
		const next = await heard(stage, onWhatsApp('wamid.next', [MOVED_PHONE], {}, stage.clock.now()));
		same('before', (await situation(stage, [MOVED_PHONE], { occurredAt: instant(0) })).holders, [moved.contactId]);
		same('after', (await situation(stage, [MOVED_PHONE], { occurredAt: instant(HOUR) })).holders, [next.contactId]);
	}),
	repositories('matching.carriers: who holds an identity now', async (stage) => {
		const { maya } = await aStory(stage);
		const found = await carriers(stage, MAYA_USER);
		same('the carriers', found, { key: keyOf(MAYA_USER), holder: maya.contactId, retired: [], witnesses: [] });
	}),
	repositories('matching.carriers: from whom it was taken, and when', async (stage) => {
		const { moved } = await aStory(stage);
		const found = await carriers(stage, MOVED_PHONE);
		same('the holder', found.holder, undefined);
		const until = branded<'Instant'>(new Date(stage.clock.now()).toISOString());
		same('the retired', found.retired, [{ contactId: moved.contactId, until }]);
	}),
	repositories('matching.carriers: on whose messages it was seen, and when', async (stage) => {
		const { maya, witness } = await aStory(stage);
		const found = await carriers(stage, MAYA_PHONE);
		same('the holder', found.holder, maya.contactId);
		same('the witnesses', found.witnesses, [{ contactId: witness.contactId, at: instant(0) }]);
		same('at most none', (await carriers(stage, MAYA_PHONE, 0)).witnesses, []);
	}),
	repositories(
		'matching.carriers: an answer for each key, in their order, again for a key named again',
		async (stage) => {
			await aStory(stage);
			const keys = [keyOf(STRANGER), keyOf(MAYA_PHONE), keyOf(MOVED_PHONE), keyOf(MAYA_PHONE)];
			const found = await answered('carriers', stage.reads.matching.carriers(keys, 10));
			same(
				'the keys',
				found.map(({ key }) => key),
				keys,
			);
			same('the second and the last', found[1], found[3]);
			same('nobody', found[0], { key: keyOf(STRANGER), holder: undefined, retired: [], witnesses: [] });
			same('of no key', await answered('carriers', stage.reads.matching.carriers([], 10)), []);
		},
	),
	repositories('the panel, the history and an explanation are answered from what the store keeps', async (stage) => {
		const { maya, visitor, witness } = await aStory(stage);
		const { panel, history, matching } = stage.as('agent');
		const shown = await answered('panel', panel.show({ contact: maya.contactId }));
		const linked = shown.linked.map(({ contactId }) => contactId);
		same('linked', linked, [visitor.contactId, witness.contactId]);
		const listed = await answered('history', history.list({ contact: maya.contactId }));
		holds('there are conversations', listed.items.length >= 3);
		const why = await answered('explain', matching.explain({ contact: maya.contactId, other: visitor.contactId }));
		same('why', why.linked, true);
	}),
];
