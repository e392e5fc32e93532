import { isolatedText } from 'contact-desk/words';
import { describe, expect, it } from 'vitest';

const FSI = '\u2068';
const PDI = '\u2069';

describe('isolatedText', () => {
	it.each(['', 'Camille Moreau', '+33 6 39 98 41 17', 'Zoë 👩‍👩‍👧', '李小龍', 'a\u200Bb'])(
		'leaves %j as it is',
		(text) => {
			expect(isolatedText(text)).toBe(text);
		},
	);

	it.each(['\u202Eecila', 'ليلى', 'דנה', 'Amal أمل', '\u200F1', '\u061C1', '\u{1E900}'])('isolates %j', (text) => {
		expect(isolatedText(text)).toBe(`${FSI}${text}${PDI}`);
	});

	it('lets nothing end the isolate early, and ends what was begun', () => {
		expect(isolatedText(`Eve${PDI}\u202Etnega`)).toBe(`${FSI}Eve\u202Etnega${PDI}`);
		expect(isolatedText('a\u2067b')).toBe(`${FSI}a\u2067b${PDI}${PDI}`);
		expect(isolatedText(`a\u2066b${PDI}c${PDI}d`)).toBe(`${FSI}a\u2066b${PDI}cd${PDI}`);
	});

	it('keeps to one line and gives no orders to a terminal', () => {
		expect(isolatedText('one\r\ntwo\u2028three\tfour')).toBe('one two three four');
		expect(isolatedText('Bob\u001B[2J\u0000\u009B')).toBe('Bob\uFFFD[2J\uFFFD\uFFFD');
		expect(isolatedText('half\uD83D')).toBe('half\uFFFD');
	});
});
