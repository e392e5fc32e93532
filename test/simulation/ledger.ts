import { isSame } from '../../src/conformance/expected.js';
import { stateOf } from '../../src/conformance/read-record.js';
import type { ContactDeskStore, DeskChange, DeskRecordKind, WorkspaceStore } from '../../src/desk/index.js';
import { isRecordKind } from '../../src/desk/index.js';
import type { RecordState } from '../../src/kernel/change.js';
import type { ChangeSet, Committed } from '../../src/kernel/change-set.js';
import { claimText, entryText } from '../support/expected-keys.js';
import { succeeded } from '../support/results.js';
import { tappedStore } from '../support/tapped-store.js';

type StateOf<Kind extends DeskRecordKind> = Extract<DeskChange, { readonly kind: Kind }>['after'];

/** All that was written in one workspace, kept beside the store, and what was wrong about it. */
export interface Ledger {
	readonly written: readonly ChangeSet<DeskChange>[];
	/** What was written under a request. */
	readonly writtenUnder: (requestId: string) => ChangeSet<DeskChange> | undefined;
	/** By text of the claim: who holds it. */
	readonly claims: ReadonlyMap<string, string>;
	/** Text of each entry and of its record. */
	readonly entries: ReadonlySet<string>;
	/** Rules that the store broke; the simulation ends at the first. */
	readonly breaks: string[];
	/** Position of the newest event. */
	readonly latest: () => number;
	/** The records of a kind as they are now. */
	readonly states: <Kind extends DeskRecordKind>(kind: Kind) => readonly StateOf<Kind>[];
	/** The command whose event stands at a position. */
	readonly commandAt: (position: number) => string | undefined;
	/** Compares the records that commits touched since the last time with what the store answers. */
	readonly compare: (reads: WorkspaceStore) => Promise<void>;
}

/** A store whose workspaces have a ledger each. */
export function withLedgers(store: ContactDeskStore): {
	readonly store: ContactDeskStore;
	readonly ledgerOf: (workspaceId: string) => Ledger;
} {
	const books = new Map<string, ReturnType<typeof emptyBook>>();
	const bookOf = (workspaceId: string) => {
		const book = books.get(workspaceId) ?? emptyBook();
		books.set(workspaceId, book);
		return book;
	};
	return {
		ledgerOf: (workspaceId) => bookOf(workspaceId).ledger,
		store: tappedStore(store, (workspaceId) => ({
			ask: (_port, call) => call(),
			commit: async (changeSet, commit) => {
				const answer = await commit(changeSet);
				bookOf(workspaceId).enter(changeSet, answer.isOk() ? answer.value : undefined);
				return answer;
			},
		})),
	};
}

function emptyBook() {
	const written: ChangeSet<DeskChange>[] = [];
	const newest = new Map<DeskRecordKind, Map<string, DeskChange>>();
	const claims = new Map<string, string>();
	const entries = new Set<string>();
	const requests = new Map<string, ChangeSet<DeskChange>>();
	const commands = new Map<number, string>();
	const touched = new Map<string, Pick<DeskChange, 'id' | 'kind'>>();
	const breaks: string[] = [];
	let latest = 0;

	const rule = (holds: boolean, broken: string): void => {
		if (!holds) breaks.push(broken);
	};
	const newestOf = ({ kind, id }: Pick<DeskChange, 'id' | 'kind'>): DeskChange | undefined => newest.get(kind)?.get(id);

	function enter(changeSet: ChangeSet<DeskChange>, committed: Committed | undefined): void {
		for (const { kind, id } of changeSet.changes) touched.set(`${kind} ${id}`, { kind, id });
		if (committed === undefined) return;
		const { receipt, origin, changes } = changeSet;
		if (receipt !== undefined) {
			rule(!requests.has(receipt.requestId), `${origin.command} was written twice under one request`);
			requests.set(receipt.requestId, changeSet);
		}
		const facts = changes.reduce((sum, change) => sum + change.facts.length, 0);
		rule(committed.positions.length === facts, `${origin.command}: a position for each fact`);
		for (const position of committed.positions) {
			rule(position > latest, `${origin.command}: positions increase`);
			latest = Math.max(latest, position);
			commands.set(position, origin.command);
		}
		for (const { kind, id, revision } of changeSet.guards) {
			const now = isRecordKind(kind) ? (newestOf({ kind, id })?.after.revision ?? 0) : undefined;
			rule(now === revision, `${origin.command}: a ${kind} it rested on had changed`);
		}
		for (const change of changes) save(change, origin.command);
		for (const change of changes) for (const claim of change.released) free(change, claimText(claim));
		for (const change of changes) take(change);
		written.push(changeSet);
	}

	function save(change: DeskChange, command: string): void {
		const before = newestOf(change)?.after.revision ?? 0;
		rule(change.before === before, `${command}: a ${change.kind} decided on revision ${change.before} of ${before}`);
		rule(change.after.revision === before + change.facts.length, `${command}: a revision for each fact`);
		const ofKind = newest.get(change.kind) ?? new Map<string, DeskChange>();
		newest.set(change.kind, ofKind.set(change.id, change));
	}

	function free({ id, kind }: DeskChange, claim: string): void {
		rule(claims.get(claim) === id, `a ${kind} released what it did not hold`);
		claims.delete(claim);
	}

	function take({ id, kind, taken, removed, put }: DeskChange): void {
		for (const claim of taken) {
			rule(!claims.has(claimText(claim)), `a ${kind} took what another holds: ${claim.space}`);
			claims.set(claimText(claim), id);
		}
		for (const entry of removed)
			rule(entries.delete(`${entryText(entry)} ${id}`), `a ${kind} removed a line of ${entry.index} it did not have`);
		for (const entry of put) entries.add(`${entryText(entry)} ${id}`);
	}

	async function compare(reads: WorkspaceStore): Promise<void> {
		for (const record of touched.values()) {
			const state = await succeeded(stateOf(reads, record.kind, record.id));
			const due = newestOf(record)?.after;
			rule(state === due || isSame(state, due), `a ${record.kind} is not what was written`);
		}
		touched.clear();
		rule((await succeeded(reads.events.latest())) === latest, 'the newest event is the last that was written');
	}

	function states<Kind extends DeskRecordKind>(kind: Kind): readonly StateOf<Kind>[] {
		const ofKind = newest.get(kind);
		const isThere = (state: RecordState): state is StateOf<Kind> => ofKind?.has(state.id) === true;
		return [...(ofKind?.values() ?? [])].map(({ after }) => after).filter(isThere);
	}
	const commandAt = (position: number): string | undefined => commands.get(position);
	const writtenUnder = (requestId: string): ChangeSet<DeskChange> | undefined => requests.get(requestId);
	const newestPosition = (): number => latest;
	const found = { latest: newestPosition, states, commandAt, writtenUnder };
	const ledger: Ledger = { written, claims, entries, breaks, ...found, compare };
	return { ledger, enter };
}
