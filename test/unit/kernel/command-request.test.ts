import { describe, expect, it } from 'vitest';
import type { Receipt } from '../../../src/kernel/change-set.js';
import { fingerprintOf } from '../../../src/kernel/fingerprint.js';
import { runCommand } from '../../../src/kernel/run-command.js';
import { writeNote } from '../../support/note-command.js';
import type { Script } from '../../support/note-pipeline.js';
import { notePipeline } from '../../support/note-pipeline.js';
import { failed, succeeded } from '../../support/results.js';

const input = { note: 'n', text: ' hello ' };
const fingerprint = fingerprintOf('key', 'notes.write', { note: 'n', text: 'hello' });
const receipt: Receipt = { requestId: 'request-1', command: 'notes.write', fingerprint, output: 'as answered before' };

function run(script: Script, requestId = 'request-1') {
	const pipeline = notePipeline(script);
	return { ...pipeline, result: runCommand(pipeline.session, writeNote, input, requestId) };
}

describe('a request', () => {
	it('is looked up first, and kept with what it wrote: its name, a fingerprint of what was read, the answer', async () => {
		const { result, asked, changeSets } = run({});
		const output = await succeeded(result);
		expect(output.told.requestId).toBe('request-1');
		expect(asked).toEqual(['receipts.find request-1', 'notes.find n', 'numbers.reserve note', 'commit']);
		expect(changeSets[0]?.origin.requestId).toBe('request-1');
		expect(changeSets[0]?.receipt).toStrictEqual({
			requestId: 'request-1',
			command: 'notes.write',
			fingerprint,
			output,
		});
	});

	it('is kept also where nothing changes', async () => {
		const { result, changeSets } = run({ notes: [{ id: 'n', revision: 4, text: 'hello', keys: 0 }] });
		const output = await succeeded(result);
		expect(changeSets).toMatchObject([{ changes: [], guards: [], receipt: { output } }]);
	});

	it('answered before is answered the same, and nothing else is asked', async () => {
		const { result, asked } = run({ receipts: [receipt] });
		expect(await succeeded(result)).toBe('as answered before');
		expect(asked).toEqual(['receipts.find request-1']);
	});

	it('answered before for another input is refused, and nothing else is asked', async () => {
		const { result, asked } = run({ receipts: [{ ...receipt, fingerprint: 'of another input' }] });
		expect(await failed(result)).toEqual({ code: 'request.reused' });
		expect(asked).toEqual(['receipts.find request-1']);
	});

	it('answered before under another key of the host is refused', async () => {
		const { result } = run({ receipts: [receipt], fingerprintKey: 'another key' });
		expect(await failed(result)).toEqual({ code: 'request.reused' });
	});

	it('that cannot be looked up is not decided', async () => {
		const { result, asked } = run({ receipts: ['unavailable'] });
		expect(await failed(result)).toEqual({ code: 'storage.unavailable' });
		expect(asked).toEqual(['receipts.find request-1']);
	});

	it('is looked up again after a conflict: somebody may have done it meanwhile', async () => {
		const { result, asked } = run({ receipts: [undefined, receipt], commits: ['conflict'] });
		expect(await succeeded(result)).toBe('as answered before');
		expect(asked.slice(3)).toEqual(['commit', 'pause 1', 'receipts.find request-1']);
	});

	it.each([
		['', 'too_small'],
		[' request-1', 'malformed_identifier'],
		['x'.repeat(201), 'too_long'],
	])('by the name %j is none, and is said to be none as requestId', async (requestId, problem) => {
		const { result, asked } = run({}, requestId);
		const failure = await failed(result);
		expect(failure).toMatchObject({ code: 'input.invalid' });
		expect(failure).toHaveProperty('issues', expect.arrayContaining([{ path: 'requestId', problem }]));
		expect(asked).toEqual([]);
	});

	it('is checked after the right to ask', async () => {
		expect(await failed(run({ actor: 'channel' }, '').result)).toMatchObject({ code: 'permission.denied' });
	});
});
