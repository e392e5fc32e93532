import type { WorkspaceStore } from '../../desk/index.js';
import { answered, refused, same } from '../expected.js';
import type { Stage } from '../stage.js';
import { caseOf } from '../stage.js';
import type { ConformanceCase } from '../store-under-test.js';
import { aStory, MAYA_PHONE, SUPPORT } from '../story.js';
import {
	changeSet,
	channelAdded,
	channelSwitched,
	contactAdded,
	guardOn,
	ids,
	inGroup,
	instant,
	receiptOf,
	written,
} from '../written.js';

const workspaces = (name: string, play: (stage: Stage) => Promise<void>): ConformanceCase =>
	caseOf('workspaces', name, play);

/** A filter that everything passes. */
const anything = { kind: 'not', node: { kind: 'tagged', tags: [] } } as const;

/** Every list a workspace answers without being told what is in it. */
async function listsOf(reads: WorkspaceStore): Promise<unknown> {
	const { attributes, channels, contacts, conversations, departments } = reads;
	const { events, followUps, groups, inbound, matching, receipts, search, tags } = reads;
	const query = { type: 'whatsapp', account: SUPPORT, aliases: [MAYA_PHONE], providerMessageId: 'wamid.1' } as const;
	return {
		attribute: await answered('attributes.find', attributes.find('tier')),
		attributes: await answered('attributes.all', attributes.all()),
		arrangement: await answered('attributes.arrangement', attributes.arrangement()),
		cursor: await answered('followUps.cursor', followUps.cursor()),
		groups: await answered('groups.settings', groups.settings()),
		vip: await answered('groups.vipSettings', groups.vipSettings()),
		channels: await answered('channels.all', channels.all()),
		first: await answered('contacts.find', contacts.find({ kind: 'number', number: 1 })),
		types: await answered('contacts.types', contacts.types()),
		policy: await answered('conversations.policy', conversations.policy()),
		departments: await answered('departments.all', departments.all()),
		events: await answered('events.after', events.after(0, 1000)),
		situation: await answered('inbound.situation', inbound.situation({ ...query, occurredAt: instant() })),
		matching: await answered('matching.policy', matching.policy()),
		shared: await answered('matching.quarantine', matching.quarantine(ids.sharedValue)),
		group: await answered('matching.group', matching.group('phone\tphone.1\t+33612345678', 10)),
		receipt: await answered('receipts.find', receipts.find('edit-1')),
		tags: await answered('tags.all', tags.all()),
		found: await answered('search.contacts', search.contacts({ filter: anything, after: undefined, limit: 10 })),
	};
}

/** Names that a store could take for one another. */
const neighbours: readonly (readonly [name: string, one: string, other: string])[] = [
	['case', 'Acme', 'acme'],
	['what follows', 'acme', 'acme.eu'],
	['a percent sign', '%', 'acme'],
	['an underscore', 'acm_', 'acme'],
	['a form of one letter', 'caf\u00e9', 'cafe\u0301'],
	['a name that objects inherit', '__proto__', 'constructor'],
	['the ends of long names', `${'x'.repeat(199)}1`, `${'x'.repeat(199)}2`],
	['characters beyond the basic plane', '\u{1F3E2}'.repeat(100), '\u{1F3E3}'.repeat(100)],
];

