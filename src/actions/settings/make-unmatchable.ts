import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import type { Decision } from '../../kernel/command.js';
import { decided, defineCommand, unchanged } from '../../kernel/command.js';
import { schemaOf } from '../../kernel/schema.js';
import { attributesUsedBy } from '../../policies/matching/index.js';
import type {
	AttributeChange,
	AttributeInUse,
	AttributeMatchabilityMoved,
	AttributeNotFound,
} from '../../records/attributes/index.js';
import {
	attributeInUse,
	attributeKeyText,
	attributeNotFound,
	matchabilityChange,
} from '../../records/attributes/index.js';
import type { DefinitionInUse } from './attribute-uses.js';
import { guardOn, loadDefinitionInUse } from './attribute-uses.js';

/** Which custom attribute is to be matchable no more. @public */
export interface MakeAttributeUnmatchable {
	readonly attribute: string;
}

export const makeAttributeUnmatchable = defineCommand({
	name: 'attributes.makeUnmatchable',
	permission: 'settings.manage',
	input: schemaOf<MakeAttributeUnmatchable>()(z.strictObject({ attribute: attributeKeyText })),
	load: loadDefinitionInUse,
	decide: decideUnmatchable,
});

function decideUnmatchable(
	{ definition, policy }: DefinitionInUse,
	{ attribute }: MakeAttributeUnmatchable,
): Result<Decision<AttributeMatchabilityMoved, AttributeChange>, AttributeInUse | AttributeNotFound> {
	if (definition === undefined || definition.deleted) return err(attributeNotFound(attribute));
	if (definition.matchability === 'no') return ok(unchanged({ matchability: 'no', changed: false }));
	if (attributesUsedBy(policy).includes(attribute)) return err(attributeInUse(attribute, [{ kind: 'matching' }]));
	const change = matchabilityChange(definition, 'no');
	return ok(decided({ matchability: 'no', changed: true }, [change], [guardOn(policy)]));
}
