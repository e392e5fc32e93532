/** Payloads as the WhatsApp Cloud API sends them, written by hand. */

export const account = '106540352242922';
export const at = '1697043223';
export const occurredAt = '2023-10-11T16:53:43.000Z';

export const ana = {
	wa_id: '33612345678',
	user_id: 'FR.1111',
	parent_user_id: 'FR.ENT.2222',
	profile: { name: 'Ana Silva', username: 'ana.silva' },
};

export const ben = { wa_id: '4915112345678', user_id: 'DE.3333', profile: { name: 'Ben' } };

/** A text message from Ana, unless told otherwise. */
export function textMessage(id: string, more: Record<string, unknown> = {}): Record<string, unknown> {
	return { id, from: ana.wa_id, timestamp: at, type: 'text', text: { body: `text of ${id}` }, ...more };
}

/** A payload with one change of the given field. */
export function change(field: string, value: unknown): Record<string, unknown> {
	return { object: 'whatsapp_business_account', entry: [{ id: '1', changes: [{ field, value }] }] };
}

/** A payload with these messages, from Ana unless `more` says otherwise. */
export function messages(list: unknown, more: Record<string, unknown> = {}): Record<string, unknown> {
	return change('messages', {
		messaging_product: 'whatsapp',
		metadata: { display_phone_number: '33100000000', phone_number_id: account },
		contacts: [ana],
		messages: list,
		...more,
	});
}

export const firstPath = 'entry.0.changes.0.value.messages.0';
