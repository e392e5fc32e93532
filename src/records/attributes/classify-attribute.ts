import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import { changeOf } from '../../kernel/change.js';
import type { Decision } from '../../kernel/command.js';
import { decided, defineCommand, unchanged } from '../../kernel/command.js';
import { loadBoth } from '../../kernel/load.js';
import { schemaOf } from '../../kernel/schema.js';
import type { AttributeDisplay, AttributeDisplayChange } from './attribute-display.js';
import { attributeDisplayRecord } from './attribute-display.js';
import type { AttributeReads } from './attribute-repository.js';
import { attributeKeyText } from './define-attribute.js';
import type { AttributeDefinition } from './definition.js';
import type { AttributeChange } from './facts.js';
import { attributeRecord } from './facts.js';
import type { AttributeNeverCrmManaged, AttributeNotFound } from './failures.js';
import { attributeNeverCrmManaged, attributeNotFound } from './failures.js';
import { isBuiltIn } from './standard-attributes.js';
import type { AttributeSwitchedOver } from './switch-on-attribute.js';

/** What an attribute is to the CRM; what is absent stays as it is. @public */
export interface ClassifyAttribute {
	/** Any attribute: custom, built in, or of a channel. */
	readonly attribute: string;
	/** Whether the CRM alone writes it; only custom attributes can be. */
	readonly crmManaged?: boolean | undefined;
	/** Whether the CRM looks contacts up by it. */
	readonly lookup?: boolean | undefined;
}

interface Loaded {
	readonly definition: AttributeDefinition | undefined;
	readonly display: AttributeDisplay | undefined;
}

type Change = AttributeChange | AttributeDisplayChange;

const schema = z.strictObject({
	attribute: attributeKeyText,
	crmManaged: z.boolean().optional(),
	lookup: z.boolean().optional(),
});

export const classifyAttribute = defineCommand({
	name: 'attributes.classify',
	permission: 'settings.manage',
	input: schemaOf<ClassifyAttribute>()(schema),
	load: async ({ attributes }: AttributeReads, { attribute }) => {
		const loaded = await loadBoth(attributes.find(attribute), attributes.arrangement());
		return loaded.map(([definition, { display }]): Loaded => ({ definition, display }));
	},
	decide: decideClasses,
});

function decideClasses(
	{ definition, display }: Loaded,
	input: z.output<typeof schema>,
): Result<Decision<AttributeSwitchedOver, Change>, AttributeNeverCrmManaged | AttributeNotFound> {
	if (isBuiltIn(input.attribute)) return decideBuiltIn(display, input);
	if (definition === undefined || definition.deleted) return err(attributeNotFound(input.attribute));
	const { crmManaged = definition.crmManaged, lookup = definition.lookup } = input;
	if (crmManaged === definition.crmManaged && lookup === definition.lookup) return ok(unchanged({ changed: false }));
	const fact = { type: 'attribute.classified', data: { crmManaged, lookup }, personal: null } as const;
	return ok(decided({ changed: true }, [changeOf(attributeRecord, definition, [fact])]));
}

function decideBuiltIn(
	display: AttributeDisplay | undefined,
	{ attribute, crmManaged, lookup }: z.output<typeof schema>,
): Result<Decision<AttributeSwitchedOver, Change>, AttributeNeverCrmManaged> {
	if (crmManaged === true) return err(attributeNeverCrmManaged(attribute));
	const isLookup = display?.lookup.includes(attribute) ?? false;
	if (lookup === undefined || lookup === isLookup) return ok(unchanged({ changed: false }));
	const fact = { type: 'attribute_display.lookup_chosen', data: { attribute, lookup }, personal: null } as const;
	return ok(decided({ changed: true }, [changeOf(attributeDisplayRecord, display, [fact])]));
}
