import type { WorkspaceStore } from '../../desk/index.js';
import type { Reply } from '../../kernel/change-set.js';
import { aliasKey } from '../../records/contacts/index.js';
import { queueLane } from '../../records/conversations/index.js';
import { answered, holds, present, same } from '../expected.js';
import { overwritten } from '../overwritten.js';
import type { Stage } from '../stage.js';
import { caseOf } from '../stage.js';
import type { ConformanceCase } from '../store-under-test.js';
import type { Story } from '../story.js';
import { aStory, MAYA_PHONE, onWhatsApp, SUPPORT } from '../story.js';
import { changeSet, channelAdded, ids, origin, receiptOf } from '../written.js';

const isolation = (name: string, play: (stage: Stage) => Promise<void>): ConformanceCase =>
	caseOf('isolation', name, play);

type Ask = (reads: WorkspaceStore, story: Story) => Reply<unknown>;

const mayaKey = aliasKey('whatsapp', `account:${SUPPORT}`, MAYA_PHONE);

/** A question for each method that answers what is kept. */
const questions: readonly (readonly [name: string, ask: Ask])[] = [
	['attributes.find', ({ attributes }) => attributes.find('tier')],
	['attributes.arrangement', ({ attributes }) => attributes.arrangement()],
	['followUps.cursor', ({ followUps }) => followUps.cursor()],
	['backfills.situation', ({ backfills }) => backfills.situation('tier', 10)],
	['contacts.page', ({ contacts }) => contacts.page('', 10)],
	['attributes.all', ({ attributes }) => attributes.all()],
	['channels.find', ({ channels }, { support }) => channels.find(support)],
	['channels.ofAccount', ({ channels }) => channels.ofAccount('web_chat', 'shop-widget')],
	['channels.all', ({ channels }) => channels.all()],
	['contacts.find', ({ contacts }, { maya }) => contacts.find({ kind: 'id', id: maya.contactId })],
	['contacts.findAll', ({ contacts }, { maya, visitor }) => contacts.findAll([maya.contactId, visitor.contactId])],
	['contacts.types', ({ contacts }) => contacts.types()],
	['conversations.find', ({ conversations }, { maya }) => conversations.find(maya.conversationId)],
	['conversations.openOf', ({ conversations }, { visitor, shop }) => conversations.openOf(visitor.contactId, shop)],
	['conversations.messageOf', ({ conversations }, { support }) => conversations.messageOf(support, 'wamid.1')],
	[
		'conversations.ofContacts',
		({ conversations }, { maya }) =>
			conversations.ofContacts({ contacts: [maya.contactId], channels: undefined, after: undefined, limit: 10 }),
	],
	[
		'conversations.messages',
		({ conversations }, { maya }) =>
			conversations.messages({ conversation: maya.conversationId, after: undefined, limit: 10 }),
	],
	['conversations.policy', ({ conversations }) => conversations.policy()],
	['departments.all', ({ departments }) => departments.all()],
	['events.of', ({ events }, { maya }) => events.of({ kind: 'contact', id: maya.contactId })],
	['events.after', ({ events }) => events.after(0, 100)],
	['groups.settings', ({ groups }) => groups.settings()],
	['groups.vipSettings', ({ groups }) => groups.vipSettings()],
	['inbound.situation', ({ inbound }) => inbound.situation(situationQuery)],
	['matching.quarantine', ({ matching }) => matching.quarantine(ids.sharedValue)],
	['matching.policy', ({ matching }) => matching.policy()],
	['matching.group', ({ matching }) => matching.group('phone\tphone.1\t+33612345678', 10)],
	['matching.carriers', ({ matching }) => matching.carriers([mayaKey], 10)],
	[
		'conversations.withTag',
		async ({ conversations, tags }) => {
			const [tag] = await answered('tags.all', tags.all());
			return conversations.withTag(tag?.id ?? '', 10);
		},
	],
	['search.contacts', ({ search }) => search.contacts({ filter: anything, after: undefined, limit: 10 })],
	['search.conversations', ({ search }) => search.conversations({ filter: anything, after: undefined, limit: 10 })],
	['tags.all', ({ tags }) => tags.all()],
	['tags.findAll', async ({ tags }) => tags.findAll((await answered('tags.all', tags.all())).map(({ id }) => id))],
	['routing.rules', ({ routing }) => routing.rules()],
	[
		'routing.queue',
		({ routing }) =>
			routing.queue({ tiers: [[queueLane(false, 0)]], after: undefined, where: { vipCounts: true }, limit: 10 }),
	],
	['routing.unresolved', ({ routing }) => routing.unresolved('', 10)],
	['routing.unresolvedOf', ({ routing }, { maya }) => routing.unresolvedOf(maya.contactId, 10)],
	['receipts.find', ({ receipts }) => receipts.find('edit-1')],
	[
		'remarks.ofContacts',
		({ remarks }, { maya }) => remarks.ofContacts({ contacts: [maya.contactId], after: undefined, limit: 10 }),
	],
	[
		'remarks.ofConversation',
		({ remarks }, { maya }) =>
			remarks.ofConversation({ conversation: maya.conversationId, after: undefined, limit: 10 }),
	],
];

const anything = { kind: 'not', node: { kind: 'tagged', tags: [] } } as const;
const told = onWhatsApp('wamid.6', [MAYA_PHONE]);
const situationQuery = {
	type: told.channel.type,
	account: told.channel.account,
	aliases: [MAYA_PHONE],
	providerMessageId: told.messageId,
	occurredAt: channelAdded('any').after.connectedAt,
};

export const isolationCases: readonly ConformanceCase[] = [
	...questions.map(([name, ask]) =>
		isolation(`what is done to the answer of ${name} is not done to the store`, async (stage) => {
			const story = await aStory(stage);
			const before = JSON.stringify(await answered(name, ask(stage.reads, story)));
			holds(`${name} has something to answer`, before !== undefined && before !== '[]');
			if (!stage.subject.capabilities.ownAnswers) return;
			overwritten(await answered(name, ask(stage.reads, story)));
			same('asked again', JSON.stringify(await answered(name, ask(stage.reads, story))), before);
		}),
	),
	isolation('what is done to a change set after its commit is not done to the store', async ({ subject, reads }) => {
		const from = { ...origin, by: { ...origin.by } };
		const sent = changeSet([channelAdded('c1')], { origin: from, receipt: receiptOf('r1', { done: ['yes'] }) });
		await answered('commit', reads.commit(sent));
		const before = JSON.stringify(await kept(reads));
		if (!subject.capabilities.ownAnswers) return;
		overwritten(sent);
		same('what is kept', JSON.stringify(await kept(reads)), before);
	}),
	isolation('what the store says of its answers is so', async ({ subject, reads }) => {
		await answered('commit', reads.commit(changeSet([channelAdded('c1')])));
		const channel = present('a channel', await answered('find', reads.channels.find('c1')));
		overwritten(channel);
		const again = present('a channel', await answered('find', reads.channels.find('c1')));
		same('whether answers are the own of the caller', again.name === 'Channel c1', subject.capabilities.ownAnswers);
	}),
];

async function kept(reads: WorkspaceStore): Promise<unknown> {
	const channel = await answered('find', reads.channels.find('c1'));
	const events = await answered('after', reads.events.after(0, 10));
	return { channel, events, receipt: await answered('find', reads.receipts.find('r1')) };
}
