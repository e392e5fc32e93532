import type { ActorDesk } from '../../../../src/desk/index.js';
import type { ActorKind } from '../../../../src/kernel/actor.js';
import type { Links } from '../../../../src/policies/matching/index.js';
import type { InboundEvent } from '../../../../src/records/channels/index.js';
import type { ContactId } from '../../../../src/records/contacts/index.js';
import type { Bench } from './bench.js';
import { aBench, START, taken } from './bench.js';
import { linksIn } from './link-history.js';

/** What somebody writes; minutes are counted from the start. */
export interface Words {
	readonly on?: 'web_chat' | 'whatsapp';
	/** What the network knows them by, most durable first. */
	readonly as: readonly string[];
	readonly at?: number;
	readonly says?: Readonly<Record<string, string>>;
	/** False: the signature was not checked. */
	readonly checked?: boolean;
}

/** A desk with a WhatsApp number and a web chat, in a workspace. */
export interface Scene {
	readonly store: Bench['store'];
	readonly as: (kind: ActorKind) => ActorDesk;
	/** Moves the clock to that minute. */
	readonly waitUntil: (minute: number) => void;
	/** Somebody writes; the contact it was filed with. */
	readonly hears: (words: Words) => Promise<ContactId>;
	/** The network says that a number was given up, perhaps for another. */
	readonly numberChanged: (from: string, to: string | undefined, at: number) => Promise<void>;
	readonly linksOf: (contact: ContactId) => Promise<Links>;
	/** The contacts linked with one, each with what the link is worth. */
	readonly linkedWith: (contact: ContactId) => Promise<Readonly<Record<string, string>>>;
}

const evidence = { checkedBy: 'signature', at: '2026-11-22T08:00:00Z' };
const iso = (minute: number): string => new Date(START + minute * 60_000).toISOString();
const alias = (externalId: string) => ({ kind: externalId.startsWith('b') ? 'bsuid' : 'phone', externalId });

export async function aScene(workspaceId = 'acme', bench = aBench()): Promise<Scene> {
	const as = (kind: ActorKind): ActorDesk => bench.as(kind, workspaceId);
	for (const type of ['whatsapp', 'web_chat'] as const) {
		await taken(as('administrator').channels.connect({ type, account: type, name: type }));
	}
	let count = 0;
	const receives = (event: InboundEvent, checked: boolean) => {
		const sealed = checked ? { event, evidence } : { event };
		return taken(bench.desk.asChannel(workspaceId).inbound.receive(sealed));
	};
	const linksOf = async (contact: ContactId): Promise<Links> => {
		const { links } = await linksIn(bench.store, [contact], workspaceId);
		return links.get(contact) ?? { linked: [], heldBack: [], conflicts: [] };
	};
	bench.setClock(START + 3_600_000);
	return {
		store: bench.store,
		as,
		waitUntil: (minute) => bench.setClock(START + minute * 60_000),
		hears: async ({ on = 'whatsapp', as: known, at = 0, says = {}, checked = true }) => {
			count += 1;
			const named = { kind: 'message', channel: { type: on, account: on }, messageId: `m${count}` } as const;
			const event = { ...named, occurredAt: iso(at), aliases: known.map(alias), text: 'Hello', attributes: says };
			const outcome = await receives(event, checked);
			if (outcome.kind !== 'received') throw new Error(`not received: ${outcome.kind}`);
			return outcome.contactId;
		},
		numberChanged: async (from, to, at) => {
			count += 1;
			const channel = { type: 'whatsapp', account: 'whatsapp' } as const;
			const notice = { kind: 'alias_changed', channel, messageId: `n${count}`, occurredAt: iso(at) } as const;
			await receives({ ...notice, previous: alias(from), current: to === undefined ? undefined : alias(to) }, true);
		},
		linksOf,
		linkedWith: async (contact) => {
			const { linked } = await linksOf(contact);
			return Object.fromEntries(linked.map(({ contactId, trust }) => [contactId, trust]));
		},
	};
}

/** A scene in which equal values of that attribute link. */
export async function matchingBy(attribute: string, workspaceId?: string, bench?: Bench): Promise<Scene> {
	const scene = await aScene(workspaceId, bench);
	await taken(scene.as('administrator').matching.choose({ attribute }));
	return scene;
}
