import { describe, expect, it } from 'vitest';
import { checkFormat, type ValueFormat, valueFormats } from '../../../../src/records/attributes/value-formats.js';

const taken: readonly (readonly [ValueFormat, string])[] = [
	['plain', ''],
	['plain', ' anything at all\n'],
	['plain', '👍 \u202E <script>'],
	['number', '0'],
	['number', '-0'],
	['number', '42'],
	['number', '-3.14'],
	['number', '007'],
	['number', '12345678901234567890'],
	['date', '2026-11-22'],
	['date', '2024-02-29'],
	['date', '0000-01-01'],
	['date', '9999-12-31'],
	['email', 'ana@example.com'],
	['email', ' Ana@Bücher.example '],
	['phone', '+33 6 12 34 56 78'],
	['phone', '06 12 34 56 78'],
	['phone', '0033612345678'],
	['phone', '(555) 010-9999'],
	['phone', '+39 (0)6 1234 5678'],
	['phone', ' 12345 '],
	['phone', '12345678901234567890'],
	['url', 'https://example.com'],
	['url', 'HTTP://EXAMPLE.COM/'],
	['url', 'https://example.com/a/b?c=d&e=%20#f'],
	['url', 'https://example.com?q=a@b'],
	['url', 'https://example.com/@ana'],
	['url', 'https://example.com:8443/'],
	['url', 'https://bücher.example/été'],
	['url', 'http://localhost:3000'],
	['url', 'http://192.168.1.1/'],
	['url', 'http://249.250.255.199:65535/'],
	['url', 'http://1.example.com/'],
	['url', `https://${`${'a'.repeat(62)}.`.repeat(4)}b`],
	['url', 'http://[2001:db8::1]:8080/'],
	['url', 'https://xn--bcher-kva.example'],
	['url', `https://example.com/${'a'.repeat(2_028)}`],
];

const refused: readonly (readonly [ValueFormat, string, string])[] = [
	...valueFormats.flatMap((format) => [
		[format, 'a\u0000b', 'malformed_text'] as const,
		[format, 'a\uD83Db', 'malformed_text'] as const,
	]),
	...(['number', 'date', 'email', 'phone', 'url'] as const).flatMap((format) => [
		[format, '', problemOf(format)] as const,
		[format, ' ', problemOf(format)] as const,
		[format, 'nonsense', problemOf(format)] as const,
	]),
	...[
		'NaN',
		'Infinity',
		'-Infinity',
		'1e400',
		'1e3',
		'0x10',
		'0b1',
		'1_000',
		'1,000',
		'1,5',
		'+1',
		'.5',
		'5.',
		'- 1',
		'--1',
	]
		.concat([' 1', '1 ', '1\n', '１２', '٣', '1.2.3', '9'.repeat(400), '1n'])
		.map((text) => ['number', text, 'not_a_number'] as const),
	...[
		'2026-02-30',
		'2026-02-29',
		'2026-13-01',
		'2026-00-01',
		'2026-01-00',
		'2026-1-1',
		'22/11/2026',
		'2026-11-22T00:00Z',
	]
		.concat([' 2026-11-22', '2026-11-22\n', '20261122', '+002026-11-22', '2026-W47', '２０２６-11-22'])
		.map((text) => ['date', text, 'not_a_date'] as const),
	...['ana', 'ana@localhost', 'Ana <ana@example.com>', 'ana@example.com, bob@example.com'].map(
		(text) => ['email', text, 'not_an_email'] as const,
	),
	...[
		'1234',
		'123456789012345678901',
		'06 12 34 56 78 ext 9',
		'++33612345678',
		'0612345678\n0612345679',
		'٠٦١٢٣٤٥٦٧٨',
		'+',
		'()',
	].map((text) => ['phone', text, 'not_a_phone_number'] as const),
	['url', 'javascript:alert(1)', 'url_scheme_refused'],
	['url', 'JavaScript://example.com/%0aalert(1)', 'url_scheme_refused'],
	['url', 'ftp://example.com', 'url_scheme_refused'],
	['url', '1https://example.com', 'not_a_url'],
	['url', 'https://example.com:65536', 'not_a_url'],
	['url', 'http://1.2.3.2555', 'not_a_url'],
	['url', 'http://1.2.3.260', 'not_a_url'],
	['url', `https://${`${'a'.repeat(62)}.`.repeat(4)}bb`, 'not_a_url'],
	['url', 'data:text/html,hi', 'url_scheme_refused'],
	['url', 'mailto:ana@example.com', 'url_scheme_refused'],
	['url', 'https://ana:secret@example.com', 'url_with_credentials'],
	['url', 'https://example.com@evil.example', 'url_with_credentials'],
	['url', 'https://@example.com', 'url_with_credentials'],
	...[
		'//example.com',
		'example.com',
		'/path',
		'https:example.com',
		'https:/example.com',
		'https://',
		'https:///path',
		'https://?q',
	]
		.concat([
			'https://example.com\\@evil.example',
			'https:\\\\example.com',
			'https://exa mple.com',
			'https://example.com/a b',
		])
		.concat([
			'https://example.com/\n',
			'https://example.com/\u202Egpj.exe',
			'https://example.com/\u200B',
			' https://example.com',
		])
		.concat([
			'https://example.com:',
			'https://example.com:99999',
			'https://example.com:80a',
			'https://example.com:80:80',
		])
		.concat([
			'https://example..com',
			'https://-example.com',
			'https://exa_mple.com',
			'https://example.com.',
			'https://%65xample.com',
		])
		.concat([
			'https://256.1.1.1',
			'https://1.2.3',
			'https://12345',
			'https://0x7f.1',
			'https://[::1',
			'https://[example]',
			'https://[]',
		])
		.concat([
			'https://xn--a.example',
			'https://i❤.example',
			'https://exa℀mple.com',
			'https://<b>.com',
			'https://example.com/"x"',
		])
		.concat([`https://example.com/${'a'.repeat(2_029)}`])
		.map((text) => ['url', text, 'not_a_url'] as const),
];

function problemOf(format: 'number' | 'date' | 'email' | 'phone' | 'url'): string {
	const article = format === 'email' ? 'an' : 'a';
	return `not_${article}_${format === 'phone' ? 'phone_number' : format}`;
}

describe('ATT-6 a text field of a format', () => {
	it.each(taken)('ATT-6 %s takes %j', (format, text) => {
		expect(checkFormat(format, text)).toBe('ok');
	});

	it.each(refused)('ATT-6 %s refuses %j: %s', (format, text, problem) => {
		expect(checkFormat(format, text)).toBe(problem);
	});
});
