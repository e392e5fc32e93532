import type { Dictionary } from './dictionary.js';
import { english } from './english/dictionary.js';
import { french } from './french/dictionary.js';
import type { Language } from './language.js';

/** The words of a language; a caller in plain JavaScript who asks for another one reads English. */
export function wordsIn(language: Language): Dictionary {
	return language === 'fr' ? french : english;
}
