import { describe, expect, it } from 'vitest';
import type { ListTags } from '../../../../src/records/tags/index.js';
import type { TestDesk } from '../../../support/a-desk.js';
import { aDesk } from '../../../support/a-desk.js';
import { expectRefused } from '../../../support/refusals.js';
import { failed, succeeded } from '../../../support/results.js';
import { aTag, aTaggedConversation } from '../../../support/scenarios/tag-scenarios.js';
import { storeOf } from '../../../support/workspace-contents.js';

const tagsOf = ({ as }: TestDesk) => as('agent').tags;

const namesOf = async (desk: TestDesk, input: ListTags = {}) =>
	(await succeeded(tagsOf(desk).list(input))).tags.map(({ name }) => name);

const sameNames = [
	['case', 'RÉCLAMATION'],
	['accents', 'Reclamation'],
	['combining accents', 'Re\u0301clamation'],
	['width', 'Ｒéclamation'],
	['spaces', '  Réclamation '],
	['zero-width characters', 'Récla\u200bmation'],
	['bidi controls', '\u202eRéclamation\u202c'],
] as const;

describe('the list of tags', () => {
	it('TAG-1 an agent adds a tag, and all who read contacts list it', async () => {
		const desk = aDesk();
		const tag = await aTag(desk, 'Réclamation');
		const listed = {
			tag,
			name: 'Réclamation',
			archived: false,
			uses: 0,
			createdAt: '2026-11-22T08:30:00.000Z',
			absorbing: [],
			revision: 1,
		};
		for (const kind of ['agent', 'supervisor', 'virtual_agent', 'integration'] as const)
			expect(await succeeded(desk.as(kind).tags.list({}))).toEqual({ tags: [listed] });
	});

	it('TAG-1 is sorted by name, by use or by age', async () => {
		const desk = aDesk();
		const names = ['zebra', 'Été', 'apple', 'Banana'];
		const { conversation, tags } = await aTaggedConversation(desk, ...names);
		const [zebra = '', , apple = ''] = tags;
		await succeeded(desk.as('agent').conversations.untag({ conversation, tags: tags.filter((id) => id !== apple) }));
		desk.clock.step(1);
		await aTag(desk, 'Cherry');
		expect(await namesOf(desk)).toEqual(['apple', 'Banana', 'Cherry', 'Été', 'zebra']);
		expect(await namesOf(desk, { sort: 'newest' })).toEqual(['Cherry', 'apple', 'Banana', 'Été', 'zebra']);
		await succeeded(desk.as('agent').conversations.tag({ conversation, tags: [zebra] }));
		expect(await namesOf(desk, { sort: 'uses' })).toEqual(['apple', 'zebra', 'Banana', 'Cherry', 'Été']);
	});

	it('TAG-1 is searched by part of a name, ignoring case and accents', async () => {
		const desk = aDesk();
		for (const name of ['Réclamation', 'Acclaim', '50 % off']) await aTag(desk, name);
		expect(await namesOf(desk, { search: 'CLÀ' })).toEqual(['Acclaim', 'Réclamation']);
		expect(await namesOf(desk, { search: '%' })).toEqual(['50 % off']);
		expect(await namesOf(desk, { search: '.*' })).toEqual([]);
		expect(await namesOf(desk, { search: ' \u200b' })).toHaveLength(3);
		const long = await failed(tagsOf(desk).list({ search: 'x'.repeat(101) }));
		expect(long).toEqual({ code: 'input.invalid', issues: [{ path: 'search', problem: 'too_long' }] });
	});

	it('TAG-1 counts the uses of a tag up to 1,000, those that are being merged into it among them', async () => {
		const desk = aDesk();
		const { conversation, tags } = await aTaggedConversation(desk, 'Late', 'Delayed');
		const [late = '', delayed = ''] = tags;
		await succeeded(desk.as('agent').conversations.untag({ conversation, tags: [delayed] }));
		const usesOf = async () =>
			(await succeeded(tagsOf(desk).list({}))).tags.map(({ name, uses, absorbing }) => [name, uses, absorbing.length]);
		expect(await usesOf()).toEqual([
			['Delayed', 0, 0],
			['Late', 1, 0],
		]);
		const trial = await succeeded(tagsOf(desk).merge.preview({ tag: late, into: delayed }));
		expect(trial.output).toEqual({ into: delayed, moved: 1, done: false });
		await succeeded(tagsOf(desk).merge({ tag: late, into: delayed }));
		expect(await usesOf()).toEqual([['Delayed', 1, 1]]);
		const capped = await succeeded(storeOf(desk.store).tags.uses([delayed, late, 'nothing'], 0));
		expect(capped).toEqual([0, 0, 0]);
	});

	it.each(sameNames)(
		'TAG-2 a name that differs in %s alone is taken, and the answer says by which',
		async (_, name) => {
			const desk = aDesk();
			const tag = await aTag(desk, 'Réclamation');
			const taken = { code: 'tag.name_taken', tag, archived: false };
			await expectRefused(desk, () => tagsOf(desk).add({ name }), taken);
			const other = await aTag(desk, 'Praise');
			await expectRefused(desk, () => tagsOf(desk).rename({ tag: other, name, basedOn: 1 }), taken);
		},
	);

	it('TAG-2 of two who add the same name at once, one is told', async () => {
		const desk = aDesk();
		const results = await Promise.all(['Late', 'LATE'].map((name) => tagsOf(desk).add({ name })));
		expect(results.filter((result) => result.isOk())).toHaveLength(1);
		expect(results.flatMap((result) => (result.isErr() ? [result.error.code] : []))).toEqual(['tag.name_taken']);
	});

	it.each([
		['markup', '<b onclick="x()">Late</b>'],
		['a formula', '=HYPERLINK("http://evil.example","Late")'],
		['another direction', '\u202eetaL'],
		['a name that objects inherit', '__proto__'],
		['look-alikes', 'Lаte'],
		['a family of one sign', '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}'],
	])('TAG-2 a name with %s is kept as it was typed', async (_, name) => {
		const desk = aDesk();
		await aTag(desk, 'Late');
		await aTag(desk, name);
		expect(await namesOf(desk, { sort: 'newest' })).toContain(name);
	});

	it.each([
		['nothing', ''],
		['spaces', '   '],
		['invisible characters', '\u200b\u2060'],
		['a control character', 'La\u0007te'],
		['a line break', 'La\nte'],
		['half a pair', 'La\ud800te'],
		['101 code points', '\u{1F3F7}'.repeat(101)],
		['100 kB', 'x'.repeat(100_000)],
	])('TAG-2 a name of %s is none', async (_, name) => {
		const desk = aDesk();
		expect(await failed(tagsOf(desk).add({ name }))).toMatchObject({ code: 'input.invalid' });
		await aTag(desk, '\u{1F3F7}'.repeat(100));
	});

	it('TAG-2 renaming keeps the uses, asks for the revision, and frees the old name', async () => {
		const desk = aDesk();
		const { conversation, tags } = await aTaggedConversation(desk, 'Late');
		const [tag = ''] = tags;
		expect(await succeeded(tagsOf(desk).rename({ tag, name: 'Late', basedOn: 1 }))).toEqual({
			revision: 1,
			changed: false,
		});
		expect(await succeeded(tagsOf(desk).rename({ tag, name: 'LATE', basedOn: 1 }))).toEqual({
			revision: 2,
			changed: true,
		});
		await expectRefused(desk, () => tagsOf(desk).rename({ tag, name: 'Delayed', basedOn: 1 }), {
			code: 'revision.stale',
			revision: 2,
		});
		await succeeded(tagsOf(desk).rename({ tag, name: 'Delayed', basedOn: 2 }));
		const { contactId } = (await succeeded(desk.as('agent').conversations.show({ conversation }))).conversation;
		const panel = await succeeded(desk.as('agent').panel.show({ contact: contactId }));
		expect(panel.tags).toEqual([{ id: tag, name: 'Delayed', archived: false }]);
		expect(panel.history.items[0]?.tags).toEqual(panel.tags);
		await aTag(desk, 'Late');
		await expectRefused(desk, () => tagsOf(desk).rename({ tag: 'nothing', name: 'X', basedOn: 1 }), {
			code: 'tag.not_found',
		});
	});

	it('TAG-2 an archived tag is listed apart, keeps its name, and is restored as it was', async () => {
		const desk = aDesk();
		const tag = await aTag(desk, 'Late');
		await aTag(desk, 'Praise');
		expect(await succeeded(tagsOf(desk).archive({ tag }))).toEqual({ changed: true });
		expect(await succeeded(tagsOf(desk).archive({ tag }))).toEqual({ changed: false });
		expect(await namesOf(desk)).toEqual(['Praise']);
		expect(await namesOf(desk, { archived: 'only' })).toEqual(['Late']);
		expect(await namesOf(desk, { archived: 'with' })).toEqual(['Late', 'Praise']);
		const taken = { code: 'tag.name_taken', tag, archived: true };
		await expectRefused(desk, () => tagsOf(desk).add({ name: 'late' }), taken);
		expect(await succeeded(tagsOf(desk).restore({ tag }))).toEqual({ changed: true });
		expect(await succeeded(tagsOf(desk).restore({ tag }))).toEqual({ changed: false });
		expect(await namesOf(desk)).toEqual(['Late', 'Praise']);
		for (const call of [tagsOf(desk).archive, tagsOf(desk).restore])
			await expectRefused(desk, () => call({ tag: 'nothing' }), { code: 'tag.not_found' });
	});

	it('TAG-2 a list has room for 1,000 tags, archived ones among them, and a merged one makes room', async () => {
		const desk = aDesk();
		for (let count = 0; count < 999; count += 1) await aTag(desk, `Tag ${count}`);
		const results = await Promise.all(['One', 'Two'].map((name) => tagsOf(desk).add({ name })));
		expect(results.filter((result) => result.isOk())).toHaveLength(1);
		const full = { code: 'tag.limit_reached', limit: 1000, of: 'list' };
		expect(results.flatMap((result) => (result.isErr() ? [result.error] : []))).toEqual([full]);
		const [first, second] = (await succeeded(tagsOf(desk).list({ sort: 'newest' }))).tags;
		await succeeded(tagsOf(desk).archive({ tag: first?.tag ?? '' }));
		await expectRefused(desk, () => tagsOf(desk).add({ name: 'Three' }), full);
		await succeeded(tagsOf(desk).merge({ tag: first?.tag ?? '', into: second?.tag ?? '' }));
		await aTag(desk, 'Three');
		expect((await succeeded(tagsOf(desk).list({ archived: 'with' }))).tags).toHaveLength(1000);
	}, 30_000);
});