export const workspaceCases: readonly ConformanceCase[] = [
	workspaces('nothing of a workspace is seen in another', async (stage) => {
		const other = stage.elsewhere();
		const before = await listsOf(other.reads);
		await aStory(stage);
		same('the other workspace', await listsOf(other.reads), before);
	}),
	workspaces('records of one id in two workspaces are two records', async (stage) => {
		const other = stage.elsewhere();
		await written(stage.reads, [channelAdded('c1', 'one')]);
		await written(other.reads, [channelAdded('c1', 'other')]);
		same('here', (await answered('find', stage.reads.channels.find('c1')))?.account, 'one');
		same('there', (await answered('find', other.reads.channels.find('c1')))?.account, 'other');
	}),
	workspaces('a key held in a workspace is free in another', async (stage) => {
		const other = stage.elsewhere();
		await written(stage.reads, [channelAdded('c1', 'account')]);
		await written(other.reads, [channelAdded('c2', 'account')]);
		same('here', (await answered('of', stage.reads.channels.ofAccount('whatsapp', 'account')))?.id, 'c1');
		same('there', (await answered('of', other.reads.channels.ofAccount('whatsapp', 'account')))?.id, 'c2');
	}),
	workspaces('a change here leaves the record of that id there', async (stage) => {
		const other = stage.elsewhere();
		const added = channelAdded('c1');
		await written(stage.reads, [added]);
		await written(other.reads, [added]);
		await written(stage.reads, [channelSwitched(added.after, false)]);
		same('there', await answered('find', other.reads.channels.find('c1')), added.after);
		await written(other.reads, [channelSwitched(added.after, false)]);
	}),
	workspaces('lines under one key in two workspaces are two groups', async (stage) => {
		const other = stage.elsewhere();
		await written(stage.reads, [inGroup(contactAdded('k1', 1), 'g', '1')]);
		await written(other.reads, [inGroup(contactAdded('k2', 2), 'g', '1')]);
		const here = await answered('group', stage.reads.matching.group('g', 10));
		same(
			'here',
			here.map(({ contact }) => contact.id),
			['k1'],
		);
		const there = await answered('group', other.reads.matching.group('g', 10));
		same(
			'there',
			there.map(({ contact }) => contact.id),
			['k2'],
		);
	}),
	workspaces('a key released here is held there', async (stage) => {
		const other = stage.elsewhere();
		const added = channelAdded('c1', 'account');
		await written(stage.reads, [added]);
		await written(other.reads, [added]);
		const released = [{ space: 'channel.account', key: 'whatsapp\taccount' }];
		await written(stage.reads, [{ ...channelSwitched(added.after, false), released }]);
		same('there', (await answered('of', other.reads.channels.ofAccount('whatsapp', 'account')))?.id, 'c1');
	}),
	workspaces('a line removed here is read there', async (stage) => {
		const other = stage.elsewhere();
		const added = inGroup(contactAdded('k1', 1), 'g', '1');
		await written(stage.reads, [added]);
		await written(other.reads, [added]);
		const { revision } = added.after;
		const after = { ...added.after, revision: revision + 1 };
		const removed = [{ index: 'contact.match', key: 'g', sort: '1' }];
		const facts = added.facts.slice(-1);
		await written(stage.reads, [{ ...added, before: revision, after, facts, taken: [], put: [], removed }]);
		same('here', await answered('group', stage.reads.matching.group('g', 10)), []);
		same('there', (await answered('group', other.reads.matching.group('g', 10))).length, 1);
	}),
	workspaces('a guard is compared with the record of its own workspace', async (stage) => {
		const other = stage.elsewhere();
		await written(other.reads, [channelAdded('c1')]);
		const guards = [guardOn(channelAdded('c1'), 1)];
		await refused('commit', stage.reads.commit(changeSet([channelAdded('c2')], { guards })), 'storage.conflict');
		await written(stage.reads, [channelAdded('c2')], { guards: [guardOn(channelAdded('c1'), 0)] });
	}),
	workspaces('a request made here was not made there', async (stage) => {
		const other = stage.elsewhere();
		await written(stage.reads, [channelAdded('c1')], { receipt: receiptOf('r1', 'here') });
		same('there', await answered('find', other.reads.receipts.find('r1')), undefined);
		await written(other.reads, [channelAdded('c1')], { receipt: receiptOf('r1', 'there') });
		same('here', (await answered('find', stage.reads.receipts.find('r1')))?.output, 'here');
	}),
	workspaces('each workspace counts for itself', async (stage) => {
		const other = stage.elsewhere();
		same('here', await answered('reserve', stage.reads.numbers.reserve('contact')), 1);
		same('here', await answered('reserve', stage.reads.numbers.reserve('contact')), 2);
		same('there', await answered('reserve', other.reads.numbers.reserve('contact')), 1);
	}),
	workspaces('the events of a workspace are its own', async (stage) => {
		const other = stage.elsewhere();
		await written(stage.reads, [channelAdded('c1')]);
		await written(other.reads, [channelAdded('c2')]);
		await written(stage.reads, [channelAdded('c3')]);
		const here = await answered('after', stage.reads.events.after(0, 10));
		same(
			'here',
			here.map(({ record }) => record.id),
			['c1', 'c3'],
		);
		same('of a record', await answered('of', other.reads.events.of({ kind: 'channel', id: 'c1' })), []);
	}),
	workspaces('a conflict here refuses nothing there', async (stage) => {
		const other = stage.elsewhere();
		const sent = [channelAdded('c1')];
		await written(stage.reads, sent);
		await refused('again', stage.reads.commit(changeSet(sent)), 'storage.conflict');
		await written(other.reads, sent);
	}),
	...neighbours.map(([name, one, other]) =>
		workspaces(`workspaces whose names differ in ${name} are two`, async (stage) => {
			// Kept apart from those of other runs on the same store.
			const prefix = stage.workspaceId.slice(-26);
			const named = (text: string): string => (text.length > 100 ? prefix + text.slice(26) : prefix + text);
			const [here, there] = [stage.elsewhere(named(one)), stage.elsewhere(named(other))];
			await written(here.reads, [channelAdded('c1', 'one')]);
			same('there', await answered('find', there.reads.channels.find('c1')), undefined);
			await written(there.reads, [channelAdded('c1', 'other')]);
			same('here', (await answered('find', here.reads.channels.find('c1')))?.account, 'one');
		}),
	),
];
