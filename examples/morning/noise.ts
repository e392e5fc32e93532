import type { NumberChange } from './identities.js';
import { identityAt, onWhatsApp } from './identities.js';
import type { Letter } from './letters.js';
import type { Random } from './random.js';
import { topicsIn } from './topics.js';
import { webChatWebhook } from './web-chat-wire.js';
import type { WhatsAppIdentity } from './whatsapp-wire.js';
import { call, echo, numberChange, reaction, receipt, whatsAppWebhook } from './whatsapp-wire.js';

/** A webhook in which nobody writes anything. */
export interface Noise {
	readonly at: number;
	readonly provider: 'web_chat' | 'whatsapp';
	readonly json: string;
}

const MINUTE = 60_000;

/** How many webhooks `noiseAround` makes, and one more for each change of a number. */
export const NOISE = 8;

/** What networks report besides messages, around some of them. */
export function noiseAround(
	random: Random,
	letters: readonly Letter[],
	changes: readonly NumberChange[],
): readonly Noise[] {
	const whatsApp = random.shuffled(onWhatsApp(letters));
	const id = (): string => `wamid.${random.hexadecimal(20)}`;
	const makers: readonly ((who: WhatsAppIdentity, at: number, letter: Letter) => string)[] = [
		(who, at) => whatsAppWebhook('messages', 'statuses', [receipt(who, id(), at, 'delivered')]),
		(who, at) => whatsAppWebhook('messages', 'statuses', [receipt(who, id(), at, 'read')]),
		(who, at) => whatsAppWebhook('messages', 'messages', [reaction(who, id(), at, id(), '🙏')], [who]),
		(who, at) => whatsAppWebhook('messages', 'messages', [reaction(who, id(), at, id(), '❤️')], [who]),
		(who, at, { person }) => {
			const { answer } = topicsIn(person.country.language);
			return whatsAppWebhook('smb_message_echoes', 'message_echoes', [echo(who, id(), at, answer)]);
		},
		(who, at) => whatsAppWebhook('calls', 'calls', [call(who, id(), at)]),
	];
	return [
		...makers.flatMap((make, index) => {
			const letter = whatsApp[index % whatsApp.length];
			if (letter === undefined) return [];
			const at = letter.at + random.between(1, 9) * MINUTE + random.below(MINUTE);
			return [{ at, provider: 'whatsapp' as const, json: make(identityAt(letter.person, at, changes), at, letter) }];
		}),
		...chatNoise(random, letters),
		...changes.map(({ person, next, at, id: noticeId }) => {
			const notice = numberChange({ person, phone: person.phone }, noticeId, at, next);
			return { at, provider: 'whatsapp' as const, json: whatsAppWebhook('messages', 'messages', [notice]) };
		}),
	];
}

function chatNoise(random: Random, letters: readonly Letter[]): readonly Noise[] {
	const chats = letters.flatMap(({ place, at }) => (place === 'whatsapp' ? [] : [{ visitorId: place.visitorId, at }]));
	const [one, other = one] = random.shuffled(chats);
	if (one === undefined || other === undefined) return [];
	const typing = webChatWebhook([{ kind: 'typing', visitorId: one.visitorId }]);
	const read = webChatWebhook([{ kind: 'read', visitorId: other.visitorId }]);
	return [
		{ at: one.at - random.between(5, 40) * 1000, provider: 'web_chat', json: typing },
		{ at: other.at + random.between(2, 9) * MINUTE, provider: 'web_chat', json: read },
	];
}
