import type { WebChatForm } from 'contact-desk/webhooks';
import type { NumberChange } from './identities.js';
import { identityAt } from './identities.js';
import type { Letter } from './letters.js';
import { topicsIn } from './topics.js';
import { chatMessage, webChatWebhook } from './web-chat-wire.js';
import { textMessage, whatsAppWebhook, withoutSender } from './whatsapp-wire.js';

/** The webhook a letter comes in; beside one of them stands a message that nobody can read. */
export function webhookOf(
	letter: Letter,
	letters: readonly Letter[],
	changes: readonly NumberChange[],
	damaged: Letter | undefined,
): string {
	const { person, place, id, at, text } = letter;
	if (place !== 'whatsapp')
		return webChatWebhook([chatMessage(person, place, { id, at, text, form: formOf(letter, letters, changes) })]);
	const identity = identityAt(person, at, changes);
	const message = textMessage(identity, id, at, text);
	const { unreadable } = topicsIn(person.country.language);
	const beside = letter === damaged ? [withoutSender(`${id}.2`, at, unreadable)] : [];
	return whatsAppWebhook('messages', 'messages', [message, ...beside], [identity]);
}

/** The form is filled in before the first message, and again by who has another number now. */
function formOf(letter: Letter, letters: readonly Letter[], changes: readonly NumberChange[]): WebChatForm | undefined {
	const { place, person, at } = letter;
	if (place === 'whatsapp') return undefined;
	const hasChanged = changes.some((change) => change.person === person && change.at < at);
	if (hasChanged && place.nextPhone !== undefined) return { ...place.form, phone: place.nextPhone };
	return letters.find((first) => first.place === place) === letter ? place.form : undefined;
}
