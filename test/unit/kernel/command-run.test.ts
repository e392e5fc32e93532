import { describe, expect, it } from 'vitest';
import { runCommand } from '../../../src/kernel/run-command.js';
import { writeNote } from '../../support/note-command.js';
import type { Script } from '../../support/note-pipeline.js';
import { notePipeline } from '../../support/note-pipeline.js';
import { failed, succeeded } from '../../support/results.js';

const input = { note: 'n', text: ' hello ' };
const held = { id: 'n', revision: 4, text: 'before', keys: 0 };
const now = '2026-11-22T08:30:00.000Z';

function run(script: Script, given: unknown = input, requestId?: string) {
	const pipeline = notePipeline(script);
	return { ...pipeline, result: runCommand(pipeline.session, writeNote, given, requestId) };
}

describe('a run', () => {
	it('validates, loads, prepares, decides and commits, each once and in this order', async () => {
		const { result, asked, session } = run({});
		const told = { actor: session.actor, now, requestId: undefined };
		expect(await succeeded(result)).toEqual({ id: 'id-00000001', other: 'id-00000002', number: 41, told });
		expect(asked).toEqual(['notes.find n', 'numbers.reserve note', 'commit']);
	});

	it('commits what was decided, from what was read and what was meant, with its origin', async () => {
		const { result, changeSets } = run({ notes: [held] });
		await succeeded(result);
		expect(changeSets).toStrictEqual([
			{
				origin: { command: 'notes.write', by: { kind: 'agent', id: 'ana' }, at: now, requestId: undefined },
				changes: [
					{
						kind: 'note',
						id: 'n',
						before: 4,
						after: { id: 'n', revision: 5, text: 'hello', keys: 0 },
						facts: [{ type: 'note.written', data: { id: 'n', keys: 0 }, personal: { text: 'hello' } }],
						taken: [],
						released: [],
						put: [],
						removed: [],
					},
				],
				guards: [{ kind: 'shelf', id: 'shelf-1', revision: 7 }],
				receipt: undefined,
			},
		]);
	});

	it('commits nothing when nothing changes', async () => {
		const { result, asked } = run({ notes: [{ ...held, text: 'hello' }] });
		await succeeded(result);
		expect(asked).toEqual(['notes.find n', 'numbers.reserve note']);
	});

	it('of a wrong input asks the store nothing, and says what is wrong and not what was given', async () => {
		const { result, asked } = run({}, { note: 'n', text: 5, secret: 'hello' });
		expect(await failed(result)).toEqual({
			code: 'input.invalid',
			issues: [
				{ path: 'text', problem: 'invalid_type' },
				{ path: '', problem: 'unrecognized_keys' },
			],
		});
		expect(asked).toEqual([]);
	});

	it('without the right asks the store nothing, and says which right and whether an administrator could', async () => {
		const { result, asked } = run({ actor: 'channel' });
		expect(await failed(result)).toEqual({
			code: 'permission.denied',
			permission: 'remark.write',
			actor: 'channel',
			administratorCanHelp: true,
		});
		expect(asked).toEqual([]);
	});

	it('of a wrong input without the right speaks of the input', async () => {
		expect(await failed(run({ actor: 'channel' }, null).result)).toMatchObject({ code: 'input.invalid' });
	});

	it('stops where the note cannot be read', async () => {
		const { result, asked } = run({ notes: ['unavailable'] });
		expect(await failed(result)).toEqual({ code: 'storage.unavailable' });
		expect(asked).toEqual(['notes.find n']);
	});

	it('stops where no number can be reserved', async () => {
		const { result, asked } = run({ numbers: ['unavailable'] });
		expect(await failed(result)).toEqual({ code: 'storage.unavailable' });
		expect(asked).toEqual(['notes.find n', 'numbers.reserve note']);
	});

	it('stops where the decision is a refusal, and keeps none', async () => {
		const { result, asked } = run({}, { note: 'n', text: ' no ' }, 'request-1');
		expect(await failed(result)).toEqual({ code: 'note.refused' });
		expect(asked).toEqual(['receipts.find request-1', 'notes.find n', 'numbers.reserve note']);
	});

	it('tells a commit that nobody answered as it is, and does not try again', async () => {
		const { result, asked } = run({ commits: ['unavailable', 'ok'] });
		expect(await failed(result)).toEqual({ code: 'storage.unavailable' });
		expect(asked.filter((call) => call === 'commit')).toHaveLength(1);
	});
});

describe('what one commit takes', () => {
	it.each([
		[50, 0],
		[1, 100],
	])('%i records and %i index entries are written', async (records, keys) => {
		const { result, changeSets } = run({}, { ...input, records, keys });
		await succeeded(result);
		expect(changeSets[0]?.changes).toHaveLength(records);
		expect(changeSets[0]?.changes[0]?.put).toHaveLength(keys);
	});

	it.each([
		[51, 0],
		[1, 101],
	])('%i records and %i index entries are a bug, and nothing is written', async (records, keys) => {
		const { result, changeSets } = run({}, { ...input, records, keys });
		await expect(result).rejects.toThrow('notes.write decided more than a commit takes');
		expect(changeSets).toEqual([]);
	});

	it.each([
		[40, 60, 'written'],
		[41, 60, 'a bug'],
		[40, 61, 'a bug'],
	])('%i entries removed and %i put are %s', async (before, after, outcome) => {
		const { result, changeSets } = run({ notes: [{ ...held, keys: before }] }, { ...input, keys: after });
		if (outcome === 'written') await succeeded(result);
		else await expect(result).rejects.toThrow('notes.write decided more than a commit takes');
		expect(changeSets).toHaveLength(outcome === 'written' ? 1 : 0);
	});

	it.each([
		[5_100, 0, 'written'],
		[1, 10_200, 'written'],
		[5_101, 0, 'a bug'],
		[1, 10_201, 'a bug'],
	])('%i records and %i index entries of a command for many are %s', async (records, keys, outcome) => {
		const { session, changeSets } = notePipeline({});
		const result = runCommand(session, { ...writeNote, bulk: true }, { ...input, records, keys }, undefined);
		if (outcome === 'written') await succeeded(result);
		else await expect(result).rejects.toThrow('notes.write decided more than a commit takes');
		expect(changeSets).toHaveLength(outcome === 'written' ? 1 : 0);
	});
});
