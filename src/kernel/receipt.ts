import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import type { Receipt, Reply } from './change-set.js';
import type { Failure } from './failure.js';

/** The request id was used before, for another command or another input; nothing was done. @public */
export interface RequestReused extends Failure<'request.reused'> {}

/** Where receipts are read back. @public */
export interface ReceiptRepository {
	/** The receipt kept for the request; `undefined` when there is none. */
	find(requestId: string): Reply<Receipt | undefined>;
}

/** The output that a receipt keeps, if it is a receipt of this very call. */
export function answerOf<Output>(receipt: Receipt, fingerprint: string): Result<Output, RequestReused> {
	if (receipt.fingerprint !== fingerprint) return err({ code: 'request.reused' });
	// The fingerprint covers the command's name, so the output is what this same command answered.
	return ok(receipt.output as Output);
}
