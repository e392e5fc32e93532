/** What happened to one call, for logs and metrics: names and codes, never a value. @public */
export interface Trace {
	readonly name: string;
	readonly kind: 'command' | 'preview' | 'query';
	/** By the runtime's clock. */
	readonly milliseconds: number;
	/** `ok`, or the code of the failure. */
	readonly outcome: string;
	/** How often the decision was made; above 1 after conflicts. */
	readonly attempts: number;
}

/** Receives one trace for each finished call. What it throws is dropped: the call has already happened. @public */
export type Tracer = (trace: Trace) => void;

export function report(tracer: Tracer | undefined, trace: Trace): void {
	if (tracer === undefined) return;
	try {
		tracer(trace);
	} catch {
		// A committed command must not look failed because a logger did.
	}
}
