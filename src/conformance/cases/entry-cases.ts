import type { WorkspaceStore } from '../../desk/index.js';
import { answered, same } from '../expected.js';
import type { Stage } from '../stage.js';
import { caseOf } from '../stage.js';
import type { ConformanceCase } from '../store-under-test.js';
import { channelAdded, channelSwitched, contactAdded, inGroup, written } from '../written.js';

const entries = (name: string, play: (stage: Stage) => Promise<void>): ConformanceCase => caseOf('entries', name, play);

/** The ids under a key of the index of groups, as the store reads them. */
async function group(reads: WorkspaceStore, key: string, limit = 1000): Promise<readonly string[]> {
	return (await answered('group', reads.matching.group(key, limit))).map(({ contact }) => contact.id);
}

/** Contacts with these ids, each with a line of its sort under one key. */
async function lines(reads: WorkspaceStore, key: string, sorted: readonly (readonly [id: string, sort: string])[]) {
	await written(
		reads,
		sorted.map(([id, sort], at) => inGroup(contactAdded(id, at + 1), key, sort)),
	);
}

// Ordered as JavaScript compares texts: by their units.
const inOrder = [
	'',
	' ',
	'!',
	'0',
	'00',
	'10',
	'2',
	'A',
	'B',
	'Z',
	'a',
	'a!',
	'aa',
	'b',
	'z',
	'Ä',
	'é',
	'ł',
	'日',
	'\u{1F600}',
	'\uE000',
	'\uFF21',
];

