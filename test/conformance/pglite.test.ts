import type { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { StoreUnderTest } from '../../src/conformance/index.js';
import { storeCases } from '../../src/conformance/index.js';
import { newPGlite, pgliteStore, postgresSubject } from './subjects.js';

let pglite: PGlite;
let subject: StoreUnderTest;

beforeAll(async () => {
	pglite = await newPGlite();
	// The database is closed by whoever made it, so opening the store again finds the same data.
	subject = postgresSubject(await pgliteStore(pglite), () => pgliteStore(pglite));
});

afterAll(() => pglite.close());

describe('the PostgreSQL store on PGlite keeps every promise of a store', () => {
	it.each(storeCases)('$topic: $name', ({ run }) => run(subject));
});
