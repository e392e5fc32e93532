import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
	aliasKindText,
	attributeLabel,
	channelTypeText,
	contactTypeText,
	fieldLabel,
	isLanguage,
	statusText,
	trustText,
	validationText,
} from 'contact-desk/words';
import { describe, expect, it } from 'vitest';
import { standardAttributes } from '../../../src/records/attributes/index.js';
import { channelTraits, channelTypes, platformAttributesOf } from '../../../src/records/channels/index.js';
import { defaultContactTypes } from '../../../src/records/contacts/contact-types.js';
import { english } from '../../../src/words/english/dictionary.js';
import { french } from '../../../src/words/french/dictionary.js';

const sources = fileURLToPath(new URL('../../../src/', import.meta.url));

const attributeKeys = [
	...standardAttributes.map(({ key }) => key),
	...channelTypes.flatMap((type) => platformAttributesOf(type).map(({ key }) => key)),
];
const aliasKinds = channelTypes.flatMap((type) => channelTraits[type].durableAlias ?? []);

/** Stable words for what is wrong with an input, as schemas in the sources give them. */
function inputProblems(): readonly string[] {
	return readdirSync(sources, { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('.ts') && !path.startsWith('words'))
		.flatMap((path) => [...readFileSync(`${sources}${path}`, 'utf8').matchAll(/params: \{ problem: '(\w+)' \}/g)])
		.map(([, problem = '']) => problem);
}

/** All words of a catalogue, however deep. */
function allWords(catalogue: unknown): readonly string[] {
	if (typeof catalogue === 'string') return [catalogue];
	return typeof catalogue === 'object' && catalogue !== null ? Object.values(catalogue).flatMap(allWords) : [];
}

describe('labels', () => {
	it.each([english, french])('every built-in attribute, identifier and contact type has words', (words) => {
		const missing = (keys: readonly string[], catalogue: object) =>
			keys.filter((key) => !Object.hasOwn(catalogue, key));
		expect(missing(attributeKeys, words.labels.attributes)).toEqual([]);
		expect(missing([...aliasKinds, 'phone', 'parent_bsuid'], words.labels.aliasKinds)).toEqual([]);
		expect(missing(defaultContactTypes.types, words.labels.contactTypes)).toEqual([]);
		expect(missing(inputProblems(), words.problems.input)).toEqual([]);
	});

	it('both languages have words for the same things', () => {
		const keysOf = (catalogue: object): readonly string[] =>
			Object.entries(catalogue).flatMap(([key, value]) =>
				typeof value === 'object' ? keysOf(value).map((inner) => `${key}.${inner}`) : [key],
			);
		expect([...keysOf(french)].sort()).toEqual([...keysOf(english)].sort());
	});

	it('French has no space that could break before : ; ! ? »', () => {
		expect(allWords(french).filter((text) => / [:;!?»]|« /.test(text))).toEqual([]);
	});

	it('are what a panel needs', () => {
		expect(attributeLabel('ip_address', 'en')).toBe('IP address');
		expect(attributeLabel('operating_system', 'fr')).toBe('Système d’exploitation');
		expect(fieldLabel('linked_contacts', 'fr')).toBe('Contacts liés');
		expect(channelTypeText('web_chat', 'en')).toBe('web chat');
		expect(statusText('pending', 'fr')).toBe('en attente');
		expect(trustText('asserted', 'en')).toBe('confirmed by the network');
		expect(contactTypeText('lead', 'fr')).toBe('prospect');
		expect(aliasKindText('bsuid', 'en')).toBe('WhatsApp user ID');
		expect(validationText('not_configured', 'en')).toBe('no CRM is connected');
	});

	it.each(['__proto__', 'constructor', 'tier'])('a key that is not built in stands for itself: %s', (key) => {
		expect(attributeLabel(key, 'en').toLowerCase()).toBe(key);
		expect([contactTypeText(key, 'en'), aliasKindText(key, 'fr')]).toEqual([key, key]);
	});

	it('a language is one of two', () => {
		expect(['en', 'fr', 'de', 'EN', '__proto__'].map(isLanguage)).toEqual([true, true, false, false, false]);
	});
});
