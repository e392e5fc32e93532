import type { WorkspaceStore } from '../../desk/index.js';
import { branded } from '../../kernel/brand.js';
import { answered, holds, same } from '../expected.js';
import type { Stage } from '../stage.js';
import { caseOf } from '../stage.js';
import type { ConformanceCase } from '../store-under-test.js';
import { aStory, heard, onWhatsApp } from '../story.js';
import { changeSet, contactAdded, ids, messageAdded, written } from '../written.js';

const texts = (name: string, play: (stage: Stage) => Promise<void>): ConformanceCase => caseOf('texts', name, play);
const capability = (name: string, play: (stage: Stage) => Promise<void>): ConformanceCase =>
	caseOf('capabilities', name, play);

/** Texts that stores have lost, cut or changed. */
const hostile: readonly (readonly [name: string, text: string])[] = [
	['the empty text', ''],
	['a space', ' '],
	['spaces around a word', '  word  '],
	['line breaks of three kinds', 'a\r\nb\nc\rd'],
	['a tab and other controls', 'a\tb\u0001c\u001fd\u007f'],
	['bidi controls', '\u202Eright to left\u202C \u2066isolated\u2069'],
	['zero-width characters', 'a\u200Bb\u200Cc\u200Dd\uFEFFe'],
	['line and paragraph separators', 'a\u2028b\u2029c'],
	['one letter in two forms', '\u00e9 and e\u0301'],
	['letters that change under case', 'İıßſΣς'],
	['characters beyond the basic plane', '\u{1F469}\u200D\u{1F469}\u200D\u{1F466} \u{10FFFF}'],
	['a noncharacter', '\uFFFE\uFFFF'],
	['quotes and backslashes', `"'\`\\ \\\\ \\u0000 \\" $1 $$ %s`],
	['what looks like SQL', "'; drop table contacts; --"],
	['what looks like markup', '<script>alert(1)</script> &amp; {{7*7}}'],
	['what looks like JSON', '{"a":null}'],
	['null and undefined as words', 'null undefined NaN'],
	['a name that objects inherit', '__proto__'],
	['a text of 100,000 letters', 'x'.repeat(100_000)],
	['a text of 65,536 characters of two units', '\u{1F600}'.repeat(65_536)],
];

/** What a store makes of a text; `undefined` when it refuses it. */
async function made(reads: WorkspaceStore, text: string): Promise<string | undefined> {
	const result = await reads.commit(changeSet([messageAdded('m1', 'v1', { text })]));
	if (result.isErr()) {
		const query = { conversation: 'v1', after: undefined, limit: 10 };
		same('what is kept of a refused text', await answered('messages', reads.conversations.messages(query)), []);
		return undefined;
	}
	const found = await answered(
		'messages',
		reads.conversations.messages({ conversation: 'v1', after: undefined, limit: 10 }),
	);
	return found[0]?.text;
}

async function keeps({ reads }: Stage, text: string, declared: boolean): Promise<void> {
	const came = await made(reads, text);
	same('whether the text comes back', came === text, declared);
	if (!declared && came !== undefined)
		same('what stands in its place', came, text.replace(/[\0\uD800-\uDFFF]/g, '\uFFFD'));
}

export const textCases: readonly ConformanceCase[] = [
	...hostile.map(([name, text]) =>
		texts(`${name} comes back unit by unit`, async ({ reads }) => {
			holds('the text is the same', (await made(reads, text)) === text);
			await written(reads, [contactAdded('k1', 1, { first_name: text })]);
			const found = await answered('find', reads.contacts.find({ kind: 'id', id: ids.contact('k1') }));
			holds('the value is the same', found?.contact.values['first_name'] === text);
			const [, event] = await answered('of', reads.events.of({ kind: 'contact', id: 'k1' }));
			const expected = { values: { first_name: text }, normalised: {} };
			same('in the event', event?.fact.personal, expected);
		}),
	),
	texts('keys of any spelling come back, and only they', async ({ reads }) => {
		const keys = ['__proto__', 'constructor', 'toString', 'é', ' ', '"', '1', '0'];
		const values = JSON.parse(`{${keys.map((key) => `${JSON.stringify(key)}:"v"`).join(',')}}`);
		const change = contactAdded('k1', 1);
		await written(reads, [{ ...change, after: { ...change.after, values } }]);
		const found = await answered('find', reads.contacts.find({ kind: 'id', id: ids.contact('k1') }));
		same('the keys', Object.keys(found?.contact.values ?? {}).toSorted(), keys.toSorted());
		same('the values', found?.contact.values, values);
		const plain: object = {};
		holds('no object was changed by it', !('v' in plain));
	}),
	texts('numbers, yes and no, lists and objects come back as they were', async ({ reads }) => {
		const output = [0, -1, 0.1, 1e21, 5e-324, 9007199254740991, true, false, null, [], {}, [[]], { a: { b: [] } }];
		const receipt = { requestId: 'r1', command: 'c', fingerprint: 'f', output };
		await written(reads, [], { receipt });
		same('the receipt', await answered('find', reads.receipts.find('r1')), receipt);
	}),
	...[
		'0000-01-01T00:00:00.000Z',
		'2026-11-22T08:30:00.001Z',
		'2026-11-22T08:30:00.999Z',
		'9999-12-31T23:59:59.999Z',
	].map((time) =>
		texts(`the instant ${time} comes back to the millisecond`, async ({ reads }) => {
			const at = branded<'Instant'>(time);
			await written(reads, [messageAdded('m1', 'v1', { at })]);
			const query = { conversation: 'v1', after: undefined, limit: 10 };
			const [message] = await answered('messages', reads.conversations.messages(query));
			same('the instant', message?.occurredAt, time);
			const [event] = await answered('of', reads.events.of({ kind: 'message', id: 'm1' }));
			same('in the event', event?.fact.data, messageAdded('m1', 'v1', { at }).facts[0]?.data);
		}),
	),
	texts('a message with every hostile text is received, shown and found again', async (stage) => {
		await aStory(stage);
		const { conversations } = stage.as('agent');
		for (const [at, [, text]] of hostile.entries()) {
			const event = onWhatsApp(`hostile-${at}`, [{ kind: 'phone', externalId: `336000000${at}` }]);
			const { conversationId: conversation } = await heard(stage, { ...event, text });
			const { messages } = await answered('show', conversations.show({ conversation }));
			// Longer texts are cut by the desk, not by the store.
			holds(`text ${at} is the same`, messages.items[0]?.text === Array.from(text).slice(0, 65_536).join(''));
		}
	}),
	capability('U+0000 is kept as declared', (stage) => keeps(stage, 'a\u0000b', stage.subject.capabilities.keepsNul)),
	capability('the first half of a pair is kept as declared', (stage) =>
		keeps(stage, 'a\uD83Db', stage.subject.capabilities.keepsLoneSurrogates),
	),
	capability('the second half of a pair is kept as declared', (stage) =>
		keeps(stage, 'a\uDE00b', stage.subject.capabilities.keepsLoneSurrogates),
	),
	capability('what was written is there after the store was left and opened again, as declared', async (stage) => {
		const { persistent } = stage.subject.capabilities;
		await aStory(stage);
		const before = await answered('after', stage.reads.events.after(0, 1000));
		if (stage.subject.reopen === undefined) return same('whether it is persistent', persistent, false);
		const { reads } = await stage.reopened();
		const after = await answered('after', reads.events.after(0, 1000));
		same('what is there', after, persistent ? before : []);
		if (persistent) same('the next number', await answered('reserve', reads.numbers.reserve('contact')), 5);
	}),
];
