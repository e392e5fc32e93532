import type { ActorDesk, ContactDesk, ContactDeskOptions, ContactDeskStore } from '../../src/desk/index.js';
import { createContactDesk } from '../../src/desk/index.js';
import type { ActorKind } from '../../src/kernel/actor.js';
import { createMemoryStore } from '../../src/memory/index.js';
import type { SteppableRuntime } from './steppable-runtime.js';
import { steppableRuntime } from './steppable-runtime.js';

/** A desk, and what a test needs around it. */
export interface TestDesk {
	readonly desk: ContactDesk;
	readonly store: ContactDeskStore;
	readonly clock: SteppableRuntime;
	/** The desk for an actor of that kind; in the workspace `acme`, unless another is named. */
	readonly as: (kind: ActorKind, workspaceId?: string) => ActorDesk;
}

type Wishes = Partial<Omit<ContactDeskOptions, 'runtime'>> & { readonly clock?: SteppableRuntime };

export const WORKSPACE = 'acme';

/**
 * A desk over a memory store of its own, with a clock that stands still and ids that count. Follow-ups are left to the
 * test, so that it sees what the command itself does.
 */
export function aDesk({ clock = steppableRuntime(), store = createMemoryStore(), ...wishes }: Wishes = {}): TestDesk {
	const desk = createContactDesk({ followUps: 'by_host', ...wishes, store, runtime: clock });
	return {
		desk,
		store,
		clock,
		as: (kind, workspaceId = WORKSPACE) => desk.as({ kind, id: `${kind}-1`, workspaceId }),
	};
}
