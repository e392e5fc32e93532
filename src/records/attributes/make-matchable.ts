import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import { changeOf } from '../../kernel/change.js';
import type { Decision } from '../../kernel/command.js';
import { decided, defineCommand, unchanged } from '../../kernel/command.js';
import { schemaOf } from '../../kernel/schema.js';
import type { AttributeReads } from './attribute-repository.js';
import { attributeKeyText } from './define-attribute.js';
import type { AttributeDefinition, Matchability } from './definition.js';
import { MATCHABLE_LIMIT } from './definition.js';
import type { AttributeChange } from './facts.js';
import { attributeRecord } from './facts.js';
import type { AttributeLimitReached, AttributeNotFound, AttributeNotMatchable } from './failures.js';
import { attributeLimitReached, attributeNotFound, attributeNotMatchable } from './failures.js';
import { matchFormatOf } from './standard-attributes.js';

/** Which custom attribute is to be matchable. @public */
export interface MakeAttributeMatchable {
	readonly attribute: string;
}

/** Whether equal values may link from now on. @public */
export interface AttributeMatchabilityMoved {
	/** `backfilling` until `attributes.backfill` is done. */
	readonly matchability: Matchability;
	/** False when it was so already. */
	readonly changed: boolean;
}

export const makeAttributeMatchable = defineCommand({
	name: 'attributes.makeMatchable',
	permission: 'settings.manage',
	input: schemaOf<MakeAttributeMatchable>()(z.strictObject({ attribute: attributeKeyText })),
	load: (reads: AttributeReads) => reads.attributes.all(),
	decide: decideMatchable,
});

function decideMatchable(
	definitions: readonly AttributeDefinition[],
	{ attribute }: MakeAttributeMatchable,
): Result<
	Decision<AttributeMatchabilityMoved, AttributeChange>,
	AttributeLimitReached | AttributeNotFound | AttributeNotMatchable
> {
	const definition = definitions.find((candidate) => candidate.id === attribute);
	if (definition === undefined) return err(attributeNotFound(attribute));
	const { field, matchability } = definition;
	if (matchability !== 'no') return ok(unchanged({ matchability, changed: false }));
	if (field.kind === 'dropdown' || matchFormatOf(field.format) === undefined) {
		return err(attributeNotMatchable(attribute));
	}
	const matchable = definitions.filter((other) => other.matchability !== 'no');
	if (matchable.length >= MATCHABLE_LIMIT) return err(attributeLimitReached(MATCHABLE_LIMIT, 'matchable'));
	return ok(decided({ matchability: 'backfilling', changed: true }, [matchabilityChange(definition, 'backfilling')]));
}

export function matchabilityChange(definition: AttributeDefinition, matchability: Matchability): AttributeChange {
	return changeOf(attributeRecord, definition, [
		{ type: 'attribute.matchability_changed', data: { matchability }, personal: null },
	]);
}
