import { channelTypes, platformAttributesOf } from '../channels/index.js';
import { defaultAttributeDisplay, isShownOn } from './attribute-display.js';
import { defaultAttributeOrder } from './attribute-order.js';
import type { AttributeArrangement } from './attribute-repository.js';
import type { AttributeDefinition } from './definition.js';
import { standardAttribute, standardAttributes } from './standard-attributes.js';

// Shown elsewhere on the panel: above the attributes, or in the part on language, place and device.
const placedElsewhere = [
	'name',
	'username',
	'picture_url',
	'language',
	'currency',
	'country',
	'browser',
	'operating_system',
	'time_zone',
	'current_url',
	'ip_address',
	'location',
];

/**
 * The keys of all attributes that have a place in the order, first to last (ATT-12): the built-in ones, those of channels
 * that are shown on at least one type, and custom ones that are on. What the order does not name comes after, in the order
 * in which a workspace starts.
 */
export function orderedKeys(
	definitions: readonly AttributeDefinition[],
	{ display = defaultAttributeDisplay, order: { order } = defaultAttributeOrder }: AttributeArrangement,
): readonly string[] {
	const platform = channelTypes.flatMap((type) =>
		platformAttributesOf(type)
			.filter(({ key }) => !placedElsewhere.includes(key) && standardAttribute(key) === undefined)
			.filter(({ key }) => isShownOn(display, type, key))
			.map(({ key }) => key),
	);
	const custom = definitions.filter(({ enabled }) => enabled).map(({ id }) => id);
	const keys = [...new Set([...standardAttributes.map(({ key }) => key), ...platform, ...custom])];
	const places = new Map(order.map((key, place) => [key, place]));
	const placeOf = (key: string): number => places.get(key) ?? order.length;
	return keys.toSorted((one, other) => placeOf(one) - placeOf(other));
}
