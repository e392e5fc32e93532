import { branded } from '../../../../src/kernel/brand.js';
import type { Instant } from '../../../../src/kernel/instant.js';
import type { ContactInGroups } from '../../../../src/policies/groups/own-value.js';
import type { AttributeDefinition, AttributeField, Provenance } from '../../../../src/records/attributes/index.js';
import type { Corrections } from '../../../../src/records/contacts/index.js';

const at: Instant = branded<'Instant'>('2026-11-22T08:00:00.000Z');

export const said: Provenance = { source: 'agent', trust: 'vouched', at, by: 'ana', tie: 't', evidence: undefined };

/** A contact with these values, and nothing else that a group could ask for. */
export function somebody(values: Readonly<Record<string, string>>, corrections: Corrections = {}): ContactInGroups {
	const provenance = Object.fromEntries(Object.keys(values).map((key) => [key, said]));
	return { values, provenance, corrections, vip: undefined };
}

/** A definition that is switched on. */
export function defined(key: string, wishes: Partial<AttributeDefinition> = {}): AttributeDefinition {
	const field: AttributeField = { kind: 'text', format: 'plain' };
	const classes = { crmManaged: false, lookup: false, matchability: 'no' } as const;
	const states = { enabled: true, deleted: false, place: 0, createdAt: at };
	const id = branded<'AttributeKey'>(key);
	return { id, revision: 1, label: key, icon: undefined, field, ...classes, ...states, ...wishes };
}

const options = ['basic', 'gold', 'staff'].map((id) => ({
	id: branded<'OptionId'>(id),
	label: `The ${id}`,
	archived: id === 'staff',
}));

/** One attribute of each sort. */
export const definitions: readonly AttributeDefinition[] = [
	defined('tier'),
	defined('age', { field: { kind: 'text', format: 'number' } }),
	defined('birthday', { field: { kind: 'text', format: 'date' } }),
	defined('work_mail', { field: { kind: 'text', format: 'email' } }),
	defined('work_phone', { field: { kind: 'text', format: 'phone' } }),
	defined('page', { field: { kind: 'text', format: 'url' } }),
	defined('plan', { field: { kind: 'dropdown', options } }),
	defined('score', { crmManaged: true }),
	defined('off', { enabled: false }),
];
