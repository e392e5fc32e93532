import { isolatedText } from './isolated-text.js';

/** A word of a catalogue, of its own and not inherited; `undefined` when it has none. */
export function ownWord<Word>(catalogue: Readonly<Record<string, Word>>, key: string): Word | undefined {
	return Object.hasOwn(catalogue, key) ? catalogue[key] : undefined;
}

/** A word of a catalogue; a key it does not know stands for itself. */
export function wordFor(catalogue: Readonly<Record<string, string>>, key: string): string {
	return ownWord(catalogue, key) ?? isolatedText(key);
}

const PLAIN = /^[\w+.@-]+$/;

/** A number or an address as it is; anything that could be taken for words of ours in quotes. */
export function plainOr(quoted: (text: string) => string, text: string): string {
	return PLAIN.test(text) ? text : quoted(text);
}

/** The same words at the beginning of a line. */
export function capitalised(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}
