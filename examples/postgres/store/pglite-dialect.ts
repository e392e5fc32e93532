import type { PGlite } from '@electric-sql/pglite';
import type { DatabaseConnection, Dialect, Driver, Kysely, QueryResult } from 'kysely';
import { CompiledQuery, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';

/** Kysely on PGlite: PostgreSQL in this process, with one session that is lent to one caller at a time. */
export function pgliteDialect(pglite: PGlite): Dialect {
	return {
		createAdapter: () => new PostgresAdapter(),
		createDriver: () => oneSession(pglite),
		createIntrospector: (db: Kysely<unknown>) => new PostgresIntrospector(db),
		createQueryCompiler: () => new PostgresQueryCompiler(),
	};
}

function oneSession(pglite: PGlite): Driver {
	const session: DatabaseConnection = {
		executeQuery: async <Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> => {
			const { rows, affectedRows } = await pglite.query<Row>(sql, [...parameters]);
			return { rows, numAffectedRows: BigInt(affectedRows ?? 0) };
		},
		streamQuery: () => {
			throw new Error('PGlite answers whole');
		},
	};
	let free: Promise<void> = Promise.resolve();
	let release = (): void => undefined;
	const run = async (statement: string): Promise<void> => {
		await session.executeQuery(CompiledQuery.raw(statement));
	};
	return {
		init: () => pglite.waitReady,
		acquireConnection: async () => {
			const before = free;
			let done = release;
			free = new Promise((resolve) => {
				done = resolve;
			});
			await before;
			release = done;
			return session;
		},
		releaseConnection: async () => release(),
		beginTransaction: () => run('begin'),
		commitTransaction: () => run('commit'),
		rollbackTransaction: () => run('rollback'),
		destroy: () => pglite.close(),
	};
}
