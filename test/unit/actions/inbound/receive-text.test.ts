import { describe, expect, it } from 'vitest';
import { aDesk } from '../../../support/a-desk.js';
import { succeeded } from '../../../support/results.js';
import { connect, message, receive, receiveMessage } from './arrivals.js';

/** The message as it is kept, and as a list shows it. */
async function kept(text: string) {
	const desk = aDesk();
	await connect(desk);
	const { conversationId: conversation } = await receiveMessage(desk, { text });
	const view = await succeeded(desk.as('agent').conversations.show({ conversation }));
	const [filed] = view.messages.items;
	return { text: filed?.text, cut: filed?.cut, preview: view.conversation.last?.preview };
}

describe('the text of a message', () => {
	it.each([
		['nothing', '', false],
		['65,536 letters', 'a'.repeat(65_536), false],
		['65,537 letters', 'a'.repeat(65_537), true],
		['65,536 astral characters', '😀'.repeat(65_536), false],
		['65,537 astral characters', '😀'.repeat(65_537), true],
		['one letter and 65,536 astral characters', `a${'😀'.repeat(65_536)}`, true],
		['100 kB', 'x'.repeat(100_000), true],
	])(
		'CNV-1 of %s is kept up to 65,536 code points, never halved, and marked if it was cut',
		async (_what, text, cut) => {
			const message = await kept(text);
			expect(message.cut).toBe(cut);
			expect(message.text).toBe(Array.from(text).slice(0, 65_536).join(''));
		},
	);

	it.each([
		['280 astral characters', '😀'.repeat(280)],
		['281 astral characters', '😀'.repeat(281)],
		['a surrogate pair across the 280th place', `${'a'.repeat(279)}😀b`],
	])('CNV-3 of %s has a preview of 280 code points', async (_what, text) => {
		expect((await kept(text)).preview).toBe(Array.from(text).slice(0, 280).join(''));
	});

	it.each([
		['a lone high surrogate', 'a\ud83db', 'a\ufffdb'],
		['a lone low surrogate', 'a\ude00b', 'a\ufffdb'],
		['surrogates the wrong way round', '\ude00\ud83d', '\ufffd\ufffd'],
		['half an emoji at the end', 'ok \ud83d', 'ok \ufffd'],
		['U+0000', 'a\u0000b', 'a\ufffdb'],
	])('CNV-1 with %s is kept, with U+FFFD in its place', async (_what, text, expected) => {
		expect(await kept(text)).toEqual({ text: expected, cut: false, preview: expected });
	});

	it.each([
		['bidi controls', '\u202egnp.exe'],
		['zero-width characters', 'a\u200b\ufeffb'],
		['control characters and line breaks', 'a\u0007\r\nb\u001b[31m'],
		['what looks like a formula, markup or a key', '=1+1 <script> __proto__'],
	])('CNV-1 with %s is kept as it was written', async (_what, text) => {
		expect((await kept(text)).text).toBe(text);
	});
});

describe('attachments', () => {
	it('CNV-1 are kept as references, in their order, storable', async () => {
		const desk = aDesk();
		await connect(desk);
		const attachments = [
			{ kind: 'image', reference: 'media-1', mediaType: 'image/jpeg', name: 'par\ud83dcel.jpg' },
			{ kind: 'location' },
		];
		await receive(desk, { ...message({ text: '' }), attachments });
		const { items } = await succeeded(desk.as('agent').history.list({ contact: 1 }));
		const conversation = items[0]?.conversationId ?? '';
		const { messages } = await succeeded(desk.as('agent').conversations.show({ conversation }));
		expect(messages.items[0]?.attachments).toEqual([
			{ kind: 'image', reference: 'media-1', mediaType: 'image/jpeg', name: 'par\ufffdcel.jpg' },
			{ kind: 'location' },
		]);
	});

	it('CNV-1 a file name that is too long is cut: the message is not lost over it', async () => {
		const desk = aDesk();
		await connect(desk);
		const attachments = [{ kind: 'document', reference: 'media-1', name: `${'😀'.repeat(1_001)}.pdf` }];
		expect(await receive(desk, { ...message(), attachments })).toMatchObject({ kind: 'received' });
	});
});
