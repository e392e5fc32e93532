import type { StoreUnderTest } from '../../src/conformance/index.js';
import { createMemoryStore } from '../../src/memory/index.js';

export const memorySubject: StoreUnderTest = {
	capabilities: { keepsNul: true, keepsLoneSurrogates: true, persistent: false, ownAnswers: false },
	open: () => Promise.resolve(createMemoryStore()),
	reopen: () => Promise.resolve(createMemoryStore()),
};
