import type { WorkspaceStore } from '../../src/desk/index.js';
import { branded } from '../../src/kernel/brand.js';
import { changeOf } from '../../src/kernel/change.js';
import type { Origin } from '../../src/kernel/fact.js';
import { instantNow } from '../../src/kernel/instant.js';
import type { ChannelId } from '../../src/records/channels/index.js';
import type { ContactFact } from '../../src/records/contacts/index.js';
import { contactRecord } from '../../src/records/contacts/index.js';
import { succeeded } from './results.js';
import { steppableRuntime } from './steppable-runtime.js';

/** The phone number of one of many contacts. */
export function phoneNumber(count: number): string {
	return String(33_600_000_000 + count);
}

/** Writes many WhatsApp contacts straight into a store, each with its phone number as its only identifier. */
export async function writeContacts(store: WorkspaceStore, channelId: ChannelId, account: string, size: number) {
	const at = instantNow(steppableRuntime());
	const origin: Origin = {
		command: 'test.write',
		by: { kind: 'system', id: branded<'ActorId'>('test') },
		at,
		requestId: undefined,
	};
	for (let count = 1; count <= size; count += 1) {
		const number = await succeeded(store.numbers.reserve('contact'));
		const id = branded<'ContactId'>(`written-${count}`);
		const facts: readonly [ContactFact, ...ContactFact[]] = [
			{
				type: 'contact.created',
				data: { id, number, channelId, channelType: 'whatsapp', oneOff: false, at },
				personal: null,
			},
			{
				type: 'contact.alias_added',
				data: { kind: 'phone', scope: `account:${account}`, from: at, held: true, trust: 'claimed' },
				personal: { externalId: phoneNumber(count) },
			},
		];
		const changes = [changeOf(contactRecord, undefined, facts)];
		await succeeded(store.commit({ origin, changes, guards: [], receipt: undefined }));
	}
}
