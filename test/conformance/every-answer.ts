import { stateOf } from '../../src/conformance/read-record.js';
import type { WorkspaceStore } from '../../src/desk/index.js';
import { branded } from '../../src/kernel/brand.js';
import type { RecordedEvent } from '../../src/kernel/fact.js';
import { parseInstant } from '../../src/kernel/instant.js';
import { queueLane } from '../../src/records/conversations/index.js';
import type { SearchNode } from '../../src/views/search/index.js';
import { WEB_CHAT_ACCOUNT, WHATSAPP_ACCOUNT } from '../support/inbound-events.js';
import { SECOND_ACCOUNT } from '../support/random-events.js';
import { recordKinds } from '../support/record-kinds.js';
import { succeeded } from '../support/results.js';
import type { PortName } from '../support/tapped-store.js';

/** What there is to ask for in a workspace, by its events alone. */
interface Known {
	readonly events: readonly RecordedEvent[];
	readonly ids: (kind: string) => readonly string[];
	/** The keys of an index, or of a space, that any record has. */
	readonly keys: (name: string) => readonly string[];
}

type Questions = {
	readonly [Port in Exclude<PortName, 'commit' | 'numbers.reserve'>]: (
		reads: WorkspaceStore,
		known: Known,
	) => Promise<unknown>;
};

/** Properties that hold a position where they hold a number. */
const positions = ['position', 'from', 'after', 'asOf'];

const TIERS = [[queueLane(true, 0), queueLane(true, 1)], [queueLane(false, 1)], [queueLane(false, 0)]];
const EVERYTHING = 1_000_000;
const contactIds = (known: Known) => known.ids('contact').map((id) => branded<'ContactId'>(id));
const channelIds = (known: Known) => known.ids('channel').map((id) => branded<'ChannelId'>(id));

