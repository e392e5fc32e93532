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
import { deriveLinks, loadLinkEvidence } from '../../policies/matching/index.js';
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
import type { Conversation, ConversationId, ConversationNotFound } from '../../records/conversations/index.js';
import { conversationNotFound } from '../../records/conversations/index.js';
import type { ShownTag } from '../../records/tags/index.js';
import { loadTags, shownTags } from '../../records/tags/index.js';
import type { HistoryEntry, HistoryReads } from '../history/index.js';
import { historyQuery, readHistory } from '../history/index.js';
import { panelAttributes } from './panel-attributes.js';
import type { PanelSource } from './panel-values.js';
import { panelSetting, panelValue } from './panel-values.js';
import type { Panel, PanelNetwork } from './panel-view.js';

/** Whose panel to show, and beside which conversation. @public */
export interface ShowPanel {
	readonly contact: ContactReference;
	/** The id of the conversation on screen, one of this contact's. Absent: the contact's newest. */
	readonly conversation?: string | undefined;
}

type PanelReads = AttributeReads & HistoryReads;

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
		loadBoth(reads.attributes.all(), reads.attributes.arrangement()),
		reads.channels.find(known.contact.channelId),
		input.conversation === undefined ? Promise.resolve(ok(undefined)) : reads.conversations.find(input.conversation),
	);
	if (around.isErr()) return err(around.error);
	const [[definitions, arrangement], channel, conversation] = around.value;
	const isForeign = conversation?.contactId !== known.contact.id;
	if (input.conversation !== undefined && isForeign) return err(conversationNotFound());
	const evidence = await loadLinkEvidence(reads, known);
	if (evidence.isErr()) return err(evidence.error);
	const links = deriveLinks(evidence.value);
	const query = historyQuery(known.contact.id, undefined, true);
	const history = await readHistory(reads, known, links, {
		channels: undefined,
		after: undefined,
		limit: DEFAULT_PAGE,
		query,
	});
	if (history.isErr()) return err(history.error);
	const { contact, activity } = known;
	const source = { known, display: arrangement.display ?? defaultAttributeDisplay, now: context.now };
	const beside = await besideOf(reads, contact.id, conversation, history.value);
	if (beside.isErr()) return err(beside.error);
	return ok({
		contactId: contact.id,
		number: contact.number,
		title: contactLabel(contact.number),
		name: panelValue(source, 'name'),
		conversationId: beside.value?.id,
		tags: beside.value?.tags ?? [],
		type: contact.type,
		createdAt: contact.createdAt,
		lastActivityAt: activity?.lastAt,
		network: networkOf(source, channel),
		setting: panelSetting(source),
		validation: 'not_configured',
		attributes: panelAttributes(known, definitions, arrangement, context),
		linked: links.linked,
		heldBack: links.heldBack,
		conflicts: links.conflicts,
		history: history.value,
	});
}

/** The conversation on screen, and its tags. */
interface Beside {
	readonly id: ConversationId;
	readonly tags: readonly ShownTag[];
}

/** The one asked for, else the contact's newest: on the first page, unless linked contacts have a page of newer ones. */
async function besideOf(
	reads: PanelReads,
	contact: ContactId,
	asked: Conversation | undefined,
	{ items, next }: Page<HistoryEntry>,
): Promise<Result<Beside | undefined, StorageUnavailable>> {
	const shown = items.find((entry) =>
		asked === undefined ? entry.contactId === contact : entry.conversationId === asked.id,
	);
	if (shown !== undefined) return ok({ id: shown.conversationId, tags: shown.tags });
	if (asked === undefined && next === undefined) return ok(undefined);
	const query = { contacts: [contact], channels: undefined, after: undefined, limit: 1 };
	const read = asked === undefined ? await reads.conversations.ofContacts(query) : ok([asked]);
	if (read.isErr()) return err(read.error);
	const [beside] = read.value;
	if (beside === undefined) return ok(undefined);
	return (await loadTags(reads, beside.tagIds)).map((found) => ({
		id: beside.id,
		tags: shownTags(beside.tagIds, found),
	}));
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
