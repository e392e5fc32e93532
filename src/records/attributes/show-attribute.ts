import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import { changeOf } from '../../kernel/change.js';
import type { Decision } from '../../kernel/command.js';
import { decided, defineCommand, unchanged } from '../../kernel/command.js';
import { schemaOf } from '../../kernel/schema.js';
import type { ChannelType } from '../channels/index.js';
import { channelTypes, platformAttribute } from '../channels/index.js';
import type { AttributeDisplayChange } from './attribute-display.js';
import { attributeDisplayRecord, defaultAttributeDisplay, isShownOn } from './attribute-display.js';
import type { AttributeArrangement, AttributeReads } from './attribute-repository.js';
import { attributeKeyText } from './define-attribute.js';
import type { AttributeNotFound } from './failures.js';
import { attributeNotFound } from './failures.js';
import type { AttributeSwitchedOver } from './switch-on-attribute.js';

/** An attribute that channels of a type fill. @public */
export interface ChoosePlatformAttribute {
	readonly channelType: ChannelType;
	/** A key of the catalogue of that type. */
	readonly attribute: string;
}

export const platformAttributeSchema = /* @__PURE__ */ z.strictObject({
	channelType: z.enum(channelTypes),
	attribute: attributeKeyText,
});

export const showAttribute = defineCommand({
	name: 'attributes.show',
	permission: 'settings.manage',
	input: schemaOf<ChoosePlatformAttribute>()(platformAttributeSchema),
	load: (reads: AttributeReads) => reads.attributes.arrangement(),
	decide: (arrangement, input) => decideShown(arrangement, input, true),
});

/** Shows or hides the attribute; it goes on being filled, and may match, either way (ATT-2). */
export function decideShown(
	{ display }: AttributeArrangement,
	{ channelType, attribute }: ChoosePlatformAttribute,
	shown: boolean,
): Result<Decision<AttributeSwitchedOver, AttributeDisplayChange>, AttributeNotFound> {
	if (platformAttribute(channelType, attribute) === undefined) return err(attributeNotFound(attribute));
	if (isShownOn(display ?? defaultAttributeDisplay, channelType, attribute) === shown) {
		return ok(unchanged({ changed: false }));
	}
	const data = { channelType, attribute, shown };
	const fact = { type: 'attribute_display.shown', data, personal: null } as const;
	return ok(decided({ changed: true }, [changeOf(attributeDisplayRecord, display, [fact])]));
}
