import type { GroupRule } from 'contact-desk';
import { createContactDesk } from 'contact-desk';
import { createMemoryStore } from 'contact-desk/memory';
import { readWebChat } from 'contact-desk/webhooks';
import { failureText, membershipText, ruleSuspensionText } from 'contact-desk/words';

/** A group of regular customers: refused, kept, explained condition by condition, and suspended. */
export async function main(): Promise<readonly string[]> {
	const desk = createContactDesk({ store: createMemoryStore() });
	const ada = desk.as({ kind: 'administrator', id: 'ada', workspaceId: 'acme' });
	await ada.channels.connect({ type: 'web_chat', account: 'shop', name: 'Shop' });
	const ids = { visitorId: 'v-1', messageId: 'c-1', sentAt: '2026-11-23T08:00:00Z' };
	const event = { kind: 'message', ...ids, text: 'Hello?', form: { name: 'Maya', email: 'maya@museum.example' } };
	const webhook = readWebChat({ account: 'shop', events: [event] });
	if (webhook.isOk()) await desk.asChannel('acme').inbound.receiveAll({ events: webhook.value.events });
	await ada.attributes.define({ key: 'orders', label: 'Orders', format: 'number' });
	await ada.attributes.switchOn({ attribute: 'orders' });
	await ada.contacts.edit({ contact: 1, set: { orders: 12 } });
	const lines: string[] = [];
	const naming = { attribute: (key: string) => (key === 'orders' ? 'Orders' : undefined), group: () => 'Regulars' };
	const many: GroupRule = { kind: 'greater_or_equal', attribute: 'orders', value: 'ten' };
	const refused = await ada.groups.add({ name: 'Regulars', rule: many });
	if (refused.isErr()) lines.push(failureText(refused.error, 'en', naming));
	const abroad: GroupRule = { kind: 'not', of: { kind: 'equals', attribute: 'country', value: 'fr' } };
	const rule: GroupRule = { kind: 'all', of: [{ ...many, value: '10' }, abroad] };
	const added = await ada.groups.add({ name: 'Regulars abroad', rule });
	if (added.isErr()) return [...lines, failureText(added.error, 'en', naming)];
	const explain = async (): Promise<void> => {
		const explained = await ada.groups.explain({ contact: 1, group: added.value.group });
		const texts = explained.isOk() ? membershipText(explained.value, 'en', naming) : [];
		lines.push(...texts.map((line) => line.replaceAll('  ', '- ')));
	};
	await explain(); // nobody knows the country
	await ada.contacts.correct({ contact: 1, set: { country: 'be' } });
	await explain();
	await ada.attributes.switchOff({ attribute: 'orders' });
	const listed = await ada.groups.list({});
	for (const { name, suspended } of listed.isOk() ? listed.value.groups : [])
		lines.push(`${name}: ${suspended.map((one) => ruleSuspensionText(one, 'fr', naming)).join(', ')}`);
	const deleted = await ada.attributes.delete({ attribute: 'orders' });
	if (deleted.isErr()) lines.push(failureText(deleted.error, 'en', naming));
	return lines;
}

/* Prints:
The rule was not kept: “Orders” is not a number.
“Regulars abroad”: not a member.
- All of these (not known)
- - “Orders” is at least “10”: yes, it is “12”, entered by an administrator.
- - Not this (not known)
- - - “Country” is “fr”: not known, there is no value.
“Regulars abroad”: a member.
- All of these (yes)
- - “Orders” is at least “10”: yes, it is “12”, entered by an administrator.
- - Not this (yes)
- - - “Country” is “fr”: no, it is “BE”, entered by an administrator.
Regulars abroad: « Orders » est désactivé
The attribute “Orders” is used: the contact group “Regulars” asks for it. It stays as it is until that is changed.
*/
