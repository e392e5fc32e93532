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
	const visible = Array.from(segmenter.segment(text.replace(INVISIBLE, ''))).length;
	return text + ' '.repeat(Math.max(0, width - visible));
}

/** Lines with an empty one before them. */
export function paragraph(...lines: readonly string[]): readonly string[] {
	return ['', ...lines];
}
