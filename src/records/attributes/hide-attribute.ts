import { defineCommand } from '../../kernel/command.js';
import { schemaOf } from '../../kernel/schema.js';
import type { AttributeReads } from './attribute-repository.js';
import type { ChoosePlatformAttribute } from './show-attribute.js';
import { decideShown, platformAttributeSchema } from './show-attribute.js';

export const hideAttribute = defineCommand({
	name: 'attributes.hide',
	permission: 'settings.manage',
	input: schemaOf<ChoosePlatformAttribute>()(platformAttributeSchema),
	load: (reads: AttributeReads) => reads.attributes.arrangement(),
	decide: (arrangement, input) => decideShown(arrangement, input, false),
});