/** Each method, asked about everything there is. A method that a port gains does not compile until it is asked. */
const questions: Questions = {
	'attributes.all': ({ attributes }) => succeeded(attributes.all()),
	'attributes.arrangement': ({ attributes }) => succeeded(attributes.arrangement()),
	'attributes.find': ({ attributes }, known) => each(known.ids('attribute'), (id) => succeeded(attributes.find(id))),
	'backfills.situation': ({ backfills }, known) =>
		each([...known.ids('attribute'), 'phone'], (id) => succeeded(backfills.situation(id, 3))),
	'routing.ahead': ({ routing }, known) =>
		each(known.ids('conversation'), (id, at) =>
			succeeded(routing.ahead({ tiers: TIERS, place: { tier: at % 3, sort: '2026-06', id }, nearest: 2, most: 5 })),
		),
	'routing.queue': ({ routing }, known) =>
		each([undefined, ...known.ids('conversation')], (id) =>
			succeeded(
				routing.queue({
					tiers: TIERS,
					after: id === undefined ? undefined : { tier: 1, sort: '2026-06', id },
					where: { vipCounts: true },
					limit: 7,
				}),
			),
		),
	'routing.rules': ({ routing }) => succeeded(routing.rules()),
	'routing.unresolved': ({ routing }, known) =>
		each(['' as const, ...known.ids('conversation').map((id) => branded<'ConversationId'>(id))], (after) =>
			succeeded(routing.unresolved(after, 3)),
		),
	'routing.unresolvedOf': ({ routing }, known) =>
		each(contactIds(known), (contact) => succeeded(routing.unresolvedOf(contact, 3))),
	'channels.all': ({ channels }) => succeeded(channels.all()),
	'channels.find': ({ channels }, known) => each(known.ids('channel'), (id) => succeeded(channels.find(id))),
	'channels.ofAccount': ({ channels }) =>
		each([WHATSAPP_ACCOUNT, SECOND_ACCOUNT, WEB_CHAT_ACCOUNT], async (account) => [
			await succeeded(channels.ofAccount('whatsapp', account)),
			await succeeded(channels.ofAccount('web_chat', account)),
		]),
	'contacts.find': ({ contacts }, known) =>
		each(contactIds(known), async (id, at) => [
			await succeeded(contacts.find({ kind: 'id', id })),
			await succeeded(contacts.find({ kind: 'number', number: at + 1 })),
		]),
	'contacts.findAll': ({ contacts }, known) => succeeded(contacts.findAll(contactIds(known).toReversed())),
	'contacts.page': ({ contacts }, known) =>
		each(['', ...known.ids('contact')], (after) => succeeded(contacts.page(after, 3))),
	'contacts.types': ({ contacts }) => succeeded(contacts.types()),
	'conversations.find': ({ conversations }, known) =>
		each(known.ids('conversation'), (id) => succeeded(conversations.find(id))),
	'conversations.openOf': ({ conversations }, known) =>
		each(contactIds(known), (contact) =>
			each(channelIds(known), (channel) => succeeded(conversations.openOf(contact, channel))),
		),
	'conversations.messageOf': ({ conversations }, known) =>
		each(channelIds(known), (channel) =>
			each(
				Array.from({ length: 41 }, (_, at) => `provider-${at}`),
				(id) => succeeded(conversations.messageOf(channel, id)),
			),
		),
	'conversations.message': ({ conversations }, known) =>
		each(known.ids('message'), (id) => succeeded(conversations.message(id))),
	'conversations.newestMessages': ({ conversations }, known) =>
		each(known.ids('conversation'), (id) => succeeded(conversations.newestMessages(id, 2))),
	'conversations.ofContacts': ({ conversations }, known) =>
		each([undefined, ...channelIds(known).map((id) => [id])], (channels) =>
			succeeded(conversations.ofContacts({ contacts: contactIds(known), channels, after: undefined, limit: 20 })),
		),
	'conversations.messages': ({ conversations }, known) =>
		each(known.ids('conversation'), async (conversation) => {
			const after = { sort: '2026-11-22T08:40:00.000Z', id: '' };
			return [
				await succeeded(conversations.messages({ conversation, after: undefined, limit: EVERYTHING })),
				await succeeded(conversations.messages({ conversation, after, limit: 3 })),
			];
		}),
	'conversations.withTag': ({ conversations }, known) =>
		each(known.ids('tag'), (id) => succeeded(conversations.withTag(id, 3))),
	'conversations.policy': ({ conversations }) => succeeded(conversations.policy()),
	'departments.all': ({ departments }) => succeeded(departments.all()),
	'departments.find': ({ departments }, known) =>
		each(known.ids('department'), (id) => succeeded(departments.find(id))),
	'events.of': ({ events }, known) =>
		each(Object.keys(recordKinds), (kind) => each(known.ids(kind), (id) => succeeded(events.of({ kind, id })))),
	'events.latest': async ({ events }) => ({ position: await succeeded(events.latest()) }),
	'events.after': ({ events }) => succeeded(events.after(0, EVERYTHING)),
	'followUps.cursor': ({ followUps }) => succeeded(followUps.cursor()),
	'groups.settings': ({ groups }) => succeeded(groups.settings()),
	'groups.vipSettings': ({ groups }) => succeeded(groups.vipSettings()),
	'inbound.situation': ({ inbound }, known) =>
		each(known.keys('contact.alias'), (key) => {
			const [kind = '', externalId = ''] = key.split('\t').slice(2);
			const occurredAt = parseInstant('2026-11-22T08:45:00Z');
			if (occurredAt === undefined) throw new Error('an instant');
			const asked = { account: WHATSAPP_ACCOUNT, aliases: [{ kind, externalId }], providerMessageId: 'provider-1' };
			return succeeded(inbound.situation({ type: 'whatsapp', occurredAt, ...asked }));
		}),
	'matching.policy': ({ matching }) => succeeded(matching.policy()),
	'matching.quarantine': ({ matching }, known) =>
		each(known.ids('match_quarantine'), (id) => succeeded(matching.quarantine(branded<'MatchQuarantineId'>(id)))),
	'matching.group': ({ matching }, known) =>
		each(known.keys('contact.match'), (key) => succeeded(matching.group(key, 51))),
	'matching.carriers': ({ matching }, known) =>
		succeeded(
			matching.carriers(['contact.alias', 'contact.alias_retired', 'contact.alias_witnessed'].flatMap(known.keys), 10),
		),
	'remarks.find': ({ remarks }, known) => each(known.ids('remark'), (id) => succeeded(remarks.find(id))),
	'remarks.ofContacts': ({ remarks }, known) =>
		each([undefined, { sort: '2026-11-22T08:40:00.000Z', id: '' }], (after) =>
			succeeded(remarks.ofContacts({ contacts: contactIds(known), after, limit: 5 })),
		),
	'remarks.ofConversation': ({ remarks }, known) =>
		each(known.ids('conversation'), (conversation) =>
			succeeded(remarks.ofConversation({ conversation, after: undefined, limit: 5 })),
		),
	'search.contacts': ({ search }, known) =>
		each(searchNodes(known), async (filter) => succeeded(search.contacts({ filter, after: undefined, limit: 5 }))),
	'search.conversations': ({ search }, known) =>
		each(searchNodes(known), async (filter) => succeeded(search.conversations({ filter, after: undefined, limit: 5 }))),
	'tags.all': ({ tags }) => succeeded(tags.all()),
	'tags.findAll': ({ tags }, known) => succeeded(tags.findAll([...known.ids('tag').toReversed(), 'nothing'])),
	'tags.uses': ({ tags }, known) => {
		const ids = [...known.ids('tag'), 'nothing'];
		return each([2, EVERYTHING], async (limit) => ({ counts: await succeeded(tags.uses(ids, limit)), ids }));
	},
	'receipts.find': ({ receipts }) => each(['request-1', 'request-2'], (id) => succeeded(receipts.find(id))),
};

