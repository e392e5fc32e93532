import { editAttributes } from '../actions/handling/index.js';
import { receive } from '../actions/inbound/index.js';
import {
	chooseMatchingAttribute,
	chooseNoMatching,
	explainLink,
	restoreMatching,
	showMatching,
} from '../policies/matching/index.js';
import { defineAttribute, listAttributes, switchOnAttribute } from '../records/attributes/index.js';
import { connectChannel, listChannels, rescopeChannel, switchChannel } from '../records/channels/index.js';
import { changeContactType, replaceContactTypes, showContact, showContactTypes } from '../records/contacts/index.js';
import {
	changeConversationStatus,
	chooseAfterResolution,
	recordReply,
	showConversation,
} from '../records/conversations/index.js';
import { listHistory } from '../views/history/index.js';
import { showPanel } from '../views/panel/index.js';

/** Every command by the name the desk offers it under. */
export const commands = {
	'attributes.define': defineAttribute,
	'attributes.switchOn': switchOnAttribute,
	'channels.connect': connectChannel,
	'channels.rescope': rescopeChannel,
	'channels.switch': switchChannel,
	'contacts.changeType': changeContactType,
	'contacts.edit': editAttributes,
	'contacts.replaceTypes': replaceContactTypes,
	'conversations.changeStatus': changeConversationStatus,
	'conversations.chooseAfterResolution': chooseAfterResolution,
	'conversations.reply': recordReply,
	'inbound.receive': receive,
	'matching.choose': chooseMatchingAttribute,
	'matching.chooseNone': chooseNoMatching,
	'matching.restore': restoreMatching,
} as const;

/** Every query by the name the desk offers it under. */
export const queries = {
	'attributes.list': listAttributes,
	'channels.list': listChannels,
	'contacts.show': showContact,
	'contacts.showTypes': showContactTypes,
	'conversations.show': showConversation,
	'history.list': listHistory,
	'matching.explain': explainLink,
	'matching.show': showMatching,
	'panel.show': showPanel,
} as const;

export type CommandName = keyof typeof commands;
export type QueryName = keyof typeof queries;
