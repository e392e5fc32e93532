import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import type { ChannelType } from '../channels/index.js';
import { channelTypes, platformAttribute } from '../channels/index.js';
import type { AttributeDisplay } from './attribute-display.js';
import { isShownOn } from './attribute-display.js';
import type { AttributeDefinition } from './definition.js';
import type { AttributeNotFound, AttributeNotReadable } from './failures.js';
import { attributeNotFound, attributeNotReadable } from './failures.js';
import { isBuiltIn, standardAttribute } from './standard-attributes.js';

/** An attribute whose values people may read, at least on some channels. */
export interface ReadableAttribute {
	/** Absent for one that nobody defined. */
	readonly definition: AttributeDefinition | undefined;
	/** The channel types on which it is hidden, and its values with it. */
	readonly hiddenOn: readonly ChannelType[];
}

/** Whether people may read values of an attribute on any channel: what is hidden or switched off is told to nobody (ATT-2, ATT-13). */
export function readableAttribute(
	key: string,
	definitions: readonly AttributeDefinition[],
	display: AttributeDisplay,
): Result<ReadableAttribute, AttributeNotFound | AttributeNotReadable> {
	const definition = definitions.find(({ id, deleted }) => id === key && !deleted);
	if (definition !== undefined) {
		return definition.enabled ? ok({ definition, hiddenOn: [] }) : err(attributeNotReadable(key, 'switched_off'));
	}
	if (!isBuiltIn(key)) return err(attributeNotFound(key));
	const hiddenOn = channelTypes.filter((type) => !isShownOn(display, type, key));
	const filling = channelTypes.filter((type) => platformAttribute(type, key) !== undefined);
	const isHidden = standardAttribute(key) === undefined && filling.every((type) => hiddenOn.includes(type));
	return isHidden ? err(attributeNotReadable(key, 'hidden')) : ok({ definition: undefined, hiddenOn });
}
