import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import type { Author } from '../../kernel/actor.js';
import { changeOf } from '../../kernel/change.js';
import type { Decision } from '../../kernel/command.js';
import { decided, unchanged } from '../../kernel/command.js';
import type { RevisionStale } from '../../kernel/failure.js';
import { revisionStale } from '../../kernel/failure.js';
import type { Instant } from '../../kernel/instant.js';
import type { RemarkChange } from './facts.js';
import { remarkRecord } from './facts.js';
import type { RemarkGone } from './failures.js';
import { remarkGone } from './failures.js';
import type { Remark, RemarkId } from './remark.js';

/** The remark after the call. @public */
export interface ChangedRemark {
	readonly remarkId: RemarkId;
	/** The revision it has now, for the next `basedOn`. */
	readonly revision: number;
	/** False when it was so already. */
	readonly changed: boolean;
}

/** By whom and when a remark is changed, and which revision of it they saw. */
export interface Touching {
	readonly actor: Author;
	readonly now: Instant;
	readonly basedOn: number;
}

type Outcome<Refusal> = Result<Decision<ChangedRemark, RemarkChange>, Refusal>;

/** The remark with another text. */
export function reworded(
	remark: Remark,
	text: string,
	{ actor, now, basedOn }: Touching,
): Outcome<RemarkGone | RevisionStale> {
	const { id: remarkId, revision } = remark;
	if (remark.deleted !== undefined) return err(remarkGone());
	if (revision !== basedOn) return err(revisionStale(revision));
	if (remark.text === text) return ok(unchanged({ remarkId, revision, changed: false }));
	const data = { by: { kind: actor.kind, id: actor.id }, at: now };
	const change = changeOf(remarkRecord, remark, [{ type: 'remark.edited', data, personal: { text } }]);
	return ok(decided({ remarkId, revision: change.after.revision, changed: true }, [change]));
}

/** The remark without its text; one that is deleted already stays so, whichever revision the caller saw. */
export function removed(remark: Remark, { actor, now, basedOn }: Touching): Outcome<RevisionStale> {
	const { id: remarkId, revision } = remark;
	if (remark.deleted !== undefined) return ok(unchanged({ remarkId, revision, changed: false }));
	if (revision !== basedOn) return err(revisionStale(revision));
	const data = { by: { kind: actor.kind, id: actor.id }, at: now };
	const change = changeOf(remarkRecord, remark, [{ type: 'remark.deleted', data, personal: null }]);
	return ok(decided({ remarkId, revision: change.after.revision, changed: true }, [change]));
}
