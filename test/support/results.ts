import type { Result } from 'neverthrow';

/** The value of a result that must be one; a test that meets a failure instead says which. */
export async function succeeded<T, E>(result: PromiseLike<Result<T, E>>): Promise<T> {
	const settled = await result;
	if (settled.isErr()) throw new Error(`unexpected failure: ${JSON.stringify(settled.error)}`);
	return settled.value;
}

/** The failure of a result that must be one; a test that meets a value instead says which. */
export async function failed<T, E>(result: PromiseLike<Result<T, E>>): Promise<E> {
	const settled = await result;
	if (settled.isOk()) throw new Error(`unexpected success: ${JSON.stringify(settled.value)}`);
	return settled.error;
}
