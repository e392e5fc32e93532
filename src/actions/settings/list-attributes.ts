import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import type { StorageUnavailable } from '../../kernel/failure.js';
import { loadBoth, loadThree } from '../../kernel/load.js';
import { defineQuery } from '../../kernel/query.js';
import { schemaOf } from '../../kernel/schema.js';
import type { GroupReads } from '../../policies/groups/index.js';
import { isVipOn } from '../../policies/groups/index.js';
import { defaultAttributeDisplay, orderedKeys } from '../../records/attributes/index.js';
import type { SettingsReads } from './attribute-uses.js';
import type { ListedAttribute } from './listed-attribute.js';
import { listedBuiltIn, listedDefinition } from './listed-attribute.js';

/** Nothing to say: every attribute is listed. @public */
export type ListAttributes = Readonly<Record<string, never>>;

/** The attributes of a workspace, as administrators see them. @public */
export interface AttributeList {
	/** Those with a place in the order first, in that order; then all others. Deleted ones are none. */
	readonly attributes: readonly ListedAttribute[];
	/** The revision of the order, for `attributes.reorder`; 0 while nobody ordered anything. */
	readonly orderRevision: number;
}

export const listAttributes = defineQuery<ListAttributes, ListAttributes, GroupReads & SettingsReads, AttributeList>({
	name: 'attributes.list',
	permission: 'contact.read',
	input: schemaOf<ListAttributes>()(z.strictObject({})),
	answer: answerList,
});

async function answerList(reads: GroupReads & SettingsReads): Promise<Result<AttributeList, StorageUnavailable>> {
	const loaded = await loadThree(
		loadBoth(reads.attributes.all(), reads.attributes.arrangement()),
		reads.matching.policy(),
		reads.groups.settings(),
	);
	if (loaded.isErr()) return err(loaded.error);
	const [[definitions, arrangement], policy, { groups, vip }] = loaded.value;
	const order = orderedKeys(definitions, arrangement);
	const around = { display: arrangement.display ?? defaultAttributeDisplay, policy, groups, order, vip: isVipOn(vip) };
	const every = [...listedBuiltIn(around), ...definitions.map((definition) => listedDefinition(definition, around))];
	const placeOf = ({ place }: ListedAttribute): number => place ?? order.length;
	const attributes = every.toSorted((one, other) => placeOf(one) - placeOf(other));
	return ok({ attributes, orderRevision: arrangement.order?.revision ?? 0 });
}
