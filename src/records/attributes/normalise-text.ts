import { caseFolded, isIdentifierText, isLongerThan, spacesCollapsed, untilStable } from '../../kernel/text.js';

// 512 code points are at most 2,048 octets, below what one row of a PostgreSQL index can hold (2,704).
const LONGEST_NORMALISED = 512;
const LONGEST_RAW = 4_096;

// Printable ASCII with single spaces within: it only needs lower case.
const SIMPLE_TEXT = /^[!-~]+(?: [!-~]+)*$/;

/**
 * The form in which plain texts compare: without differences of case, width and spacing. `undefined` when nothing is
 * left, when it is longer than 512 code points, or when invisible characters would make equal texts of unequal ones.
 */
export function normalisedText(raw: string): string | undefined {
	if (raw.length <= LONGEST_NORMALISED && SIMPLE_TEXT.test(raw)) return raw.toLowerCase();
	const text = raw.trim();
	if (text.length > LONGEST_RAW) return undefined;
	const normalised = untilStable(text, (step) => spacesCollapsed(caseFolded(step)));
	if (normalised === '' || isLongerThan(normalised, LONGEST_NORMALISED)) return undefined;
	return isIdentifierText(normalised) ? normalised : undefined;
}
