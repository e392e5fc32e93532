import { opening } from './letters.js';
import type { Reader } from './reader.js';

/** The first line: which day it is, where, and of which seed. */
export function titleIn({ language, timeZone, wording }: Reader, seed: number): string {
	const date = new Intl.DateTimeFormat(language === 'fr' ? 'fr' : 'en-GB', { dateStyle: 'full', timeZone });
	return `${wording.title}, ${date.format(opening)}, ${timeZone} · ${wording.seed(seed)}`;
}
