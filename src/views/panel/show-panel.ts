import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import type { StorageUnavailable } from '../../kernel/failure.js';
import { identifierText } from '../../kernel/ids.js';
import { loadBoth, loadThree } from '../../kernel/load.js';
import type { Page } from '../../kernel/page.js';
import { DEFAULT_PAGE } from '../../kernel/page.js';
import type { QueryContext } from '../../kernel/query.js';
import { defineQuery } from '../../kernel/query.js';
import { schemaOf } from '../../kernel/schema.js';
import type { GroupReads } from '../../policies/groups/index.js';
import { deriveLinks, loadLinkEvidence, vipStandingOf } from '../../policies/matching/index.js';
import type { AttributeReads } from '../../records/attributes/index.js';
import { defaultAttributeDisplay, isShownOn } from '../../records/attributes/index.js';
import type { Channel } from '../../records/channels/index.js';
import { channelTraits } from '../../records/channels/index.js';
import type { ContactId, ContactNotFound, ContactReference } from '../../records/contacts/index.js';
import {
	contactLabel,
	contactNotFound,
	contactReference,
	liveAliasesOf,
	primaryAliasOf,
	profileOf,
} from '../../records/contacts/index.js';
import type { Conversation, ConversationNotFound } from '../../records/conversations/index.js';
import { conversationNotFound } from '../../records/conversations/index.js';
import type { Department } from '../../records/departments/index.js';
import type { RemarkReads } from '../../records/remarks/index.js';
import type { ShownTag } from '../../records/tags/index.js';
import { loadTags, shownTags } from '../../records/tags/index.js';
import type { HistoryEntry, HistoryReads } from '../history/index.js';
import { historyDepartment, historyQuery, loadHistoryNames, readHistory } from '../history/index.js';
import { panelAttributes } from './panel-attributes.js';
import { readRemarks } from './panel-remarks.js';
import type { PanelSource } from './panel-values.js';
import { panelSetting, panelValue } from './panel-values.js';
import type { Panel, PanelConversation, PanelNetwork } from './panel-view.js';
import { panelVip } from './panel-vip.js';

/** Whose panel to show, and beside which conversation. @public */
export interface ShowPanel {
	readonly contact: ContactReference;
	/** The id of the conversation on screen, one of this contact's. Absent: the contact's newest. */
	readonly conversation?: string | undefined;
}

type PanelReads = AttributeReads & GroupReads & HistoryReads & RemarkReads;

const schema = z.strictObject({ contact: contactReference, conversation: identifierText.optional() });

export const showPanel = defineQuery({
	name: 'panel.show',
	permission: 'contact.read',
	input: schemaOf<ShowPanel>()(schema),
	answer: answerPanel,
});

type PanelFailure = ContactNotFound | ConversationNotFound | StorageUnavailable;

async function answerPanel(
	reads: PanelReads,
	input: z.output<typeof schema>,
	context: QueryContext,
): Promise<Result<Panel, PanelFailure>> {
	const found = await reads.contacts.find(input.contact);
	if (found.isErr()) return err(found.error);
	const known = found.value;
	if (known === undefined) return err(contactNotFound());
	const around = await loadThree(
		loadThree(reads.attributes.all(), reads.attributes.arrangement(), reads.groups.vipSettings()),
		loadHistoryNames(reads),
		besideOf(reads, known.contact.id, input.conversation),
	);
	if (around.isErr()) return err(around.error);
	const [[definitions, arrangement, vip], names, conversation] = around.value;
	const isForeign = conversation?.contactId !== known.contact.id;
	if (input.conversation !== undefined && isForeign) return err(conversationNotFound());
	const evidence = await loadLinkEvidence(reads, known);
	if (evidence.isErr()) return err(evidence.error);
	const links = deriveLinks(evidence.value);
	const query = historyQuery(known.contact.id, undefined, true);
	const part = { channels: undefined, after: undefined, limit: DEFAULT_PAGE, query };
	const said = await loadBoth(
		readHistory(reads, known, links, names, part),
		readRemarks(reads, known.contact.id, links, context),
	);
	if (said.isErr()) return err(said.error);
	const [history, remarks] = said.value;
	const { contact, activity } = known;
	const source = { known, display: arrangement.display ?? defaultAttributeDisplay, now: context.now };
	const channel = names.channels.find(({ id }) => id === contact.channelId);
	const tags = await tagsOf(reads, conversation, history);
	if (tags.isErr()) return err(tags.error);
	return ok({
		contactId: contact.id,
		number: contact.number,
		title: contactLabel(contact.number),
		name: panelValue(source, 'name'),
		conversationId: conversation?.id,
		conversation: conversation === undefined ? undefined : panelConversation(conversation, names.departments),
		tags: tags.value,
		type: contact.type,
		vip: panelVip(vipStandingOf(contact, links, evidence.value, vip), context),
		createdAt: contact.createdAt,
		lastActivityAt: activity?.lastAt,
		network: networkOf(source, channel),
		setting: panelSetting(source),
		validation: 'not_configured',
		attributes: panelAttributes(known, definitions, arrangement, context),
		linked: links.linked,
		heldBack: links.heldBack,
		conflicts: links.conflicts,
		history,
		remarks,
	});
}

/** The conversation asked for, else the contact's newest, also where linked contacts have a page of newer ones. */
async function besideOf(
	{ conversations }: PanelReads,
	contact: ContactId,
	asked: string | undefined,
): Promise<Result<Conversation | undefined, StorageUnavailable>> {
	if (asked !== undefined) return conversations.find(asked);
	const query = { contacts: [contact], channels: undefined, after: undefined, limit: 1 };
	return (await conversations.ofContacts(query)).map(([newest]) => newest);
}

/** With the history they were read already, unless linked contacts have a page of newer conversations. */
async function tagsOf(
	reads: PanelReads,
	conversation: Conversation | undefined,
	{ items }: Page<HistoryEntry>,
): Promise<Result<readonly ShownTag[], StorageUnavailable>> {
	if (conversation === undefined) return ok([]);
	const shown = items.find(({ conversationId }) => conversationId === conversation.id);
	if (shown !== undefined) return ok(shown.tags);
	const { tagIds } = conversation;
	return (await loadTags(reads, tagIds)).map((found) => shownTags(tagIds, found));
}

function panelConversation(conversation: Conversation, departments: readonly Department[]): PanelConversation {
	const { id, status, departmentId, assignee, team, handOvers, transfer } = conversation;
	return { id, status, department: historyDepartment(departmentId, departments), assignee, team, handOvers, transfer };
}

function networkOf(source: PanelSource, channel: Channel | undefined): PanelNetwork {
	const { contact } = source.known;
	const { logo, profile } = channelTraits[contact.channelType];
	// The address of a profile by handle says the handle.
	const isHidden = profile?.by === 'handle' && !isShownOn(source.display, contact.channelType, 'username');
	const primary = primaryAliasOf(contact);
	return {
		channelId: contact.channelId,
		channelType: contact.channelType,
		channelName: channel?.name,
		logo,
		handle: panelValue(source, 'username')?.value,
		picture: panelValue(source, 'picture_url')?.value,
		profile: isHidden ? undefined : profileOf(contact),
		primary,
		secondary: liveAliasesOf(contact).filter((alias) => alias !== primary),
	};
}
