import type {
	ActorDesk,
	AttributeKeyTaken,
	AttributeLabelTaken,
	AttributeLimitReached,
	AttributeNotMatchable,
	CommandFailure,
	CommandMethod,
	ContactNotFound,
	CursorInvalid,
	HistoryEntry,
	ListHistory,
	Page,
	QueryFailure,
	RevisionStale,
	StorageFailure,
} from 'contact-desk';
import type { ResultAsync } from 'neverthrow';
import { describe, expectTypeOf, it } from 'vitest';
import type { CommandName, QueryName } from '../support/call-names.js';

/** What a method may fail with. */
type FailureOf<Method> = Method extends (...parameters: never) => ResultAsync<infer _Value, infer E> ? E : never;

type CodeOf<Method> = FailureOf<Method> extends { readonly code: infer Code } ? Code : never;

/** The method a name stands for. */
type MethodOf<Name extends string> = Name extends `${infer Noun}.${infer Verb}`
	? Noun extends keyof ActorDesk
		? Verb extends keyof ActorDesk[Noun]
			? ActorDesk[Noun][Verb]
			: never
		: never
	: never;

type AnyCommand = 'input.invalid' | 'permission.denied' | 'request.reused' | 'storage.conflict' | 'storage.unavailable';
type AnyQuery = 'input.invalid' | 'permission.denied' | 'storage.unavailable';

type NotComparable = 'attribute.not_found' | 'attribute.not_matchable' | 'matching.value_not_comparable';

