import { monotonicFactory } from 'ulid';

/** Time and ids come from outside, so that tests and replays can fix both. @public */
export interface Runtime {
	/** Milliseconds since 1970-01-01T00:00Z. Going backwards is allowed. */
	readonly now: () => number;
	/** A new id, never handed out before; ids that sort in order of creation keep stores compact. */
	readonly nextId: () => string;
}

/** The host's clock, and ULIDs from one monotonic source for the whole process. @public */
export const systemRuntime: Runtime = /* @__PURE__ */ createSystemRuntime();

function createSystemRuntime(): Runtime {
	let next: (() => string) | undefined;
	return {
		now: () => Date.now(),
		// One factory draws random bits once per millisecond; a plain ulid() draws them for every character.
		nextId: () => {
			next ??= monotonicFactory();
			return next();
		},
	};
}
