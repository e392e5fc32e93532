import type { Failure } from '../../kernel/failure.js';

/** No contact of the workspace has this id or number. @public */
export interface ContactNotFound extends Failure<'contact.not_found'> {}

/** The workspace has no such contact type; values of a type that was taken off the list stay readable. @public */
export interface ContactTypeUnknown extends Failure<'contact.type_unknown'> {
	/** The types there are, in their order. */
	readonly types: readonly string[];
}

export function contactNotFound(): ContactNotFound {
	return { code: 'contact.not_found' };
}

export function contactTypeUnknown(types: readonly string[]): ContactTypeUnknown {
	return { code: 'contact.type_unknown', types };
}
