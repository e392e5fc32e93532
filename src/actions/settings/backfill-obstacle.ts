import type { AttributeDefinition, MatchFormat } from '../../records/attributes/index.js';
import { matchFormatOf, standardAttribute } from '../../records/attributes/index.js';
import type { ChannelType } from '../../records/channels/index.js';
import { channelTypes, platformAttribute } from '../../records/channels/index.js';

/** Why there is no backfill for an attribute. */
export type BackfillObstacle = 'not_found' | 'not_matchable';

/** A deleted attribute has values to clear, a matchable one values to index; any other has nothing to be done. */
export function obstacleTo(
	attribute: string,
	definition: AttributeDefinition | undefined,
): BackfillObstacle | undefined {
	if (definition !== undefined)
		return definition.deleted || definition.matchability !== 'no' ? undefined : 'not_matchable';
	const known = [standardAttribute(attribute), ...channelTypes.map((type) => platformAttribute(type, attribute))];
	if (known.every((row) => row === undefined)) return 'not_found';
	return known.some((row) => row?.matchable) ? undefined : 'not_matchable';
}

/** How values of an attribute compare for contacts of a channel type; `undefined` where they do not. */
export function matchFormatOn(
	attribute: string,
	channelType: ChannelType,
	definition: AttributeDefinition | undefined,
): MatchFormat | undefined {
	if (definition !== undefined)
		return definition.field.kind === 'text' ? matchFormatOf(definition.field.format) : undefined;
	const builtIn = platformAttribute(channelType, attribute) ?? standardAttribute(attribute);
	return builtIn?.matchable ? matchFormatOf(builtIn.format) : undefined;
}
