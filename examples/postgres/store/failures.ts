import type { StorageConflict, StorageFailure, StorageUnavailable } from 'contact-desk';
import { storageConflict, storageUnavailable } from 'contact-desk';
import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';

/** Hears of everything that becomes `storage.unavailable`, for the log of the host: the failure itself says nothing of it. */
export type FaultListener = (reason: unknown) => void;

/** A key is taken; a revision does not hold; two commits waited for each other. */
const conflicts = ['23505', '40001', '40P01'];

export function sqlStateOf(reason: unknown): string | undefined {
	const code = typeof reason === 'object' && reason !== null && 'code' in reason ? reason.code : undefined;
	return typeof code === 'string' ? code : undefined;
}

/** What a read answers; whatever goes wrong is that the database did not answer. */
export async function reading<T>(
	read: () => Promise<T>,
	onFault: FaultListener,
): Promise<Result<T, StorageUnavailable>> {
	try {
		return ok(await read());
	} catch (reason) {
		onFault(reason);
		return err(storageUnavailable());
	}
}

/** What a write answers. */
export async function writing<T>(write: () => Promise<T>, onFault: FaultListener): Promise<Result<T, StorageFailure>> {
	try {
		return ok(await write());
	} catch (reason) {
		return err(failureOf(reason, onFault));
	}
}

function failureOf(reason: unknown, onFault: FaultListener): StorageConflict | StorageUnavailable {
	if (conflicts.includes(sqlStateOf(reason) ?? '')) return storageConflict();
	onFault(reason);
	return storageUnavailable();
}
