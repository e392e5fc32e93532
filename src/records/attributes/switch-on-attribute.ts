import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import { changeOf } from '../../kernel/change.js';
import type { Decision } from '../../kernel/command.js';
import { decided, defineCommand, unchanged } from '../../kernel/command.js';
import { schemaOf } from '../../kernel/schema.js';
import type { AttributeReads } from './attribute-repository.js';
import { attributeKeyText } from './define-attribute.js';
import type { AttributeDefinition } from './definition.js';
import type { AttributeChange } from './facts.js';
import { attributeRecord } from './facts.js';
import type { AttributeNotFound } from './failures.js';
import { attributeNotFound } from './failures.js';

/** Which attribute to switch on. @public */
export interface SwitchOnAttribute {
	readonly attribute: string;
}

/** What became of the switch. @public */
export interface AttributeSwitchedOver {
	/** False when the attribute was so already. */
	readonly changed: boolean;
}

export const switchOnAttribute = defineCommand({
	name: 'attributes.switchOn',
	permission: 'settings.manage',
	input: schemaOf<SwitchOnAttribute>()(z.strictObject({ attribute: attributeKeyText })),
	load: (reads: AttributeReads, { attribute }) => reads.attributes.find(attribute),
	decide: decideSwitchOn,
});

function decideSwitchOn(
	definition: AttributeDefinition | undefined,
	input: SwitchOnAttribute,
): Result<Decision<AttributeSwitchedOver, AttributeChange>, AttributeNotFound> {
	if (definition === undefined || definition.deleted) return err(attributeNotFound(input.attribute));
	if (definition.enabled) return ok(unchanged({ changed: false }));
	const fact = { type: 'attribute.switched', data: { enabled: true }, personal: null } as const;
	return ok(decided({ changed: true }, [changeOf(attributeRecord, definition, [fact])]));
}
