import { PGlite } from '@electric-sql/pglite';
import type { ConformanceCase } from 'contact-desk/conformance';
import { storeCases } from 'contact-desk/conformance';
import type { Dialect } from 'kysely';
import { openPostgresStore, pgliteDialect, routedStore, serverDialect } from './store/index.js';

/** Runs cases through a router over two databases that were opened; answers what failed, and closes them. */
export async function routedCases(
	dialects: readonly [Dialect, Dialect],
	cases: readonly ConformanceCase[],
): Promise<readonly string[]> {
	const [one, other] = await Promise.all([opened(dialects[0]), opened(dialects[1])]);
	const routed = routedStore(one.store, other.store);
	const open = () => Promise.resolve(routed);
	const capabilities = { keepsNul: true, keepsLoneSurrogates: true, persistent: true, ownAnswers: true };
	const failures: string[] = [];
	for (const { topic, name, run } of cases)
		await run({ capabilities, open, reopen: open }).catch((reason: unknown) =>
			failures.push(`${topic}: ${name}: ${String(reason)}`),
		);
	await Promise.all([one.close(), other.close()]);
	return failures;
}

async function opened(dialect: Dialect) {
	const result = await openPostgresStore({ dialect, migrate: true, onFault: (reason) => console.error(reason) });
	if (result.isErr()) throw new Error(result.error.code);
	return result.value;
}

/** `npx tsx examples/postgres/router.ts [URL URL]`: every case over two servers, or over two PGlite in this process. */
async function main([one, other]: readonly string[]): Promise<number> {
	const dialects: readonly [Dialect, Dialect] =
		one === undefined || other === undefined
			? [pgliteDialect(new PGlite()), pgliteDialect(new PGlite())]
			: [serverDialect(one), serverDialect(other)];
	const failures = await routedCases(dialects, storeCases);
	console.log([...failures, `${storeCases.length - failures.length} of ${storeCases.length} cases passed`].join('\n'));
	return failures.length === 0 ? 0 : 1;
}

if (import.meta.filename === process.argv[1]) process.exitCode = await main(process.argv.slice(2));
