import { PGlite } from '@electric-sql/pglite';
import type {
	ChangeSet,
	ContactDeskStore,
	DeskChange,
	InboundMessage,
	InboundQuery,
	WorkspaceStore,
} from 'contact-desk';
import { createContactDesk } from 'contact-desk';
import { createMemoryStore } from 'contact-desk/memory';
import { ok } from 'neverthrow';
import { openPostgresStore, pgliteDialect } from '../../examples/postgres/store/index.js';
import { workspaceIdOf } from '../../examples/postgres/workspace-id.js';
import { openDesk, steadyRuntime } from './setup.js';
import { evidence, firstMessages } from './workload.js';

/** What a person who writes for the first time leaves: contact, activity, conversation and message. */
const RECORDS_PER_PERSON = 4;
const BULK = 250;

/** A database in this process, so that its processor time is ours, and a desk on it. */
export interface Database {
	readonly pglite: PGlite;
	readonly people: number;
	readonly store: WorkspaceStore;
	/** What the desk asks for messages, and what it decides, which nobody has written yet. */
	readonly decidedOn: (events: readonly InboundMessage[]) => Promise<Decided>;
	readonly workspace: (id: string) => WorkspaceStore;
	readonly close: () => Promise<void>;
}

interface Decided {
	readonly asked: readonly InboundQuery[];
	readonly changeSets: readonly ChangeSet<DeskChange>[];
}

/**
 * A database of so many records. The desk decides on them in memory, and the store's own commit writes them in bulk, in the
 * session that is measured afterwards: its plans are those it made while the tables were empty, and nobody calls ANALYZE.
 */
export async function databaseOf(records: number): Promise<Database> {
	const pglite = await PGlite.create();
	const opened = await openPostgresStore({ dialect: pgliteDialect(pglite), migrate: true });
	if (opened.isErr()) throw new Error(opened.error.code);
	const { store, close } = opened.value;
	const workspace = (id: string): WorkspaceStore => store.forWorkspace(workspaceIdOf(id));
	const people = records / RECORDS_PER_PERSON;
	const runtime = steadyRuntime();
	const decided: ChangeSet<DeskChange>[] = [];
	const source = await openDesk(
		runtime,
		withCommits(createMemoryStore(), (changeSet, commit) => {
			decided.push(changeSet);
			return commit(changeSet);
		}),
	);
	for (const event of firstMessages(0, people)) {
		const answer = await source.channelDesk.inbound.receive({ event, evidence });
		if (answer.isErr()) throw new Error(answer.error.code);
	}
	await written(workspace('acme'), decided);
	await pglite.query("insert into contact_desk.numbers values ('acme', 'contact', $1)", [people]);

	let asked: InboundQuery[] = [];
	let changeSets: ChangeSet<DeskChange>[] = [];
	const holding = withCommits(
		withQuestions(store, (query) => asked.push(query)),
		(changeSet) => {
			changeSets.push(changeSet);
			const facts = changeSet.changes.reduce((sum, change) => sum + change.facts.length, 0);
			return Promise.resolve(ok({ positions: Array.from({ length: facts }, (_, at) => at + 1) }));
		},
	);
	const { inbound } = createContactDesk({ store: holding, runtime }).asChannel('acme');
	return {
		pglite,
		people,
		store: workspace('acme'),
		decidedOn: async (events) => {
			[asked, changeSets] = [[], []];
			for (const event of events) {
				const answer = await inbound.receive({ event, evidence });
				if (answer.isErr()) throw new Error(answer.error.code);
			}
			return { asked, changeSets };
		},
		workspace,
		close,
	};
}

/** The store with what receiving asks told to somebody. */
function withQuestions(store: ContactDeskStore, hear: (query: InboundQuery) => void): ContactDeskStore {
	return {
		forWorkspace: (workspaceId) => {
			const { inbound, ...reads } = store.forWorkspace(workspaceId);
			const situation: typeof inbound.situation = (query) => {
				hear(query);
				return inbound.situation(query);
			};
			return { ...reads, inbound: { situation } };
		},
	};
}

type Commit = WorkspaceStore['commit'];

/** The store with its commits handed to somebody else first. */
function withCommits(
	store: ContactDeskStore,
	commit: (changeSet: ChangeSet<DeskChange>, commit: Commit) => ReturnType<Commit>,
): ContactDeskStore {
	return {
		forWorkspace: (workspaceId) => {
			const reads = store.forWorkspace(workspaceId);
			return { ...reads, commit: (changeSet) => commit(changeSet, reads.commit) };
		},
	};
}

/** Writes change sets that have no record in common, many in one. */
export async function written(store: WorkspaceStore, changeSets: readonly ChangeSet<DeskChange>[]): Promise<void> {
	for (let from = 0; from < changeSets.length; from += BULK) {
		const [first, ...others] = changeSets.slice(from, from + BULK);
		if (first === undefined) return;
		const changes = [first, ...others].flatMap((changeSet) => changeSet.changes);
		const committed = await store.commit({ ...first, guards: [], receipt: undefined, changes });
		if (committed.isErr()) throw new Error(committed.error.code);
	}
}
