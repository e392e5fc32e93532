import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { WebhookUnreadable } from 'contact-desk/webhooks';
import type { AnyFailure } from 'contact-desk/words';
import { failureText } from 'contact-desk/words';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { english } from '../../../src/words/english/dictionary.js';
import { french } from '../../../src/words/french/dictionary.js';
import { languages, sampleFailures } from './samples.js';

const sources = fileURLToPath(new URL('../../../src/', import.meta.url));
const failures: readonly AnyFailure[] = Object.values(sampleFailures);

/** Every code that an interface in the sources declares. */
function declaredCodes(): readonly string[] {
	return readdirSync(sources, { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('.ts'))
		.flatMap((path) => [...readFileSync(`${sources}${path}`, 'utf8').matchAll(/extends Failure<'([^']+)'>/g)])
		.map(([, code = '']) => code);
}

describe('failureText', () => {
	it('has words in both languages for every failure that the sources declare', () => {
		const codes = [...new Set(declaredCodes())].sort();
		expect(codes.length).toBeGreaterThan(20);
		expect(Object.keys(english.failures).sort()).toEqual(codes);
		expect(Object.keys(french.failures).sort()).toEqual(codes);
	});

	it('takes what the mappers answer as it is', () => {
		expectTypeOf<WebhookUnreadable>().toExtend<AnyFailure>();
	});

	it.each(failures)('says $code in whole sentences, in each language its own', (failure) => {
		const [inEnglish, inFrench] = [failureText(failure, 'en'), failureText(failure, 'fr')];
		for (const text of [inEnglish, inFrench]) {
			expect(text).toMatch(/^[\p{Lu}“«].*\.$/u);
			expect(text).not.toMatch(/undefined|null|\[object| {2}| \.|\.\./);
		}
		expect(inFrench).not.toBe(inEnglish);
		expect(inFrench).not.toMatch(/ [:;!?»]|« /);
	});

	it.each([
		['settings.manage', 'change settings', 'de changer les réglages'],
		['contact.edit:custom_values', 'edit what is known of a contact', 'de modifier ce que l’on sait d’un contact'],
	] as const)('PER-2 %s: an agent is told that an administrator can help', (permission, deed, frenchDeed) => {
		const refusal = { code: 'permission.denied', permission, actor: 'agent', administratorCanHelp: true } as const;
		expect(failureText(refusal, 'en')).toBe(`You are not allowed to ${deed}. An administrator can help.`);
		expect(failureText(refusal, 'fr')).toBe(
			`Vous n’avez pas le droit ${frenchDeed}. Un administrateur peut vous aider.`,
		);
	});

	it('PER-2 where no administrator can help, none is mentioned; programs are spoken of in the third person', () => {
		const refusal = {
			code: 'permission.denied',
			permission: 'conversation.receive',
			actor: 'import',
			administratorCanHelp: false,
		} as const;
		expect(failureText(refusal, 'en')).toBe('An import is not allowed to receive messages.');
		expect(failureText(refusal, 'fr')).toBe('Une importation n’a pas le droit de recevoir des messages.');
	});

	it('names every refused value with what is wrong with it, and custom attributes by the label of the host', () => {
		const refused = [
			{ attribute: 'email', reason: 'invalid_value', problem: 'not_an_email' },
			{ attribute: 'phone', reason: 'read_only', problem: undefined },
			{ attribute: 'tier', reason: 'crm_managed', problem: undefined },
		] as const;
		const naming = { attribute: (key: string) => (key === 'tier' ? 'Loyalty tier' : undefined) };
		expect(failureText({ code: 'attribute.write_refused', refused }, 'en', naming)).toBe(
			'Nothing was saved: “E-mail address” is not an e-mail address; “Phone number” is filled by the channel alone; ' +
				'“Loyalty tier” is written by the CRM alone.',
		);
		expect(failureText({ code: 'attribute.write_refused', refused }, 'fr')).toContain('«\u00A0tier\u00A0» n’est écrit');
	});

	it('cuts a long list and says how much is left', () => {
		const issues = Array.from({ length: 7 }, (_, index) => ({ path: `events.${index}`, problem: 'too_long' }));
		expect(failureText({ code: 'input.invalid', issues }, 'en')).toContain('“events.4” is too long; and 2 more.');
		expect(failureText({ code: 'input.invalid', issues }, 'fr')).toContain('et 2 de plus.');
		expect(failureText({ code: 'input.invalid', issues: [] }, 'en')).toBe(
			'The request is not as it should be. Nothing was done.',
		);
	});

	it.each(['__proto__', 'constructor', 'toString', 'newer.than_these_words'])(
		'finds nothing inherited for %s',
		(code) => {
			const failure: AnyFailure = JSON.parse(JSON.stringify({ code }));
			expect(failureText(failure, 'en')).toBe(`This was not possible (${code}).`);
			expect(failureText(failure, 'fr')).toBe(`Ce n’était pas possible (${code}).`);
		},
	);

	it.each(['__proto__', 'de'])('reads %s as English', (language) => {
		const asked = JSON.parse(JSON.stringify(language));
		expect(failureText({ code: 'contact.not_found' }, asked)).toBe('There is no contact with this ID or number.');
	});

	it('isolates a type of contact that an administrator typed', () => {
		for (const language of languages) {
			const text = failureText({ code: 'contact.type_unknown', types: ['\u202Edlog'] }, language);
			expect(text).toContain('\u2068\u202Edlog\u2069');
		}
	});
});
