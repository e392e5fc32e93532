import { ok } from 'neverthrow';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { decided, defineCommand, defineCreatingCommand, unchanged } from '../../../src/kernel/command.js';
import { runCommand } from '../../../src/kernel/run-command.js';
import { writeNote } from '../../support/note-command.js';
import { notePipeline } from '../../support/note-pipeline.js';
import { succeeded } from '../../support/results.js';

describe('a decision', () => {
	it('names its output, its changes and its guards', () => {
		const guards = [{ kind: 'shelf', id: 'shelf-1', revision: 7 }];
		expect(decided('output', [], guards)).toEqual({ output: 'output', changes: [], guards });
	});

	it('has no guards unless it names some', () => {
		expect(decided('output', [])).toEqual({ output: 'output', changes: [], guards: [] });
	});

	it('that finds things as they should be changes nothing and rests on nothing', () => {
		expect(unchanged('output')).toEqual({ output: 'output', changes: [], guards: [] });
	});
});

describe('a command', () => {
	it('that needs no ids prepares nothing, and asks for none', async () => {
		const pipeline = notePipeline();
		const told: unknown[] = [];
		const look = defineCommand({
			name: 'notes.look',
			permission: 'remark.write',
			input: z.strictObject({ note: z.string() }),
			load: (reads: typeof pipeline.session.store, input) => reads.notes.find(input.note),
			decide: (_loaded, _input, context) => {
				told.push(context.prepared);
				return ok(unchanged('seen'));
			},
		});
		expect(await succeeded(runCommand(pipeline.session, look, { note: 'n' }, undefined))).toBe('seen');
		expect(told).toEqual([undefined]);
		expect(pipeline.asked).toEqual(['notes.find n']);
		expect(pipeline.clock.handedOut()).toBe(0);
		expect(look).toMatchObject({ name: 'notes.look', permission: 'remark.write' });
	});

	it('that needs ids is what it was defined as', () => {
		expect(defineCreatingCommand(writeNote)).toBe(writeNote);
	});
});
