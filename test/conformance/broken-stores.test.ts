import { describe, expect, it } from 'vitest';
import { storeCases } from '../../src/conformance/index.js';
import { brokenStores } from './broken-stores.js';
import { memorySubject } from './subjects.js';

describe('a store with a defect is found out', () => {
	it.each(brokenStores)('$defect: by “$rejectedBy”', async ({ rejectedBy, make }) => {
		const cases = storeCases.filter(({ name }) => name === rejectedBy);
		expect(cases.length).toBe(1);
		for (const { run } of cases) {
			await expect(run(memorySubject)).resolves.toBeUndefined();
			await expect(run({ ...memorySubject, open: async () => make() })).rejects.toThrow();
		}
	});

	it('there are at least fifteen, each unlike the others', () => {
		expect(brokenStores.length).toBeGreaterThanOrEqual(15);
		expect(new Set(brokenStores.map(({ defect }) => defect)).size).toBe(brokenStores.length);
	});
});

describe('a store that declares what is not so is found out', () => {
	const { capabilities } = memorySubject;
	it.each([
		['keepsNul', 'U+0000 is kept as declared'],
		['keepsLoneSurrogates', 'the first half of a pair is kept as declared'],
		['persistent', 'what was written is there after the store was left and opened again, as declared'],
		['ownAnswers', 'what the store says of its answers is so'],
	] as const)('%s: by “%s”', async (capability, name) => {
		const wrong = { ...memorySubject, capabilities: { ...capabilities, [capability]: !capabilities[capability] } };
		const [found] = storeCases.filter((one) => one.name === name);
		await expect(found?.run(memorySubject)).resolves.toBeUndefined();
		await expect(found?.run(wrong)).rejects.toThrow();
	});
});
