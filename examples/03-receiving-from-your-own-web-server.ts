import { createHmac, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { createContactDesk } from 'contact-desk';
import { createMemoryStore } from 'contact-desk/memory';
import { readWhatsApp } from 'contact-desk/webhooks';
import { failureText, trustText } from 'contact-desk/words';

const desk = createContactDesk({ store: createMemoryStore() });
const signatureOf = (raw: string) => `sha256=${createHmac('sha256', 'our app secret').update(raw).digest('hex')}`;

/** Answers 400 to what is no webhook, 503 when storage fails: then the provider tries again, and twice is once. */
async function onWebhook(raw: string, signature: string): Promise<200 | 400 | 503> {
	const [expected, given] = [Buffer.from(signatureOf(raw)), Buffer.from(signature)];
	if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 400;
	const evidence = { checkedBy: 'meta-app-secret', at: new Date().toISOString() };
	const webhook = readWhatsApp(JSON.parse(raw));
	if (webhook.isErr()) return 400;
	const received = await desk.asChannel('acme').inbound.receiveAll({ events: webhook.value.events, evidence });
	return received.isErr() ? 503 : 200;
}

/** A web server of yours checks the signatures of webhooks; its word makes a phone number more than a claim. */
export async function main(): Promise<readonly string[]> {
	const ada = desk.as({ kind: 'administrator', id: 'ada', workspaceId: 'acme' });
	await ada.channels.connect({ type: 'whatsapp', account: '106540352242922', name: 'Support' });
	const server = createServer(async (request, response) => {
		const signature = String(request.headers['x-hub-signature-256']);
		const status = await onWebhook(await text(request), signature).catch(() => 400);
		response.writeHead(status).end();
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
	const post = async (body: string, signature: string): Promise<number> =>
		(await fetch(url, { method: 'POST', body, headers: { 'x-hub-signature-256': signature } })).status;

	const hello = { from: '33639984117', id: 'wamid.1', timestamp: '1795417200', type: 'text', text: { body: 'Hello?' } };
	const value = { metadata: { phone_number_id: '106540352242922' }, messages: [hello] };
	const entry = [{ id: '1', changes: [{ field: 'messages', value }] }];
	const raw = JSON.stringify({ object: 'whatsapp_business_account', entry });
	const lines = [`as Meta sent it: ${await post(raw, signatureOf(raw))}`];
	lines.push(`changed on the way: ${await post(raw.replace('Hello', 'Money'), signatureOf(raw))}`);
	lines.push(`signed, and no JSON: ${await post('Hello?', signatureOf('Hello?'))}`);
	server.close();
	const shown = await ada.contacts.show({ contact: 'User #1' });
	if (shown.isErr()) return [failureText(shown.error, 'en')];
	const { values, provenance } = shown.value.contact;
	return [...lines, `${values['phone']}, ${trustText(provenance['phone']?.trust ?? 'claimed', 'en')}`];
}

/* Prints:
as Meta sent it: 200
changed on the way: 400
signed, and no JSON: 400
+33639984117, confirmed by the network
*/
