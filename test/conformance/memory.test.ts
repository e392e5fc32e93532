import { describe, expect, it } from 'vitest';
import { storeCases } from '../../src/conformance/index.js';
import { memorySubject } from './subjects.js';

describe('the memory store keeps every promise of a store', () => {
	it.each(storeCases)('$topic: $name', ({ run }) => run(memorySubject));
});

it('there are at least 120 cases, each with a name of its own', () => {
	expect(storeCases.length).toBeGreaterThanOrEqual(120);
	expect(new Set(storeCases.map(({ name }) => name)).size).toBe(storeCases.length);
});
