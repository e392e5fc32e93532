import { describe, expect, it } from 'vitest';
import { routedCases } from '../../examples/postgres/router.js';
import { pgliteDialect, placeOf, routedStore, serverDialect } from '../../examples/postgres/store/index.js';
import { storeCases } from '../../src/conformance/index.js';
import { changeSet, channelAdded } from '../../src/conformance/written.js';
import { createMemoryStore } from '../../src/memory/index.js';
import { succeeded } from '../support/results.js';
import { storeOf } from '../support/workspace-contents.js';
import { postgresBinaries, startPostgres } from './postgres-server.js';
import { newPGlite } from './subjects.js';

const binaries = postgresBinaries();

/** `examples/postgres/router.ts` runs all cases; here all of what crosses workspaces, and a few of every other topic. */
const EVERY = 20;
const topics = (cases: typeof storeCases) => new Set(cases.map(({ topic }) => topic));
const firsts = [...topics(storeCases)].map((each) => storeCases.findIndex(({ topic }) => topic === each));
const part = storeCases.filter(({ name }, at) => /workspace/.test(name) || firsts.includes(at) || at % EVERY === 0);

/** Milliseconds: two databases are made first. */
const timeout = 300_000;

describe('a router over two databases keeps every promise of a store', () => {
	it('the part that is run has every topic in it', () => {
		expect(topics(part)).toEqual(topics(storeCases));
		expect(part.length).toBeLessThan(storeCases.length / 4);
	});

	it('over two PGlite', { timeout }, async () => {
		const [one, other] = await Promise.all([newPGlite(), newPGlite()]);
		const workspaces: number[] = [];
		for (const pglite of [one, other]) {
			const close = pglite.close.bind(pglite);
			pglite.close = async () => {
				const counted = await pglite.query<{ count: number }>(
					'select count(distinct workspace)::int as count from contact_desk.records',
				);
				workspaces.push(counted.rows[0]?.count ?? 0);
				await close();
			};
		}
		expect(await routedCases([pgliteDialect(one), pgliteDialect(other)], part)).toEqual([]);
		expect(workspaces).toHaveLength(2);
		expect(Math.min(...workspaces)).toBeGreaterThan(5);
	});

	it.skipIf(binaries === undefined)('over two servers', { timeout }, async () => {
		const servers = await Promise.all([startPostgres(binaries ?? ''), startPostgres(binaries ?? '')]);
		const [one, other] = servers.map(({ url }) => serverDialect(url));
		if (one === undefined || other === undefined) throw new Error('two servers');
		try {
			expect(await routedCases([one, other], part)).toEqual([]);
		} finally {
			for (const { stop } of servers) await stop();
		}
	});

	it('a workspace is always found where it was written, and nowhere else', async () => {
		const stores = [createMemoryStore(), createMemoryStore(), createMemoryStore()] as const;
		const routed = routedStore(...stores);
		const used = new Set<number>();
		for (const name of ['acme', 'acme-2', 'ACME', 'a\u0000b', 'a\uD800b', 'a\uD801b', '', 'x'.repeat(10_000), 'b']) {
			await succeeded(storeOf(routed, name).commit(changeSet([channelAdded('channel-1')])));
			const holders = [];
			for (const [place, store] of stores.entries())
				if ((await succeeded(storeOf(store, name).channels.all())).length > 0) holders.push(place);
			expect(holders).toEqual([placeOf(name, stores.length)]);
			expect(await succeeded(storeOf(routed, name).channels.all())).toHaveLength(1);
			used.add(placeOf(name, stores.length));
		}
		expect(used.size).toBe(stores.length);
	});
});
