import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import { changeOf } from '../../kernel/change.js';
import type { Context, Decision } from '../../kernel/command.js';
import { decided, defineCommand, unchanged } from '../../kernel/command.js';
import type { StorageUnavailable } from '../../kernel/failure.js';
import { identifierOf, identifierText } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { loadThree } from '../../kernel/load.js';
import { schemaOf } from '../../kernel/schema.js';
import { lineText } from '../../kernel/text-schema.js';
import type {
	Conversation,
	ConversationChange,
	ConversationHandedOver,
	ConversationNotFound,
	ConversationReads,
	ConversationResolved,
	TransferTarget,
} from '../../records/conversations/index.js';
import {
	afterTransfer,
	conversationNotFound,
	conversationRecord,
	obstacleToHandOver,
} from '../../records/conversations/index.js';
import type {
	Department,
	DepartmentArchived,
	DepartmentNotFound,
	DepartmentReads,
} from '../../records/departments/index.js';
import { departmentArchived, departmentNotFound } from '../../records/departments/index.js';
import type { Remark, RemarkReads } from '../../records/remarks/index.js';

/** Which conversation to hand on, to whom, and why. @public */
export interface TransferConversation {
	/** The id of the conversation. */
	readonly conversation: string;
	/** An agent or a team, by the host's ids, or a department by its id. */
	readonly to:
		| { readonly kind: 'agent'; readonly agent: string }
		| { readonly kind: 'department'; readonly department: string }
		| { readonly kind: 'team'; readonly team: string };
	/** One line of at most 500 code points, kept with the transfer. Absent: none. */
	readonly reason?: string | undefined;
	/** The `handOvers` of the conversation that the caller saw; refused if it was handed over since. Absent: whoever has it. */
	readonly basedOn?: number | undefined;
}

/** What whoever takes over may miss. @public */
export interface TransferWarning {
	/** Nobody wrote a remark on the conversation since it was last handed on, or since it began; a deleted one is none. */
	readonly kind: 'no_remark';
	/** When it was last handed on; where it never was, when it began. */
	readonly since: Instant;
}

/** The conversation after it was handed on. @public */
export interface TransferredConversation {
	/** For the next `basedOn`. */
	readonly handOvers: number;
	/** False when it was there already. */
	readonly changed: boolean;
	/** Empty where nothing is missing or nothing changed. A preview tells them before. */
	readonly warnings: readonly TransferWarning[];
}

const schema = z.strictObject({
	conversation: identifierText,
	to: z.discriminatedUnion('kind', [
		z.strictObject({ kind: z.literal('agent'), agent: identifierOf<'ActorId'>() }),
		z.strictObject({ kind: z.literal('department'), department: identifierOf<'DepartmentId'>() }),
		z.strictObject({ kind: z.literal('team'), team: identifierOf<'TeamId'>() }),
	]),
	reason: lineText(500).optional(),
	basedOn: z.int().nonnegative().optional(),
});

type Parsed = z.output<typeof schema>;

interface Loaded {
	readonly conversation: Conversation | undefined;
	readonly department: Department | undefined;
	/** Of the conversation, newest first. */
	readonly remarks: readonly Remark[];
}

export const transferConversation = defineCommand({
	name: 'conversations.transfer',
	permission: 'conversation.work:assign',
	input: schemaOf<TransferConversation>()(schema),
	load: loadForTransfer,
	decide: decideTransfer,
});

/** Of more deleted ones in a row than this, what stands before them is not looked for: the warning is given. */
const NEWEST = 50;

async function loadForTransfer(
	{ conversations, departments, remarks }: ConversationReads & DepartmentReads & RemarkReads,
	{ conversation: id, to }: Parsed,
): Promise<Result<Loaded, StorageUnavailable>> {
	const loaded = await loadThree(
		conversations.find(id),
		to.kind === 'department' ? departments.find(to.department) : Promise.resolve(ok(undefined)),
		remarks.ofConversation({ conversation: id, after: undefined, limit: NEWEST }),
	);
	return loaded.map(([conversation, department, newest]) => ({ conversation, department, remarks: newest }));
}

type Refusal =
	| ConversationHandedOver
	| ConversationNotFound
	| ConversationResolved
	| DepartmentArchived
	| DepartmentNotFound;

function decideTransfer(
	{ conversation, department, remarks }: Loaded,
	{ to, reason, basedOn }: Parsed,
	{ actor, now }: Context,
): Result<Decision<TransferredConversation, ConversationChange>, Refusal> {
	if (conversation === undefined) return err(conversationNotFound());
	const obstacle = obstacleToHandOver(conversation, basedOn);
	if (obstacle !== undefined) return err(obstacle);
	if (to.kind === 'department' && department === undefined) return err(departmentNotFound());
	// One that is filed there already is no new one.
	const isNew = department?.id !== conversation.departmentId;
	if (department?.archived && isNew) return err(departmentArchived(department.id));
	if (isThereAlready(conversation, to)) {
		return ok(unchanged({ handOvers: conversation.handOvers, changed: false, warnings: [] }));
	}
	const [newest] = remarks.filter(({ deleted }) => deleted === undefined);
	const lastRemark = newest === undefined ? undefined : { at: newest.writtenAt, id: newest.id };
	const data = { to, by: { kind: actor.kind, id: actor.id }, at: now, lastRemark };
	const personal = reason === undefined ? null : { reason };
	const change = changeOf(conversationRecord, conversation, [{ type: 'conversation.transferred', data, personal }]);
	const warnings = warningsOf(conversation, newest);
	// Archived in between, it takes no new ones.
	const guards =
		department === undefined ? [] : [{ kind: 'department', id: department.id, revision: department.revision }];
	return ok(decided({ handOvers: change.after.handOvers, changed: true, warnings }, [change], guards));
}

function isThereAlready(conversation: Conversation, to: TransferTarget): boolean {
	const after = afterTransfer(conversation, to);
	return (
		after.assignee === conversation.assignee &&
		after.team === conversation.team &&
		after.departmentId === conversation.departmentId
	);
}

function warningsOf({ transfer, startedAt }: Conversation, newest: Remark | undefined): readonly TransferWarning[] {
	const before = transfer?.lastRemark;
	const isNew =
		newest !== undefined &&
		(before === undefined || newest.writtenAt > before.at || (newest.writtenAt === before.at && newest.id > before.id));
	return isNew ? [] : [{ kind: 'no_remark', since: transfer?.at ?? startedAt }];
}
