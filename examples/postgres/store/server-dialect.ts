import type { Dialect } from 'kysely';
import { PostgresDialect } from 'kysely';
import pg from 'pg';

/** Kysely on a PostgreSQL server, through a pool of connections. */
export function serverDialect(url: string, options: Omit<pg.PoolConfig, 'connectionString'> = {}): Dialect {
	const pool = new pg.Pool({ connectionString: url, max: 16, connectionTimeoutMillis: 10_000, ...options });
	// A connection that is lost is replaced, and whoever waits for an answer is told; without listeners, Node ends the process.
	pool.on('error', () => undefined);
	pool.on('connect', (client) => client.on('error', () => undefined));
	return new PostgresDialect({ pool });
}
