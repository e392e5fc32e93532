import { describe, expect, it } from 'vitest';
import { storeCases } from '../../src/conformance/index.js';
import { storyKinds } from '../../src/conformance/story.js';
import { recordKinds } from '../../src/desk/index.js';
import { memorySubject } from './subjects.js';

describe('the memory store keeps every promise of a store', () => {
	it.each(storeCases)('$topic: $name', ({ run }) => run(memorySubject));
});

it('there are at least 120 cases, each with a name of its own', () => {
	expect(storeCases.length).toBeGreaterThanOrEqual(120);
	expect(new Set(storeCases.map(({ name }) => name)).size).toBe(storeCases.length);
});

it('the story of the cases writes every kind of record there is', () => {
	expect([...storyKinds].sort()).toEqual(Object.keys(recordKinds).sort());
});
