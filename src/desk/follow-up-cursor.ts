import type { Result } from 'neverthrow';
import { ok } from 'neverthrow';
import * as z from 'zod';
import { assertNever } from '../kernel/assert-never.js';
import type { RecordChange, RecordKind } from '../kernel/change.js';
import { changeOf, noKeys } from '../kernel/change.js';
import type { Reply } from '../kernel/change-set.js';
import type { Decision } from '../kernel/command.js';
import { decided, defineCommand, unchanged } from '../kernel/command.js';
import type { Fact } from '../kernel/fact.js';

/** How far the follow-ups of a workspace have come. @public */
export interface FollowUpCursor {
	readonly id: 'follow_up_cursor';
	readonly revision: number;
	/** What follows from the events up to this position was done. */
	readonly position: number;
}

/** The follow-ups of the events up to a position were done. @public */
export type FollowUpsAdvanced = Fact<'follow_ups.advanced', { readonly position: number }, never>;

/** A change to the cursor of the follow-ups. @public */
export type FollowUpCursorChange = RecordChange<'follow_up_cursor', FollowUpCursor, FollowUpsAdvanced>;

/** Reads how far the follow-ups of one workspace have come. @public */
export interface FollowUpRepository {
	/** The cursor; `undefined` while it was never moved. */
	cursor(): Reply<FollowUpCursor | undefined>;
}

interface FollowUpReads {
	readonly followUps: FollowUpRepository;
}

export const followUpCursorRecord: RecordKind<'follow_up_cursor', FollowUpCursor, FollowUpsAdvanced> = {
	kind: 'follow_up_cursor',
	evolve: evolveCursor,
	keysOf: () => noKeys,
	haveSameKeys: () => true,
	redact: (cursor) => cursor,
};

function evolveCursor(cursor: FollowUpCursor | undefined, fact: FollowUpsAdvanced): FollowUpCursor {
	switch (fact.type) {
		case 'follow_ups.advanced': {
			const revision = (cursor?.revision ?? 0) + 1;
			return { id: 'follow_up_cursor', revision, position: fact.data.position };
		}
		default:
			return assertNever(fact.type);
	}
}

const schema = z.strictObject({ position: z.int().nonnegative() });

/** Moves the cursor on. Of two runners at once the slower one finds it there already, or further. */
export const advanceFollowUps = defineCommand({
	name: 'followUps.advance',
	permission: 'settings.manage',
	input: schema,
	load: (reads: FollowUpReads) => reads.followUps.cursor(),
	decide: decideAdvance,
});

function decideAdvance(
	cursor: FollowUpCursor | undefined,
	{ position }: z.output<typeof schema>,
): Result<Decision<number, FollowUpCursorChange>, never> {
	if (cursor !== undefined && cursor.position >= position) return ok(unchanged(cursor.position));
	const change = changeOf(followUpCursorRecord, cursor, [
		{ type: 'follow_ups.advanced', data: { position }, personal: null },
	]);
	return ok(decided(position, [change]));
}
