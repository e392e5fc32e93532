import type { TransferWarning } from '../actions/handling/index.js';
import type { EventIgnored, EventOutcome, EventRefused } from '../actions/inbound/index.js';
import type { ActorKind } from '../kernel/actor.js';
import type { Permission } from '../kernel/permission.js';
import type {
	ExplainedCondition,
	ExplainedMembership,
	RuleOutcome,
	RuleProblem,
	RuleSuspension,
} from '../policies/groups/index.js';
import type { BlockReason, HeldBack, LinkObstacle, LinkReason, VipStanding } from '../policies/matching/index.js';
import type {
	AttributeUse,
	FormatProblem,
	RefusedWrite,
	Trust,
	WriteRefusalReason,
} from '../records/attributes/index.js';
import type { ChannelType, IgnoredReason, MessageVisibility, ScopeKind } from '../records/channels/index.js';
import type { ConversationStatus } from '../records/conversations/index.js';
import type { Panel } from '../views/panel/index.js';
import type { AnyFailure } from './any-failure.js';
import type { Naming } from './naming.js';
import type { SaidOf } from './said.js';

/** The parts of a panel and of lists that need a heading. @public */
export type Field =
	| 'assignee'
	| 'attributes'
	| 'channel'
	| 'contact'
	| 'contact_type'
	| 'conversation'
	| 'created_at'
	| 'department'
	| 'handle'
	| 'held_back'
	| 'history'
	| 'last_activity'
	| 'linked_contacts'
	| 'messages'
	| 'other_identifiers'
	| 'primary_identifier'
	| 'profile'
	| 'remarks'
	| 'setting'
	| 'status'
	| 'team'
	| 'tags'
	| 'trust'
	| 'validation'
	| 'vip';

/** Why something that came in left no trace: the mapper or the desk says so. @public */
export type AnyIgnoredReason = EventIgnored['reason'] | IgnoredReason;

type Words<Key extends string> = { readonly [Each in Key]: string };

/** Words for what may be named by more keys than the desk knows. */
export type OpenWords = Readonly<Record<string, string>>;

/** Nouns and short phrases, as they stand within a sentence. */
export interface Labels {
	readonly attributes: OpenWords;
	readonly aliasKinds: OpenWords;
	readonly contactTypes: OpenWords;
	readonly channelTypes: Words<ChannelType>;
	readonly fields: Words<Field>;
	readonly statuses: Words<ConversationStatus>;
	readonly trust: Words<Trust>;
	readonly validation: Words<Panel['validation']>;
	readonly vipButtons: Words<NonNullable<Panel['vip']['button']>>;
	readonly ignored: Words<AnyIgnoredReason>;
	/** Whole sentences. */
	readonly warnings: Words<TransferWarning['kind']>;
}

/** What is wrong with an input, a value or an item of a payload, by the stable words of the desk. */
export interface Problems {
	/** Continues "the field …". */
	readonly input: OpenWords;
	/** Continues "the value …". */
	readonly value: OpenWords & Words<NonNullable<RefusedWrite['problem']>>;
	/** A phrase of its own. */
	readonly item: OpenWords;
	readonly missing: (part: string) => string;
	readonly malformed: (part: string) => string;
	readonly other: string;
}

type ByCode<Union extends { readonly code: string }> = {
	readonly [Code in Union['code']]: Extract<Union, { readonly code: Code }>;
};
type ByKind<Union extends { readonly kind: string }> = {
	readonly [Kind in Union['kind']]: Extract<Union, { readonly kind: Kind }>;
};

export type FailureByCode = ByCode<AnyFailure>;
export type ReasonByKind = ByKind<LinkReason>;
export type ObstacleByKind = ByKind<LinkObstacle>;

export type RightWords = Words<Permission>;
export type BlockWords = Words<BlockReason>;
export type RefusalWords = Words<WriteRefusalReason>;
export type UseWords = Words<AttributeUse['kind']>;
/** Those that are no problem of a value. */
export type RuleProblemWords = Words<Exclude<RuleProblem['problem'], FormatProblem>>;
export type ScopeWords = Words<ScopeKind>;

/** What came of one event: received, duplicate, ignored or refused. @public */
export type AnyOutcome = EventOutcome['outcome'];
export type SettledOutcome = Exclude<AnyOutcome, EventRefused>;

/** Who wrote a value, and how far it can be trusted. @public */
export interface ValueOrigin {
	readonly source: ActorKind;
	readonly trust: Trust;
}

/** What the rule of a contact group says, and what became of it for a contact. */
export interface GroupWords {
	readonly parts: Words<'all' | 'any' | 'not'>;
	readonly outcomes: Words<RuleOutcome>;
	readonly condition: (explained: ExplainedCondition, naming: Naming) => string;
	/** Continues "nobody belongs to it while …" and stands for itself. */
	readonly suspension: (suspension: RuleSuspension, naming: Naming) => string;
	readonly membership: (membership: ExplainedMembership, naming: Naming) => string;
}

/** All words of one language. */
/** The reasons of a queue. */
export interface QueueWords {
	readonly vip: Readonly<Record<'linked' | 'own', string>>;
	readonly point: {
		readonly channel: (name: string | undefined) => string;
		readonly group: (name: string | undefined) => string;
		readonly visibility: (visibility: MessageVisibility) => string;
	};
	readonly points: (reasons: readonly string[]) => string;
	readonly waiting: (since: string) => string;
	readonly nobodyWaits: (since: string) => string;
	readonly team: {
		readonly transfer: (team: string) => string;
		readonly rule: (team: string, rule: number) => string;
		readonly fallback: (team: string) => string;
	};
}

export interface Dictionary {
	readonly labels: Labels;
	readonly problems: Problems;
	readonly failures: SaidOf<FailureByCode>;
	readonly otherFailure: (code: string) => string;
	readonly groups: GroupWords;
	/** How far VIP reaches a contact; one sentence, or several. */
	readonly vipStanding: (standing: VipStanding, naming: Naming) => string;
	readonly reasons: SaidOf<ReasonByKind>;
	readonly obstacles: SaidOf<ObstacleByKind>;
	readonly heldBack: (held: HeldBack, naming: Naming) => string;
	readonly origin: (origin: ValueOrigin) => string;
	readonly queue: QueueWords;
	readonly settled: (outcome: SettledOutcome) => string;
	readonly refused: (failure: string) => string;
}
