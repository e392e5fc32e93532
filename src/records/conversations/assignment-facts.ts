import type { Author } from '../../kernel/actor.js';
import { assertNever } from '../../kernel/assert-never.js';
import type { Brand } from '../../kernel/brand.js';
import type { Fact } from '../../kernel/fact.js';
import type { ActorId } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { DepartmentId } from '../departments/index.js';

/** A team, in the host's own words; the desk keeps no list of teams. @public */
export type TeamId = Brand<'TeamId'>;

/** Whom a conversation is handed to. @public */
export type TransferTarget =
	| { readonly kind: 'agent'; readonly agent: ActorId }
	| { readonly kind: 'department'; readonly department: DepartmentId }
	| { readonly kind: 'team'; readonly team: TeamId };

/** The newest remark of a conversation at some moment. @public */
export interface RemarkPosition {
	readonly at: Instant;
	readonly id: string;
}

/** The last time a conversation was handed on. @public */
export interface ConversationTransfer {
	readonly to: TransferTarget;
	readonly by: Author;
	readonly at: Instant;
	/** The newest remark on the conversation at that time; absent where there was none. */
	readonly lastRemark: RemarkPosition | undefined;
	/** Absent where none was given, and after erasure. */
	readonly reason: string | undefined;
}

/** The conversation was given to an agent, or to nobody. @public */
export type ConversationAssigned = Fact<
	'conversation.assigned',
	/** `assignee` is absent for nobody. */
	{ readonly assignee: ActorId | undefined; readonly by: Author; readonly at: Instant },
	never
>;

/** The conversation was handed on to an agent, a team or a department. @public */
export type ConversationTransferred = Fact<
	'conversation.transferred',
	Omit<ConversationTransfer, 'reason'>,
	{ readonly reason: string }
>;

/** In whose hands a conversation is. */
export interface Handling extends Hands {
	readonly handOvers: number;
	readonly transfer: ConversationTransfer | undefined;
}

interface Hands {
	readonly assignee: ActorId | undefined;
	readonly team: TeamId | undefined;
	readonly departmentId: DepartmentId | undefined;
}

export function handedOver(before: Handling, fact: ConversationAssigned | ConversationTransferred): Handling {
	const { departmentId, team, transfer } = before;
	const handOvers = before.handOvers + 1;
	if (fact.type === 'conversation.assigned') {
		return { departmentId, team, transfer, handOvers, assignee: fact.data.assignee };
	}
	return {
		...afterTransfer(before, fact.data.to),
		handOvers,
		transfer: { ...fact.data, reason: fact.personal?.reason },
	};
}

/** Whose it is once it was handed on: a team and a department are to choose an agent anew, a department a team. */
export function afterTransfer({ departmentId, team }: Pick<Hands, 'departmentId' | 'team'>, to: TransferTarget): Hands {
	switch (to.kind) {
		case 'agent':
			return { assignee: to.agent, team, departmentId };
		case 'team':
			return { assignee: undefined, team: to.team, departmentId };
		case 'department':
			return { assignee: undefined, team: undefined, departmentId: to.department };
		default:
			return assertNever(to);
	}
}
