import type { DeskChange, WorkspaceStore } from '../desk/index.js';
import { followUpCursorRecord } from '../desk/index.js';
import { branded } from '../kernel/brand.js';
import { changeOf } from '../kernel/change.js';
import type { ChangeSet, Committed, Guard, Receipt } from '../kernel/change-set.js';
import type { Origin } from '../kernel/fact.js';
import type { Instant } from '../kernel/instant.js';
import { matchQuarantineRecord } from '../policies/matching/index.js';
import type { AttributeBackfill, AttributeBackfillChange, BackfillStage } from '../records/attributes/index.js';
import { attributeBackfillRecord, attributeDisplayRecord, attributeOrderRecord } from '../records/attributes/index.js';
import type { Channel, ChannelChange, ChannelId } from '../records/channels/index.js';
import { channelRecord } from '../records/channels/index.js';
import type { ContactChange, ContactId } from '../records/contacts/index.js';
import { contactRecord } from '../records/contacts/index.js';
import type { ConversationChange, ConversationId, MessageChange } from '../records/conversations/index.js';
import { conversationRecord, messageRecord } from '../records/conversations/index.js';
import type { DepartmentChange } from '../records/departments/index.js';
import { departmentRecord } from '../records/departments/index.js';
import type { RemarkChange } from '../records/remarks/index.js';
import { remarkRecord } from '../records/remarks/index.js';
import type { TagChange, TagFact, TagId } from '../records/tags/index.js';
import { tagRecord } from '../records/tags/index.js';
import { answered } from './expected.js';

/** 2026-11-22T08:00 and so many milliseconds. */
export function instant(milliseconds = 0): Instant {
	return branded<'Instant'>(new Date(Date.UTC(2026, 10, 22, 8) + milliseconds).toISOString());
}

export const origin: Origin = {
	command: 'conformance.write',
	by: { kind: 'system', id: branded<'ActorId'>('conformance') },
	at: instant(),
	requestId: undefined,
};

type More = Partial<Pick<ChangeSet<DeskChange>, 'guards' | 'origin' | 'receipt'>>;

export function changeSet(changes: readonly DeskChange[], more: More = {}): ChangeSet<DeskChange> {
	return { origin, guards: [], receipt: undefined, ...more, changes };
}

/** Writes changes that must be accepted. */
export function written(reads: WorkspaceStore, changes: readonly DeskChange[], more?: More): Promise<Committed> {
	return answered('commit', reads.commit(changeSet(changes, more)));
}

export function guardOn(change: Pick<DeskChange, 'id' | 'kind'>, revision: number): Guard {
	return { kind: change.kind, id: change.id, revision };
}

export function receiptOf(requestId: string, output: unknown = { done: true }): Receipt {
	return { requestId, command: 'conformance.write', fingerprint: `fingerprint of ${requestId}`, output };
}

/** A channel is connected; its account is a key that no other channel may have. */
export function channelAdded(id: string, account = id, name = `Channel ${id}`, at = instant()): ChannelChange {
	const data = {
		id: branded<'ChannelId'>(id),
		type: 'whatsapp',
		account,
		name,
		scope: `account:${account}`,
		at,
	} as const;
	return changeOf(channelRecord, undefined, [{ type: 'channel.connected', data, personal: null }]);
}

/** A channel is switched on or off, as often as said. */
export function channelSwitched(before: Channel, enabled: boolean, times = 1): ChannelChange {
	const fact = { type: 'channel.switched', data: { enabled }, personal: null } as const;
	return changeOf(channelRecord, before, [fact, ...Array.from({ length: times - 1 }, () => fact)]);
}

/** Somebody wrote for the first time. */
export function contactAdded(id: string, number: number, values: Readonly<Record<string, string>> = {}): ContactChange {
	const at = instant();
	const provenance = { source: 'agent', trust: 'vouched', at, by: 'ana', tie: 't', evidence: undefined } as const;
	const named = { id: branded<'ContactId'>(id), channelId: branded<'ChannelId'>('channel') };
	const created = {
		type: 'contact.created',
		data: { ...named, number, channelType: 'whatsapp', oneOff: false, at },
		personal: null,
	} as const;
	const valued = {
		type: 'contact.values_written',
		data: { provenance, set: Object.keys(values), cleared: [], normalisers: {} },
		personal: { values, normalised: {} },
	} as const;
	return changeOf(contactRecord, undefined, [created, valued]);
}

/** A line that the contact is to have besides those of its state: the store asks for no reason. */
export function inGroup(change: ContactChange, key: string, sort: string): ContactChange {
	return { ...change, put: [...change.put, { index: 'contact.match', key, sort }] };
}

/** A tag of the list. */
export function tagAdded(id: string, place: number, at = instant()): TagChange {
	const data = { id: branded<'TagId'>(id), name: `Tag ${place}`, place, at };
	return changeOf(tagRecord, undefined, [{ type: 'tag.added', data, personal: null }]);
}

/** The change, with more facts of the same record. */
export function tagWith(change: TagChange, ...facts: readonly [TagFact, ...TagFact[]]): TagChange {
	return changeOf(tagRecord, change.after, facts);
}

