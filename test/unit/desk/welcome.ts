import { deskWith } from '../../../src/desk/create-contact-desk.js';
import type { FollowUp } from '../../../src/desk/follow-up.js';
import { followUp } from '../../../src/desk/follow-up.js';
import type { ContactDeskOptions, ContactDeskStore } from '../../../src/desk/index.js';
import { branded } from '../../../src/kernel/brand.js';
import { changeConversationStatus, recordReply } from '../../../src/records/conversations/index.js';
import type { TestDesk } from '../../support/a-desk.js';
import { aDesk, WORKSPACE } from '../../support/a-desk.js';
import { aContact } from '../../support/scenarios/situations.js';
import { eventsOf } from '../../support/workspace-contents.js';

/** Whoever moves to another type is greeted in each conversation, and greeted once more where there is none. */
const welcome: FollowUp = followUp({
	name: 'welcome',
	on: 'contact.type_changed',
	load: (store, { record }) =>
		store.conversations.ofContacts({
			contacts: [branded<'ContactId'>(record.id)],
			channels: undefined,
			after: undefined,
			limit: 3,
		}),
	calls: (_event, conversations) =>
		[...conversations.map(({ id }) => id), 'nowhere'].map((conversation) => ({
			about: conversation,
			input: { conversation, text: 'Welcome!' },
		})),
	command: recordReply,
});

/** What was answered waits for the contact. */
const parking: FollowUp = followUp({
	name: 'parking',
	on: 'conversation.replied',
	load: (store, { record }) => store.conversations.find(record.id),
	calls: (_event, conversation) =>
		conversation === undefined
			? []
			: [{ about: 'it', input: { conversation: conversation.id, status: 'pending' as const } }],
	command: changeConversationStatus,
});

export const welcoming: readonly FollowUp[] = [welcome];
export const welcomingAndParking: readonly FollowUp[] = [welcome, parking];

type Wishes = Partial<Omit<ContactDeskOptions, 'runtime'>>;

/** A desk with that table over the store and clock of another. */
export function deskFollowing(table: readonly FollowUp[], given: TestDesk, wishes: Wishes = {}): TestDesk {
	const { clock } = given;
	const { store = given.store } = wishes;
	const desk = deskWith(table, { ...wishes, store, runtime: clock });
	const as: TestDesk['as'] = (kind, workspaceId = WORKSPACE) => desk.as({ kind, id: `${kind}-1`, workspaceId });
	return { desk, store, clock, as };
}

/** A desk with one contact who has one conversation; nothing of it is to be followed up. */
export async function aVisitor(): Promise<{ readonly given: TestDesk; readonly contact: string }> {
	const given = aDesk();
	const { contactId } = await aContact(given);
	return { given, contact: contactId };
}

/** How often somebody was greeted. */
export async function greetingsIn(store: ContactDeskStore): Promise<number> {
	return (await eventsOf(store)).filter(({ fact }) => fact.type === 'conversation.replied').length;
}
