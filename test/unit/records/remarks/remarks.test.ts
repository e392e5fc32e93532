import { describe, expect, it } from 'vitest';
import { redacted } from '../../../../src/kernel/fact.js';
import type { RemarkSubject } from '../../../../src/records/remarks/index.js';
import { remarkRecord } from '../../../../src/records/remarks/index.js';
import { aDesk, WORKSPACE } from '../../../support/a-desk.js';
import { whatsAppMessage } from '../../../support/inbound-events.js';
import { rebuilt } from '../../../support/record-kinds.js';
import { failed, succeeded } from '../../../support/results.js';
import { aContact, received } from '../../../support/scenarios/situations.js';
import { eventsOf, storeOf } from '../../../support/workspace-contents.js';

async function withContact() {
	const desk = aDesk();
	const { contactId: contact, conversationId: conversation } = await aContact(desk);
	const onContact: RemarkSubject = { kind: 'contact', contact };
	const onConversation: RemarkSubject = { kind: 'conversation', conversation };
	const { remarks } = desk.as('agent');
	const add = async (text: string, on: RemarkSubject = onConversation) =>
		(await succeeded(remarks.add({ on, text }))).remarkId;
	const texts = async (on: RemarkSubject) =>
		(await succeeded(remarks.list({ on }))).items.map(({ remark }) => remark.text);
	return { desk, contact, conversation, onContact, onConversation, remarks, add, texts };
}

describe('a remark', () => {
	it('REM-1 REM-3 stands on a contact or a conversation, with author and time, newest first', async () => {
		const { desk, add, onContact, onConversation, remarks, texts } = await withContact();
		await add('First.', onContact);
		desk.clock.step(1000);
		await add('Second.');
		await add('Third, in the same moment.');
		expect(await texts(onContact)).toEqual(['Third, in the same moment.', 'Second.', 'First.']);
		expect(await texts(onConversation)).toEqual(['Third, in the same moment.', 'Second.']);
		const { items } = await succeeded(remarks.list({ on: onContact }));
		expect(items.at(-1)).toMatchObject({
			remark: { author: { kind: 'agent', id: 'agent-1' }, writtenAt: '2026-11-22T08:30:00.000Z' },
			changeable: 'as_author',
		});
	});

	it('REM-1 is written and read by internal users, and no bot, channel or CRM', async () => {
		const { desk, add, onContact } = await withContact();
		await add('Do not tell her.');
		for (const kind of ['virtual_agent', 'autoresponder', 'crm', 'channel', 'import'] as const) {
			expect(await failed(desk.as(kind).remarks.list({ on: onContact }))).toMatchObject({ code: 'permission.denied' });
			expect(await failed(desk.as(kind).remarks.add({ on: onContact, text: 'x' }))).toMatchObject({
				code: 'permission.denied',
			});
		}
	});

	it('REM-2 is no message: the conversation does not show it, nor count it, nor wait less', async () => {
		const { desk, add, conversation } = await withContact();
		const show = () => succeeded(desk.as('agent').conversations.show({ conversation }));
		const before = await show();
		await add('SECRET');
		const after = await show();
		expect(after).toEqual(before);
		expect(JSON.stringify(after)).not.toContain('SECRET');
	});

	it.each(['', ' ', '\n\t ', '\u200B\u200D', '\u3000', '\u2028'])(
		'REM-3 of nothing but %j is refused',
		async (text) => {
			const { desk, onContact, remarks } = await withContact();
			const before = await eventsOf(desk.store);
			expect(await failed(remarks.add({ on: onContact, text }))).toMatchObject({ code: 'input.invalid' });
			expect(await eventsOf(desk.store)).toEqual(before);
		},
	);

	it('REM-3 has at most 2,000 code points, whatever units they take, also once it is edited or moderated', async () => {
		const { desk, add, onContact, remarks } = await withContact();
		const remark = await add('👍'.repeat(2000), onContact);
		const text = '👍'.repeat(2001);
		const issues = [{ path: 'text', problem: 'too_long' }];
		expect(await failed(remarks.add({ on: onContact, text }))).toEqual({ code: 'input.invalid', issues });
		expect(await failed(remarks.edit({ remark, text, basedOn: 1 }))).toEqual({ code: 'input.invalid', issues });
		const to = { kind: 'text', text } as const;
		expect(await failed(desk.as('supervisor').remarks.moderate({ remark, to, basedOn: 1 }))).toMatchObject({
			code: 'input.invalid',
		});
	});

	it.each([
		'<script>alert(1)</script> &amp; <b>bold</b>',
		'=HYPERLINK("https://evil.example","x")',
		'  two spaces, and\r\nlines\t ',
		'# markdown [link](javascript:x) {{7*7}}',
		'\u202Eright to left\u202C \u2066isolated\u2069 שלום',
		'e\u0301 stays in two parts; ﬁ stays one',
		'__proto__',
	])('REM-3 keeps %j exactly as it was typed', async (text) => {
		const { add, texts, onContact } = await withContact();
		await add(text, onContact);
		expect(await texts(onContact)).toEqual([text]);
	});

	it('REM-3 is listed page by page, also where many were written in one moment', async () => {
		const { add, onContact, onConversation, remarks } = await withContact();
		for (let count = 0; count < 7; count += 1)
			await add(`Remark ${count}`, count % 2 === 0 ? onContact : onConversation);
		const seen: (string | undefined)[] = [];
		let cursor: string | undefined;
		do {
			const page = await succeeded(remarks.list({ on: onContact, limit: 3, cursor }));
			seen.push(...page.items.map(({ remark }) => remark.text));
			cursor = page.next;
		} while (cursor !== undefined);
		expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0].map((count) => `Remark ${count}`));
		const { next } = await succeeded(remarks.list({ on: onContact, limit: 3 }));
		expect(await failed(remarks.list({ on: onConversation, cursor: next }))).toEqual({ code: 'page.cursor_invalid' });
		expect(await failed(remarks.list({ on: onContact, limit: 201 }))).toMatchObject({ code: 'input.invalid' });
	});

	it('REM-5 stays where it was written when messages and the conversation move', async () => {
		const { desk, add, conversation, onContact, onConversation, texts } = await withContact();
		await add('On the conversation.');
		const other = await received(desk, whatsAppMessage({ id: 'wamid.2', phone: '33698765432' }));
		const { conversations } = desk.as('agent');
		const { messages } = await succeeded(conversations.show({ conversation }));
		const message = messages.items[0]?.id ?? 'nobody';
		await succeeded(conversations.refile({ message, to: other.contactId, reason: 'It was his.' }));
		await succeeded(conversations.transfer({ conversation, to: { kind: 'agent', agent: 'ben' } }));
		expect(await texts(onContact)).toEqual(['On the conversation.']);
		expect(await texts(onConversation)).toEqual(['On the conversation.']);
		expect(await texts({ kind: 'contact', contact: other.contactId })).toEqual([]);
	});

	it('REM-1 is of the workspace, on something of the workspace', async () => {
		const { desk, remarks, onContact } = await withContact();
		expect(await failed(remarks.add({ on: { kind: 'contact', contact: 99 }, text: 'x' }))).toEqual({
			code: 'contact.not_found',
		});
		expect(await failed(remarks.add({ on: { kind: 'conversation', conversation: 'x' }, text: 'x' }))).toEqual({
			code: 'conversation.not_found',
		});
		expect(await failed(desk.as('agent', 'globex').remarks.list({ on: onContact }))).toEqual({
			code: 'contact.not_found',
		});
	});
});

