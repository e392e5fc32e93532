import type { RecordKeys, RecordState } from '../kernel/change.js';
import type { Fact } from '../kernel/fact.js';
import { contactGroupsRecord, vipSettingsRecord } from '../policies/groups/index.js';
import { matchingPolicyRecord, matchQuarantineRecord } from '../policies/matching/index.js';
import { routingPolicyRecord } from '../policies/routing/index.js';
import {
	attributeBackfillRecord,
	attributeDisplayRecord,
	attributeOrderRecord,
	attributeRecord,
} from '../records/attributes/index.js';
import { channelRecord } from '../records/channels/index.js';
import { activityRecord, contactRecord, contactTypesRecord } from '../records/contacts/index.js';
import { conversationPolicyRecord, conversationRecord, messageRecord } from '../records/conversations/index.js';
import { departmentOrderRecord, departmentRecord } from '../records/departments/index.js';
import { remarkRecord } from '../records/remarks/index.js';
import { tagRecord } from '../records/tags/index.js';
import { followUpCursorRecord } from './follow-up-cursor.js';
import type { DeskRecordKind } from './store.js';

/** Any kind of record, told apart no further: its own state and facts go in and come out. */
export interface AnyRecordKind {
	readonly kind: DeskRecordKind;
	evolve(state: RecordState | undefined, fact: Fact): RecordState;
	keysOf(state: RecordState): RecordKeys;
	haveSameKeys(before: RecordState, after: RecordState): boolean;
	redact(state: RecordState): RecordState;
}

/** How each kind of record is made of facts. A kind that the store gains does not compile until it is named here. */
export const recordKinds: { readonly [Kind in DeskRecordKind]: AnyRecordKind & { readonly kind: Kind } } = {
	activity: activityRecord,
	attribute: attributeRecord,
	attribute_backfill: attributeBackfillRecord,
	attribute_display: attributeDisplayRecord,
	attribute_order: attributeOrderRecord,
	channel: channelRecord,
	contact: contactRecord,
	contact_groups: contactGroupsRecord,
	contact_types: contactTypesRecord,
	conversation: conversationRecord,
	conversation_policy: conversationPolicyRecord,
	department: departmentRecord,
	department_order: departmentOrderRecord,
	follow_up_cursor: followUpCursorRecord,
	match_quarantine: matchQuarantineRecord,
	matching_policy: matchingPolicyRecord,
	message: messageRecord,
	remark: remarkRecord,
	routing_policy: routingPolicyRecord,
	vip_settings: vipSettingsRecord,
	tag: tagRecord,
};

export function isRecordKind(kind: string): kind is DeskRecordKind {
	return Object.hasOwn(recordKinds, kind);
}

/** Folds the facts of one record, from the first on; `undefined` when there is none. */
export function rebuilt(kind: DeskRecordKind, facts: readonly Fact[]): RecordState | undefined {
	const record = recordKinds[kind];
	let state: RecordState | undefined;
	for (const fact of facts) state = record.evolve(state, fact);
	return state;
}
