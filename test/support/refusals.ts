import type { Result } from 'neverthrow';
import { expect } from 'vitest';
import type { TestDesk } from './a-desk.js';
import { failed } from './results.js';
import { eventsOf } from './workspace-contents.js';

/** That a call is refused so, and that nothing was written. */
export async function expectRefused<T, E>(
	desk: TestDesk,
	call: () => PromiseLike<Result<T, E>>,
	refusal: unknown,
): Promise<void> {
	const before = await eventsOf(desk.store);
	expect(await failed(call())).toEqual(refusal);
	expect(await eventsOf(desk.store)).toEqual(before);
}
