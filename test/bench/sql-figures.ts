import { changeSet, contactAdded, inGroup } from '../../src/conformance/written.js';
import type { Case, Figure } from './harness.js';
import { measure } from './harness.js';
import type { Database } from './sql-setup.js';
import { databaseOf, written } from './sql-setup.js';
import { messagesOfKnown } from './workload.js';

const ROUNDS = 9;
const MESSAGES = 60;
const READS = 100;
const FEW = 100;
const MANY = 100_000;
const MOST_MEMBERS = 51;
const PAGE = 100;

/**
 * Whether statements become slower as the tables grow, and what a page far into a large table costs by its key against
 * OFFSET. On PGlite: it is one process, and the time its processor takes is not disturbed by what else the machine does.
 */
export async function sqlFigures(): Promise<readonly Figure[]> {
	const small = await databaseOf(10_000);
	const large = await databaseOf(100_000);
	const medians = await measure([...receiving('small', small), ...receiving('large', large)], ROUNDS);
	const growth = (what: string): number => medians(`${what} large`) / medians(`${what} small`);
	const figures: readonly Figure[] = [
		{ name: 'SQL: reading for a message, 1e5 records over 1e4', value: growth('read'), unit: '×', gate: 1.3 },
		{ name: 'SQL: commit of a message, 1e5 records over 1e4', value: growth('commit'), unit: '×', gate: 1.3 },
		...(await pageFigures(large)),
	];
	await small.close();
	await large.close();
	return figures;
}

/** The two things a store does for a message of somebody known, apart; what is decided in between is not measured. */
function receiving(size: string, { people, store, decidedOn }: Database): readonly Case[] {
	let round = 0;
	const next = () => {
		round += 1;
		return decidedOn(messagesOfKnown(people, round, MESSAGES));
	};
	return [
		{
			name: `read ${size}`,
			prepare: async () => {
				const { asked } = await next();
				return {
					operations: asked.length,
					run: async () => {
						for (const query of asked) {
							const found = await store.inbound.situation(query);
							if (found.isErr() || found.value.parties.length === 0) throw new Error('a message of somebody known');
						}
					},
				};
			},
		},
		{
			name: `commit ${size}`,
			prepare: async () => {
				const { changeSets } = await next();
				return {
					operations: changeSets.length,
					run: async () => {
						for (const changeSet of changeSets) {
							const committed = await store.commit(changeSet);
							if (committed.isErr()) throw new Error(committed.error.code);
						}
					},
				};
			},
		},
	];
}

/** The first of a group, few members or many; and a page of contacts, by key and by OFFSET. */
async function pageFigures({ pglite, workspace }: Database): Promise<readonly Figure[]> {
	const store = workspace('groups');
	await written(store, [...members('few', FEW, 1), ...members('many', MANY, FEW + 1)]);
	const contacts = FEW + MANY;
	const last = idOf(contacts - PAGE);
	const group = (key: string) => async () => {
		const found = await store.matching.group(key, MOST_MEMBERS);
		if (found.isErr() || found.value.length !== MOST_MEMBERS) throw new Error('the first of a group');
	};
	const page = (after: string) => async () => {
		const found = await store.contacts.page(after, PAGE);
		if (found.isErr() || found.value.length !== PAGE) throw new Error('a page of contacts');
	};
	const byOffset = async () => {
		const { rows } = await pglite.query(
			`select state::text as state from contact_desk.records where workspace = 'groups' and kind = 'contact'
			order by id limit ${PAGE} offset ${contacts - PAGE}`,
		);
		if (rows.length !== PAGE) throw new Error('a page of contacts');
	};
	const medians = await measure(
		[
			repeated('few', READS, group('few')),
			repeated('many', READS, group('many')),
			repeated('first page', READS, page('')),
			repeated('last page', READS, page(last)),
			repeated('offset', 3, byOffset),
		],
		ROUNDS,
	);
	const over = (one: string, other: string): number => medians(one) / medians(other);
	return [
		{ name: 'SQL: first 51 of a group of 1e5 over one of 100', value: over('many', 'few'), unit: '×', gate: 1.3 },
		{
			name: 'SQL: last page of 1e5 contacts over the first',
			value: over('last page', 'first page'),
			unit: '×',
			gate: 1.3,
		},
		{ name: 'SQL: the last page by OFFSET over the same by key', value: over('offset', 'last page'), unit: '×' },
	];
}

function repeated(name: string, operations: number, once: () => Promise<void>): Case {
	const run = async (): Promise<void> => {
		for (let times = 0; times < operations; times += 1) await once();
	};
	return { name, prepare: () => ({ operations, run }) };
}

const idOf = (number: number): string => `contact-${String(number).padStart(9, '0')}`;

/** Contacts that share a value. */
function members(key: string, count: number, from: number) {
	return Array.from({ length: count }, (_, at) => {
		const change = inGroup(contactAdded(idOf(from + at), from + at), key, '1');
		return changeSet([change]);
	});
}
