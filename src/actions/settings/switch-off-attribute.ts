import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import { changeOf } from '../../kernel/change.js';
import type { Decision } from '../../kernel/command.js';
import { decided, defineCommand, unchanged } from '../../kernel/command.js';
import { schemaOf } from '../../kernel/schema.js';
import type {
	AttributeChange,
	AttributeInUse,
	AttributeNotFound,
	AttributeSwitchedOver,
} from '../../records/attributes/index.js';
import {
	attributeInUse,
	attributeKeyText,
	attributeNotFound,
	attributeRecord,
} from '../../records/attributes/index.js';
import type { DefinitionInUse } from './attribute-uses.js';
import { guardOn, loadDefinitionInUse, usesOf } from './attribute-uses.js';

/** Which custom attribute to switch off. @public */
export interface SwitchOffAttribute {
	readonly attribute: string;
}

export const switchOffAttribute = defineCommand({
	name: 'attributes.switchOff',
	permission: 'settings.manage',
	input: schemaOf<SwitchOffAttribute>()(z.strictObject({ attribute: attributeKeyText })),
	load: loadDefinitionInUse,
	decide: decideSwitchOff,
});

function decideSwitchOff(
	{ definition, policy }: DefinitionInUse,
	{ attribute }: SwitchOffAttribute,
): Result<Decision<AttributeSwitchedOver, AttributeChange>, AttributeInUse | AttributeNotFound> {
	if (definition === undefined || definition.deleted) return err(attributeNotFound(attribute));
	// A lookup does not stand in the way: while the attribute is off it gets no new value that could start one.
	const uses = usesOf(attribute, policy);
	if (uses.length > 0) return err(attributeInUse(attribute, uses));
	if (!definition.enabled) return ok(unchanged({ changed: false }));
	const fact = { type: 'attribute.switched', data: { enabled: false }, personal: null } as const;
	return ok(decided({ changed: true }, [changeOf(attributeRecord, definition, [fact])], [guardOn(policy)]));
}
