import { answered, present, refused, same } from '../expected.js';
import type { Stage } from '../stage.js';
import { caseOf } from '../stage.js';
import type { ConformanceCase } from '../store-under-test.js';
import { aStory, storyKinds } from '../story.js';
import { changeSet, channelAdded, channelSwitched, guardOn, written } from '../written.js';

const guards = (name: string, play: (stage: Stage) => Promise<void>): ConformanceCase => caseOf('guards', name, play);

const guarded = channelAdded('guarded');

export const guardCases: readonly ConformanceCase[] = [
	guards('a guard that holds lets the commit through', async ({ reads }) => {
		await written(reads, [guarded]);
		await written(reads, [channelAdded('c2')], { guards: [guardOn(guarded, 1)] });
	}),
	guards('a guard on an older revision is a conflict', async ({ reads }) => {
		await written(reads, [guarded]);
		await written(reads, [channelSwitched(guarded.after, false)]);
		const late = changeSet([channelAdded('c2')], { guards: [guardOn(guarded, 1)] });
		await refused('commit', reads.commit(late), 'storage.conflict');
		same('the channel', await answered('find', reads.channels.find('c2')), undefined);
	}),
	guards('a guard on a later revision is a conflict', async ({ reads }) => {
		await written(reads, [guarded]);
		const early = changeSet([channelAdded('c2')], { guards: [guardOn(guarded, 2)] });
		await refused('commit', reads.commit(early), 'storage.conflict');
	}),
	guards('a guard on a record that was never written holds while it is not', async ({ reads }) => {
		await written(reads, [channelAdded('c2')], { guards: [guardOn(guarded, 0)] });
		await written(reads, [channelAdded('c3')], { guards: [guardOn(guarded, 0)] });
	}),
	guards('a guard on nothing leaves nothing to be found', async ({ reads }) => {
		await written(reads, [channelAdded('c2')], { guards: [guardOn(guarded, 0)] });
		same('the channel', await answered('find', reads.channels.find('guarded')), undefined);
		same(
			'all',
			(await answered('all', reads.channels.all())).map(({ id }) => id),
			['c2'],
		);
		same('events', await answered('of', reads.events.of({ kind: 'channel', id: 'guarded' })), []);
	}),
	guards('what a guard said was not there can be written afterwards', async ({ reads }) => {
		await written(reads, [channelAdded('c2')], { guards: [guardOn(guarded, 0)] });
		await written(reads, [guarded]);
		same('the channel', await answered('find', reads.channels.find('guarded')), guarded.after);
		const late = changeSet([channelAdded('c3')], { guards: [guardOn(guarded, 0)] });
		await refused('commit', reads.commit(late), 'storage.conflict');
	}),
	guards('a guard on a revision of a record that was never written is a conflict', async ({ reads }) => {
		const sent = changeSet([channelAdded('c2')], { guards: [guardOn(guarded, 1)] });
		await refused('commit', reads.commit(sent), 'storage.conflict');
	}),
	guards('of several guards each must hold', async ({ reads }) => {
		const other = channelAdded('other');
		await written(reads, [guarded, other]);
		const both = [guardOn(guarded, 1), guardOn(other, 1)];
		await written(reads, [channelAdded('c2')], { guards: both });
		await written(reads, [channelSwitched(other.after, false)]);
		await refused('commit', reads.commit(changeSet([channelAdded('c3')], { guards: both })), 'storage.conflict');
		const turned = changeSet([channelAdded('c3')], { guards: [...both].reverse() });
		await refused('commit', reads.commit(turned), 'storage.conflict');
	}),
	guards('a guard changes nothing of what it names', async ({ reads }) => {
		await written(reads, [guarded]);
		await written(reads, [channelAdded('c2')], { guards: [guardOn(guarded, 1)] });
		same('the channel', await answered('find', reads.channels.find('guarded')), guarded.after);
		same('events', (await answered('of', reads.events.of({ kind: 'channel', id: 'guarded' }))).length, 1);
	}),
	guards('a guard of a receipt without changes is compared as well', async ({ reads }) => {
		const receipt = { requestId: 'r1', command: 'c', fingerprint: 'f', output: 1 };
		const sent = changeSet([], { guards: [guardOn(guarded, 1)], receipt });
		await refused('commit', reads.commit(sent), 'storage.conflict');
		same('the receipt', await answered('find', reads.receipts.find('r1')), undefined);
	}),
	guards('a guard and a rival change at once are never both written against each other', async ({ reads }) => {
		await written(reads, [guarded]);
		const [change, rival] = await Promise.all([
			reads.commit(changeSet([channelSwitched(guarded.after, false)])),
			reads.commit(changeSet([channelAdded('c2')], { guards: [guardOn(guarded, 1)] })),
		]);
		same('the change', change.isOk(), true);
		const events = await answered('after', reads.events.after(0, 10));
		const places = ['guarded', 'c2'].map((id) => events.findLastIndex(({ record }) => record.id === id));
		if (rival.isOk()) same('what rested on the guard came first', (places[1] ?? 0) < (places[0] ?? 0), true);
		else same('the rival', rival.error.code, 'storage.conflict');
	}),
	...storyKinds.map((kind) =>
		guards(`a guard on a ${kind} holds at its revision and at no other`, async (stage) => {
			await aStory(stage);
			const events = await answered('after', stage.reads.events.after(0, 1000));
			const last = present(
				`a ${kind}`,
				events.findLast(({ record }) => record.kind === kind),
			);
			const { length } = await answered('of', stage.reads.events.of(last.record));
			await written(stage.reads, [channelAdded('c2')], { guards: [{ ...last.record, revision: length }] });
			for (const revision of [0, length - 1, length + 1]) {
				if (revision === length) continue;
				const sent = changeSet([channelAdded('c3')], { guards: [{ ...last.record, revision }] });
				await refused(`a guard of revision ${revision}`, stage.reads.commit(sent), 'storage.conflict');
			}
		}),
	),
];
