import type { MessageReceived, ReceivedEvent } from '../../../../src/actions/inbound/index.js';
import type { SignatureEvidence } from '../../../../src/records/attributes/index.js';
import type {
	ChannelId,
	ChannelType,
	IdentityScope,
	InboundAlias,
	InboundAliasChanged,
	InboundEvent,
	InboundIdentityChanged,
	InboundMessage,
} from '../../../../src/records/channels/index.js';
import type { TestDesk } from '../../../support/a-desk.js';
import { succeeded } from '../../../support/results.js';

/** The host's word that it checked the signature. */
export const EVIDENCE: SignatureEvidence = { checkedBy: 'meta-app-secret', at: '2026-11-22T08:30:00Z' };

export interface EventWishes {
	readonly type?: ChannelType;
	readonly account?: string;
	readonly id?: string;
	/** Hour and minute of 2026-11-22, UTC; the clock of a test desk begins at 08:30. */
	readonly at?: string;
}

export interface Arrival extends EventWishes {
	/** `kind:externalId`, most durable first. */
	readonly aliases?: readonly string[];
	readonly text?: string;
	readonly attributes?: Readonly<Record<string, string>>;
}

export function instantOf(time: string): string {
	return `2026-11-22T${time}:00.000Z`;
}

function baseOf({ type = 'whatsapp', account = 'support', id = 'm1', at = '08:00' }: EventWishes) {
	return { channel: { type, account }, messageId: id, occurredAt: instantOf(at) };
}

export function message(wishes: Arrival = {}): InboundMessage {
	const { aliases = ['phone:33612345678'], text = 'Hello', attributes } = wishes;
	return { ...baseOf(wishes), kind: 'message', aliases: aliases.map(aliasOf), text, attributes };
}

export function numberChange(previous: string, current: string | undefined, wishes: EventWishes): InboundAliasChanged {
	const next = current === undefined ? undefined : aliasOf(current);
	return { ...baseOf(wishes), kind: 'alias_changed', previous: aliasOf(previous), current: next };
}

export function identityChange(aliases: readonly string[], wishes: EventWishes): InboundIdentityChanged {
	return { ...baseOf(wishes), kind: 'identity_changed', aliases: aliases.map(aliasOf) };
}

function aliasOf(text: string): InboundAlias {
	const [kind = '', ...rest] = text.split(':');
	return { kind, externalId: rest.join(':') };
}

/** Connects an account; one of WhatsApp named `support`, unless it is said otherwise. */
export async function connect(
	{ as }: TestDesk,
	type: ChannelType = 'whatsapp',
	account = 'support',
	identityScope?: IdentityScope,
): Promise<ChannelId> {
	const input = { type, account, name: `${type} ${account}`, identityScope };
	return (await succeeded(as('administrator').channels.connect(input))).channelId;
}

export function receive(
	{ as }: TestDesk,
	event: InboundEvent,
	evidence: SignatureEvidence | undefined = EVIDENCE,
): Promise<ReceivedEvent> {
	return succeeded(as('channel').inbound.receive({ event, evidence }));
}

/** Receives an event that nobody vouches for. */
export function receiveUnsigned({ as }: TestDesk, event: InboundEvent): Promise<ReceivedEvent> {
	return succeeded(as('channel').inbound.receive({ event }));
}

/** Receives a message, and says what came of it. */
export async function receiveMessage(desk: TestDesk, wishes: Arrival = {}): Promise<MessageReceived> {
	const outcome = await receive(desk, message(wishes));
	if (outcome.kind !== 'received' || outcome.what !== 'message') throw new Error(`not received: ${outcome.kind}`);
	return outcome;
}

export async function contactOf({ as }: TestDesk, contact: string) {
	return (await succeeded(as('agent').contacts.show({ contact }))).contact;
}
