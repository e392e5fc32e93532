import type { Result } from 'neverthrow';
import { describe, expectTypeOf, it } from 'vitest';
import type {
	editAttributes,
	promoteToVip,
	refileMessage,
	removeFromVip,
	transferConversation,
} from '../../src/actions/handling/index.js';
import type { receive } from '../../src/actions/inbound/index.js';
import type {
	backfillAttribute,
	deleteAttribute,
	makeAttributeUnmatchable,
	mergeTag,
	switchOffAttribute,
	switchOffVip,
	switchOnVip,
} from '../../src/actions/settings/index.js';
import type { ActorDesk } from '../../src/desk/index.js';
import type { CommandFailure } from '../../src/kernel/command.js';
import type { CommandMethod } from '../../src/kernel/surface.js';
import type {
	addContactGroup,
	archiveContactGroup,
	changeGroupRule,
	renameContactGroup,
	restoreContactGroup,
} from '../../src/policies/groups/index.js';
import type {
	allowMatchValue,
	blockMatchValue,
	chooseMatchingAttribute,
	chooseNoMatching,
	restoreMatching,
	reviewMatchValue,
	unlistMatchValue,
} from '../../src/policies/matching/index.js';
import type {
	chooseQueueOrder,
	prioritiseInQueue,
	rerankConversations,
	reviewRank,
	routeToTeams,
	takeNext,
} from '../../src/policies/routing/index.js';
import type {
	addAttributeOption,
	archiveAttributeOption,
	classifyAttribute,
	defineAttribute,
	defineDropdown,
	hideAttribute,
	makeAttributeMatchable,
	relabelAttribute,
	renameAttributeOption,
	reorderAttributes,
	restoreAttributeOption,
	showAttribute,
	switchOnAttribute,
} from '../../src/records/attributes/index.js';
import type { connectChannel, rescopeChannel, switchChannel } from '../../src/records/channels/index.js';
import type { changeContactType, correctContact, replaceContactTypes } from '../../src/records/contacts/index.js';
import type {
	assignConversation,
	changeConversationStatus,
	chooseAfterResolution,
	recordReply,
	setConversationDepartment,
	tagConversation,
	untagConversation,
	warnUntagged,
} from '../../src/records/conversations/index.js';
import type {
	addDepartment,
	archiveDepartment,
	renameDepartment,
	reorderDepartments,
	restoreDepartment,
} from '../../src/records/departments/index.js';
import type { addRemark, deleteRemark, editRemark, moderateRemark } from '../../src/records/remarks/index.js';
import type { addTag, archiveTag, renameTag, restoreTag } from '../../src/records/tags/index.js';
import type { CommandName } from '../support/call-names.js';

interface AnyDecision {
	readonly decide: (...parameters: never) => Result<{ readonly output: unknown }, unknown>;
}

