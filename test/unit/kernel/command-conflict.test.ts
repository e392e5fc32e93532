import { describe, expect, it } from 'vitest';
import { runCommand } from '../../../src/kernel/run-command.js';
import { writeNote } from '../../support/note-command.js';
import type { Script } from '../../support/note-pipeline.js';
import { notePipeline } from '../../support/note-pipeline.js';
import { failed, succeeded } from '../../support/results.js';

const once = ['notes.find n', 'numbers.reserve note', 'commit'];

function run(script: Script) {
	const pipeline = notePipeline(script);
	return { ...pipeline, result: runCommand(pipeline.session, writeNote, { note: 'n', text: 'hello' }, undefined) };
}

function conflicts(count: number): Script {
	return { commits: [...Array.from({ length: count }, () => 'conflict' as const), 'ok'] };
}

describe('a conflict', () => {
	it.each([1, 2, 3, 4])('%i times: pauses, reads again and decides again each time', async (count) => {
		const { result, asked } = run(conflicts(count));
		await succeeded(result);
		const again = Array.from({ length: count }, (_, index) => [`pause ${index + 1}`, ...once]);
		expect(asked).toEqual([...once, ...again.flat()]);
	});

	it('five times is the caller’s, and no pause follows', async () => {
		const { result, asked } = run(conflicts(5));
		expect(await failed(result)).toEqual({ code: 'storage.conflict' });
		expect(asked.filter((call) => call === 'commit')).toHaveLength(5);
		expect(asked.filter((call) => call.startsWith('pause'))).toEqual(['pause 1', 'pause 2', 'pause 3', 'pause 4']);
		expect(asked.at(-1)).toBe('commit');
	});

	it('without a pause of the host is decided again at once', async () => {
		const { result, asked } = run({ ...conflicts(2), pauses: false });
		await succeeded(result);
		expect(asked).toEqual([...once, ...once, ...once]);
	});

	it('decides over what is there then, not over what was there before', async () => {
		const note = { id: 'n', revision: 4, text: 'theirs', keys: 0 };
		const { result, changeSets } = run({ ...conflicts(1), notes: [note, { ...note, revision: 5 }] });
		await succeeded(result);
		expect(changeSets.map(({ changes }) => changes[0]?.before)).toEqual([4, 5]);
	});

	it('after which things are as they should be ends without a commit', async () => {
		const note = { id: 'n', revision: 4, text: 'theirs', keys: 0 };
		const { result, changeSets } = run({ ...conflicts(1), notes: [note, { ...note, text: 'hello' }] });
		await succeeded(result);
		expect(changeSets).toHaveLength(1);
	});

	it('after which nothing can be read is a store that does not answer', async () => {
		const { result, asked } = run({ ...conflicts(1), notes: [undefined, 'unavailable'] });
		expect(await failed(result)).toEqual({ code: 'storage.unavailable' });
		expect(asked).toEqual([...once, 'pause 1', 'notes.find n']);
	});

	it('takes new ids and numbers, for those of the first attempt may have been seen', async () => {
		const { result, changeSets } = run({ ...conflicts(1), numbers: [41, 42] });
		expect(await succeeded(result)).toMatchObject({ id: 'id-00000003', other: 'id-00000004', number: 42 });
		expect(changeSets.map(({ changes }) => changes[0]?.id)).toEqual(['id-00000001', 'id-00000003']);
	});
});
