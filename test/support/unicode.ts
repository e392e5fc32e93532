import fc from 'fast-check';

// The planes between are ideographs without variants, private, or empty.
const assigned = [
	[0x0, 0x1ffff],
	[0x2f800, 0x2fa1f],
	[0xe0000, 0xe01ef],
] as const;

/** Every code point that may change or hide, lone surrogates among them, from a place on. */
export function* codePointsFrom(first: number): Generator<string> {
	for (const [start, end] of assigned) {
		for (let codePoint = Math.max(first, start); codePoint <= end; codePoint += 1)
			yield String.fromCodePoint(codePoint);
	}
}

/** Letters and marks that change under case or normal forms, or stand where such a change looks: about 12,000. */
function unsettled(): readonly string[] {
	const letters: string[] = [];
	for (const letter of codePointsFrom(0)) {
		const settled =
			letter.normalize('NFKC') === letter &&
			letter.normalize('NFKD') === letter &&
			letter.toUpperCase() === letter &&
			letter.toLowerCase() === letter;
		if (!settled || /[\p{M}\p{Zs}\p{Default_Ignorable_Code_Point}]/u.test(letter)) letters.push(letter);
	}
	return letters;
}

const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
const frequent = fc.constantFrom(
	' ',
	'\u00A0',
	'\u3000',
	'a',
	'S',
	'ß',
	'Σ',
	'ς',
	'İ',
	'ı',
	'\u0301',
	'\u0307',
	'\u0345',
	'\u200B',
	'👍',
);

/** Texts of any code units, lone surrogates included. */
export const anyText: fc.Arbitrary<string> = fc.array(unit, { maxLength: 12 }).map((units) => units.join(''));

/** Texts of what is hard to normalise. */
export const unsettledText: fc.Arbitrary<string> = fc
	.array(fc.oneof(fc.constantFrom(...unsettled()), frequent), { maxLength: 8 })
	.map((letters) => letters.join(''));

/** Texts with characters that take two units, well-formed. */
export const wellFormedText: fc.Arbitrary<string> = fc.string({ unit: 'binary', maxLength: 24 });