/** The command behind each name; without a row, a new one does not compile. */
interface Commands extends Record<CommandName, AnyDecision> {
	'attributes.addOption': typeof addAttributeOption;
	'attributes.archiveOption': typeof archiveAttributeOption;
	'attributes.classify': typeof classifyAttribute;
	'attributes.backfill': typeof backfillAttribute;
	'attributes.makeUnmatchable': typeof makeAttributeUnmatchable;
	'attributes.makeMatchable': typeof makeAttributeMatchable;
	'attributes.define': typeof defineAttribute;
	'attributes.defineDropdown': typeof defineDropdown;
	'attributes.delete': typeof deleteAttribute;
	'attributes.hide': typeof hideAttribute;
	'attributes.relabel': typeof relabelAttribute;
	'attributes.renameOption': typeof renameAttributeOption;
	'attributes.reorder': typeof reorderAttributes;
	'attributes.restoreOption': typeof restoreAttributeOption;
	'attributes.show': typeof showAttribute;
	'attributes.switchOff': typeof switchOffAttribute;
	'attributes.switchOn': typeof switchOnAttribute;
	'channels.connect': typeof connectChannel;
	'channels.rescope': typeof rescopeChannel;
	'channels.switch': typeof switchChannel;
	'contacts.changeType': typeof changeContactType;
	'contacts.correct': typeof correctContact;
	'contacts.edit': typeof editAttributes;
	'contacts.replaceTypes': typeof replaceContactTypes;
	'conversations.changeStatus': typeof changeConversationStatus;
	'conversations.chooseAfterResolution': typeof chooseAfterResolution;
	'conversations.refile': typeof refileMessage;
	'conversations.reply': typeof recordReply;
	'conversations.setDepartment': typeof setConversationDepartment;
	'conversations.assign': typeof assignConversation;
	'conversations.transfer': typeof transferConversation;
	'departments.add': typeof addDepartment;
	'departments.archive': typeof archiveDepartment;
	'departments.rename': typeof renameDepartment;
	'departments.reorder': typeof reorderDepartments;
	'departments.restore': typeof restoreDepartment;
	'conversations.tag': typeof tagConversation;
	'conversations.untag': typeof untagConversation;
	'conversations.warnUntagged': typeof warnUntagged;
	'groups.add': typeof addContactGroup;
	'groups.archive': typeof archiveContactGroup;
	'groups.changeRule': typeof changeGroupRule;
	'groups.rename': typeof renameContactGroup;
	'groups.restore': typeof restoreContactGroup;
	'inbound.receive': typeof receive;
	'matching.allow': typeof allowMatchValue;
	'matching.block': typeof blockMatchValue;
	'matching.review': typeof reviewMatchValue;
	'matching.unlist': typeof unlistMatchValue;
	'matching.choose': typeof chooseMatchingAttribute;
	'matching.chooseNone': typeof chooseNoMatching;
	'remarks.add': typeof addRemark;
	'remarks.delete': typeof deleteRemark;
	'remarks.edit': typeof editRemark;
	'remarks.moderate': typeof moderateRemark;
	'matching.restore': typeof restoreMatching;
	'queue.takeNext': typeof takeNext;
	'routing.chooseOrder': typeof chooseQueueOrder;
	'routing.prioritise': typeof prioritiseInQueue;
	'routing.rerank': typeof rerankConversations;
	'routing.review': typeof reviewRank;
	'routing.routeToTeams': typeof routeToTeams;
	'vip.promote': typeof promoteToVip;
	'vip.remove': typeof removeFromVip;
	'vip.switchOff': typeof switchOffVip;
	'vip.switchOn': typeof switchOnVip;
	'tags.add': typeof addTag;
	'tags.archive': typeof archiveTag;
	'tags.merge': typeof mergeTag;
	'tags.rename': typeof renameTag;
	'tags.restore': typeof restoreTag;
}

type Decided<Name extends CommandName> = ReturnType<Commands[Name]['decide']>;
type RefusalOf<Name extends CommandName> = Decided<Name> extends Result<infer _Decision, infer E> ? E : never;
type OutputOf<Name extends CommandName> =
	Decided<Name> extends Result<infer Made, infer _E> ? (Made extends { readonly output: infer O } ? O : never) : never;

type MethodOf<Name extends CommandName> = Name extends `${infer Noun}.${infer Verb}`
	? Noun extends keyof ActorDesk
		? Verb extends keyof ActorDesk[Noun]
			? ActorDesk[Noun][Verb]
			: never
		: never
	: never;

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

type DeclaredOf<Name extends CommandName> =
	MethodOf<Name> extends CommandMethod<infer _Input, infer O, infer R> ? readonly [O, R] : never;

/** The commands whose declared answers or refusals are not exactly those that their decision makes. */
type OverDeclared = {
	[Name in CommandName]: Same<DeclaredOf<Name>[1] | CommandFailure, RefusalOf<Name> | CommandFailure> extends true
		? never
		: Name;
}[CommandName];

type OtherOutput = {
	[Name in CommandName]: Same<DeclaredOf<Name>[0], OutputOf<Name>> extends true ? never : Name;
}[CommandName];

describe('the surface of the desk says what the decisions say', () => {
	it('no command declares a refusal that its decision never makes, or hides one', () => {
		expectTypeOf<OverDeclared>().toEqualTypeOf<never>();
	});

	it('every command declares the answer that its decision makes', () => {
		expectTypeOf<OtherOutput>().toEqualTypeOf<never>();
	});
});
