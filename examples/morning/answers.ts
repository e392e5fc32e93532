import type { Letter } from './letters.js';
import { inPlaceOf } from './letters.js';
import type { Random } from './random.js';
import { topicsIn } from './topics.js';

/** Something Ana writes to somebody. */
export interface Answer {
	readonly kind: 'answer';
	readonly at: number;
	/** The provider's id of the message she answers. */
	readonly to: string;
	readonly text: string;
	/** Whether she takes the matter for settled. */
	readonly resolves: boolean;
}

const MINUTE = 60_000;
const ANSWERS = 5;
const SETTLED = 2;

/** What Ana answers to some of the first messages; some matters she takes for settled, and not all of them are. */
export function answersTo(random: Random, letters: readonly Letter[]): readonly Answer[] {
	const firsts = letters.filter((letter) => letters.find(inPlaceOf(letter)) === letter);
	const writesAgain = (letter: Letter): boolean => letters.filter(inPlaceOf(letter)).length > 1;
	const chosen = random.shuffled(firsts).slice(0, ANSWERS);
	const settled = chosen.filter(writesAgain).slice(0, SETTLED);
	return chosen.map((letter) => {
		const { answer, solved } = topicsIn(letter.person.country.language);
		const resolves = settled.includes(letter);
		const at = letter.at + random.between(2, 4) * MINUTE + random.below(MINUTE);
		return { kind: 'answer', at, to: letter.id, text: resolves ? solved : answer, resolves };
	});
}
