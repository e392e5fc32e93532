import { isolatedText } from 'contact-desk/words';

const segmenter = new Intl.Segmenter();
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** What somebody wrote, on one line, cut to a number of characters as people count them. */
export function excerpt(text: string, width: number): string {
	const characters = Array.from(segmenter.segment(text), ({ segment }) => segment);
	const cut =
		characters.length > width
			? `${characters
					.slice(0, width - 1)
					.join('')
					.trimEnd()}…`
			: text;
	return isolatedText(cut);
}

/** A text with spaces after it, so that the next column begins where it should. */
export function column(text: string, width: number): string {
	return text + ' '.repeat(Math.max(0, width - lengthOf(text)));
}

/** How many characters somebody sees; marks of direction are none. */
export function lengthOf(text: string): number {
	return Array.from(segmenter.segment(text.replace(INVISIBLE, ''))).length;
}

/** A heading, and the lines under it. */
export function section(heading: string, lines: readonly string[]): readonly string[] {
	return ['', heading, '─'.repeat(lengthOf(heading)), ...lines];
}

/** A long sentence on several lines, all of them indented. */
export function wrapped(text: string, indent: string, width: number): readonly string[] {
	const lines: string[] = [];
	// A number stays with what it is the number of.
	for (const word of text.split(/ (?![#\d])/)) {
		const last = lines.at(-1);
		const fits = last !== undefined && lengthOf(`${last} ${word}`) <= width;
		lines.splice(fits ? -1 : lines.length, fits ? 1 : 0, fits ? `${last} ${word}` : `${indent}${word}`);
	}
	return lines;
}
