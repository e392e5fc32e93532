import type { Result } from 'neverthrow';
import { err } from 'neverthrow';
import * as z from 'zod';
import type { Context, Decision } from '../../kernel/command.js';
import { defineCommand } from '../../kernel/command.js';
import type { RevisionStale } from '../../kernel/failure.js';
import { identifierText } from '../../kernel/ids.js';
import { schemaOf } from '../../kernel/schema.js';
import type { ChangedRemark } from './changed-remark.js';
import { removed, reworded } from './changed-remark.js';
import type { RemarkChange } from './facts.js';
import type { RemarkGone, RemarkNotFound } from './failures.js';
import { remarkNotFound } from './failures.js';
import type { Remark } from './remark.js';
import type { RemarkReads } from './remark-repository.js';
import { remarkText } from './remark-text.js';

/** What becomes of a remark, whoever wrote it. @public */
export interface ModerateRemark {
	/** The id of the remark. */
	readonly remark: string;
	/** Another text, not blank and at most 2,000 code points; or that it is deleted. */
	readonly to: { readonly kind: 'deleted' } | { readonly kind: 'text'; readonly text: string };
	/** The revision of the remark that the caller saw; the command is refused if it was changed since. */
	readonly basedOn: number;
}

const schema = z.strictObject({
	remark: identifierText,
	to: z.discriminatedUnion('kind', [
		z.strictObject({ kind: z.literal('deleted') }),
		z.strictObject({ kind: z.literal('text'), text: remarkText }),
	]),
	basedOn: z.int().nonnegative(),
});

export const moderateRemark = defineCommand({
	name: 'remarks.moderate',
	permission: 'remark.moderate',
	input: schemaOf<ModerateRemark>()(schema),
	load: (reads: RemarkReads, input) => reads.remarks.find(input.remark),
	decide: decideModeration,
});

function decideModeration(
	remark: Remark | undefined,
	{ to, basedOn }: z.output<typeof schema>,
	{ actor, now }: Context,
): Result<Decision<ChangedRemark, RemarkChange>, RemarkGone | RemarkNotFound | RevisionStale> {
	if (remark === undefined) return err(remarkNotFound());
	const touching = { actor, now, basedOn };
	return to.kind === 'deleted' ? removed(remark, touching) : reworded(remark, to.text, touching);
}
