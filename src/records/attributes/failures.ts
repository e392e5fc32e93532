import type { Failure } from '../../kernel/failure.js';
import type { FormatProblem } from './value-formats.js';

/** No attribute has this key, neither built in nor defined. @public */
export interface AttributeNotFound extends Failure<'attribute.not_found'> {
	readonly attribute: string;
}

/** The key is taken: by a definition, by a built-in attribute, or it was used before. @public */
export interface AttributeKeyTaken extends Failure<'attribute.key_taken'> {
	readonly attribute: string;
}

/** Another attribute has this label, ignoring case and accents. @public */
export interface AttributeLabelTaken extends Failure<'attribute.label_taken'> {
	readonly attribute: string;
}

/** The workspace has as many definitions as it may have, or a dropdown as many options. @public */
export interface AttributeLimitReached extends Failure<'attribute.limit_reached'> {
	readonly limit: number;
	/** What is limited: all definitions, those that are matchable, or the options of one dropdown. */
	readonly of: 'definitions' | 'matchable' | 'options';
}

/** Values of this format never match (MAT-15). @public */
export interface AttributeNotMatchable extends Failure<'attribute.not_matchable'> {
	readonly attribute: string;
}

/** Why one attribute would not take a value. @public */
export interface RefusedWrite {
	readonly attribute: string;
	readonly reason: WriteRefusalReason;
	/** With `invalid_value`: what is wrong with it. */
	readonly problem: FormatProblem | 'blank' | 'malformed_text' | 'not_an_option' | 'too_long' | undefined;
}

/**
 * Why an attribute takes no value from this writer: the CRM alone writes it, it is switched off, the value is none of
 * its format or options, it is not one of those the CRM writes, there is no such attribute, the option is archived, or
 * the channel alone writes it.
 * @public
 */
export type WriteRefusalReason =
	| 'crm_managed'
	| 'disabled'
	| 'invalid_value'
	| 'not_crm_managed'
	| 'not_found'
	| 'option_archived'
	| 'read_only';

/** A person's edit names attributes that would not take their value; none of it was written (ATT-9). @public */
export interface AttributeWriteRefused extends Failure<'attribute.write_refused'> {
	/** In the order of the attributes in the input. */
	readonly refused: readonly RefusedWrite[];
}

export function attributeNotFound(attribute: string): AttributeNotFound {
	return { code: 'attribute.not_found', attribute };
}

export function attributeKeyTaken(attribute: string): AttributeKeyTaken {
	return { code: 'attribute.key_taken', attribute };
}

export function attributeLabelTaken(attribute: string): AttributeLabelTaken {
	return { code: 'attribute.label_taken', attribute };
}

export function attributeLimitReached(limit: number, of: AttributeLimitReached['of']): AttributeLimitReached {
	return { code: 'attribute.limit_reached', limit, of };
}

export function attributeNotMatchable(attribute: string): AttributeNotMatchable {
	return { code: 'attribute.not_matchable', attribute };
}

export function attributeWriteRefused(refused: readonly RefusedWrite[]): AttributeWriteRefused {
	return { code: 'attribute.write_refused', refused };
}
