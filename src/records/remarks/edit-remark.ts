import type { Result } from 'neverthrow';
import { err } from 'neverthrow';
import * as z from 'zod';
import type { Context, Decision } from '../../kernel/command.js';
import { defineCommand } from '../../kernel/command.js';
import type { RevisionStale } from '../../kernel/failure.js';
import { identifierText } from '../../kernel/ids.js';
import { schemaOf } from '../../kernel/schema.js';
import type { ChangedRemark } from './changed-remark.js';
import { reworded } from './changed-remark.js';
import type { RemarkChange } from './facts.js';
import type { RemarkGone, RemarkNotFound, RemarkNotYours } from './failures.js';
import { remarkNotFound, remarkNotYours } from './failures.js';
import type { Remark } from './remark.js';
import { isAuthor } from './remark.js';
import type { RemarkReads } from './remark-repository.js';
import { remarkText } from './remark-text.js';

/** Another text for a remark of one's own. @public */
export interface EditRemark {
	/** The id of the remark. */
	readonly remark: string;
	/** Not blank, at most 2,000 code points. */
	readonly text: string;
	/** The revision of the remark that the caller saw; the command is refused if it was changed since. */
	readonly basedOn: number;
}

const schema = z.strictObject({ remark: identifierText, text: remarkText, basedOn: z.int().nonnegative() });

export const editRemark = defineCommand({
	name: 'remarks.edit',
	permission: 'remark.write',
	input: schemaOf<EditRemark>()(schema),
	load: (reads: RemarkReads, input) => reads.remarks.find(input.remark),
	decide: decideText,
});

type Refusal = RemarkGone | RemarkNotFound | RemarkNotYours | RevisionStale;

function decideText(
	remark: Remark | undefined,
	{ text, basedOn }: z.output<typeof schema>,
	{ actor, now }: Context,
): Result<Decision<ChangedRemark, RemarkChange>, Refusal> {
	if (remark === undefined) return err(remarkNotFound());
	if (!isAuthor(remark, actor)) return err(remarkNotYours());
	return reworded(remark, text, { actor, now, basedOn });
}