export const entryCases: readonly ConformanceCase[] = [
	entries('a line that was put is read', async ({ reads }) => {
		await lines(reads, 'g', [['k1', '1']]);
		same('the group', await group(reads, 'g'), ['k1']);
	}),
	entries('nothing stands under a key without lines', async ({ reads }) => {
		await lines(reads, 'g', [['k1', '1']]);
		same('another group', await group(reads, 'h'), []);
	}),
	entries('lines are read in order of their sort', async ({ reads }) => {
		await lines(reads, 'g', [
			['k1', '3'],
			['k2', '1'],
			['k3', '2'],
		]);
		same('the group', await group(reads, 'g'), ['k2', 'k3', 'k1']);
	}),
	entries('lines of one sort are read in order of their ids', async ({ reads }) => {
		await lines(reads, 'g', [
			['k3', '1'],
			['K4', '1'],
			['k1', '1'],
			['k10', '1'],
			['k2', '1'],
		]);
		same('the group', await group(reads, 'g'), ['K4', 'k1', 'k10', 'k2', 'k3']);
	}),
	entries('sorts are compared as texts, unit by unit, in no language', async ({ reads }) => {
		const shuffled = inOrder.map((sort, at) => [`k${String(at).padStart(2, '0')}`, sort] as const).toReversed();
		await lines(reads, 'g', shuffled);
		same(
			'the group',
			await group(reads, 'g'),
			inOrder.map((_, at) => `k${String(at).padStart(2, '0')}`),
		);
	}),
	entries('ids are compared as texts, unit by unit, in no language', async ({ reads }) => {
		const named = inOrder.map((id) => `k${id}`);
		await lines(
			reads,
			'g',
			named.toReversed().map((id) => [id, '1']),
		);
		same('the group', await group(reads, 'g'), named);
	}),
	entries('the order does not depend on the order of writing', async ({ reads }) => {
		for (const [at, id] of ['k4', 'k2', 'k5', 'k1', 'k3'].entries())
			await written(reads, [inGroup(contactAdded(id, at + 1), 'g', id)]);
		same('the group', await group(reads, 'g'), ['k1', 'k2', 'k3', 'k4', 'k5']);
	}),
	entries('a limit takes the first lines', async ({ reads }) => {
		await lines(reads, 'g', [
			['k1', '3'],
			['k2', '1'],
			['k3', '2'],
		]);
		same('one', await group(reads, 'g', 1), ['k2']);
		same('two', await group(reads, 'g', 2), ['k2', 'k3']);
		same('three', await group(reads, 'g', 3), ['k2', 'k3', 'k1']);
		same('four', await group(reads, 'g', 4), ['k2', 'k3', 'k1']);
		same('none', await group(reads, 'g', 0), []);
	}),
	entries('a line that was removed is read no more', async ({ reads }) => {
		await lines(reads, 'g', [
			['k1', '1'],
			['k2', '1'],
		]);
		await withKeys(reads, { removed: [{ index: 'contact.match', key: 'g', sort: '1' }] });
		same('the group', await group(reads, 'g'), ['k2']);
	}),
	entries('a line is removed only with its own sort', async ({ reads }) => {
		await lines(reads, 'g', [['k1', '1']]);
		await withKeys(reads, { removed: [{ index: 'contact.match', key: 'g', sort: '2' }] });
		same('the group', await group(reads, 'g'), ['k1']);
	}),
	entries('a line removed and put again with another sort moves', async ({ reads }) => {
		await lines(reads, 'g', [
			['k1', '1'],
			['k2', '2'],
		]);
		const removed = [{ index: 'contact.match', key: 'g', sort: '1' }];
		await withKeys(reads, { removed, put: [{ index: 'contact.match', key: 'g', sort: '3' }] });
		same('the group', await group(reads, 'g'), ['k2', 'k1']);
	}),
	entries('a line removed and put again as it was is there once', async ({ reads }) => {
		await lines(reads, 'g', [['k1', '1']]);
		const line = { index: 'contact.match', key: 'g', sort: '1' };
		await withKeys(reads, { removed: [line], put: [line] });
		same('the group', await group(reads, 'g'), ['k1']);
	}),
	entries('a line put twice is there once', async ({ reads }) => {
		await lines(reads, 'g', [['k1', '1']]);
		await withKeys(reads, { put: [{ index: 'contact.match', key: 'g', sort: '1' }] });
		same('the group', await group(reads, 'g'), ['k1']);
	}),
	entries('a record may have lines under several keys', async ({ reads }) => {
		await written(reads, [inGroup(inGroup(contactAdded('k1', 1), 'g', '1'), 'h', '1')]);
		same('the one', await group(reads, 'g'), ['k1']);
		same('the other', await group(reads, 'h'), ['k1']);
	}),
	entries('indexes do not see each other', async ({ reads }) => {
		const put = [{ index: 'contact.alias_witnessed', key: 'g', sort: '2026-11-22T08:00:00.000Z' }];
		await written(reads, [{ ...contactAdded('k1', 1), put }]);
		same('the group', await group(reads, 'g'), []);
		const [carriers] = await answered('carriers', reads.matching.carriers(['g'], 10));
		same(
			'the witnesses',
			carriers?.witnesses.map(({ contactId }) => contactId),
			['k1'],
		);
		same('the retired', carriers?.retired, []);
	}),
	entries('a group of three hundred is read whole, and in order', async ({ reads }) => {
		const named = Array.from({ length: 300 }, (_, at) => `k${String((at * 7919) % 300).padStart(3, '0')}`);
		await lines(
			reads,
			'g',
			named.map((id) => [id, '1']),
		);
		same('the group', await group(reads, 'g'), named.toSorted());
		same('its first', await group(reads, 'g', 51), named.toSorted().slice(0, 51));
	}),
	...['%', '_', '*', 'g%', '__proto__', 'constructor'].map((key) =>
		entries(`the key ${key} stands for itself`, async ({ reads }) => {
			await lines(reads, 'gone', [['k1', '1']]);
			same('before', await group(reads, key), []);
			const change = inGroup(contactAdded('k2', 2), key, '1');
			await written(reads, [change]);
			same('after', await group(reads, key), ['k2']);
		}),
	),
	entries('keys of five thousand characters that differ at the end are two', async ({ reads }) => {
		const [one, other] = ['1', '2'].map((end) => `${'long '.repeat(1000)}${end}`);
		await written(reads, [inGroup(contactAdded('k1', 1), one ?? '', '1')]);
		same('the other', await group(reads, other ?? ''), []);
		same('the one', await group(reads, one ?? ''), ['k1']);
	}),
	entries('channels are listed in the order in which they were connected', async ({ reads }) => {
		const added = ['c3', 'c1', 'c2'].map((id, at) => ({ ...channelAdded(id), put: [line('channel.all', String(at))] }));
		await written(reads, added);
		same(
			'the channels',
			(await answered('all', reads.channels.all())).map(({ id }) => id),
			['c3', 'c1', 'c2'],
		);
	}),
	entries('a record that changes without moving its lines keeps them', async ({ reads }) => {
		const added = channelAdded('c1');
		await written(reads, [added]);
		await written(reads, [channelSwitched(added.after, false)]);
		same(
			'the channels',
			(await answered('all', reads.channels.all())).map(({ enabled }) => enabled),
			[false],
		);
	}),
];

const line = (index: string, sort: string) => ({ index, key: '', sort });

interface MovedLines {
	readonly put?: ReturnType<typeof contactAdded>['put'];
	readonly removed?: ReturnType<typeof contactAdded>['put'];
}

/** The contact `k1`, changed once, with these lines moved. */
async function withKeys(reads: WorkspaceStore, { put = [], removed = [] }: MovedLines): Promise<void> {
	const change = contactAdded('k1', 1);
	const { revision } = change.after;
	const after = { ...change.after, revision: revision + 1 };
	const facts = change.facts.slice(-1);
	await written(reads, [{ ...change, before: revision, after, facts, taken: [], put, removed }]);
}
