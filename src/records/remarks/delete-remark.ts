import type { Result } from 'neverthrow';
import { err } from 'neverthrow';
import * as z from 'zod';
import type { Context, Decision } from '../../kernel/command.js';
import { defineCommand } from '../../kernel/command.js';
import type { RevisionStale } from '../../kernel/failure.js';
import { identifierText } from '../../kernel/ids.js';
import { schemaOf } from '../../kernel/schema.js';
import type { ChangedRemark } from './changed-remark.js';
import { removed } from './changed-remark.js';
import type { RemarkChange } from './facts.js';
import type { RemarkNotFound, RemarkNotYours } from './failures.js';
import { remarkNotFound, remarkNotYours } from './failures.js';
import type { Remark } from './remark.js';
import { isAuthor } from './remark.js';
import type { RemarkReads } from './remark-repository.js';

/** Which remark of one's own to delete. @public */
export interface DeleteRemark {
	/** The id of the remark. */
	readonly remark: string;
	/** The revision of the remark that the caller saw; the command is refused if it was changed since. */
	readonly basedOn: number;
}

const schema = z.strictObject({ remark: identifierText, basedOn: z.int().nonnegative() });

export const deleteRemark = defineCommand({
	name: 'remarks.delete',
	permission: 'remark.write',
	input: schemaOf<DeleteRemark>()(schema),
	load: (reads: RemarkReads, input) => reads.remarks.find(input.remark),
	decide: decideDeletion,
});

function decideDeletion(
	remark: Remark | undefined,
	{ basedOn }: DeleteRemark,
	{ actor, now }: Context,
): Result<Decision<ChangedRemark, RemarkChange>, RemarkNotFound | RemarkNotYours | RevisionStale> {
	if (remark === undefined) return err(remarkNotFound());
	if (!isAuthor(remark, actor)) return err(remarkNotYours());
	return removed(remark, { actor, now, basedOn });
}