/** What each command may refuse besides, written out; a command without a row does not compile. */
interface Refusals extends Record<CommandName | QueryName, string> {
	'attributes.backfill': 'attribute.not_found' | 'attribute.not_matchable';
	'attributes.makeUnmatchable': 'attribute.in_use' | 'attribute.not_found';
	'attributes.makeMatchable': 'attribute.limit_reached' | 'attribute.not_found' | 'attribute.not_matchable';
	'attributes.define':
		| 'attribute.key_taken'
		| 'attribute.label_taken'
		| 'attribute.limit_reached'
		| 'attribute.not_matchable';
	'attributes.addOption':
		| 'attribute.limit_reached'
		| 'attribute.not_a_dropdown'
		| 'attribute.not_found'
		| 'attribute.option_label_taken';
	'attributes.archiveOption':
		| 'attribute.not_a_dropdown'
		| 'attribute.not_found'
		| 'attribute.option_not_found'
		| 'attribute.options_too_few';
	'attributes.classify': 'attribute.never_crm_managed' | 'attribute.not_found';
	'attributes.defineDropdown':
		| 'attribute.key_taken'
		| 'attribute.label_taken'
		| 'attribute.limit_reached'
		| 'attribute.option_label_taken'
		| 'attribute.options_too_few';
	'attributes.delete': 'attribute.in_use' | 'attribute.not_found';
	'attributes.hide': 'attribute.not_found';
	'attributes.list': never;
	'attributes.relabel': 'attribute.label_taken' | 'attribute.not_found' | 'revision.stale';
	'attributes.renameOption':
		| 'attribute.not_a_dropdown'
		| 'attribute.not_found'
		| 'attribute.option_label_taken'
		| 'attribute.option_not_found'
		| 'revision.stale';
	'attributes.reorder': 'attribute.order_mismatch' | 'revision.stale';
	'attributes.restoreOption': 'attribute.not_a_dropdown' | 'attribute.not_found' | 'attribute.option_not_found';
	'attributes.show': 'attribute.not_found';
	'attributes.switchOff': 'attribute.in_use' | 'attribute.not_found';
	'attributes.switchOn': 'attribute.not_found';
	'channels.connect': 'channel.already_connected' | 'channel.scope_too_wide';
	'channels.list': never;
	'channels.rescope': 'channel.not_found' | 'channel.scope_too_wide';
	'channels.switch': 'channel.not_found';
	'contacts.correct': 'contact.not_found';
	'contacts.changeType': 'contact.not_found' | 'contact.type_unknown';
	'contacts.edit': 'attribute.write_refused' | 'contact.not_found';
	'contacts.replaceTypes': 'revision.stale';
	'contacts.show': 'contact.not_found';
	'contacts.showTypes': never;
	'contacts.valueHistory':
		| 'attribute.not_found'
		| 'attribute.not_readable'
		| 'contact.not_found'
		| 'page.cursor_invalid';
	'conversations.changeStatus':
		| 'conversation.another_open'
		| 'conversation.not_found'
		| 'conversation.status_unreachable';
	'conversations.chooseAfterResolution': never;
	'conversations.refile':
		| 'contact.not_found'
		| 'message.not_found'
		| 'message.not_incoming'
		| 'message.of_another_network';
	'conversations.reply': 'conversation.not_found';
	'conversations.show': 'conversation.not_found' | 'page.cursor_invalid';
	'conversations.setDepartment': 'conversation.not_found' | 'department.archived' | 'department.not_found';
	'conversations.assign': 'conversation.handed_over' | 'conversation.not_found' | 'conversation.resolved';
	'conversations.transfer':
		| 'conversation.handed_over'
		| 'conversation.not_found'
		| 'conversation.resolved'
		| 'department.archived'
		| 'department.not_found';
	'conversations.checkSchedule': 'conversation.not_found';
	'customer.messages': 'contact.not_found' | 'conversation.not_found' | 'page.cursor_invalid';
	'customer.show': 'contact.not_found' | 'page.cursor_invalid';
	'departments.add': 'department.limit_reached' | 'department.name_taken';
	'departments.archive': 'department.not_found';
	'departments.list': never;
	'departments.rename': 'department.name_taken' | 'department.not_found' | 'revision.stale';
	'departments.reorder': 'department.order_mismatch' | 'revision.stale';
	'departments.restore': 'department.not_found';
	'conversations.tag': 'conversation.not_found' | 'tag.archived' | 'tag.limit_reached' | 'tag.merged' | 'tag.not_found';
	'conversations.untag': 'conversation.not_found';
	'conversations.warnUntagged': never;
	'groups.add': 'group.limit_reached' | 'group.name_taken' | 'group.rule_refused' | 'group.rule_too_large';
	'groups.archive': 'group.not_found';
	'groups.changeRule': 'group.not_found' | 'group.rule_refused' | 'group.rule_too_large' | 'revision.stale';
	'groups.explain': 'contact.not_found' | 'group.not_found';
	'groups.list': never;
	'groups.rename': 'group.name_taken' | 'group.not_found' | 'revision.stale';
	'groups.restore': 'group.not_found';
	'history.list': 'contact.not_found' | 'page.cursor_invalid';
	'inbound.receive': 'channel.disabled' | 'channel.not_found';
	'matching.allow': NotComparable | 'matching.list_full';
	'matching.block': NotComparable | 'matching.list_full';
	'matching.review': NotComparable;
	'matching.unlist': NotComparable;
	'matching.choose': 'attribute.not_found' | 'attribute.not_matchable';
	'matching.chooseNone': never;
	'matching.explain': 'contact.not_found';
	'matching.restore': 'attribute.not_matchable' | 'matching.version_not_found';
	'matching.show': never;
	'remarks.add': 'contact.not_found' | 'conversation.not_found';
	'remarks.delete': 'remark.not_found' | 'remark.not_yours' | 'revision.stale';
	'remarks.edit': 'remark.deleted' | 'remark.not_found' | 'remark.not_yours' | 'revision.stale';
	'remarks.history': 'remark.not_found';
	'remarks.list': 'contact.not_found' | 'conversation.not_found' | 'page.cursor_invalid';
	'remarks.moderate': 'remark.deleted' | 'remark.not_found' | 'revision.stale';
	'panel.show': 'contact.not_found' | 'conversation.not_found';
	'vip.payload': 'contact.not_found';
	'vip.show': 'contact.not_found';
	'queue.explainPosition': 'conversation.not_found' | 'conversation.not_queued';
	'queue.show': 'page.cursor_invalid';
	'queue.takeNext': never;
	'routing.chooseOrder': never;
	'routing.prioritise': 'revision.stale' | 'routing.subject_unknown';
	'routing.rerank': never;
	'routing.review': 'contact.not_found';
	'routing.routeToTeams': 'revision.stale' | 'routing.subject_unknown';
	'routing.show': never;
	'vip.promote': 'contact.not_found' | 'vip.switched_off';
	'vip.remove': 'contact.not_found' | 'vip.switched_off';
	'vip.switchOff': never;
	'vip.switchOn': never;
	'search.contacts': 'attribute.not_found' | 'attribute.not_readable' | 'page.cursor_invalid';
	'search.conversations': 'attribute.not_found' | 'attribute.not_readable' | 'page.cursor_invalid';
	'tags.add': 'tag.limit_reached' | 'tag.name_taken';
	'tags.archive': 'tag.merged' | 'tag.not_found';
	'tags.list': never;
	'tags.merge': 'tag.archived' | 'tag.merge_unfinished' | 'tag.merged' | 'tag.not_found';
	'tags.rename': 'revision.stale' | 'tag.merged' | 'tag.name_taken' | 'tag.not_found';
	'tags.restore': 'tag.merged' | 'tag.not_found';
}

