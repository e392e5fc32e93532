import type { Contact, ContactId } from '../../records/contacts/index.js';
import { answered, holds, same } from '../expected.js';
import type { Stage } from '../stage.js';
import { caseOf } from '../stage.js';
import type { ConformanceCase } from '../store-under-test.js';
import { aStory } from '../story.js';
import { backfillAt, contactAdded, ids, written } from '../written.js';

const repositories = (name: string, play: (stage: Stage) => Promise<void>): ConformanceCase =>
	caseOf('repositories', name, play);

export const contactCases: readonly ConformanceCase[] = [
	repositories('attributes.all: every definition, oldest first', async (stage) => {
		same('at first', await answered('all', stage.reads.attributes.all()), []);
		const { attributes } = stage.as('administrator');
		for (const key of ['zone', 'age', 'tier']) {
			await answered('define', attributes.define({ key, label: `Label of ${key}` }));
			stage.clock.step(1);
		}
		same(
			'the definitions',
			(await answered('all', stage.reads.attributes.all())).map(({ id }) => id),
			['zone', 'age', 'tier'],
		);
		await answered('switchOn', attributes.switchOn({ attribute: 'age' }));
		const enabled = (await answered('all', stage.reads.attributes.all())).map((attribute) => attribute.enabled);
		same('which are on', enabled, [false, true, false]);
	}),
	repositories('attributes.all: two hundred definitions are all answered', async (stage) => {
		const { attributes } = stage.as('administrator');
		for (let count = 100; count < 300; count += 1)
			await answered('define', attributes.define({ key: `a${count}`, label: `Label ${count}` }));
		same('how many', (await answered('all', stage.reads.attributes.all())).length, 200);
	}),
	repositories('attributes.find: by key, also what was switched on', async (stage) => {
		await aStory(stage);
		const found = await answered('find', stage.reads.attributes.find('tier'));
		same('the definition', found, (await answered('all', stage.reads.attributes.all()))[0]);
		same('whether it is on', found?.enabled, true);
		for (const key of ['tie', 'Tier', 'tier ', '', '__proto__'])
			same(key, await answered('find', stage.reads.attributes.find(key)), undefined);
	}),
	repositories('backfills.situation: a definition and how far its backfill came, each for itself', async (stage) => {
		const { attributes, backfills } = stage.reads;
		same('at first', await answered('backfill', backfills.situation('tier', 10)), { contacts: [] });
		await aStory(stage);
		const tier = await answered('backfill', backfills.situation('tier', 0));
		same('a definition', tier, { definition: await answered('find', attributes.find('tier')), contacts: [] });
		const phone = await answered('backfill', backfills.situation('phone', 10));
		same('a backfill', [phone.definition, phone.progress?.id], [undefined, 'phone']);
	}),
	repositories(
		'backfills.situation: goes on after the contact where it stands, and is past them after the last',
		async ({ reads }) => {
			const [one, two, three] = [contactAdded('k1', 1), contactAdded('k2', 2), contactAdded('k3', 3)];
			await written(reads, [three, one, two]);
			const asked = async (limit: number): Promise<readonly Contact[]> =>
				(await answered('situation', reads.backfills.situation('tier', limit))).contacts;
			same('never begun', await asked(2), [one.after, two.after]);
			const begun = backfillAt(undefined, { kind: 'contacts', after: 'k1' });
			await written(reads, [begun]);
			same('after the first', await asked(10), [two.after, three.after]);
			same('one of them', await asked(1), [two.after]);
			same('none of them', await asked(0), []);
			same('of another attribute', (await answered('situation', reads.backfills.situation('tie', 1))).contacts, [
				one.after,
			]);
			await written(reads, [backfillAt(begun.after, { kind: 'changes', after: 3 })]);
			same('past them', await asked(10), []);
		},
	),
	repositories('channels: by id, by account, and all', async (stage) => {
		const { support, shop } = await aStory(stage);
		const { channels } = stage.reads;
		same('by id', (await answered('find', channels.find(shop)))?.name, 'Shop');
		same('by account', (await answered('ofAccount', channels.ofAccount('web_chat', 'shop-widget')))?.id, shop);
		same('of another type', await answered('ofAccount', channels.ofAccount('email', 'shop-widget')), undefined);
		same('of no account', await answered('ofAccount', channels.ofAccount('web_chat', 'shop-widge')), undefined);
		same('by no id', await answered('find', channels.find('nothing')), undefined);
		same(
			'all',
			(await answered('all', channels.all())).map(({ id }) => id),
			[support, shop],
		);
	}),
	repositories('contacts.find: by id and by number, with what changes at every message', async (stage) => {
		const { maya } = await aStory(stage);
		const { contacts } = stage.reads;
		const byId = await answered('find', contacts.find({ kind: 'id', id: maya.contactId }));
		same('the number', byId?.contact.number, maya.contactNumber);
		same('the activity', byId?.activity?.id, maya.contactId);
		holds('the activity has what was seen', (byId?.activity?.revision ?? 0) > 1);
		same('by number', await answered('find', contacts.find({ kind: 'number', number: maya.contactNumber })), byId);
		same('by no number', await answered('find', contacts.find({ kind: 'number', number: 999 })), undefined);
		same('by no id', await answered('find', contacts.find({ kind: 'id', id: ids.contact('nobody') })), undefined);
	}),
	repositories('contacts.findAll: in the order of the ids, without those there are not', async (stage) => {
		const { maya, visitor, moved } = await aStory(stage);
		const { contacts } = stage.reads;
		const found = async (asked: readonly ContactId[]) =>
			(await answered('findAll', contacts.findAll(asked))).map(({ contact }) => contact.id);
		const [a, b, c] = [maya.contactId, visitor.contactId, moved.contactId];
		same('none', await found([]), []);
		same('one order', await found([a, b, c]), [a, b, c]);
		same('another order', await found([c, a, b]), [c, a, b]);
		same('with strangers', await found([ids.contact('x'), b, ids.contact('y'), a]), [b, a]);
		const all = await answered('findAll', contacts.findAll([a]));
		same('as find answers it', all[0], await answered('find', contacts.find({ kind: 'id', id: a })));
	}),
	repositories('settings: nothing while never written, then as written', async (stage) => {
		const { attributes, contacts, conversations, followUps, matching } = stage.reads;
		same('arrangement', await answered('arrangement', attributes.arrangement()), {});
		same('follow-ups', await answered('cursor', followUps.cursor()), undefined);
		same('types', await answered('types', contacts.types()), undefined);
		same('conversations', await answered('policy', conversations.policy()), undefined);
		same('matching', await answered('policy', matching.policy()), undefined);
		same('a shared value', await answered('quarantine', matching.quarantine(ids.sharedValue)), undefined);
		await aStory(stage);
		same('order', (await answered('arrangement', attributes.arrangement())).order?.order, ['tier']);
		same('display', (await answered('arrangement', attributes.arrangement())).display?.shown.length, 1);
		same('follow-ups', (await answered('cursor', followUps.cursor()))?.position, 1);
		same('types', (await answered('types', contacts.types()))?.types, ['visitor', 'lead', 'prospect']);
		same('conversations', (await answered('policy', conversations.policy()))?.afterResolution, 'start_another');
		same('matching', (await answered('policy', matching.policy()))?.attribute, 'phone');
		const shared = await answered('quarantine', matching.quarantine(ids.sharedValue));
		same('a shared value', [shared?.id, shared?.quarantined], [ids.sharedValue, true]);
	}),
	repositories('conversations.find and openOf: the one that is not resolved', async (stage) => {
		const { maya, again, support, shop } = await aStory(stage);
		const { conversations } = stage.reads;
		same('the resolved one', (await answered('find', conversations.find(maya.conversationId)))?.status, 'resolved');
		holds('another was started', again.conversationId !== maya.conversationId);
		const open = await answered('openOf', conversations.openOf(maya.contactId, support));
		same('the open one', open?.id, again.conversationId);
		same('as it is found', open, await answered('find', conversations.find(again.conversationId)));
		same('on another channel', await answered('openOf', conversations.openOf(maya.contactId, shop)), undefined);
		same('of a stranger', await answered('openOf', conversations.openOf(ids.contact('x'), support)), undefined);
		const moving = { conversation: again.conversationId, status: 'resolved' } as const;
		await answered('changeStatus', stage.as('agent').conversations.changeStatus(moving));
		same('when it is resolved too', await answered('openOf', conversations.openOf(maya.contactId, support)), undefined);
	}),
	repositories('conversations.messageOf: by channel and the id of the provider, in and out', async (stage) => {
		const { maya, support, shop } = await aStory(stage);
		const { conversations } = stage.reads;
		same('in', (await answered('messageOf', conversations.messageOf(support, 'wamid.1')))?.id, maya.messageId);
		same('out', (await answered('messageOf', conversations.messageOf(support, 'wamid.out.1')))?.direction, 'out');
		same('on another channel', await answered('messageOf', conversations.messageOf(shop, 'wamid.1')), undefined);
		same('of no provider', await answered('messageOf', conversations.messageOf(support, 'wamid')), undefined);
		same('in another case', await answered('messageOf', conversations.messageOf(support, 'WAMID.1')), undefined);
	}),
	repositories('matching.group: strongest trust first, then the lowest id, with activity', async (stage) => {
		const { maya, visitor } = await aStory(stage);
		const { matching, contacts } = stage.reads;
		const key = 'phone\tphone.1\t+33612345678';
		const found = await answered('group', matching.group(key, 10));
		same(
			'who',
			found.map(({ contact }) => contact.id),
			[maya.contactId, visitor.contactId].toSorted(),
		);
		const one = await answered('find', contacts.find({ kind: 'id', id: maya.contactId }));
		same(
			'as find answers it',
			found.find(({ contact }) => contact.id === maya.contactId),
			one,
		);
		same('the first', (await answered('group', matching.group(key, 1))).length, 1);
		same('another value', await answered('group', matching.group('phone\tphone.1\t+3361234567', 10)), []);
	}),
];
