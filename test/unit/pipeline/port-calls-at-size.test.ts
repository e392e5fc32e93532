import { expect, it } from 'vitest';
import { aDesk } from '../../support/a-desk.js';
import { WHATSAPP_ACCOUNT, whatsAppMessage } from '../../support/inbound-events.js';
import { phoneNumber, writeContacts } from '../../support/many-contacts.js';
import { counted } from '../../support/pipeline-runs.js';
import { succeeded } from '../../support/results.js';
import { connectedWhatsApp, received } from '../../support/scenarios/situations.js';
import { storeOf } from '../../support/workspace-contents.js';

const sizes = [10, 100_000];

it.each(sizes)(
	'CNV-1 with %i contacts: two calls for a known contact, three for a new one',
	async (size) => {
		const given = aDesk();
		await writeContacts(storeOf(given.store), await connectedWhatsApp(given), WHATSAPP_ACCOUNT, size);
		const aliases = [{ kind: 'phone', externalId: phoneNumber(size / 2) }];
		const known = counted(given);
		const again = await received(known.desk, whatsAppMessage({ aliases }));
		expect(again).toMatchObject({ newContact: false, contactNumber: size / 2 });
		expect(known.calls.calls()).toEqual({ 'inbound.situation': 1, commit: 1 });
		const fresh = counted(given);
		const stranger = await received(fresh.desk, whatsAppMessage({ id: 'wamid.2', phone: '447700900123' }));
		expect(stranger).toMatchObject({ newContact: true, contactNumber: size + 1 });
		expect(fresh.calls.calls()).toEqual({ 'inbound.situation': 1, 'numbers.reserve': 1, commit: 1 });
		const asked = counted(given);
		await succeeded(asked.desk.as('agent').contacts.show({ contact: size }));
		expect(asked.calls.calls()).toEqual({ 'attributes.all': 1, 'contacts.find': 1 });
	},
	60_000,
);
