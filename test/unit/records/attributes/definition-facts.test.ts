import { describe, expect, it } from 'vitest';
import { branded } from '../../../../src/kernel/brand.js';
import { instantNow } from '../../../../src/kernel/instant.js';
import type { AttributeDefinition, AttributeFact } from '../../../../src/records/attributes/index.js';
import { attributeRecord } from '../../../../src/records/attributes/index.js';

const at = instantNow({ now: () => 0 });
const option = { id: branded<'OptionId'>('o1'), label: 'Gold', archived: false };

const definition = (wishes: Partial<AttributeDefinition> = {}): AttributeDefinition => ({
	...{ id: branded<'AttributeKey'>('tier'), revision: 3, label: 'Tier', icon: 'medal', enabled: true, deleted: false },
	...{ field: { kind: 'text', format: 'plain' }, crmManaged: true, lookup: true, matchability: 'yes', place: 4 },
	createdAt: at,
	...wishes,
});

const after = (fact: AttributeFact, before = definition()) => attributeRecord.evolve(before, fact);

describe('what facts make of a definition', () => {
	it('ATT-13 deleting keeps the key and what it was, and gives back label, place and line', () => {
		const deleted = after({ type: 'attribute.deleted', data: {}, personal: null });
		const kept = { revision: 4, enabled: false, deleted: true, matchability: 'no' };
		expect(deleted).toEqual({ ...definition(), ...kept });
		expect(attributeRecord.keysOf(definition())).toEqual({
			claims: [
				{ space: 'attribute.label', key: 'tier' },
				{ space: 'attribute.place', key: '4' },
			],
			entries: [{ index: 'attribute.all', key: '', sort: at }],
		});
		expect(attributeRecord.keysOf(deleted)).toEqual({ claims: [], entries: [] });
		expect(attributeRecord.haveSameKeys(definition(), deleted)).toBe(false);
	});

	it('ATT-7 only label and deletion move its keys', () => {
		const { haveSameKeys } = attributeRecord;
		expect(haveSameKeys(definition(), definition({ label: 'Level' }))).toBe(false);
		expect(haveSameKeys(definition(), definition({ enabled: false, revision: 9, icon: undefined }))).toBe(true);
	});

	it.each(['backfilling', 'no', 'yes'] as const)(
		'MAT-15 its matchability becomes %s, and nothing else',
		(matchability) => {
			const changed = after({ type: 'attribute.matchability_changed', data: { matchability }, personal: null });
			expect(changed).toEqual({ ...definition(), revision: 4, matchability });
		},
	);

	it('ATT-8 a fact about an option leaves a text field as it is', () => {
		const facts: readonly AttributeFact[] = [
			{ type: 'attribute.option_added', data: { option }, personal: null },
			{ type: 'attribute.option_renamed', data: { option: option.id, label: 'Silver' }, personal: null },
			{ type: 'attribute.option_switched', data: { option: option.id, archived: true }, personal: null },
		];
		for (const fact of facts) expect(after(fact)).toEqual({ ...definition(), revision: 4 });
	});

	it('ATT-5 nothing can happen to what was never defined', () => {
		const fact = { type: 'attribute.deleted', data: {}, personal: null } as const;
		expect(() => attributeRecord.evolve(undefined, fact)).toThrow('attribute.deleted before attribute.defined');
	});
});
