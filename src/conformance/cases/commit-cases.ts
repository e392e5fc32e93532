import { answered, holds, present, refused, same } from '../expected.js';
import type { Stage } from '../stage.js';
import { caseOf } from '../stage.js';
import type { ConformanceCase } from '../store-under-test.js';
import { changeSet, channelAdded, channelSwitched, contactAdded, inGroup, receiptOf, written } from '../written.js';

const commit = (name: string, play: (stage: Stage) => Promise<void>): ConformanceCase => caseOf('commit', name, play);

export const commitCases: readonly ConformanceCase[] = [
	commit('a record that is committed is found', async ({ reads }) => {
		const change = channelAdded('c1');
		await written(reads, [change]);
		same('the channel', await answered('find', reads.channels.find('c1')), change.after);
	}),
	commit('a record that was never committed is not found', async ({ reads }) => {
		same('the channel', await answered('find', reads.channels.find('c1')), undefined);
	}),
	commit('a later commit replaces the state', async ({ reads }) => {
		const added = channelAdded('c1');
		await written(reads, [added]);
		const off = channelSwitched(added.after, false);
		await written(reads, [off]);
		same('the channel', await answered('find', reads.channels.find('c1')), off.after);
	}),
	commit('what was committed can be read at once', async ({ reads }) => {
		let channel = channelAdded('c1').after;
		await written(reads, [channelAdded('c1')]);
		for (let round = 1; round <= 10; round += 1) {
			const change = channelSwitched(channel, round % 2 === 0);
			await written(reads, [change]);
			channel = change.after;
			same('the revision', (await answered('find', reads.channels.find('c1')))?.revision, round + 1);
		}
	}),
	commit('several facts of one record make one state and as many events', async ({ reads }) => {
		const added = channelAdded('c1');
		await written(reads, [added]);
		const { positions } = await written(reads, [channelSwitched(added.after, false, 3)]);
		same('positions', positions.length, 3);
		same('the revision', (await answered('find', reads.channels.find('c1')))?.revision, 4);
		same('events', (await answered('of', reads.events.of({ kind: 'channel', id: 'c1' }))).length, 4);
	}),
	commit('one position is answered for each fact, increasing', async ({ reads }) => {
		const { positions } = await written(reads, [channelAdded('c1'), channelAdded('c2'), contactAdded('k1', 1)]);
		same('positions', positions.length, 4);
		holds(
			'each position is above the one before',
			positions.every((position, at) => at === 0 || position > (positions[at - 1] ?? 0)),
		);
	}),
	commit('every record of a change set is kept', async ({ reads }) => {
		await written(reads, [channelAdded('c1'), channelAdded('c2'), contactAdded('k1', 1)]);
		same('the first', (await answered('find', reads.channels.find('c1')))?.id, 'c1');
		same('the second', (await answered('find', reads.channels.find('c2')))?.id, 'c2');
		const contact = await answered('find', reads.contacts.find({ kind: 'number', number: 1 }));
		same('the third', contact?.contact.id, 'k1');
	}),
	commit('records of two kinds may have one id', async ({ reads }) => {
		await written(reads, [channelAdded('same'), contactAdded('same', 1)]);
		same('the channel', (await answered('find', reads.channels.find('same')))?.account, 'same');
		same(
			'the contact',
			(await answered('find', reads.contacts.find({ kind: 'number', number: 1 })))?.contact.id,
			'same',
		);
	}),
	commit('a change of an older revision is a conflict', async ({ reads }) => {
		const added = channelAdded('c1');
		const off = channelSwitched(added.after, false);
		await written(reads, [added]);
		await written(reads, [off]);
		await refused(
			'the second writer',
			reads.commit(changeSet([channelSwitched(added.after, true)])),
			'storage.conflict',
		);
		same('the channel', await answered('find', reads.channels.find('c1')), off.after);
	}),
	commit('a change of a later revision than there is is a conflict', async ({ reads }) => {
		const added = channelAdded('c1');
		await written(reads, [added]);
		const ahead = channelSwitched({ ...added.after, revision: 2 }, false);
		await refused('commit', reads.commit(changeSet([ahead])), 'storage.conflict');
	}),
	commit('a change of a record that does not exist is a conflict', async ({ reads }) => {
		const change = channelSwitched(channelAdded('c1').after, false);
		await refused('commit', reads.commit(changeSet([change])), 'storage.conflict');
		same('the channel', await answered('find', reads.channels.find('c1')), undefined);
	}),
	commit('a new record under an id that is taken is a conflict', async ({ reads }) => {
		const added = channelAdded('c1', 'one');
		await written(reads, [added]);
		await refused('commit', reads.commit(changeSet([channelAdded('c1', 'two')])), 'storage.conflict');
		same('the channel', await answered('find', reads.channels.find('c1')), added.after);
	}),
	commit('a change set sent twice is written once', async ({ reads }) => {
		const twice = changeSet([channelAdded('c1')]);
		await answered('the first time', reads.commit(twice));
		await refused('the second time', reads.commit(twice), 'storage.conflict');
		same('events', (await answered('after', reads.events.after(0, 10))).length, 1);
	}),
	commit('a change set without claims sent twice is written once', async ({ reads }) => {
		const change = { ...channelAdded('c1'), taken: [] };
		await written(reads, [change]);
		await refused('the second time', reads.commit(changeSet([change])), 'storage.conflict');
		same('events', (await answered('after', reads.events.after(0, 10))).length, 1);
	}),
	commit('a conflict in the last record leaves nothing of the first', async ({ reads }) => {
		await written(reads, [channelAdded('taken')]);
		const changes = [inGroup(contactAdded('k1', 1), 'group', '1'), channelAdded('taken')];
		const refusedSet = changeSet(changes, { receipt: receiptOf('r1') });
		await refused('commit', reads.commit(refusedSet), 'storage.conflict');
		await nothingOf(reads, 1);
	}),
	commit('a taken key leaves nothing of the change set', async ({ reads }) => {
		await written(reads, [channelAdded('c1', 'account')]);
		const changes = [inGroup(contactAdded('k1', 1), 'group', '1'), channelAdded('c2', 'account')];
		await refused('commit', reads.commit(changeSet(changes, { receipt: receiptOf('r1') })), 'storage.conflict');
		same('the second channel', await answered('find', reads.channels.find('c2')), undefined);
		await nothingOf(reads, 1);
	}),
	commit('a guard that does not hold leaves nothing of the change set', async ({ reads }) => {
		await written(reads, [channelAdded('c1')]);
		const guards = [{ kind: 'channel', id: 'c1', revision: 7 }];
		const changes = [inGroup(contactAdded('k1', 1), 'group', '1')];
		await refused('commit', reads.commit(changeSet(changes, { guards, receipt: receiptOf('r1') })), 'storage.conflict');
		await nothingOf(reads, 1);
	}),
	commit('a receipt that is kept already leaves nothing of the change set', async ({ reads }) => {
		await written(reads, [channelAdded('c1')], { receipt: receiptOf('r0') });
		const changes = [inGroup(contactAdded('k1', 1), 'group', '1')];
		await refused('commit', reads.commit(changeSet(changes, { receipt: receiptOf('r0') })), 'storage.conflict');
		await nothingOf(reads, 1);
	}),
	commit('after a conflict the store takes what is right', async ({ reads }) => {
		const added = channelAdded('c1');
		await written(reads, [added]);
		await refused('commit', reads.commit(changeSet([added])), 'storage.conflict');
		await written(reads, [channelSwitched(added.after, false)]);
		same('the channel', (await answered('find', reads.channels.find('c1')))?.enabled, false);
	}),
	commit('of sixteen writers of one revision at once, one wins', async ({ reads }) => {
		const added = channelAdded('c1');
		await written(reads, [added]);
		const writers = Array.from({ length: 16 }, () => reads.commit(changeSet([channelSwitched(added.after, false)])));
		await oneWins(await Promise.all(writers));
		same('the revision', (await answered('find', reads.channels.find('c1')))?.revision, 2);
	}),
	commit('of sixteen takers of one key at once, one wins', async ({ reads }) => {
		const takers = Array.from({ length: 16 }, (_, at) => reads.commit(changeSet([channelAdded(`c${at}`, 'wanted')])));
		await oneWins(await Promise.all(takers));
		const holder = present('a holder', await answered('ofAccount', reads.channels.ofAccount('whatsapp', 'wanted')));
		same(
			'the channels',
			(await answered('all', reads.channels.all())).map(({ id }) => id),
			[holder.id],
		);
	}),
	commit('of sixteen commits of one request at once, one wins', async ({ reads }) => {
		const sent = Array.from({ length: 16 }, (_, at) =>
			reads.commit(changeSet([channelAdded(`c${at}`)], { receipt: receiptOf('once') })),
		);
		await oneWins(await Promise.all(sent));
		same('the channels', (await answered('all', reads.channels.all())).length, 1);
	}),
	commit('commits of different records at once are all written', async ({ reads }) => {
		const sent = Array.from({ length: 16 }, (_, at) => reads.commit(changeSet([channelAdded(`c${at}`)])));
		for (const result of await Promise.all(sent)) holds('it is written', result.isOk());
		same('the channels', (await answered('all', reads.channels.all())).length, 16);
	}),
	commit('fifty records with a hundred entries are one commit', async ({ reads }) => {
		const changes = Array.from({ length: 50 }, (_, at) =>
			inGroup(inGroup(contactAdded(`k${at}`, at + 1), 'group', '1'), 'other group', '1'),
		);
		await written(reads, changes);
		same('the group', (await answered('group', reads.matching.group('group', 100))).length, 50);
		same('the other', (await answered('group', reads.matching.group('other group', 100))).length, 50);
	}),
	commit('two thousand records are one commit', async ({ reads }) => {
		const changes = Array.from({ length: 2000 }, (_, at) => inGroup(contactAdded(`k${at}`, at + 1), 'group', '1'));
		const { positions } = await written(reads, changes);
		same('positions', positions.length, 4000);
		same('the group', (await answered('group', reads.matching.group('group', 3000))).length, 2000);
	}),
	commit('a change set of nothing but a receipt is kept', async ({ reads }) => {
		const { positions } = await written(reads, [], { receipt: receiptOf('r1') });
		same('positions', positions, []);
		same('the receipt', await answered('find', reads.receipts.find('r1')), receiptOf('r1'));
	}),
];

async function nothingOf(reads: Stage['reads'], eventsBefore: number): Promise<void> {
	same(
		'the record',
		await answered('find', reads.contacts.find({ kind: 'id', id: contactAdded('k1', 1).after.id })),
		undefined,
	);
	same('its claim', await answered('find', reads.contacts.find({ kind: 'number', number: 1 })), undefined);
	same('its entry', await answered('group', reads.matching.group('group', 10)), []);
	same('the receipt', await answered('find', reads.receipts.find('r1')), undefined);
	same('the events', (await answered('after', reads.events.after(0, 100))).length, eventsBefore);
	// The key was not taken in passing either.
	await written(reads, [contactAdded('k2', 1)]);
}

async function oneWins(results: readonly Awaited<ReturnType<Stage['reads']['commit']>>[]): Promise<void> {
	same('those that were written', results.filter((result) => result.isOk()).length, 1);
	const codes = new Set(results.flatMap((result) => (result.isErr() ? [result.error.code] : [])));
	same('what the others are told', [...codes], ['storage.conflict']);
}
