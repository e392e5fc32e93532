import { readFileSync } from 'node:fs';
import type { MessageReceived } from 'contact-desk';
import type { AnyOutcome } from 'contact-desk/words';
import { ignoredReasonText, outcomeText, transferWarningText, unreadableText } from 'contact-desk/words';
import { describe, expect, it } from 'vitest';
import { branded } from '../../../src/kernel/brand.js';
import { english } from '../../../src/words/english/dictionary.js';
import { french } from '../../../src/words/french/dictionary.js';
import { languages } from './samples.js';

const received: MessageReceived = {
	kind: 'received',
	what: 'message',
	contactId: branded<'ContactId'>('contact-3'),
	contactNumber: 3,
	newContact: false,
	conversationId: branded<'ConversationId'>('conversation-1'),
	conversation: 'continued',
	messageId: branded<'MessageId'>('message-1'),
	dropped: [],
};
const notice: AnyOutcome = { kind: 'received', what: 'notice', contactId: received.contactId, contactNumber: 3 };

const outcomes: readonly (readonly [AnyOutcome, string, string])[] = [
	[received, 'User #3 wrote in the open conversation.', 'User #3 a écrit dans la conversation ouverte.'],
	[
		{ ...received, newContact: true, conversation: 'started' },
		'User #3, a new contact, wrote, and a conversation starts.',
		'User #3, un nouveau contact, a écrit, et une conversation commence.',
	],
	[
		{ ...received, conversation: 'filed_as_resolved', dropped: [{ attribute: 'language', problem: 'not_a_language' }] },
		'User #3 wrote before the conversation was resolved; the message is filed there. ' +
			'Not kept: “Language” is not a language tag.',
		'User #3 a écrit avant que la conversation soit résolue\u00A0; le message y est classé. ' +
			'Non conservé\u00A0: «\u00A0Langue\u00A0» n’est pas le code d’une langue.',
	],
	[notice, 'A notice changed what is known of User #3.', 'Un avis a changé ce que l’on sait de User #3.'],
	[{ kind: 'duplicate' }, 'Received before; nothing changed.', 'Déjà reçu\u00A0; rien n’a changé.'],
	[
		{ kind: 'ignored', reason: 'unknown_identity' },
		'Ignored: about somebody we do not know.',
		'Ignoré\u00A0: au sujet de quelqu’un que nous ne connaissons pas.',
	],
	[
		{ kind: 'refused', failure: { code: 'channel.not_found' } },
		'Refused. There is no such channel: this account is not connected here.',
		'Refusé. Ce canal n’existe pas\u00A0: ce compte n’est pas connecté ici.',
	],
];

/** The words of a list of stable words in a README, `like_this`. */
function wordsIn(text: string): readonly string[] {
	return [...text.matchAll(/`([a-z]+_[a-z_]+)`/g)].map(([, word = '']) => word);
}

describe('outcomeText', () => {
	it.each(outcomes)('$kind', (outcome, inEnglish, inFrench) => {
		expect([outcomeText(outcome, 'en'), outcomeText(outcome, 'fr')]).toEqual([inEnglish, inFrench]);
	});

	it.each(languages)('does not repeat a key that no catalogue has (%s)', (language) => {
		const text = outcomeText({ ...received, dropped: [{ attribute: '?', problem: 'unknown' }] }, language);
		expect(text).not.toContain('?');
	});
});

describe('ignoredReasonText and unreadableText', () => {
	it('say a reason as a phrase; an unknown one stands for itself', () => {
		expect(ignoredReasonText('receipt', 'en')).toBe('a delivery or read receipt');
		expect(ignoredReasonText(JSON.parse('"__proto__"'), 'fr')).toBe('__proto__');
	});

	it('CHA-7 have words of their own for all that the mappers call unreadable', () => {
		const page = readFileSync(new URL('../../../src/webhooks/README.md', import.meta.url), 'utf8');
		const listed = wordsIn(/## What is unreadable\n(.*?)In a web chat/s.exec(page)?.[1] ?? '');
		expect(listed.length).toBeGreaterThan(12);
		expect(listed.filter((word) => !Object.hasOwn(english.problems.item, word))).toEqual([]);
		expect(Object.keys(french.problems.item)).toEqual(Object.keys(english.problems.item));
	});

	it('name the part of a web chat event that is missing or malformed', () => {
		expect(unreadableText('invalid_form', 'en')).toBe('its part “form” is malformed');
		expect(unreadableText('missing_text', 'fr')).toBe('sa partie «\u00A0text\u00A0» manque');
		expect(unreadableText('something_new', 'en')).toBe('something_new');
		expect(unreadableText('__proto__', 'en')).toBe('__proto__');
	});
});

describe('the warning of a transfer', () => {
	it('CNV-4 is a sentence in both languages', () => {
		const warning = { kind: 'no_remark', since: branded<'Instant'>('2026-11-22T08:30:00.000Z') } as const;
		const said = languages.map((language) => transferWarningText(warning, language));
		expect(said).toEqual([
			'Nobody wrote a remark on this conversation since it was last handed on, or since it began.',
			'Personne n’a écrit de remarque sur cette conversation depuis son dernier transfert, ou depuis son début.',
		]);
	});
});