/** A conversation that bears tags. */
export function taggedConversation(id: string, ...tags: readonly string[]): ConversationChange {
	const named = { id: ids.conversation(id), contactId: ids.contact(`of ${id}`), channelId: ids.channel('channel') };
	return changeOf(conversationRecord, undefined, [
		{ type: 'conversation.started', data: { ...named, at: instant() }, personal: null },
		{ type: 'conversation.tagged', data: { tags: tags.map(ids.tag) }, personal: null },
	]);
}

export function conversationAdded(
	id: string,
	of: { readonly contact: ContactId; readonly channel: ChannelId },
	at = instant(),
): ConversationChange {
	const data = { id: branded<'ConversationId'>(id), contactId: of.contact, channelId: of.channel, at };
	return changeOf(conversationRecord, undefined, [{ type: 'conversation.started', data, personal: null }]);
}

export interface MessageWishes {
	readonly text?: string;
	readonly at?: Instant;
	readonly providerId?: string;
}

export function messageAdded(id: string, conversation: string, wishes: MessageWishes = {}): MessageChange {
	const { text = 'Hello', at = instant(), providerId } = wishes;
	const data = {
		id: branded<'MessageId'>(id),
		conversationId: branded<'ConversationId'>(conversation),
		contactId: branded<'ContactId'>('contact'),
		channelId: branded<'ChannelId'>('channel'),
		direction: 'in',
		author: undefined,
		cut: false,
		visibility: 'private',
		occurredAt: at,
		receivedAt: at,
		providerId,
	} as const;
	return changeOf(messageRecord, undefined, [{ type: 'message.filed', data, personal: { text, attachments: [] } }]);
}

/** A department is added so many milliseconds after eight. */
export function departmentAdded(id: string, place: number, after: number, name = `Department ${id}`): DepartmentChange {
	const data = { id: branded<'DepartmentId'>(id), name, place, at: instant(after) };
	return changeOf(departmentRecord, undefined, [{ type: 'department.added', data, personal: null }]);
}

/** Somebody noted something, so many milliseconds after eight. */
export function remarkAdded(
	id: string,
	on: { readonly contact: ContactId; readonly conversation?: ConversationId },
	after = 0,
	text = `Text of ${id}`,
): RemarkChange {
	const { by: author } = origin;
	const where = { contactId: on.contact, conversationId: on.conversation };
	const data = { id: branded<'RemarkId'>(id), ...where, author, at: instant(after) };
	return changeOf(remarkRecord, undefined, [{ type: 'remark.written', data, personal: { text } }]);
}

export const ids = {
	contact: (id: string): ContactId => branded<'ContactId'>(id),
	channel: (id: string): ChannelId => branded<'ChannelId'>(id),
	sharedValue: branded<'MatchQuarantineId'>('shared-value'),
	conversation: (id: string): ConversationId => branded<'ConversationId'>(id),
	tag: (id: string): TagId => branded<'TagId'>(id),
};

/** The backfill of `tier`, begun where it was not, at a stage. */
export function backfillAt(before: AttributeBackfill | undefined, stage: BackfillStage): AttributeBackfillChange {
	const data = { attribute: 'tier', purpose: 'index', from: 0 } as const;
	const begun = { type: 'attribute_backfill.begun', data, personal: null } as const;
	const advanced = {
		type: 'attribute_backfill.advanced',
		data: { stage, looked: 1, written: 0 },
		personal: null,
	} as const;
	return changeOf(attributeBackfillRecord, before, before === undefined ? [begun, advanced] : [advanced]);
}

/** Writes the settings that hold no more than what was chosen, whether or not they were written before. */
export async function settingsWritten({ attributes, followUps, matching, ...reads }: WorkspaceStore): Promise<void> {
	const { display, order } = await answered('attributes.arrangement', attributes.arrangement());
	const cursor = await answered('followUps.cursor', followUps.cursor());
	const { progress } = await answered('backfills.situation', reads.backfills.situation('phone', 0));
	const begun = { attribute: 'phone', purpose: 'index', from: 0 } as const;
	const noted = await answered('matching.quarantine', matching.quarantine(ids.sharedValue));
	const shared = { id: ids.sharedValue, attribute: 'phone', normaliser: 'phone.1', at: instant() };
	const shown = { channelType: 'web_chat', attribute: 'browser', shown: false } as const;
	const changes = [
		changeOf(attributeBackfillRecord, progress, [{ type: 'attribute_backfill.begun', data: begun, personal: null }]),
		changeOf(attributeDisplayRecord, display, [{ type: 'attribute_display.shown', data: shown, personal: null }]),
		changeOf(attributeOrderRecord, order, [
			{ type: 'attribute_order.replaced', data: { order: ['tier'] }, personal: null },
		]),
		changeOf(matchQuarantineRecord, noted, [
			{ type: 'matching.value_quarantined', data: shared, personal: { normalised: '+33612345678' } },
		]),
		changeOf(followUpCursorRecord, cursor, [{ type: 'follow_ups.advanced', data: { position: 1 }, personal: null }]),
	];
	await answered('commit', reads.commit(changeSet(changes)));
}
