import type { WorkspaceStore } from '../../desk/index.js';
import type { PagePosition } from '../../kernel/page.js';
import { answered, same } from '../expected.js';
import type { Stage } from '../stage.js';
import { caseOf } from '../stage.js';
import type { ConformanceCase } from '../store-under-test.js';
import { ids, instant, remarkAdded, written } from '../written.js';

const repositories = (name: string, play: (stage: Stage) => Promise<void>): ConformanceCase =>
	caseOf('repositories', name, play);

const [maya, bob] = [ids.contact('maya'), ids.contact('bob')];
const [first, second] = [ids.conversation('first'), ids.conversation('second')];

async function idsOf(
	reads: WorkspaceStore,
	contacts: readonly (typeof maya)[],
	limit = 10,
	after?: PagePosition,
): Promise<readonly string[]> {
	const found = await answered('ofContacts', reads.remarks.ofContacts({ contacts, after, limit }));
	return found.map(({ id }) => id);
}

async function idsOn(reads: WorkspaceStore, conversation: string, limit = 10, after?: PagePosition) {
	const found = await answered('ofConversation', reads.remarks.ofConversation({ conversation, after, limit }));
	return found.map(({ id }) => id);
}

export const remarkCases: readonly ConformanceCase[] = [
	repositories('remarks of contacts are newest first, then highest id, wherever they stand', async ({ reads }) => {
		await written(reads, [
			remarkAdded('r1', { contact: maya }, 2),
			remarkAdded('r3', { contact: bob }, 1),
			remarkAdded('r2', { contact: maya, conversation: first }, 2),
			remarkAdded('r4', { contact: maya, conversation: second }, 0),
		]);
		same('of maya', await idsOf(reads, [maya]), ['r2', 'r1', 'r4']);
		same('of both', await idsOf(reads, [bob, maya]), ['r2', 'r1', 'r3', 'r4']);
		same('of nobody', await idsOf(reads, []), []);
		same('on the first', await idsOn(reads, 'first'), ['r2']);
		same('on none', await idsOn(reads, 'maya'), []);
	}),
	repositories('remarks are read page by page, of one contact, of several and of a conversation', async ({ reads }) => {
		const changes = Array.from({ length: 7 }, (_, at) =>
			remarkAdded(`r${at}`, { contact: at % 2 === 0 ? maya : bob, conversation: at < 4 ? first : second }, at >> 1),
		);
		await written(reads, changes);
		const position = (at: number) => ({ sort: instant(at >> 1), id: `r${at}` });
		same('the first page', await idsOf(reads, [maya, bob], 3), ['r6', 'r5', 'r4']);
		same('the second', await idsOf(reads, [maya, bob], 3, position(4)), ['r3', 'r2', 'r1']);
		same('the third', await idsOf(reads, [bob, maya], 3, position(1)), ['r0']);
		same('of one', await idsOf(reads, [maya], 2, position(4)), ['r2', 'r0']);
		same('on a conversation', await idsOn(reads, 'first', 2, position(3)), ['r2', 'r1']);
		same('nothing', await idsOf(reads, [maya], 0), []);
	}),
	repositories('a remark is found with its text as it was written, and in its workspace alone', async (stage) => {
		const text = '\u202E<b>=1+1</b>\r\n\u200B🧾 \u0001 null';
		const { after } = remarkAdded('r1', { contact: maya, conversation: first }, 0, text);
		await written(stage.reads, [remarkAdded('r1', { contact: maya, conversation: first }, 0, text)]);
		same('found', await answered('find', stage.reads.remarks.find('r1')), after);
		same('no other', await answered('find', stage.reads.remarks.find('r')), undefined);
		const { reads: elsewhere } = stage.elsewhere();
		same('elsewhere', await answered('find', elsewhere.remarks.find('r1')), undefined);
		same('of maya elsewhere', await idsOf(elsewhere, [maya]), []);
		same('on the conversation elsewhere', await idsOn(elsewhere, 'first'), []);
		await written(elsewhere, [remarkAdded('r1', { contact: maya }, 0, 'Another.')]);
		same('here', (await answered('find', stage.reads.remarks.find('r1')))?.text, text);
	}),
];
