import type { InboundAttachment } from '../../records/channels/index.js';
import { listOf, memberOf, scalarOf, textOf } from '../foreign-json.js';
import { flowAnswers } from './flow-answers.js';

/** What a person sent: text, attachments, or both. */
export interface MessageContent {
	readonly text: string;
	/** Absent when nothing was sent along. */
	readonly attachments: readonly InboundAttachment[] | undefined;
}

type ReadContent = (message: unknown) => MessageContent | undefined;

// What a person shares is listed in the text in full; the desk is not asked to file hundreds of cards.
const MOST_ATTACHMENTS = 20;

/** How each type of message is read; a type that is not here makes no message. */
const CONTENT_BY_TYPE: ReadonlyMap<string, ReadContent> = new Map<string, ReadContent>([
	['text', (message) => textOnly(textOf(memberOf(message, 'text'), 'body'))],
	['image', (message) => media('image', memberOf(message, 'image'))],
	['video', (message) => media('video', memberOf(message, 'video'))],
	['audio', (message) => audio(memberOf(message, 'audio'))],
	['voice', (message) => media('voice', memberOf(message, 'voice'))],
	['document', (message) => media('document', memberOf(message, 'document'))],
	['sticker', (message) => media('sticker', memberOf(message, 'sticker'))],
	['location', (message) => location(memberOf(message, 'location'))],
	['contacts', (message) => sharedContacts(listOf(message, 'contacts'))],
	['button', (message) => textOnly(textOf(memberOf(message, 'button'), 'text'))],
	['interactive.button_reply', (message) => reply(memberOf(memberOf(message, 'interactive'), 'button_reply'))],
	['interactive.list_reply', (message) => reply(memberOf(memberOf(message, 'interactive'), 'list_reply'))],
	[
		'interactive.nfm_reply',
		(message) => textOnly(flowAnswers(memberOf(memberOf(message, 'interactive'), 'nfm_reply'))),
	],
	['order', (message) => order(memberOf(message, 'order'))],
]);

/** How messages of a type are read; `undefined` for a type we do not read. Replies are `interactive.button_reply` etc. */
export function contentReader(type: string): ReadContent | undefined {
	return CONTENT_BY_TYPE.get(type);
}

function textOnly(text: string | undefined): MessageContent | undefined {
	return text === undefined ? undefined : { text, attachments: undefined };
}

function media(kind: string, file: unknown): MessageContent | undefined {
	const reference = textOf(file, 'id') ?? textOf(file, 'url');
	if (reference === undefined) return undefined;
	const attachment = { kind, reference, mediaType: textOf(file, 'mime_type'), name: textOf(file, 'filename') };
	return { text: textOf(file, 'caption') ?? '', attachments: [attachment] };
}

function audio(file: unknown): MessageContent | undefined {
	return media(memberOf(file, 'voice') === true ? 'voice' : 'audio', file);
}

function location(place: unknown): MessageContent | undefined {
	const name = textOf(place, 'name');
	const latitude = scalarOf(place, 'latitude');
	const longitude = scalarOf(place, 'longitude');
	const coordinates = latitude !== undefined && longitude !== undefined ? `${latitude},${longitude}` : undefined;
	const text = lines(name, textOf(place, 'address'), coordinates);
	return text === undefined ? undefined : { text, attachments: [{ kind: 'location', name }] };
}

function sharedContacts(cards: readonly unknown[]): MessageContent | undefined {
	const people = cards.flatMap((card) => {
		const name = textOf(memberOf(card, 'name'), 'formatted_name') ?? textOf(memberOf(card, 'name'), 'first_name');
		const phones = listOf(card, 'phones').flatMap((phone) => textOf(phone, 'phone') ?? textOf(phone, 'wa_id') ?? []);
		const emails = listOf(card, 'emails').flatMap((email) => textOf(email, 'email') ?? []);
		const text = [name, ...phones, ...emails].filter((part) => part !== undefined).join(' ');
		return text === '' ? [] : [{ name, text }];
	});
	if (people.length === 0) return undefined;
	return {
		text: people.map(({ text }) => text).join('\n'),
		attachments: people.slice(0, MOST_ATTACHMENTS).map(({ name }) => ({ kind: 'contact', name })),
	};
}

function reply(chosen: unknown): MessageContent | undefined {
	const title = textOf(chosen, 'title');
	return title === undefined ? undefined : textOnly(lines(title, textOf(chosen, 'description')));
}

function order(basket: unknown): MessageContent | undefined {
	const products = listOf(basket, 'product_items').flatMap((item) => {
		const product = scalarOf(item, 'product_retailer_id');
		if (product === undefined) return [];
		const price = [scalarOf(item, 'item_price'), scalarOf(item, 'currency')].filter((part) => part !== undefined);
		return `${scalarOf(item, 'quantity') ?? '?'} × ${[product, price.join(' ')].filter((part) => part !== '').join(', ')}`;
	});
	return textOnly(lines(textOf(basket, 'text'), ...products));
}

/** The given lines as one text; `undefined` when there is none. */
function lines(...given: readonly (string | undefined)[]): string | undefined {
	const present = given.filter((line) => line !== undefined);
	return present.length > 0 ? present.join('\n') : undefined;
}
