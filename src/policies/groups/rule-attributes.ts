import type { AttributeDefinition, AttributeOption, ValueFormat } from '../../records/attributes/index.js';
import { standardAttributes } from '../../records/attributes/index.js';
import type { PlatformFormat } from '../../records/channels/index.js';
import { channelTypes, platformAttributesOf } from '../../records/channels/index.js';

/**
 * What the values of an attribute are to a rule. `open`: the CRM writes them and nobody said what they are; one that reads as a
 * number or a date has an order.
 */
export type ComparesAs = 'date' | 'email' | 'number' | 'open' | 'option' | 'phone' | 'text' | 'url';

/**
 * Why a rule cannot use an attribute: there is none of this key, or no more; it is switched off; or its values pass by
 * themselves, so that somebody would leave a group without anything having been done.
 * @public
 */
export type UnusableAttribute = 'disabled' | 'passing' | 'unknown_attribute';

/** An attribute as rules see it. */
export type AttributeInRules =
	| { readonly kind: 'unusable'; readonly why: UnusableAttribute }
	| { readonly kind: 'usable'; readonly as: ComparesAs; readonly options: readonly AttributeOption[] };

const noOptions: readonly AttributeOption[] = [];

/** What an attribute is to rules now. */
export function attributeInRules(key: string, definitions: readonly AttributeDefinition[]): AttributeInRules {
	const definition = definitions.find(({ id }) => id === key);
	if (definition === undefined) return builtInInRules(key);
	const { field, enabled, crmManaged } = definition;
	if (!enabled) return { kind: 'unusable', why: 'disabled' };
	if (field.kind === 'dropdown') return { kind: 'usable', as: 'option', options: field.options };
	return {
		kind: 'usable',
		as: crmManaged && field.format === 'plain' ? 'open' : asOf(field.format),
		options: noOptions,
	};
}

const unknown: AttributeInRules = { kind: 'unusable', why: 'unknown_attribute' };

/** By key, for every attribute that nobody defined: the catalogues never change, and each message asks for them. */
let builtIn: ReadonlyMap<string, AttributeInRules> | undefined;

function builtInInRules(key: string): AttributeInRules {
	builtIn ??= everyBuiltIn();
	return builtIn.get(key) ?? unknown;
}

function everyBuiltIn(): ReadonlyMap<string, AttributeInRules> {
	const rows = channelTypes.flatMap((type) => platformAttributesOf(type));
	return new Map<string, AttributeInRules>(
		[...rows, ...standardAttributes].map(({ key, format }) => {
			const passes = rows.some((row) => row.key === key && (row.volatile || row.expiresAfterDays !== undefined));
			return [
				key,
				passes ? { kind: 'unusable', why: 'passing' } : { kind: 'usable', as: asOf(format), options: noOptions },
			];
		}),
	);
}

function asOf(format: PlatformFormat | ValueFormat): ComparesAs {
	switch (format) {
		case 'date':
		case 'email':
		case 'number':
		case 'phone':
		case 'url':
			return format;
		default:
			return 'text';
	}
}
