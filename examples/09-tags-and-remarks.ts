import { createContactDesk } from 'contact-desk';
import { createMemoryStore } from 'contact-desk/memory';
import { readWebChat } from 'contact-desk/webhooks';
import { failureText } from 'contact-desk/words';

const message = { kind: 'message', visitorId: 'v-1', messageId: 'c-1', sentAt: '2025-11-24T08:00:00Z', text: 'Hello?' };

/** Two agents tag a conversation each in their own words; the tags are merged, and a remark tells what no tag can. */
export async function main(): Promise<readonly string[]> {
	const desk = createContactDesk({ store: createMemoryStore() });
	const ada = desk.as({ kind: 'administrator', id: 'ada', workspaceId: 'acme' });
	const ana = desk.as({ kind: 'agent', id: 'ana', workspaceId: 'acme' });
	await ada.channels.connect({ type: 'web_chat', account: 'shop', name: 'Shop' });
	await ada.conversations.warnUntagged({ enabled: true });
	const webhook = readWebChat({ account: 'shop', events: [message] });
	if (webhook.isOk()) await desk.asChannel('acme').inbound.receiveAll({ events: webhook.value.events });
	const panel = await ana.panel.show({ contact: 'User #1' });
	const conversation = panel.isOk() ? (panel.value.conversationId ?? '') : '';
	const lines: string[] = [];
	const resolve = { conversation, status: 'resolved' } as const;
	const rehearsed = await ana.conversations.changeStatus.preview(resolve);
	if (rehearsed.isOk()) lines.push(`Resolving it now would warn: ${rehearsed.value.output.warnings.join()}`);
	const late = await ana.tags.add({ name: 'Late delivery' });
	const again = await ana.tags.add({ name: 'LATE DÉLIVERY' });
	if (again.isErr()) lines.push(failureText(again.error, 'en'));
	const slow = await ana.tags.add({ name: 'Slow parcel' });
	if (late.isErr() || slow.isErr()) return lines;
	await ana.conversations.tag({ conversation, tags: [late.value.tag, slow.value.tag] });
	const tags = async (when: string): Promise<void> => {
		const shown = await ana.panel.show({ contact: 'User #1' });
		if (shown.isOk()) lines.push(`${when}: ${shown.value.tags.map(({ name }) => name).join(', ')}`);
	};
	await tags('Tags');

	// Both mean the same. People see one of them at once; the conversations follow, 500 a call.
	const merge = { tag: slow.value.tag, into: late.value.tag };
	await ana.tags.merge(merge);
	await tags('Merged');
	for (let step = await ana.tags.merge(merge); step.isOk() && !step.value.done; ) step = await ana.tags.merge(merge);
	const refused = await ana.conversations.tag({ conversation, tags: [slow.value.tag] });
	if (refused.isErr()) lines.push(failureText(refused.error, 'en'));
	await ana.remarks.add({ on: { kind: 'conversation', conversation }, text: '<b>She</b> moves house on Friday.' });
	const remarks = await ana.remarks.list({ on: { kind: 'conversation', conversation } });
	if (remarks.isOk())
		for (const { remark } of remarks.value.items) lines.push(`${remark.author.id} noted: ${remark.text}`);
	const resolved = await ana.conversations.changeStatus(resolve);
	if (resolved.isOk()) lines.push(`Resolved, with ${resolved.value.warnings.length} warnings`);
	return lines;
}

/* Prints:
Resolving it now would warn: untagged
Another tag has this name already; capitals and accents make no difference.
Tags: Late delivery, Slow parcel
Merged: Late delivery
This tag was merged into another one. Please use that one.
ana noted: <b>She</b> moves house on Friday.
Resolved, with 0 warnings
*/
