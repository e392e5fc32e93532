import { describe, expect, it } from 'vitest';
import type { ChangeSet, Committed } from '../../../src/kernel/change-set.js';
import { runCommand } from '../../../src/kernel/run-command.js';
import type { NoteChange } from '../../support/note-command.js';
import { writeNote } from '../../support/note-command.js';
import type { Script } from '../../support/note-pipeline.js';
import { notePipeline } from '../../support/note-pipeline.js';

async function told(script: Script) {
	const heard: (readonly [ChangeSet<NoteChange>, Committed])[] = [];
	const { session, changeSets } = notePipeline(script);
	const result = await runCommand(session, writeNote, { note: 'n', text: 'hello' }, undefined, (...commit) => {
		heard.push(commit);
	});
	return { heard, changeSets, isOk: result.isOk() };
}

describe('whoever runs a command is told', () => {
	it('of the change set that was written, with its positions', async () => {
		const { heard, changeSets, isOk } = await told({ commits: ['conflict', 'ok'] });
		expect(changeSets).toHaveLength(2);
		expect([heard, isOk]).toEqual([[[changeSets[1], { positions: [1] }]], true]);
	});

	it.each<[string, Script]>([
		['the store cannot be reached', { commits: ['unavailable'] }],
		['others always wrote first', { commits: ['conflict'] }],
		['nothing is to be changed', { notes: [{ id: 'n', revision: 4, text: 'hello', keys: 0 }] }],
	])('of nothing when %s', async (_why, script) => {
		expect((await told(script)).heard).toEqual([]);
	});
});
