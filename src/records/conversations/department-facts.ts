import type { Author } from '../../kernel/actor.js';
import type { Entry } from '../../kernel/change.js';
import type { Fact } from '../../kernel/fact.js';
import type { Instant } from '../../kernel/instant.js';
import type { DepartmentId } from '../departments/index.js';
import type { Conversation } from './conversation.js';

/** The conversation was filed under a department, or under none. @public */
export type ConversationDepartmentSet = Fact<
	'conversation.department_set',
	/** `departmentId` is absent for none. */
	{ readonly departmentId: DepartmentId | undefined; readonly by: Author; readonly at: Instant },
	never
>;

export function withDepartment(
	conversation: Conversation,
	fact: ConversationDepartmentSet,
	revision: number,
): Conversation {
	return { ...conversation, revision, departmentId: fact.data.departmentId };
}

/** What the load of a department is counted by: lines of conversations that are not resolved, none without a department. */
export function departmentEntries({ departmentId, status, startedAt, waitingSince }: Conversation): readonly Entry[] {
	if (departmentId === undefined || status === 'resolved') return none;
	const open = { index: 'conversation.department_open', key: departmentId, sort: startedAt };
	if (waitingSince === undefined) return [open];
	return [open, { index: 'conversation.department_waiting', key: departmentId, sort: waitingSince }];
}

/** Whether both have the same lines, if both are resolved or neither is and they began at the same time. */
export function haveSameDepartmentEntries(before: Conversation, after: Conversation): boolean {
	if (before.departmentId !== after.departmentId) return false;
	return after.departmentId === undefined || before.waitingSince === after.waitingSince;
}

const none: readonly never[] = [];