describe('who changes a remark', () => {
	it('REM-4 its author edits it, over nobody else’s edit; the history keeps what it said', async () => {
		const { desk, add, remarks, texts, onContact } = await withContact();
		const remark = await add('Frist.');
		desk.clock.step(60_000);
		expect(await succeeded(remarks.edit({ remark, text: 'First.', basedOn: 1 }))).toEqual({
			remarkId: remark,
			revision: 2,
			changed: true,
		});
		expect(await succeeded(remarks.edit({ remark, text: 'First.', basedOn: 2 }))).toMatchObject({ changed: false });
		expect(await failed(remarks.edit({ remark, text: 'Late.', basedOn: 1 }))).toEqual({
			code: 'revision.stale',
			revision: 2,
		});
		expect(await texts(onContact)).toEqual(['First.']);
		const by = { kind: 'agent', id: 'agent-1' };
		expect((await succeeded(desk.as('supervisor').remarks.history({ remark }))).versions).toEqual([
			{ what: 'written', text: 'Frist.', by, at: '2026-11-22T08:30:00.000Z' },
			{ what: 'edited', text: 'First.', by, at: '2026-11-22T08:31:00.000Z' },
		]);
	});

	it('REM-4 of two edits at once one is told', async () => {
		const { add, remarks } = await withContact();
		const remark = await add('First.');
		const results = await Promise.all(['One', 'Two'].map((text) => remarks.edit({ remark, text, basedOn: 1 })));
		expect(results.map((result) => (result.isErr() ? result.error : 'ok'))).toEqual([
			'ok',
			{ code: 'revision.stale', revision: 2 },
		]);
	});

	it('REM-4 nobody else who may write does, whatever their id; an agent who became supervisor does', async () => {
		const { desk, add, onContact } = await withContact();
		const remark = await add('Mine.');
		const as = (kind: 'agent' | 'integration' | 'supervisor', id: string) =>
			desk.desk.as({ kind, id, workspaceId: WORKSPACE }).remarks;
		for (const other of [as('agent', 'ben'), as('integration', 'agent-1'), as('supervisor', 'sam')]) {
			const notYours = { code: 'remark.not_yours' };
			expect(await failed(other.edit({ remark, text: 'Not yours.', basedOn: 1 }))).toEqual(notYours);
			expect(await failed(other.delete({ remark, basedOn: 1 }))).toEqual(notYours);
		}
		const listed = await succeeded(as('supervisor', 'agent-1').list({ on: onContact }));
		expect(listed.items[0]?.changeable).toBe('as_author');
		await succeeded(as('supervisor', 'agent-1').edit({ remark, text: 'Still mine.', basedOn: 1 }));
	});

	it('REM-4 a supervisor moderates it, without the right to write any; an agent does not', async () => {
		const given = await withContact();
		const remark = await given.add('A rude word.');
		const desk = aDesk({
			store: given.desk.store,
			clock: given.desk.clock,
			permissions: { 'remark.write': { agent: true } },
		});
		const { remarks } = desk.as('supervisor');
		const onContact = given.onContact;
		expect(await failed(remarks.add({ on: onContact, text: 'x' }))).toMatchObject({ code: 'permission.denied' });
		const to = { kind: 'text', text: '(removed)' } as const;
		expect(await failed(given.remarks.moderate({ remark, to, basedOn: 1 }))).toMatchObject({
			code: 'permission.denied',
			permission: 'remark.moderate',
			administratorCanHelp: true,
		});
		await succeeded(remarks.moderate({ remark, to, basedOn: 1 }));
		expect(await failed(remarks.moderate({ remark, to: { kind: 'deleted' }, basedOn: 1 }))).toMatchObject({
			code: 'revision.stale',
		});
		await succeeded(remarks.moderate({ remark, to: { kind: 'deleted' }, basedOn: 2 }));
		const { items } = await succeeded(given.remarks.list({ on: onContact }));
		expect(items[0]?.remark).toMatchObject({ text: undefined, deleted: { by: { kind: 'supervisor' } } });
	});

	it('REM-4 deleted, it says that it was there, and is not written anew; deleted again, it stays so', async () => {
		const { desk, add, remarks, onContact } = await withContact();
		const remark = await add('A mistake.');
		expect(await succeeded(remarks.delete({ remark, basedOn: 1 }))).toMatchObject({ revision: 2, changed: true });
		expect(await succeeded(remarks.delete({ remark, basedOn: 1 }))).toMatchObject({ revision: 2, changed: false });
		expect(await failed(remarks.edit({ remark, text: 'Back.', basedOn: 2 }))).toEqual({ code: 'remark.deleted' });
		const { items } = await succeeded(remarks.list({ on: onContact }));
		expect(items).toMatchObject([{ remark: { id: remark, text: undefined }, changeable: undefined }]);
		expect(JSON.stringify(items)).not.toContain('mistake');
		const { versions } = await succeeded(desk.as('supervisor').remarks.history({ remark }));
		expect(versions.map(({ what, text }) => [what, text])).toEqual([
			['written', 'A mistake.'],
			['deleted', undefined],
		]);
	});

	it('REM-4 a remark nobody wrote is not found', async () => {
		const { desk, remarks } = await withContact();
		const gone = { code: 'remark.not_found' };
		expect(await failed(remarks.edit({ remark: 'x', text: 'x', basedOn: 0 }))).toEqual(gone);
		expect(await failed(remarks.delete({ remark: '__proto__', basedOn: 0 }))).toEqual(gone);
		expect(await failed(desk.as('supervisor').remarks.history({ remark: 'x' }))).toEqual(gone);
	});

	it('REM-4 its history without what tells who a person is has no text', async () => {
		const { desk, add, remarks } = await withContact();
		const remark = await add('Amélie is ill.');
		await succeeded(remarks.edit({ remark, text: 'Amélie is well.', basedOn: 1 }));
		const events = await succeeded(storeOf(desk.store).events.of({ kind: 'remark', id: remark }));
		const facts = events.map(({ fact }) => redacted(fact));
		expect(JSON.stringify(facts)).not.toContain('Amélie');
		const state = await succeeded(storeOf(desk.store).remarks.find(remark));
		if (state === undefined) throw new Error('a remark');
		expect(rebuilt('remark', facts)).toEqual(remarkRecord.redact(state));
	});
});
