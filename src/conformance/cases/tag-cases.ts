import { answered, same } from '../expected.js';
import type { Stage } from '../stage.js';
import { caseOf } from '../stage.js';
import type { ConformanceCase } from '../store-under-test.js';
import { ids, instant, tagAdded, taggedConversation, tagWith, written } from '../written.js';

const repositories = (name: string, play: (stage: Stage) => Promise<void>): ConformanceCase =>
	caseOf('repositories', name, play);

const idOf = ({ id }: { readonly id: string }): string => id;

/** Ids that a store could take for one another. */
const hostile = ['t', 'T', 't ', 't%', 't_', '__proto__', 'e\u0301', '\u00e9', '\uffff', '\u{1F3F7}', 'x'.repeat(600)];

export const tagCases: readonly ConformanceCase[] = [
	repositories('tags.findAll: in the order asked, and only those there are', async ({ reads }) => {
		const changes = hostile.map((id, place) => tagAdded(id, place));
		await written(reads, changes);
		const asked = [...hostile.toReversed(), 'nothing', 't\t'];
		const found = await answered('findAll', reads.tags.findAll(asked));
		same('the tags', found, changes.map(({ after }) => after).toReversed());
		same('none', await answered('findAll', reads.tags.findAll([])), []);
	}),
	repositories(
		'tags.findAll: behind a tag that is being merged comes the one that takes it over',
		async ({ reads }) => {
			const [one, two, three] = [tagAdded('t3', 0), tagAdded('t1', 1), tagAdded('t2', 2)];
			await written(reads, [one, two, three]);
			const into = ids.tag('t1');
			const merged = tagWith(one, { type: 'tag.merge_begun', data: { into }, personal: null });
			const taken = tagWith(two, { type: 'tag.absorption_begun', data: { tag: ids.tag('t3') }, personal: null });
			await written(reads, [merged, taken]);
			const found = async () => (await answered('findAll', reads.tags.findAll(['t3', 't2']))).map(idOf);
			same('while it goes on', await found(), ['t3', 't1', 't2']);
			const ended = { type: 'tag.absorption_ended', data: { tag: ids.tag('t3') }, personal: null } as const;
			await written(reads, [tagWith(taken, ended)]);
			same('afterwards', await found(), ['t3', 't2']);
			same('the list', (await answered('all', reads.tags.all())).map(idOf), ['t1', 't2']);
		},
	),
	repositories('tags.all: oldest first, those of one instant by id', async ({ reads }) => {
		same('at first', await answered('all', reads.tags.all()), []);
		await written(reads, [tagAdded('t2', 0, instant(2)), tagAdded('t9', 1, instant(1)), tagAdded('t1', 2, instant(2))]);
		same('the tags', (await answered('all', reads.tags.all())).map(idOf), ['t9', 't1', 't2']);
	}),
	repositories('tags.uses: for each in the order asked, and no further than the limit', async ({ reads }) => {
		const conversations = Array.from({ length: 12 }, (_, at) =>
			taggedConversation(`v${at}`, 'often', ...(at < 2 ? ['twice'] : []), ...(at === 5 ? hostile : [])),
		);
		await written(reads, conversations);
		const counts = async (asked: readonly string[], limit: number) => answered('uses', reads.tags.uses(asked, limit));
		same('counted', await counts(['twice', 'never', 'often', 'twice'], 100), [2, 0, 12, 2]);
		same('up to five', await counts(['often', 'twice'], 5), [5, 2]);
		same('up to none', await counts(['often'], 0), [0]);
		same('of none', await counts([], 5), []);
		same(
			'each for itself',
			await counts(hostile, 100),
			hostile.map(() => 1),
		);
	}),
	repositories('conversations.withTag: those that bear it now, lowest id first', async ({ reads }) => {
		const named = Array.from({ length: 10 }, (_, at) => `v${(at * 7) % 10}`);
		const changes = named.map((id) => taggedConversation(id, 'often', 'other'));
		await written(reads, changes);
		const page = async (tag: string, limit: number) =>
			(await answered('withTag', reads.conversations.withTag(tag, limit))).map(idOf);
		same('all', await page('often', 100), named.toSorted());
		same('a page', await page('often', 4), named.toSorted().slice(0, 4));
		same('of another', await page('ofte', 100), []);
		same('as they are', await answered('withTag', reads.conversations.withTag('often', 1)), [changes[0]?.after]);
	}),
];
