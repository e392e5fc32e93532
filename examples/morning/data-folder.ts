import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';

/**
 * Claims a folder for this process, because two that write to one folder of PGlite break it; or says why it cannot be had.
 * Answers how to let go of it. A folder with something else in it is left alone.
 */
export function claimedFolder(folder: string): Result<() => void, string> {
	try {
		if (existsSync(folder) && readdirSync(folder).length > 0 && !existsSync(`${folder}/PG_VERSION`))
			return err(`${folder} has something else in it than data of PGlite.`);
		mkdirSync(dirname(folder), { recursive: true });
	} catch {
		return err(`${folder} is no folder that can be read.`);
	}
	const claim = `${folder}.pid`;
	try {
		if (isRunning(holderOf(claim)))
			return err(`${folder} is in use by another start; if there is none, delete ${claim}.`);
		writeFileSync(claim, String(process.pid));
		return ok(() => rmSync(claim, { force: true }));
	} catch {
		return err(`${folder} is in no folder that can be written to.`);
	}
}

function holderOf(claim: string): number {
	return existsSync(claim) ? Number(readFileSync(claim, 'utf8')) : 0;
}

/** Whether a process is there; one that ended without letting go is not. */
function isRunning(pid: number): boolean {
	if (!Number.isSafeInteger(pid) || pid <= 0) return false;
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}
