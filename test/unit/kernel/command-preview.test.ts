import { describe, expect, it } from 'vitest';
import { previewCommand } from '../../../src/kernel/run-command.js';
import { writeNote } from '../../support/note-command.js';
import type { Script } from '../../support/note-pipeline.js';
import { notePipeline } from '../../support/note-pipeline.js';
import { failed, succeeded } from '../../support/results.js';

function preview(script: Script, given: unknown = { note: 'n', text: ' hello ' }) {
	const pipeline = notePipeline(script);
	return { ...pipeline, result: previewCommand(pipeline.session, writeNote, given) };
}

describe('a preview', () => {
	it('answers what a run would answer and change, with placeholders for what is new', async () => {
		const { result, session } = preview({});
		const told = { actor: session.actor, now: '2026-11-22T08:30:00.000Z', requestId: undefined };
		expect(await succeeded(result)).toStrictEqual({
			output: { id: 'preview-1', other: 'preview-2', number: 0, told },
			changes: [
				{
					kind: 'note',
					id: 'preview-1',
					before: 0,
					after: { id: 'preview-1', revision: 1, text: 'hello', keys: 0 },
					facts: [{ type: 'note.written', data: { id: 'preview-1', keys: 0 }, personal: { text: 'hello' } }],
					taken: [],
					released: [],
					put: [],
					removed: [],
				},
			],
		});
	});

	it('reads, and neither reserves nor commits nor looks up a request', async () => {
		const { result, asked, clock } = preview({});
		await succeeded(result);
		expect(asked).toEqual(['notes.find n']);
		expect(clock.handedOut()).toBe(0);
	});

	it('says that nothing would change', async () => {
		const { result } = preview({ notes: [{ id: 'n', revision: 4, text: 'hello', keys: 0 }] });
		expect(await succeeded(result)).toMatchObject({ output: { id: 'preview-1' }, changes: [] });
	});

	it('begins its placeholders anew each time', async () => {
		const pipeline = notePipeline();
		for (let time = 0; time < 2; time += 1) {
			const previewed = await succeeded(previewCommand(pipeline.session, writeNote, { note: 'n', text: 'hello' }));
			expect(previewed.output).toMatchObject({ id: 'preview-1', other: 'preview-2' });
		}
	});

	it('meets the refusal, the wrong input and the missing right that a run would meet', async () => {
		expect(await failed(preview({}, { note: 'n', text: 'no' }).result)).toEqual({ code: 'note.refused' });
		const wrong = preview({}, { note: 'n' });
		expect(await failed(wrong.result)).toEqual({
			code: 'input.invalid',
			issues: [{ path: 'text', problem: 'invalid_type' }],
		});
		expect(wrong.asked).toEqual([]);
		const denied = preview({ actor: 'channel' });
		expect(await failed(denied.result)).toMatchObject({ code: 'permission.denied', actor: 'channel' });
		expect(denied.asked).toEqual([]);
	});

	it('fails where nothing can be read, and asks no further', async () => {
		const { result, asked } = preview({ notes: ['unavailable'] });
		expect(await failed(result)).toEqual({ code: 'storage.unavailable' });
		expect(asked).toEqual(['notes.find n']);
	});
});
