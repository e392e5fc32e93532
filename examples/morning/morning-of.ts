import type { Answer } from './answers.js';
import { answersTo } from './answers.js';
import { castOf } from './cast.js';
import { numberChangesIn, onWhatsApp } from './identities.js';
import type { Letter } from './letters.js';
import { inPlaceOf, lettersOf } from './letters.js';
import { NOISE, noiseAround } from './noise.js';
import type { Random } from './random.js';
import { createRandom } from './random.js';
import { webhookOf } from './webhooks-of-letters.js';

/** A webhook on its way to us, in the provider's own form. */
export interface Webhook {
	readonly kind: 'webhook';
	/** When it reaches us. */
	readonly at: number;
	readonly provider: 'web_chat' | 'whatsapp';
	readonly json: string;
}

/** What happens on a morning: webhooks arrive, and Ana answers. */
export type Step = Answer | Webhook;

const MINUTE = 60_000;
const WEBHOOKS = 40;
const NUMBER_CHANGES = 1;
const DELIVERED_AGAIN = 3;
const HELD_UP = 2;

/** A morning of forty webhooks, and what Ana answers; the same for the same seed. */
export function morningOf(seed: number): readonly Step[] {
	const random = createRandom(seed);
	const letters = lettersOf(random, castOf(random), WEBHOOKS - DELIVERED_AGAIN - NUMBER_CHANGES - NOISE);
	const changes = numberChangesIn(random, letters);
	const [first, ...others] = onWhatsApp(letters);
	const damaged = first && random.pick([first, ...others]);
	const held = heldUp(random, letters);
	const written = letters.map((letter): Webhook => {
		const next = held.includes(letter) ? followerOf(letter, letters) : undefined;
		const at = (next?.at ?? letter.at) + random.between(1, 3) * 1000 + (next === undefined ? 0 : MINUTE);
		const provider = letter.place === 'whatsapp' ? 'whatsapp' : 'web_chat';
		return { kind: 'webhook', at, provider, json: webhookOf(letter, letters, changes, damaged) };
	});
	const again = random.shuffled(written).slice(0, DELIVERED_AGAIN);
	const repeated = again.map((webhook) => ({ ...webhook, at: webhook.at + random.between(10, 200) * 1000 }));
	const noise = noiseAround(random, letters, changes).map((webhook) => ({ kind: 'webhook' as const, ...webhook }));
	const inTime = letters.filter((letter) => !held.includes(letter));
	const steps: readonly Step[] = [...written, ...repeated, ...noise, ...answersTo(random, inTime)];
	return steps.toSorted((one, other) => one.at - other.at);
}

/** Letters that reach us after the next one from the same place. */
function heldUp(random: Random, letters: readonly Letter[]): readonly Letter[] {
	const candidates = letters.filter((letter) => {
		const isFirst = letters.find(inPlaceOf(letter)) === letter;
		// Held up, it would come in after the notice, and nobody would know yet whose number it is that changes.
		const introduces = isFirst && letter.place === 'whatsapp' && letter.person.nextPhone !== undefined;
		return followerOf(letter, letters) !== undefined && !introduces;
	});
	return random.shuffled(candidates).slice(0, HELD_UP);
}

function followerOf(letter: Letter, letters: readonly Letter[]): Letter | undefined {
	return letters.filter(inPlaceOf(letter)).find(({ at }) => at > letter.at);
}
