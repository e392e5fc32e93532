import { channelTypes, platformAttribute } from '../channels/index.js';
import type { MatchFormat } from './match-value.js';
import type { ValueFormat } from './value-formats.js';

/** An attribute that every workspace has on every channel (ATT-1). @public */
export interface StandardAttribute {
	readonly key: string;
	readonly format: ValueFormat;
	readonly matchable: boolean;
}

/** In the order in which a panel shows them. */
export const standardAttributes: readonly StandardAttribute[] = [
	{ key: 'first_name', format: 'plain', matchable: false },
	{ key: 'last_name', format: 'plain', matchable: false },
	{ key: 'email', format: 'email', matchable: true },
	{ key: 'phone', format: 'phone', matchable: true },
	{ key: 'url', format: 'url', matchable: false },
];

export function standardAttribute(key: string): StandardAttribute | undefined {
	return standardAttributes.find((attribute) => attribute.key === key);
}

/** How values of a format compare for matching; `undefined` for formats that never match (MAT-15). */
export function matchFormatOf(format: string): MatchFormat | undefined {
	return format === 'plain' || format === 'email' || format === 'phone' ? format : undefined;
}

const otherReserved = [
	'id',
	'number',
	'type',
	'vip',
	'created_at',
	'last_activity',
	'channel',
	'department',
	'tag',
	'group',
];

/** Keys that mean something already: standard ones, those of any catalogue, the panel's own, and what objects inherit. */
export function isReservedKey(key: string): boolean {
	return isBuiltIn(key) || otherReserved.includes(key) || key in Object.prototype;
}

/** Whether a workspace has the attribute without defining it: it is standard, or in the catalogue of a channel type. */
export function isBuiltIn(key: string): boolean {
	return (
		standardAttribute(key) !== undefined || channelTypes.some((type) => platformAttribute(type, key) !== undefined)
	);
}