/** Filters of every kind, over fields that records have and fields that they lack. */
function searchNodes(known: Known): readonly SearchNode[] {
	const shown = { hiddenOn: [] } as const;
	const status = { ...shown, kind: 'is', of: 'conversation', field: 'status', text: 'resolved' } as const;
	const named = { ...shown, kind: 'contains', of: 'contact', field: 'value:name', text: 'a' } as const;
	const nodes: readonly SearchNode[] = [
		status,
		named,
		{ kind: 'not', node: status },
		{ kind: 'not', node: named },
		{ ...named, kind: 'is_set' },
		{ ...named, hiddenOn: ['whatsapp'] },
		{ ...shown, kind: 'from', of: 'contact', field: 'active', text: '2026-11-22T08:30:00.000Z' },
		{ ...shown, kind: 'before', of: 'conversation', field: 'message', text: '2026-11-22T08:30:00.000Z' },
		{ kind: 'tagged', tags: known.ids('tag').slice(0, 2) },
		{ ...shown, kind: 'is', of: 'contact', field: 'type', text: 'visitor' },
	];
	return [...nodes, { kind: 'all', nodes: nodes.slice(0, 2) }, { kind: 'any', nodes: nodes.slice(0, 3) }];
}

/** What a workspace answers to everything that can be asked, as JSON by method. */
export async function everyAnswer(reads: WorkspaceStore): Promise<Readonly<Record<string, string>>> {
	const known = await knownOf(reads);
	const places = known.events.map(({ position }) => position);
	const answers: Record<string, string> = {};
	for (const [port, ask] of Object.entries(questions)) {
		// Positions may have gaps, and other gaps in each store: they are told by their rank.
		answers[port] = JSON.stringify(await ask(reads, known), (name, value: unknown) =>
			positions.includes(name) && typeof value === 'number' ? places.filter((place) => place <= value).length : value,
		);
	}
	return answers;
}

async function knownOf(reads: WorkspaceStore): Promise<Known> {
	const events = await succeeded(reads.events.after(0, EVERYTHING));
	const ids = (kind: string) => [...new Set(events.flatMap(({ record }) => (record.kind === kind ? [record.id] : [])))];
	const keys = new Map<string, Set<string>>();
	for (const id of ids('contact')) {
		const state = await succeeded(stateOf(reads, 'contact', id));
		if (state === undefined) continue;
		const { claims, entries } = recordKinds.contact.keysOf(state);
		for (const [name, key] of [...claims.map((c) => [c.space, c.key]), ...entries.map((e) => [e.index, e.key])])
			keys.set(name ?? '', (keys.get(name ?? '') ?? new Set()).add(key ?? ''));
	}
	return { events, ids, keys: (name) => [...(keys.get(name) ?? [])].sort() };
}

async function each<A, B>(list: readonly A[], ask: (one: A, at: number) => Promise<B>): Promise<readonly B[]> {
	const answers: B[] = [];
	for (const [at, one] of list.entries()) answers.push(await ask(one, at));
	return answers;
}
