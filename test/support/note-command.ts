import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import type { RecordChange, RecordKind } from '../../src/kernel/change.js';
import { changeOf } from '../../src/kernel/change.js';
import type { Reply } from '../../src/kernel/change-set.js';
import type { Context, Decision } from '../../src/kernel/command.js';
import { decided, defineCreatingCommand, unchanged } from '../../src/kernel/command.js';
import type { Fact } from '../../src/kernel/fact.js';
import type { Failure } from '../../src/kernel/failure.js';

/** The smallest record there is, to try the pipeline on without any feature. */
export interface Note {
	readonly id: string;
	readonly revision: number;
	readonly text: string;
	readonly keys: number;
}

export type NoteWritten = Fact<
	'note.written',
	{ readonly id: string; readonly keys: number },
	{ readonly text: string }
>;
export type NoteChange = RecordChange<'note', Note, NoteWritten>;

const noteRecord: RecordKind<'note', Note, NoteWritten> = {
	kind: 'note',
	evolve: (note, { data, personal }) => ({ ...data, revision: (note?.revision ?? 0) + 1, text: personal?.text ?? '' }),
	keysOf: ({ keys }) => ({
		claims: [],
		entries: Array.from({ length: keys }, (_, count) => ({ index: 'note.all', key: `${keys}`, sort: `${count}` })),
	}),
	haveSameKeys: (before, after) => before.keys === after.keys,
	redact: (note) => ({ ...note, text: '' }),
};

/** Reads the one note there is. */
export interface NoteReads {
	readonly notes: { find(id: string): Reply<Note | undefined> };
}

interface WriteNote {
	readonly note: string;
	readonly text: string;
	/** How many records to write. */
	readonly records?: number | undefined;
	/** How many index entries the first of them has. */
	readonly keys?: number | undefined;
}

export interface WrittenNote {
	readonly id: string;
	readonly other: string;
	readonly number: number;
	/** What the decision was told. */
	readonly told: Pick<Context, 'actor' | 'now' | 'requestId'>;
}

export interface NoteRefused extends Failure<'note.refused'> {}

interface Prepared {
	readonly id: string;
	readonly other: string;
	readonly number: number;
}

const schema = z.strictObject({
	note: z.string(),
	text: z.string().transform((text) => text.trim()),
	records: z.number().optional(),
	keys: z.number().optional(),
});

/** Writes a note; refuses `no`, and finds a note with that very text as it should be. */
export const writeNote = defineCreatingCommand({
	name: 'notes.write',
	permission: 'remark.write',
	input: schema,
	load: (reads: NoteReads, input: WriteNote) => reads.notes.find(input.note),
	prepare: async (supply) => {
		const [id, other] = [supply.id(), supply.id()];
		const number = await supply.number('note');
		return number.map((reserved): Prepared => ({ id, other, number: reserved }));
	},
	decide: decideNote,
});

function decideNote(
	note: Note | undefined,
	{ text, records = 1, keys = 0 }: z.output<typeof schema>,
	{ actor, now, requestId, prepared }: Context<Prepared>,
): Result<Decision<WrittenNote, NoteChange>, NoteRefused> {
	if (text === 'no') return err({ code: 'note.refused' });
	const output = { ...prepared, told: { actor, now, requestId } };
	if (note?.text === text) return ok(unchanged(output));
	const changes = Array.from({ length: records }, (_, count) => {
		const id = count === 0 ? (note?.id ?? prepared.id) : `${prepared.id}-${count}`;
		const fact: NoteWritten = { type: 'note.written', data: { id, keys: count === 0 ? keys : 0 }, personal: { text } };
		return changeOf(noteRecord, count === 0 ? note : undefined, [fact]);
	});
	return ok(decided(output, changes, [{ kind: 'shelf', id: 'shelf-1', revision: 7 }]));
}
