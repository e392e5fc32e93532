import type { Result } from 'neverthrow';
import {
	editAttributes,
	promoteToVip,
	refileMessage,
	removeFromVip,
	transferConversation,
} from '../../src/actions/handling/index.js';
import { receive } from '../../src/actions/inbound/index.js';
import {
	backfillAttribute,
	deleteAttribute,
	makeAttributeUnmatchable,
	mergeTag,
	switchOffAttribute,
	switchOffVip,
	switchOnVip,
} from '../../src/actions/settings/index.js';
import type { DeskChange, WorkspaceStore } from '../../src/desk/index.js';
import type { Command } from '../../src/kernel/command.js';
import type { Failure } from '../../src/kernel/failure.js';
import { runCommand } from '../../src/kernel/run-command.js';
import type { Session } from '../../src/kernel/session.js';
import {
	addContactGroup,
	archiveContactGroup,
	changeGroupRule,
	renameContactGroup,
	restoreContactGroup,
} from '../../src/policies/groups/index.js';
import {
	allowMatchValue,
	blockMatchValue,
	chooseMatchingAttribute,
	chooseNoMatching,
	restoreMatching,
	reviewMatchValue,
	unlistMatchValue,
} from '../../src/policies/matching/index.js';
import {
	chooseQueueOrder,
	prioritiseInQueue,
	rerankConversations,
	reviewRank,
	routeToTeams,
	takeNext,
} from '../../src/policies/routing/index.js';
import {
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
import { connectChannel, rescopeChannel, switchChannel } from '../../src/records/channels/index.js';
import { changeContactType, correctContact, replaceContactTypes } from '../../src/records/contacts/index.js';
import {
	assignConversation,
	changeConversationStatus,
	chooseAfterResolution,
	recordReply,
	setConversationDepartment,
	tagConversation,
	untagConversation,
	warnUntagged,
} from '../../src/records/conversations/index.js';
import {
	addDepartment,
	archiveDepartment,
	renameDepartment,
	reorderDepartments,
	restoreDepartment,
} from '../../src/records/departments/index.js';
import { addRemark, deleteRemark, editRemark, moderateRemark } from '../../src/records/remarks/index.js';
import { addTag, archiveTag, renameTag, restoreTag } from '../../src/records/tags/index.js';
import type { CommandName } from './call-names.js';
import { deepFrozen } from './frozen-store.js';

/** A run whose decision was handed nothing that it could write to; it was made twice, and both are shown. */
export type FrozenRun = (
	session: Session<WorkspaceStore>,
	input: unknown,
	decided: (first: unknown, second: unknown) => void,
) => Promise<Result<unknown, Failure>>;

function frozen<I, P, Loaded, Prepared, Output, Refusal extends Failure, Change extends DeskChange>(
	command: Command<I, P, WorkspaceStore, Loaded, Prepared, Output, Refusal, Change>,
): FrozenRun {
	return (session, input, decided) => {
		const strict: typeof command = {
			...command,
			decide: (loaded, parsed, context) => {
				const [first, second] = [1, 2].map(() =>
					command.decide(deepFrozen(loaded), deepFrozen(parsed), deepFrozen(context)),
				);
				decided(first, second);
				return command.decide(loaded, parsed, context);
			},
		};
		return runCommand(session, strict, input, undefined);
	};
}

/** Every command, its decision frozen in. One that is missing does not compile. */
export const frozenRuns: Readonly<Record<CommandName, FrozenRun>> = {
	'attributes.addOption': frozen(addAttributeOption),
	'attributes.archiveOption': frozen(archiveAttributeOption),
	'attributes.classify': frozen(classifyAttribute),
	'attributes.backfill': frozen(backfillAttribute),
	'attributes.makeUnmatchable': frozen(makeAttributeUnmatchable),
	'attributes.makeMatchable': frozen(makeAttributeMatchable),
	'attributes.define': frozen(defineAttribute),
	'attributes.defineDropdown': frozen(defineDropdown),
	'attributes.delete': frozen(deleteAttribute),
	'attributes.hide': frozen(hideAttribute),
	'attributes.relabel': frozen(relabelAttribute),
	'attributes.renameOption': frozen(renameAttributeOption),
	'attributes.reorder': frozen(reorderAttributes),
	'attributes.restoreOption': frozen(restoreAttributeOption),
	'attributes.show': frozen(showAttribute),
	'attributes.switchOff': frozen(switchOffAttribute),
	'attributes.switchOn': frozen(switchOnAttribute),
	'channels.connect': frozen(connectChannel),
	'channels.rescope': frozen(rescopeChannel),
	'channels.switch': frozen(switchChannel),
	'contacts.changeType': frozen(changeContactType),
	'contacts.correct': frozen(correctContact),
	'contacts.edit': frozen(editAttributes),
	'contacts.replaceTypes': frozen(replaceContactTypes),
	'conversations.changeStatus': frozen(changeConversationStatus),
	'conversations.chooseAfterResolution': frozen(chooseAfterResolution),
	'conversations.refile': frozen(refileMessage),
	'conversations.reply': frozen(recordReply),
	'conversations.setDepartment': frozen(setConversationDepartment),
	'conversations.assign': frozen(assignConversation),
	'conversations.transfer': frozen(transferConversation),
	'departments.add': frozen(addDepartment),
	'departments.archive': frozen(archiveDepartment),
	'departments.rename': frozen(renameDepartment),
	'departments.reorder': frozen(reorderDepartments),
	'departments.restore': frozen(restoreDepartment),
	'conversations.tag': frozen(tagConversation),
	'conversations.untag': frozen(untagConversation),
	'conversations.warnUntagged': frozen(warnUntagged),
	'groups.add': frozen(addContactGroup),
	'groups.archive': frozen(archiveContactGroup),
	'groups.changeRule': frozen(changeGroupRule),
	'groups.rename': frozen(renameContactGroup),
	'groups.restore': frozen(restoreContactGroup),
	'inbound.receive': frozen(receive),
	'matching.allow': frozen(allowMatchValue),
	'matching.block': frozen(blockMatchValue),
	'matching.review': frozen(reviewMatchValue),
	'matching.unlist': frozen(unlistMatchValue),
	'matching.choose': frozen(chooseMatchingAttribute),
	'matching.chooseNone': frozen(chooseNoMatching),
	'remarks.add': frozen(addRemark),
	'remarks.delete': frozen(deleteRemark),
	'remarks.edit': frozen(editRemark),
	'remarks.moderate': frozen(moderateRemark),
	'matching.restore': frozen(restoreMatching),
	'queue.takeNext': frozen(takeNext),
	'routing.chooseOrder': frozen(chooseQueueOrder),
	'routing.prioritise': frozen(prioritiseInQueue),
	'routing.rerank': frozen(rerankConversations),
	'routing.review': frozen(reviewRank),
	'routing.routeToTeams': frozen(routeToTeams),
	'vip.promote': frozen(promoteToVip),
	'vip.remove': frozen(removeFromVip),
	'vip.switchOff': frozen(switchOffVip),
	'vip.switchOn': frozen(switchOnVip),
	'tags.add': frozen(addTag),
	'tags.archive': frozen(archiveTag),
	'tags.merge': frozen(mergeTag),
	'tags.rename': frozen(renameTag),
	'tags.restore': frozen(restoreTag),
};
