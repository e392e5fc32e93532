import { describe, expect, it } from 'vitest';
import type { Receipt } from '../../../src/kernel/change-set.js';
import { answerOf } from '../../../src/kernel/receipt.js';

const output = { changed: true };
const receipt: Receipt = { requestId: 'request-1', command: 'notes.write', fingerprint: 'of this call', output };

describe('a receipt', () => {
	it('of this very call answers what was answered', () => {
		expect(answerOf<typeof output>(receipt, 'of this call')._unsafeUnwrap()).toBe(output);
	});

	it('of another call answers nothing, and says that the request was used', () => {
		expect(answerOf(receipt, 'of another call')._unsafeUnwrapErr()).toEqual({ code: 'request.reused' });
	});
});
