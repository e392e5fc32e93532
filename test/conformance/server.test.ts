import { afterAll, beforeAll, describe, it } from 'vitest';
import { serverDialect } from '../../examples/postgres/store/index.js';
import type { StoreUnderTest } from '../../src/conformance/index.js';
import { storeCases } from '../../src/conformance/index.js';
import type { PostgresServer } from './postgres-server.js';
import { postgresBinaries, startPostgres } from './postgres-server.js';
import { opened, postgresSubject } from './subjects.js';

const binaries = postgresBinaries();
if (binaries === undefined) {
	process.stderr.write(
		'SKIPPED: there is no PostgreSQL here (apt-get install postgresql); its cases count as skipped.\n',
	);
}

describe.skipIf(binaries === undefined)('the PostgreSQL store on a server keeps every promise of a store', () => {
	let server: PostgresServer;
	let subject: StoreUnderTest;
	const closing: (() => Promise<void>)[] = [];

	beforeAll(async () => {
		server = await startPostgres(binaries ?? '');
		const open = async () => {
			const store = await opened({ dialect: serverDialect(server.url) });
			closing.push(store.close);
			return store;
		};
		subject = postgresSubject(await open(), open);
	});

	afterAll(async () => {
		for (const close of closing) await close();
		await server.stop();
	});

	it.each(storeCases)('$topic: $name', ({ run }) => run(subject));
});
