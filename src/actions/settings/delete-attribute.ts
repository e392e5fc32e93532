import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import { changeOf } from '../../kernel/change.js';
import type { Decision } from '../../kernel/command.js';
import { decided, defineCommand } from '../../kernel/command.js';
import { schemaOf } from '../../kernel/schema.js';
import { guardOnGroups } from '../../policies/groups/index.js';
import type {
	AttributeChange,
	AttributeInUse,
	AttributeKey,
	AttributeNotFound,
} from '../../records/attributes/index.js';
import {
	attributeInUse,
	attributeKeyText,
	attributeNotFound,
	attributeRecord,
} from '../../records/attributes/index.js';
import type { DefinitionToDelete } from './attribute-uses.js';
import { allUsesOf, guardOn, loadDefinitionToDelete } from './attribute-uses.js';

/** Which custom attribute to delete, for good. @public */
export interface DeleteAttribute {
	readonly attribute: string;
}

/** The attribute that was deleted. @public */
export interface DeletedAttribute {
	readonly attribute: AttributeKey;
}

export const deleteAttribute = defineCommand({
	name: 'attributes.delete',
	permission: 'settings.manage',
	input: schemaOf<DeleteAttribute>()(z.strictObject({ attribute: attributeKeyText })),
	load: loadDefinitionToDelete,
	decide: decideDeletion,
});

function decideDeletion(
	{ definition, policy, groups }: DefinitionToDelete,
	{ attribute }: DeleteAttribute,
): Result<Decision<DeletedAttribute, AttributeChange>, AttributeInUse | AttributeNotFound> {
	if (definition === undefined || definition.deleted) return err(attributeNotFound(attribute));
	const uses = allUsesOf(attribute, definition.lookup, { policy, groups });
	if (uses.length > 0) return err(attributeInUse(attribute, uses));
	const change = changeOf(attributeRecord, definition, [{ type: 'attribute.deleted', data: {}, personal: null }]);
	return ok(decided({ attribute: definition.id }, [change], [guardOn(policy), guardOnGroups(groups)]));
}
