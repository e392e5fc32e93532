import { describe, expect, it } from 'vitest';
import { previewCommand, runCommand } from '../../../src/kernel/run-command.js';
import { writeNote } from '../../support/note-command.js';
import { notePipeline } from '../../support/note-pipeline.js';
import { failed, succeeded } from '../../support/results.js';

const input = { note: 'n', text: 'hello' };

describe('the trace of a call', () => {
	it('of a run says what it was, how long it took by the runtime’s clock, and how it ended', async () => {
		const { session, traces } = notePipeline({ takes: 20 });
		await succeeded(runCommand(session, writeNote, input, 'request-1'));
		expect(traces).toStrictEqual([
			{ name: 'notes.write', kind: 'command', milliseconds: 80, outcome: 'ok', attempts: 1 },
		]);
	});

	it('counts the decisions made, conflict by conflict', async () => {
		const { session, traces } = notePipeline({ commits: ['conflict', 'conflict', 'ok'], pauses: false, takes: 1 });
		await succeeded(runCommand(session, writeNote, input, undefined));
		expect(traces).toStrictEqual([
			{ name: 'notes.write', kind: 'command', milliseconds: 9, outcome: 'ok', attempts: 3 },
		]);
		const given = notePipeline({ commits: ['conflict'] });
		await failed(runCommand(given.session, writeNote, input, undefined));
		expect(given.traces).toMatchObject([{ outcome: 'storage.conflict', attempts: 5 }]);
	});

	it('of a call that was not admitted counts no decision', async () => {
		const { session, traces } = notePipeline({ actor: 'channel' });
		await failed(runCommand(session, writeNote, null, undefined));
		await failed(runCommand(session, writeNote, input, undefined));
		expect(traces).toStrictEqual([
			{ name: 'notes.write', kind: 'command', milliseconds: 0, outcome: 'input.invalid', attempts: 0 },
			{ name: 'notes.write', kind: 'command', milliseconds: 0, outcome: 'permission.denied', attempts: 0 },
		]);
	});

	it('of a preview says that it was one', async () => {
		const { session, traces } = notePipeline({ takes: 20 });
		await succeeded(previewCommand(session, writeNote, input));
		await failed(previewCommand(session, writeNote, { note: 'n', text: 'no' }));
		expect(traces).toStrictEqual([
			{ name: 'notes.write', kind: 'preview', milliseconds: 20, outcome: 'ok', attempts: 1 },
			{ name: 'notes.write', kind: 'preview', milliseconds: 20, outcome: 'note.refused', attempts: 1 },
		]);
	});

	it('is not missed by a host without a tracer, and one that throws changes nothing', async () => {
		const { session } = notePipeline();
		const without = { ...session, settings: { ...session.settings, tracer: undefined } };
		await succeeded(runCommand(without, writeNote, input, undefined));
		const tracer = (): never => {
			throw new Error('the disk is full');
		};
		const throwing = { ...session, settings: { ...session.settings, tracer } };
		await succeeded(runCommand(throwing, writeNote, input, undefined));
		await succeeded(previewCommand(throwing, writeNote, input));
		expect(await failed(runCommand(throwing, writeNote, null, undefined))).toMatchObject({ code: 'input.invalid' });
	});
});
