import type { ContactDeskStore } from '../../../../src/desk/index.js';
import type { Links } from '../../../../src/policies/matching/index.js';
import { deriveLinks, loadLinkEvidence } from '../../../../src/policies/matching/index.js';
import type { Trust } from '../../../../src/records/attributes/index.js';
import type { InboundMessage } from '../../../../src/records/channels/index.js';
import type { ContactId, ContactWithActivity } from '../../../../src/records/contacts/index.js';
import { aBench, taken, workspaceOf } from './bench.js';

/** A message that arrives at a time of its own, whenever in the course of a history that is. */
export interface Arrival {
	readonly kind: 'message';
	readonly event: InboundMessage;
	/** Milliseconds. */
	readonly receivedAt: number;
}

/** An agent's edit of the contact that a message was filed with. */
export interface Edit {
	readonly kind: 'edit';
	readonly of: string;
	readonly attribute: string;
	/** Absent: cleared. */
	readonly value: string | undefined;
	readonly receivedAt: number;
}

export type Step = Arrival | Edit;

/** How a history is received: what links, and whether the signatures of payloads were checked. */
export interface Circumstances {
	readonly attribute: string | undefined;
	readonly minimumTrust: Trust;
	readonly checked: boolean;
}

/** What is left when all steps were received. */
export interface Outcome {
	readonly store: ContactDeskStore;
	/** By message id. */
	readonly filed: ReadonlyMap<string, ContactId>;
	readonly known: ReadonlyMap<ContactId, ContactWithActivity>;
	readonly links: ReadonlyMap<ContactId, Links>;
}

const accounts = ['whatsapp', 'web_chat'] as const;
const evidence = { checkedBy: 'signature', at: '2026-11-22T08:00:00Z' };

/** Receives the steps in this order on a desk of their own; an edit waits for the message it is about. */
export async function received(steps: readonly Step[], circumstances: Circumstances): Promise<Outcome> {
	const { as, desk, setClock, store } = aBench();
	for (const type of accounts) {
		await taken(as('administrator').channels.connect({ type, account: type, name: type }));
	}
	const { attribute, minimumTrust } = circumstances;
	if (attribute !== undefined) await taken(as('administrator').matching.choose({ attribute, minimumTrust }));
	const filed = new Map<string, ContactId>();
	const waiting: Edit[] = [];
	const edit = async ({ of, attribute: key, value, receivedAt }: Edit): Promise<void> => {
		setClock(receivedAt);
		const what = value === undefined ? { clear: [key] } : { set: { [key]: value } };
		await taken(as('agent').contacts.edit({ contact: filed.get(of) ?? '', ...what }));
	};
	for (const step of steps) {
		if (step.kind === 'edit') {
			if (filed.has(step.of)) await edit(step);
			else waiting.push(step);
			continue;
		}
		setClock(step.receivedAt);
		const sealed = circumstances.checked ? { event: step.event, evidence } : { event: step.event };
		const outcome = await taken(desk.asChannel('acme').inbound.receive(sealed));
		if (outcome.kind !== 'received') continue;
		filed.set(step.event.messageId, outcome.contactId);
		for (const late of waiting.filter(({ of }) => of === step.event.messageId)) await edit(late);
	}
	return { store, filed, ...(await linksIn(store, filed.values())) };
}

/** The links of these contacts as they are now. */
export async function linksIn(
	store: ContactDeskStore,
	contacts: Iterable<ContactId>,
	workspaceId?: string,
): Promise<Pick<Outcome, 'known' | 'links'>> {
	const workspace = workspaceOf(store, workspaceId);
	const known = new Map<ContactId, ContactWithActivity>();
	const links = new Map<ContactId, Links>();
	for (const id of new Set(contacts)) {
		const found = await taken(workspace.contacts.find({ kind: 'id', id }));
		if (found === undefined) throw new Error('a message was filed with nobody');
		known.set(id, found);
		links.set(id, deriveLinks(await taken(loadLinkEvidence(workspace, found))));
	}
	return { known, links };
}
