import type { ContactDeskStore } from '../desk/index.js';

/** What a store says of itself where stores may differ; the suite holds it to each word. @public */
export interface StoreCapabilities {
	/** Whether U+0000 in a text comes back. One that does not keep it refuses the text or puts U+FFFD in its place. */
	readonly keepsNul: boolean;
	/** Whether half a surrogate pair in a text comes back; else as above. */
	readonly keepsLoneSurrogates: boolean;
	/** Whether what was written is there after `reopen`. */
	readonly persistent: boolean;
	/**
	 * Whether every answer is the caller's own, so that writing to it changes nothing in the store; frozen answers are as good.
	 * A store that shares its records with its callers is faster, and relies on them.
	 */
	readonly ownAnswers: boolean;
}

/** A store that is to be proved, and how to get at it. @public */
export interface StoreUnderTest {
	readonly capabilities: StoreCapabilities;
	/** Opens the store; called for each case. It need not be empty: every case works in workspaces of its own. */
	readonly open: () => PromiseLike<ContactDeskStore>;
	/** Leaves the store and opens it again on the same data; needed where the store is persistent. */
	readonly reopen?: ((store: ContactDeskStore) => PromiseLike<ContactDeskStore>) | undefined;
	/** Gives up what `open` took; called after each case. */
	readonly close?: ((store: ContactDeskStore) => PromiseLike<void>) | undefined;
}

/** What a case is about. @public */
export type ConformanceTopic =
	| 'capabilities'
	| 'claims'
	| 'commit'
	| 'entries'
	| 'events'
	| 'guards'
	| 'isolation'
	| 'numbers'
	| 'paging'
	| 'receipts'
	| 'records'
	| 'repositories'
	| 'texts'
	| 'workspaces';

/** One thing that every store promises. @public */
export interface ConformanceCase {
	/** A sentence, unlike that of any other case. */
	readonly name: string;
	readonly topic: ConformanceTopic;
	/** Resolves where the store keeps the promise; else rejects with an error that says what was expected and what came. */
	readonly run: (subject: StoreUnderTest) => Promise<void>;
}