/** The names whose declared codes are not exactly those of the table: too few, or too many. */
type Differing = {
	[Name in CommandName | QueryName]: Same<
		CodeOf<MethodOf<Name>>,
		Refusals[Name] | (Name extends CommandName ? AnyCommand : AnyQuery)
	> extends true
		? never
		: Name;
}[CommandName | QueryName];

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

describe('what a call may fail with', () => {
	it('every command and query declares exactly the codes of the table', () => {
		expectTypeOf<Differing>().toEqualTypeOf<never>();
	});

	it('a command’s failures are its refusals and those of any command, no less and no more', () => {
		type Define = AttributeKeyTaken | AttributeLabelTaken | AttributeLimitReached | AttributeNotMatchable;
		expectTypeOf<FailureOf<ActorDesk['attributes']['define']>>().toEqualTypeOf<CommandFailure | Define>();
		expectTypeOf<FailureOf<ActorDesk['attributes']['define']['preview']>>().toEqualTypeOf<CommandFailure | Define>();
		expectTypeOf<FailureOf<ActorDesk['contacts']['replaceTypes']>>().toEqualTypeOf<CommandFailure | RevisionStale>();
		expectTypeOf<FailureOf<ActorDesk['matching']['chooseNone']>>().toEqualTypeOf<CommandFailure>();
		expectTypeOf<FailureOf<ActorDesk['inbound']['receiveAll']>>().toEqualTypeOf<StorageFailure>();
	});

	it('a query’s failures are its own and those of any query, and never a conflict', () => {
		expectTypeOf<ActorDesk['history']['list']>().returns.toEqualTypeOf<
			ResultAsync<Page<HistoryEntry>, ContactNotFound | CursorInvalid | QueryFailure>
		>();
		expectTypeOf<ActorDesk['history']['list']>().parameter(0).toEqualTypeOf<ListHistory>();
		expectTypeOf<QueryFailure['code']>().toEqualTypeOf<AnyQuery>();
		expectTypeOf<CommandFailure['code']>().toEqualTypeOf<AnyCommand>();
	});

	it('a refusal too many, or one too few, is told apart', () => {
		type One = CommandMethod<object, object, ContactNotFound>;
		expectTypeOf<FailureOf<One>>().toEqualTypeOf<CommandFailure | ContactNotFound>();
		expectTypeOf<FailureOf<One>>().not.toEqualTypeOf<CommandFailure>();
		expectTypeOf<FailureOf<One>>().not.toEqualTypeOf<CommandFailure | ContactNotFound | RevisionStale>();
	});
});
