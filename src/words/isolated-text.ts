// Whatever is written from right to left, or turns the direction of what stands around it (Unicode Bidirectional
// Algorithm, UAX 9): Hebrew to Arabic Extended, their presentation forms, the right-to-left planes, and the controls.
const TURNS_DIRECTION =
	/[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFE\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}\p{Bidi_Control}]/u;

const LINE_BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
// A terminal obeys these; a browser shows them as it likes.
const OTHER_CONTROLS = /[\p{Cc}\p{Cs}]/gu;

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';
const ISOLATES = /[\u2066-\u2069]/g;

/**
 * What a stranger wrote, fit to stand inside a line of ours: on one line, without control characters, and, where its
 * direction could spill over, between U+2068 and U+2069. Most texts come back as they are.
 * @public
 */
export function isolatedText(text: string): string {
	const line = text.replace(LINE_BREAKS, ' ').replace(OTHER_CONTROLS, '\uFFFD');
	return TURNS_DIRECTION.test(line) ? `${FIRST_STRONG_ISOLATE}${balanced(line)}${POP_DIRECTIONAL_ISOLATE}` : line;
}

/** The text with an end for each isolate it begins, and without ends of those it never began: they would end ours. */
function balanced(text: string): string {
	let open = 0;
	const kept = text.replace(ISOLATES, (control) => {
		if (control !== POP_DIRECTIONAL_ISOLATE) {
			open += 1;
			return control;
		}
		if (open === 0) return '';
		open -= 1;
		return control;
	});
	return kept + POP_DIRECTIONAL_ISOLATE.repeat(open);
}
