import { createContactDesk } from 'contact-desk';
import { createMemoryStore } from 'contact-desk/memory';
import { readWebChat } from 'contact-desk/webhooks';
import { failureText, transferWarningText } from 'contact-desk/words';

/** Ana hands a conversation on. The rehearsal warns that whoever takes over finds no remark; she writes one, and it does not. */
export async function main(): Promise<readonly string[]> {
	const desk = createContactDesk({ store: createMemoryStore() });
	const ada = desk.as({ kind: 'administrator', id: 'ada', workspaceId: 'acme' });
	await ada.channels.connect({ type: 'web_chat', account: 'shop', name: 'Shop' });
	const billing = await ada.departments.add({ name: 'Billing' });
	const said = { visitorId: 'v-1', messageId: 'c-1', sentAt: '2026-11-23T08:00:00Z', text: 'I was charged twice.' };
	const webhook = readWebChat({ account: 'shop', events: [{ kind: 'message', ...said }] });
	if (webhook.isOk()) await desk.asChannel('acme').inbound.receiveAll({ events: webhook.value.events });

	const ana = desk.as({ kind: 'agent', id: 'ana', workspaceId: 'acme' });
	const panel = await ana.panel.show({ contact: 'User #1' });
	const conversation = panel.isOk() ? panel.value.conversationId : undefined;
	if (conversation === undefined || billing.isErr()) return ['Nothing to hand on.'];
	const to = { kind: 'department', department: billing.value.departmentId } as const;
	const lines: string[] = [];

	const trial = await ana.conversations.transfer.preview({ conversation, to });
	if (trial.isOk()) lines.push(...trial.value.output.warnings.map((warning) => transferWarningText(warning, 'en')));
	await ana.remarks.add({
		on: { kind: 'conversation', conversation },
		text: 'Two charges of 42 EUR; refund the second.',
	});
	const done = await ana.conversations.transfer({ conversation, to, reason: 'It is about money.' });
	if (done.isOk()) lines.push(`Handed on, warnings: ${done.value.warnings.length}`);

	// Ben saw it before it was handed on.
	const ben = desk.as({ kind: 'agent', id: 'ben', workspaceId: 'acme' });
	const late = await ben.conversations.assign({ conversation, to: { kind: 'agent', agent: 'ben' }, basedOn: 0 });
	if (late.isErr()) lines.push(failureText(late.error, 'en'));
	const now = await ben.panel.show({ contact: 'User #1', conversation });
	if (now.isOk()) {
		lines.push(`Department: ${now.value.conversation?.department?.name}`);
		for (const { remark } of now.value.remarks?.items ?? [])
			lines.push(`Remark of ${remark.author.id}: ${remark.text}`);
	}
	return lines;
}

/* Prints:
Nobody wrote a remark on this conversation since it was last handed on, or since it began.
Handed on, warnings: 0
The conversation was handed over after you opened it. Now it is with nobody. Nothing was changed.
Department: Billing
Remark of ana: Two charges of 42 EUR; refund the second.
*/
