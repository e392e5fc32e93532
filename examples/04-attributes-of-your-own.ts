import type { ActorDesk, ActorKind, EditAttributes } from 'contact-desk';
import { createContactDesk } from 'contact-desk';
import { createMemoryStore } from 'contact-desk/memory';
import { readWebChat } from 'contact-desk/webhooks';
import { failureText, originText } from 'contact-desk/words';

const message = { kind: 'message', visitorId: 'v-1', messageId: 'c-1', sentAt: '2026-11-23T08:00:00Z', text: 'Hello?' };
const labels: Readonly<Record<string, string>> = { account: 'Account', since: 'Customer since', tier: 'Loyalty tier' };

/** An administrator says what else is known of contacts; an agent, the CRM and a bot each write what they may. */
export async function main(): Promise<readonly string[]> {
	const desk = createContactDesk({ store: createMemoryStore() });
	const as = (kind: ActorKind, id: string): ActorDesk => desk.as({ kind, id, workspaceId: 'acme' });
	const [ada, ana] = [as('administrator', 'ada'), as('agent', 'ana')];
	await ada.channels.connect({ type: 'web_chat', account: 'shop', name: 'Shop' });
	const webhook = readWebChat({ account: 'shop', events: [message] });
	if (webhook.isOk()) await desk.asChannel('acme').inbound.receiveAll({ events: webhook.value.events });
	await ada.attributes.define({ key: 'account', label: 'Account', crmManaged: true });
	await ada.attributes.define({ key: 'since', label: 'Customer since', format: 'date' });
	const options = ['Silver', 'Gold', 'Founder'];
	const tier = await ada.attributes.defineDropdown({ key: 'tier', label: 'Loyalty tier', options });
	for (const attribute of Object.keys(labels)) await ada.attributes.switchOn({ attribute });

	const writes = async (who: string, actor: ActorDesk, set: EditAttributes['set']): Promise<string> => {
		const edited = await actor.contacts.edit({ contact: 'User #1', set });
		if (edited.isErr()) return `${who}: ${failureText(edited.error, 'en', { attribute: (key) => labels[key] })}`;
		const refused = edited.value.refused.map(({ attribute, reason }) => `, not ${attribute} (${reason})`);
		return `${who} wrote ${edited.value.changed.join(' and ')}${refused.join('')}`;
	};
	const lines = [
		await writes('Ana', ana, { tier: 'founder', since: '2019-02-29' }),
		await writes('Ana', ana, { tier: 'founder' }),
		await writes('The CRM', as('crm', 'our-crm'), { account: 'A-4711', tier: 'gold' }),
		await writes('The bot', as('virtual_agent', 'robin'), { since: '2021-01-01', account: 'A-1' }),
	];
	if (tier.isErr()) return [failureText(tier.error, 'en')];
	await ada.attributes.archiveOption({ attribute: 'tier', option: tier.value.options[2] ?? '' });
	lines.push(await writes('Ana, later', ana, { tier: 'founder' }));
	const panel = await ana.panel.show({ contact: 'User #1' });
	if (panel.isErr()) return [failureText(panel.error, 'en')];
	for (const { label, value, option } of panel.value.attributes) {
		const text = option === undefined ? value?.value : `${option.label}${option.archived ? ', archived' : ''}`;
		if (value) lines.push(`${label}: ${text} (${originText(value, 'en')})`);
	}
	return lines;
}

/* Prints:
Ana: Nothing was saved: “Customer since” is not a date that exists.
Ana wrote tier
The CRM wrote account, not tier (not_crm_managed)
The bot wrote since, not account (crm_managed)
Ana, later: Nothing was saved: “Loyalty tier” has an option that can be chosen no more.
Account: A-4711 (taken from the CRM)
Customer since: 2021-01-01 (told to the virtual agent)
Loyalty tier: Founder, archived (entered by an agent)
*/
