import type { ContactFilter } from 'contact-desk';
import { createContactDesk } from 'contact-desk';
import { createMemoryStore } from 'contact-desk/memory';
import { readWebChat } from 'contact-desk/webhooks';
import { failureText } from 'contact-desk/words';

/** Three visitors: one has Gold, one has Silver, of one nobody knows. What is not known is not false. */
export async function main(): Promise<readonly string[]> {
	const desk = createContactDesk({ store: createMemoryStore() });
	const ada = desk.as({ kind: 'administrator', id: 'ada', workspaceId: 'acme' });
	const ana = desk.as({ kind: 'agent', id: 'ana', workspaceId: 'acme' });
	await ada.channels.connect({ type: 'web_chat', account: 'shop', name: 'Shop' });
	await ada.attributes.defineDropdown({ key: 'tier', label: 'Loyalty tier', options: ['Silver', 'Gold'] });
	await ada.attributes.switchOn({ attribute: 'tier' });
	for (const [hour, name] of ['Chloé', 'Hugo', 'Maya'].entries()) {
		const ids = { visitorId: `v-${hour}`, messageId: `c-${hour}`, sentAt: `2025-11-24T0${hour}:00:00Z` };
		const event = { kind: 'message', ...ids, text: 'Hi' };
		const webhook = readWebChat({ account: 'shop', events: [{ ...event, form: { name } }] });
		if (webhook.isOk()) await desk.asChannel('acme').inbound.receiveAll({ events: webhook.value.events });
	}
	await ana.contacts.edit({ contact: 'User #1', set: { tier: 'Gold' } });
	await ana.contacts.edit({ contact: 'User #2', set: { tier: 'Silver' } });
	const lines: string[] = [];
	const search = async (what: string, filter: ContactFilter): Promise<void> => {
		const found = await ana.search.contacts({ filter });
		const names = found.isOk() ? found.value.items.map(({ name }) => name).join(', ') : failureText(found.error, 'en');
		lines.push(`${what}: ${names}`);
	};
	const gold = { attribute: 'tier', is: 'gold' };
	await search('Part of a name, without accents', { name: 'CHLOE' });
	await search('Gold', gold);
	await search('Not Gold', { not: gold });
	await search('Not Gold, or nobody knows', { any: [{ not: gold }, { not: { attribute: 'tier', isSet: true } }] });
	await search('Since one o’clock, and not Gold', { all: [{ activeFrom: '2025-11-24T01:00:00Z' }, { not: gold }] });
	// Newest activity first; a cursor is good for its own filter and no other.
	const filter = { origin: (await ana.channels.list({})).map(({ channels }) => channels[0]?.id ?? '').unwrapOr('') };
	const first = await ana.search.contacts({ filter, limit: 2 });
	if (first.isErr()) return lines;
	const second = await ana.search.contacts({ filter, limit: 2, cursor: first.value.next });
	for (const page of [first, second])
		if (page.isOk()) lines.push(`A page: ${page.value.items.map(({ title, name }) => `${title} ${name}`).join(', ')}`);
	const other = await ana.search.contacts({ filter: gold, cursor: first.value.next });
	if (other.isErr()) lines.push(failureText(other.error, 'en'));
	await ada.attributes.switchOff({ attribute: 'tier' });
	await search('Gold, once the attribute is off', gold);
	return lines;
}

/* Prints:
Part of a name, without accents: Chloé
Gold: Chloé
Not Gold: Hugo
Not Gold, or nobody knows: Maya, Hugo
Since one o’clock, and not Gold: Hugo
A page: User #3 Maya, User #2 Hugo
A page: User #1 Chloé
This page cannot be found again. Please start from the first one.
Gold, once the attribute is off: The attribute “tier” is switched off, and so are its values.
*/
