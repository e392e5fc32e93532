import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import { branded } from '../../kernel/brand.js';
import { changeOf } from '../../kernel/change.js';
import type { Reply } from '../../kernel/change-set.js';
import { loadBoth } from '../../kernel/load.js';
import { foldedLabel } from '../../kernel/text.js';
import type { AttributeReads } from './attribute-repository.js';
import type { AttributeDefinition } from './definition.js';
import { DEFINITION_LIMIT } from './definition.js';
import type { AttributeChange, AttributeDefined } from './facts.js';
import { attributeRecord } from './facts.js';
import type { AttributeKeyTaken, AttributeLabelTaken, AttributeLimitReached } from './failures.js';
import { attributeKeyTaken, attributeLabelTaken, attributeLimitReached } from './failures.js';
import { isReservedKey } from './standard-attributes.js';

/** What a new definition stands beside. */
export interface Beside {
	readonly definitions: readonly AttributeDefinition[];
	/** Who had the key, deleted or not. */
	readonly former: AttributeDefinition | undefined;
}

export async function loadBeside(
	{ attributes }: AttributeReads,
	{ key }: { readonly key: string },
): Promise<Awaited<Reply<Beside>>> {
	const loaded = await loadBoth(attributes.all(), attributes.find(key));
	return loaded.map(([definitions, former]) => ({ definitions, former }));
}

/** A new definition among those there are, or why there is none (ATT-7, ATT-16). */
export function newDefinition(
	{ definitions, former }: Beside,
	{ key, ...wishes }: Omit<AttributeDefined['data'], 'key' | 'place'> & { readonly key: string },
): Result<AttributeChange, AttributeKeyTaken | AttributeLabelTaken | AttributeLimitReached> {
	if (isReservedKey(key) || former !== undefined) return err(attributeKeyTaken(key));
	const namesake = namesakeOf(wishes.label, definitions);
	if (namesake !== undefined) return err(attributeLabelTaken(namesake));
	if (definitions.length >= DEFINITION_LIMIT) return err(attributeLimitReached(DEFINITION_LIMIT, 'definitions'));
	const data = { key: branded<'AttributeKey'>(key), ...wishes, place: freePlace(definitions) };
	return ok(changeOf(attributeRecord, undefined, [{ type: 'attribute.defined', data, personal: null }]));
}

/** The key of the definition that has this label, ignoring case and accents; `undefined` when none has it. */
export function namesakeOf(label: string, definitions: readonly AttributeDefinition[]): string | undefined {
	const folded = foldedLabel(label);
	return definitions.find((other) => foldedLabel(other.label) === folded)?.id;
}

function freePlace(definitions: readonly AttributeDefinition[]): number {
	const taken = new Set(definitions.map(({ place }) => place));
	let place = 0;
	while (taken.has(place)) place += 1;
	return place;
}
