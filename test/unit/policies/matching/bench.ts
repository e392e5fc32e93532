import type { Result } from 'neverthrow';
import type { ActorDesk, ContactDesk, ContactDeskStore, WorkspaceStore } from '../../../../src/desk/index.js';
import { createContactDesk } from '../../../../src/desk/index.js';
import type { ActorKind } from '../../../../src/kernel/actor.js';
import { branded } from '../../../../src/kernel/brand.js';
import { createMemoryStore } from '../../../../src/memory/index.js';

/** A desk over a memory store, with a clock to be set and ids that count. */
export interface Bench {
	readonly desk: ContactDesk;
	readonly store: ContactDeskStore;
	readonly as: (kind: ActorKind, workspaceId?: string) => ActorDesk;
	readonly setClock: (milliseconds: number) => void;
}

export const START = Date.UTC(2026, 10, 22, 8, 30);

export function aBench(store = createMemoryStore()): Bench {
	let now = START;
	let ids = 0;
	const nextId = (): string => {
		ids += 1;
		return `id-${String(ids).padStart(8, '0')}`;
	};
	const desk = createContactDesk({ store, runtime: { now: () => now, nextId } });
	const setClock = (milliseconds: number): void => {
		now = milliseconds;
	};
	const as: Bench['as'] = (kind, workspaceId = 'acme') => desk.as({ kind, id: `${kind}-1`, workspaceId });
	return { desk, store, as, setClock };
}

export function workspaceOf(store: ContactDeskStore, workspaceId = 'acme'): WorkspaceStore {
	return store.forWorkspace(branded<'WorkspaceId'>(workspaceId));
}

/** The value of a result that must be one. */
export async function taken<T, E>(result: PromiseLike<Result<T, E>>): Promise<T> {
	const settled = await result;
	if (settled.isErr()) throw new Error(`unexpected failure: ${JSON.stringify(settled.error)}`);
	return settled.value;
}

/** The failure of a result that must be one. */
export async function refusal<T, E>(result: PromiseLike<Result<T, E>>): Promise<E> {
	const settled = await result;
	if (settled.isOk()) throw new Error(`unexpected success: ${JSON.stringify(settled.value)}`);
	return settled.error;
}
