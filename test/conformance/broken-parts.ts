import type { DeskChange, WorkspaceStore } from '../../src/desk/index.js';
import { branded } from '../../src/kernel/brand.js';
import type { ChangeSet } from '../../src/kernel/change-set.js';

export const changedInPassing = (id: string) => branded<'WorkspaceId'>(id);

/** What a broken store does to what it is given. */
interface Damage {
	readonly key?: (key: string) => string;
	readonly sort?: (sort: string) => string;
	/** To every text of a state or a fact; `undefined` leaves the property out. */
	readonly text?: (text: string) => string | undefined;
	readonly claims?: false;
	readonly personal?: false;
}

/** The change set with the damage done to all of it. */
export function mapped(damage: Damage): (changeSet: ChangeSet<DeskChange>) => ChangeSet<DeskChange> {
	return (changeSet) => ({ ...changeSet, changes: changeSet.changes.map((change) => damaged(change, damage)) });
}

function damaged(change: DeskChange, { key = same, sort = same, text, claims, personal }: Damage): DeskChange {
	const inSpace = <Key extends { readonly key: string }>(one: Key): Key => ({ ...one, key: key(one.key) });
	const inOrder = <Line extends { readonly key: string; readonly sort: string }>(one: Line): Line => ({
		...inSpace(one),
		sort: sort(one.sort),
	});
	const kept: DeskChange = text === undefined ? change : retold(change, text);
	const bare: DeskChange = personal === false ? { ...kept, ...withoutPersonal(kept) } : kept;
	return {
		...bare,
		taken: claims === false ? [] : change.taken.map(inSpace),
		released: change.released.map(inSpace),
		put: change.put.map(inOrder),
		removed: change.removed.map(inOrder),
	};
}

const same = (text: string): string => text;

/** The change as JSON would carry it, with every text of its state and facts retold. */
function retold(change: DeskChange, text: (text: string) => string | undefined): DeskChange {
	const { after, facts } = change;
	const copy: Pick<DeskChange, 'after' | 'facts'> = JSON.parse(JSON.stringify({ after, facts }), (_, held: unknown) =>
		typeof held === 'string' ? text(held) : held,
	);
	return Object.assign({}, change, copy);
}

function withoutPersonal({ facts }: DeskChange): object {
	return { facts: facts.map((fact) => ({ ...fact, personal: null })) };
}

/** Writes of a change set what can be written record by record. */
export async function partly(reads: WorkspaceStore, changeSet: ChangeSet<DeskChange>): Promise<void> {
	for (const change of changeSet.changes)
		await reads.commit({ ...changeSet, changes: [change], guards: [], receipt: undefined });
}
