import type { Failure } from '../../kernel/failure.js';
import type { FormatProblem } from './value-formats.js';

/** No attribute has this key, neither built in nor defined. @public */
export interface AttributeNotFound extends Failure<'attribute.not_found'> {
	readonly attribute: string;
}

/** Nobody reads values of the attribute: it is switched off, or hidden wherever it is filled. @public */
export interface AttributeNotReadable extends Failure<'attribute.not_readable'> {
	readonly attribute: string;
	readonly because: 'hidden' | 'switched_off';
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

/** A dropdown needs more options that can be chosen. @public */
export interface AttributeOptionsTooFew extends Failure<'attribute.options_too_few'> {
	readonly attribute: string;
	readonly minimum: number;
}

/** Two options of a dropdown would have the same label, ignoring case and accents; archived options count. @public */
export interface AttributeOptionLabelTaken extends Failure<'attribute.option_label_taken'> {
	readonly attribute: string;
	/** The place, from 0, of the option that has the label. */
	readonly place: number;
}

/** The dropdown has no option with this id. @public */
export interface AttributeOptionNotFound extends Failure<'attribute.option_not_found'> {
	readonly attribute: string;
}

/** The attribute is a text field, or built in: it has no options. @public */
export interface AttributeNotADropdown extends Failure<'attribute.not_a_dropdown'> {
	readonly attribute: string;
}

/** Attributes that nobody defined are never written by the CRM alone (ATT-4). @public */
export interface AttributeNeverCrmManaged extends Failure<'attribute.never_crm_managed'> {
	readonly attribute: string;
}

/** What an attribute is used for: it is chosen for matching, the CRM looks contacts up by it, or a contact group asks for it. @public */
export type AttributeUse =
	| { readonly kind: 'lookup' | 'matching' }
	/** With the id of the group. */
	| { readonly kind: 'group'; readonly group: string };

/** The attribute cannot be switched off or deleted while it is used; change what uses it first (ATT-13). @public */
export interface AttributeInUse extends Failure<'attribute.in_use'> {
	readonly attribute: string;
	/** What stands in the way. */
	readonly uses: readonly AttributeUse[];
}

/** An order must name each attribute that it orders once, and no other; nothing was ordered (ATT-12). @public */
export interface AttributeOrderMismatch extends Failure<'attribute.order_mismatch'> {
	/** Keys that the order lacks, in the order they have now. */
	readonly missing: readonly string[];
	/** Keys that it names more than once. */
	readonly doubled: readonly string[];
	/** Keys that have no place in it: of no attribute, or of one that is switched off, hidden, or shown elsewhere. */
	readonly foreign: readonly string[];
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

export function attributeNotReadable(
	attribute: string,
	because: AttributeNotReadable['because'],
): AttributeNotReadable {
	return { code: 'attribute.not_readable', attribute, because };
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

export function attributeOptionsTooFew(attribute: string, minimum: number): AttributeOptionsTooFew {
	return { code: 'attribute.options_too_few', attribute, minimum };
}

export function attributeOptionLabelTaken(attribute: string, place: number): AttributeOptionLabelTaken {
	return { code: 'attribute.option_label_taken', attribute, place };
}

export function attributeOptionNotFound(attribute: string): AttributeOptionNotFound {
	return { code: 'attribute.option_not_found', attribute };
}

export function attributeNotADropdown(attribute: string): AttributeNotADropdown {
	return { code: 'attribute.not_a_dropdown', attribute };
}

export function attributeNeverCrmManaged(attribute: string): AttributeNeverCrmManaged {
	return { code: 'attribute.never_crm_managed', attribute };
}

export function attributeInUse(attribute: string, uses: readonly AttributeUse[]): AttributeInUse {
	return { code: 'attribute.in_use', attribute, uses };
}

export function attributeOrderMismatch(differences: Omit<AttributeOrderMismatch, 'code'>): AttributeOrderMismatch {
	return { code: 'attribute.order_mismatch', ...differences };
}
