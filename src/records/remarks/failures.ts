import type { Failure } from '../../kernel/failure.js';

/** No remark of the workspace has this id. @public */
export interface RemarkNotFound extends Failure<'remark.not_found'> {}

/** The remark was deleted; it is not written anew. @public */
export interface RemarkGone extends Failure<'remark.deleted'> {}

/** Somebody else wrote the remark: its author changes it, or who has `remark.moderate`, with `remarks.moderate`. @public */
export interface RemarkNotYours extends Failure<'remark.not_yours'> {}

export function remarkNotFound(): RemarkNotFound {
	return { code: 'remark.not_found' };
}

export function remarkGone(): RemarkGone {
	return { code: 'remark.deleted' };
}

export function remarkNotYours(): RemarkNotYours {
	return { code: 'remark.not_yours' };
}
