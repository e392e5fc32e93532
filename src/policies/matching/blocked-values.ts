import type { MatchValue } from '../../records/attributes/index.js';
import type { MatchingLists } from './value-lists.js';
import { entryOf } from './value-lists.js';

/**
 * Why a value never links: it stands for no value, it is no number anybody has, nobody reads its mailbox, it is the
 * workspace's own, or an administrator blocked it.
 * @public
 */
export type BlockReason = 'listed' | 'no_reply' | 'own' | 'placeholder' | 'repeated_digit';

/** A value shared by more contacts than this links nobody (MAT-8). */
export const GROUP_LIMIT = 50;

/** The same for a value that an administrator allowed. */
export const ALLOWED_GROUP_LIMIT = 500;

/** Why a value links nobody, whoever has it (MAT-7); an administrator's word outweighs what is built in. */
export function blockOf(value: MatchValue, lists: MatchingLists): BlockReason | undefined {
	if (entryOf(lists.allowed, value) !== undefined) return undefined;
	const listed = entryOf(lists.blocked, value);
	if (listed !== undefined) return listed.because === 'own' ? 'own' : 'listed';
	return builtInBlockOf(value);
}

/** How many contacts may share a value that links. */
export function groupLimitOf(value: MatchValue, lists: MatchingLists): number {
	return entryOf(lists.allowed, value) === undefined ? GROUP_LIMIT : ALLOWED_GROUP_LIMIT;
}

const placeholders = ['n/a', 'none', 'unknown', 'test', 'null', 'anonymous'];

// All digits the same, or zeros alone after what may be a country code. A subscriber number of one other digit repeated
// exists in some countries, and where it begins only a table of all countries would tell.
const NOBODYS_NUMBER = /^\+(?:(\d)\1+|\d{1,3}0{6,})$/;

const UNREAD_MAILBOX = /^(?:noreply|no-reply|postmaster)@/;

function builtInBlockOf({ normaliser, normalised }: MatchValue): BlockReason | undefined {
	const [format] = normaliser.split('.');
	switch (format) {
		case 'plain':
			return placeholders.includes(normalised) ? 'placeholder' : undefined;
		case 'phone':
			return NOBODYS_NUMBER.test(normalised) ? 'repeated_digit' : undefined;
		case 'email':
			return UNREAD_MAILBOX.test(normalised) ? 'no_reply' : undefined;
		default:
			return undefined;
	}
}
