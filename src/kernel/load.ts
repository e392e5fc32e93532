import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import type { Reply } from './change-set.js';
import type { StorageUnavailable } from './failure.js';

/** Two reads at once; the first failure is the failure of both. */
export async function loadBoth<A, B>(
	one: Reply<A>,
	other: Reply<B>,
): Promise<Result<readonly [A, B], StorageUnavailable>> {
	const [first, second] = await Promise.all([one, other]);
	if (first.isErr()) return err(first.error);
	return second.isErr() ? err(second.error) : ok([first.value, second.value]);
}

/** Three reads at once; the first failure is the failure of all. */
export async function loadThree<A, B, C>(
	one: Reply<A>,
	other: Reply<B>,
	third: Reply<C>,
): Promise<Result<readonly [A, B, C], StorageUnavailable>> {
	const [pair, last] = await Promise.all([loadBoth(one, other), third]);
	if (pair.isErr()) return err(pair.error);
	return last.isErr() ? err(last.error) : ok([...pair.value, last.value]);
}
