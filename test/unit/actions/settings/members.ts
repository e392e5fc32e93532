import { branded } from '../../../../src/kernel/brand.js';
import type { RecordChange } from '../../../../src/kernel/change.js';
import { changeOf } from '../../../../src/kernel/change.js';
import { instantNow } from '../../../../src/kernel/instant.js';
import type { Contact, ContactChange, ContactFact } from '../../../../src/records/contacts/index.js';
import { contactRecord } from '../../../../src/records/contacts/index.js';
import type { TestDesk } from '../../../support/a-desk.js';
import { aDesk } from '../../../support/a-desk.js';
import { succeeded } from '../../../support/results.js';
import { storeOf } from '../../../support/workspace-contents.js';
import { connect } from '../inbound/arrivals.js';

export const NUMBER = 'member_number';

/** What somebody wrote before the attribute was matchable: a value without the form in which it compares. */
export function valueWritten({ clock }: TestDesk, value: string): ContactFact {
	const at = instantNow(clock);
	const by = { source: 'agent', trust: 'vouched', at, by: 'agent-1', tie: '', evidence: undefined } as const;
	const data = { provenance: by, set: [NUMBER], cleared: [], normalisers: {} };
	return { type: 'contact.values_written', data, personal: { values: { [NUMBER]: value }, normalised: {} } };
}

export async function committed({ store, clock }: TestDesk, changes: readonly ContactChange[]): Promise<void> {
	const by = { kind: 'system', id: branded<'ActorId'>('test') } as const;
	const origin = { command: 'test.write', by, at: instantNow(clock), requestId: undefined };
	await succeeded(storeOf(store).commit({ origin, changes, guards: [], receipt: undefined }));
}

/** So many contacts with a member number each; every second has the number of the one before it. */
export async function withMembers(count: number): Promise<TestDesk> {
	const desk = aDesk();
	const channelId = await connect(desk);
	const { attributes } = desk.as('administrator');
	await succeeded(attributes.define({ key: NUMBER, label: 'Member number' }));
	await succeeded(attributes.switchOn({ attribute: NUMBER }));
	const at = instantNow(desk.clock);
	const changes: RecordChange<'contact', Contact, ContactFact>[] = [];
	for (let index = 0; index < count; index += 1) {
		const id = branded<'ContactId'>(`member-${String(index).padStart(6, '0')}`);
		const data = { id, number: index + 1, channelId, channelType: 'whatsapp', oneOff: false, at } as const;
		const created: ContactFact = { type: 'contact.created', data, personal: null };
		changes.push(changeOf(contactRecord, undefined, [created, valueWritten(desk, `M ${index >> 1}`)]));
	}
	await committed(desk, changes);
	return desk;
}
