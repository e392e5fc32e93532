import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import { assertNever } from '../../kernel/assert-never.js';
import type { EventRepository } from '../../kernel/event-repository.js';
import type { RecordedEvent } from '../../kernel/fact.js';
import type { StorageUnavailable } from '../../kernel/failure.js';
import { identifierText } from '../../kernel/ids.js';
import { defineQuery } from '../../kernel/query.js';
import { schemaOf } from '../../kernel/schema.js';

import type { RemarkFact } from './facts.js';
import type { RemarkNotFound } from './failures.js';
import { remarkNotFound } from './failures.js';
import type { RemarkTouch } from './remark.js';

/** Whose history to show. @public */
export interface ShowRemarkHistory {
	/** The id of the remark. */
	readonly remark: string;
}

/** One thing that happened to a remark. @public */
export interface RemarkVersion extends RemarkTouch {
	readonly what: 'deleted' | 'edited' | 'written';
	/** What it said from then on; absent where it was deleted, and after erasure. */
	readonly text: string | undefined;
}

/** Everything a remark ever said. @public */
export interface RemarkHistory {
	/** Oldest first; at least one. */
	readonly versions: readonly RemarkVersion[];
}

const schema = z.strictObject({ remark: identifierText });

export const showRemarkHistory = defineQuery({
	name: 'remarks.history',
	permission: 'remark.moderate',
	input: schemaOf<ShowRemarkHistory>()(schema),
	answer: answerHistory,
});

async function answerHistory(
	{ events }: { readonly events: EventRepository },
	{ remark: id }: ShowRemarkHistory,
): Promise<Result<RemarkHistory, RemarkNotFound | StorageUnavailable>> {
	const happened = await events.of({ kind: 'remark', id });
	if (happened.isErr()) return err(happened.error);
	const versions = happened.value.filter(isOfRemark).map(({ fact }) => versionOf(fact));
	return versions.length === 0 ? err(remarkNotFound()) : ok({ versions });
}

function isOfRemark(event: RecordedEvent): event is RecordedEvent<RemarkFact> {
	return event.record.kind === 'remark';
}

function versionOf(fact: RemarkFact): RemarkVersion {
	switch (fact.type) {
		case 'remark.written':
			return { what: 'written', by: fact.data.author, at: fact.data.at, text: fact.personal?.text };
		case 'remark.edited':
			return { what: 'edited', ...fact.data, text: fact.personal?.text };
		case 'remark.deleted':
			return { what: 'deleted', ...fact.data, text: undefined };
		default:
			return assertNever(fact);
	}
}
