import { err } from 'neverthrow';
import type { ContactDeskStore, WorkspaceStore } from '../../src/desk/index.js';
import { storageConflict, storageUnavailable } from '../../src/kernel/failure.js';
import type { SteppableRuntime } from '../support/steppable-runtime.js';
import type { PortName, Tap } from '../support/tapped-store.js';
import { tappedStore } from '../support/tapped-store.js';

/**
 * What goes wrong at a call of a port. Unavailable: before the call has an effect, or after, so that nobody knows.
 * Conflict: of a commit that writes nothing. Delay: until another call is through. Duplicate: delivered twice, answered
 * by the second. Crash: the process ends before or after the effect. Clock: an hour back or on, just before the call.
 */
export const faultKinds = [
	'unavailable_before',
	'unavailable_after',
	'conflict',
	'delay',
	'duplicate',
	'crash_before',
	'crash_after',
	'clock_back',
	'clock_forward',
] as const;

export type FaultKind = (typeof faultKinds)[number];

/** One fault, at the call of that number, from 1, over all ports; a conflict, at the first commits from there on. */
export interface Fault {
	readonly kind: FaultKind;
	readonly call: number;
	/** How often it happens, at one call after the other; once, where it is not said. */
	readonly times?: number;
	/** Of a delay: what the call waits for. */
	readonly until?: () => PromiseLike<unknown>;
}

/** Whether a fault of that kind can happen at a port: only commits conflict. */
export function canHappen(kind: FaultKind, port: PortName): boolean {
	return kind !== 'conflict' || port === 'commit';
}

/** A process over a store: when it crashes, nothing that it began goes on. */
export interface Process {
	/** Resolves when the process crashes. */
	readonly crashed: Promise<'crashed'>;
	readonly isDead: () => boolean;
	readonly crash: () => void;
}

export function aProcess(): Process {
	let dead = false;
	let tell: (word: 'crashed') => void = () => undefined;
	const crashed = new Promise<'crashed'>((resolve) => {
		tell = resolve;
	});
	return {
		crashed,
		isDead: () => dead,
		crash: () => {
			dead = true;
			tell('crashed');
		},
	};
}

/** A way from a desk to the store, on which one thing can go wrong at a time. */
export interface Line {
	readonly store: ContactDeskStore;
	/** From the next call on; calls are counted anew. */
	readonly arm: (fault: Fault | undefined) => void;
	/** The port at which the fault happened; absent while it has not. */
	readonly struck: () => PortName | undefined;
}

const HOUR = 3_600_000;

function never<A>(): Promise<A> {
	return new Promise<A>(() => undefined);
}

export function faultyLine(store: ContactDeskStore, process: Process, clock: SteppableRuntime): Line {
	let fault: Fault | undefined;
	let calls = 0;
	let struck: PortName | undefined;
	let left = 0;

	async function through<A>(port: PortName, call: () => PromiseLike<A>, lost: () => A, conflict: () => A): Promise<A> {
		if (process.isDead()) return never();
		calls += 1;
		const due = fault !== undefined && left > 0 && calls >= fault.call && canHappen(fault.kind, port);
		const answer = due && fault !== undefined ? await strike(fault, port, call, lost, conflict) : await call();
		return process.isDead() ? never() : answer;
	}

	async function strike<A>(
		{ kind, until }: Fault,
		port: PortName,
		call: () => PromiseLike<A>,
		lost: () => A,
		conflict: () => A,
	): Promise<A> {
		struck = port;
		left -= 1;
		switch (kind) {
			case 'unavailable_before':
				return lost();
			case 'unavailable_after':
				await call();
				return lost();
			case 'conflict':
				return conflict();
			case 'delay':
				await until?.();
				return process.isDead() ? never() : call();
			case 'duplicate':
				await call();
				return call();
			case 'crash_before':
				process.crash();
				return never();
			case 'crash_after':
				await call();
				process.crash();
				return never();
			case 'clock_back':
				clock.step(-HOUR);
				return call();
			case 'clock_forward':
				clock.step(HOUR);
				return call();
		}
	}

	const tap: Tap = {
		ask: (port, call) =>
			through(
				port,
				call,
				() => err(storageUnavailable()),
				() => err(storageUnavailable()),
			),
		commit: (changeSet, commit) =>
			through(
				'commit',
				() => commit(changeSet),
				() => err(storageUnavailable()),
				() => err(storageConflict()),
			),
	};
	return {
		store: openedOnce(tappedStore(store, () => tap)),
		arm: (next) => {
			fault = next;
			calls = 0;
			left = next?.times ?? 1;
			struck = undefined;
		},
		struck: () => struck,
	};
}

/** A workspace that was opened is not opened again: a history opens it thousands of times. */
export function openedOnce(store: ContactDeskStore): ContactDeskStore {
	const opened = new Map<string, WorkspaceStore>();
	return {
		forWorkspace: (workspaceId) => {
			const known = opened.get(workspaceId) ?? store.forWorkspace(workspaceId);
			opened.set(workspaceId, known);
			return known;
		},
	};
}
