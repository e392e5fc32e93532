import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import { changeOf } from '../../kernel/change.js';
import type { Reply } from '../../kernel/change-set.js';
import type { Context, Decision } from '../../kernel/command.js';
import { decided, defineCommand, unchanged } from '../../kernel/command.js';
import { identifierText } from '../../kernel/ids.js';
import { loadBoth } from '../../kernel/load.js';
import { schemaOf } from '../../kernel/schema.js';
import type {
	Department,
	DepartmentArchived,
	DepartmentId,
	DepartmentNotFound,
	DepartmentReads,
} from '../departments/index.js';
import { departmentArchived, departmentNotFound } from '../departments/index.js';
import type { Conversation } from './conversation.js';
import type { ConversationReads } from './conversation-repository.js';
import type { ConversationChange } from './facts.js';
import { conversationRecord } from './facts.js';
import type { ConversationNotFound } from './failures.js';
import { conversationNotFound } from './failures.js';

/** Which conversation to file, and where. @public */
export interface SetConversationDepartment {
	/** The id of the conversation. */
	readonly conversation: string;
	/** The department by its id, or none. */
	readonly to: { readonly kind: 'department'; readonly department: string } | { readonly kind: 'none' };
}

/** Where the conversation was and where it is; absent for no department. The two are equal when it was there already. @public */
export interface ConversationDepartmentMoved {
	readonly from: DepartmentId | undefined;
	readonly to: DepartmentId | undefined;
}

const schema = z.strictObject({
	conversation: identifierText,
	to: z.discriminatedUnion('kind', [
		z.strictObject({ kind: z.literal('department'), department: identifierText }),
		z.strictObject({ kind: z.literal('none') }),
	]),
});

interface Loaded {
	readonly conversation: Conversation | undefined;
	readonly department: Department | undefined;
}

export const setConversationDepartment = defineCommand({
	name: 'conversations.setDepartment',
	permission: 'conversation.work:department',
	input: schemaOf<SetConversationDepartment>()(schema),
	load: loadForDepartment,
	decide: decideDepartment,
});

async function loadForDepartment(
	{ conversations, departments }: ConversationReads & DepartmentReads,
	{ conversation: id, to }: z.output<typeof schema>,
): Promise<Awaited<Reply<Loaded>>> {
	const none = Promise.resolve(ok(undefined));
	const loaded = await loadBoth(conversations.find(id), to.kind === 'none' ? none : departments.find(to.department));
	return loaded.map(([conversation, department]) => ({ conversation, department }));
}

type Refusal = ConversationNotFound | DepartmentArchived | DepartmentNotFound;

function decideDepartment(
	{ conversation, department }: Loaded,
	{ to }: z.output<typeof schema>,
	{ actor, now }: Context,
): Result<Decision<ConversationDepartmentMoved, ConversationChange>, Refusal> {
	if (conversation === undefined) return err(conversationNotFound());
	if (to.kind === 'department' && department === undefined) return err(departmentNotFound());
	const moved = { from: conversation.departmentId, to: department?.id };
	if (moved.from === moved.to) return ok(unchanged(moved));
	if (department?.archived) return err(departmentArchived(department.id));
	const by = { kind: actor.kind, id: actor.id };
	const change = changeOf(conversationRecord, conversation, [
		{ type: 'conversation.department_set', data: { departmentId: department?.id, by, at: now }, personal: null },
	]);
	// Archived in between, it takes no new ones.
	const guards =
		department === undefined ? [] : [{ kind: 'department', id: department.id, revision: department.revision }];
	return ok(decided(moved, [change], guards));
}
