import type { ContactWithActivity, Conversation, SearchNode } from 'contact-desk';
import { createMemoryStore } from 'contact-desk/memory';
import { contactAdded, ids, origin } from '../../src/conformance/written.js';
import { branded } from '../../src/kernel/brand.js';
import { changeOf } from '../../src/kernel/change.js';
import { instantAt } from '../../src/kernel/instant.js';
import { conversationRecord } from '../../src/records/conversations/index.js';
import type { Figure, Round } from './harness.js';
import { measure } from './harness.js';

const SIZE = 100_000;
const TAGS = 300;
const TIERS = 10;
const DEPARTMENTS = 10;
const PAGE = 50;
const ROUNDS = 11;
const SEARCHES = 20;

const LIST = ['department-0', 'department-3', 'department-7'];

const equal = (of: 'contact' | 'conversation', field: string, text: string): SearchNode => ({
	kind: 'is',
	of,
	field,
	text,
	hiddenOn: [],
});

/** A tag, a value of an attribute, and one of a list of departments. */
const filter: SearchNode = {
	kind: 'all',
	nodes: [
		equal('contact', 'value:tier', 'tier 2'),
		{ kind: 'tagged', tags: ['tag-1'] },
		{ kind: 'any', nodes: LIST.map((department) => equal('conversation', 'department', department)) },
	],
};

/** What searching by three indexes costs, over passing through all conversations and their contacts. */
export async function searchFigures(): Promise<readonly Figure[]> {
	const workspace = createMemoryStore().forWorkspace(branded<'WorkspaceId'>('acme'));
	const contacts = new Map<string, ContactWithActivity>();
	const conversations: Conversation[] = [];
	for (let count = 0; count < SIZE; count += 1) {
		const contact = contactAdded(`contact-${count}`, count + 1, { tier: `Tier ${count % TIERS}` });
		const at = instantAt(Date.UTC(2026, 0, 1) + ((count * 7_919) % SIZE) * 1_000);
		if (at === undefined) throw new Error('an instant');
		const data = { id: ids.conversation(`v-${count}`), contactId: contact.after.id, channelId: ids.channel('c'), at };
		const departmentId = branded<'DepartmentId'>(`department-${(count >> 3) % DEPARTMENTS}`);
		const conversation = changeOf(conversationRecord, undefined, [
			{ type: 'conversation.started', data, personal: null },
			{ type: 'conversation.tagged', data: { tags: [ids.tag(`tag-${(count >> 1) % TAGS}`)] }, personal: null },
			{ type: 'conversation.department_set', data: { departmentId, by: origin.by, at }, personal: null },
		]);
		contacts.set(contact.id, { contact: contact.after, activity: undefined });
		conversations.push(conversation.after);
		await workspace.commit({ origin, changes: [contact, conversation], guards: [], receipt: undefined });
	}
	const wanted = passedThrough(contacts, conversations);
	const found = await workspace.search.conversations({ filter, after: undefined, limit: PAGE });
	const same = found.isOk() && found.value.map(({ id }) => id).join() === wanted.map(({ id }) => id).join();
	if (!same || wanted.length === 0) throw new Error('both find the same');
	const searched: Round = {
		operations: SEARCHES,
		run: async () => {
			for (let count = 0; count < SEARCHES; count += 1)
				await workspace.search.conversations({ filter, after: undefined, limit: PAGE });
		},
	};
	const passed: Round = { operations: 1, run: () => void passedThrough(contacts, conversations) };
	const medians = await measure(
		[
			{ name: 'search', prepare: () => searched },
			{ name: 'linear', prepare: () => passed },
		],
		ROUNDS,
	);
	const ratio = medians('search') / medians('linear');
	return [{ name: 'tag, attribute and list of 100,000 over linear', value: ratio, unit: '×', gate: 0.2 }];
}

/** The page, by looking at each conversation: first what it says itself, then its contact. */
function passedThrough(
	contacts: ReadonlyMap<string, ContactWithActivity>,
	conversations: readonly Conversation[],
): readonly Conversation[] {
	const tag = ids.tag('tag-1');
	return conversations
		.filter(({ departmentId, tagIds, contactId }) => {
			if (departmentId === undefined || !LIST.includes(departmentId) || !tagIds.includes(tag)) return false;
			return contacts.get(contactId)?.contact.values['tier']?.toLowerCase() === 'tier 2';
		})
		.toSorted((one, other) => (one.startedAt < other.startedAt ? 1 : -1))
		.slice(0, PAGE);
}
