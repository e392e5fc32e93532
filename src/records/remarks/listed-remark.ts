import type { QueryContext } from '../../kernel/query.js';
import type { Remark } from './remark.js';
import { isAuthor } from './remark.js';

/** A remark, and what the reader may do about it. @public */
export interface ListedRemark {
	readonly remark: Remark;
	/** By which commands the reader may change it: `remarks.edit` and `delete`, or `remarks.moderate`. Absent: by none. */
	readonly changeable: 'as_author' | 'as_moderator' | undefined;
}

export function listedRemark(remark: Remark, { actor, may }: Pick<QueryContext, 'actor' | 'may'>): ListedRemark {
	if (remark.deleted !== undefined) return { remark, changeable: undefined };
	if (isAuthor(remark, actor) && may('remark.write')) return { remark, changeable: 'as_author' };
	return { remark, changeable: may('remark.moderate') ? 'as_moderator' : undefined };
}
