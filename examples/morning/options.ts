import { parseArgs } from 'node:util';
import type { Language } from 'contact-desk/words';
import { isLanguage } from 'contact-desk/words';
import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';

/** Where a morning is kept. */
export type Keeping =
	| { readonly kind: 'memory' }
	/** PGlite: PostgreSQL in this process, in a folder. */
	| { readonly kind: 'pglite'; readonly folder: string }
	/** A server. */
	| { readonly kind: 'postgres'; readonly url: string };

export interface Options {
	readonly seed: number;
	readonly language: Language;
	readonly keeping: Keeping;
}

/** Git-ignored; deleted, it is made again. */
const FOLDER = '.data/morning';

/** What `npm start -- …` asks for, or one sentence on why nobody can tell. */
export function optionsFrom(
	given: readonly string[],
	environment: Readonly<Record<string, string | undefined>>,
): Result<Options, string> {
	const parsed = parsedArgs(given);
	if (parsed === undefined)
		return err('npm start takes --seed NUMBER, --lang en|fr, --store pglite|memory|postgres and --data DIR.');
	const { seed, lang, store, data } = parsed;
	if (!/^\d{1,9}$/.test(seed)) return err('--seed takes a whole number of at most nine digits.');
	if (!isLanguage(lang)) return err('--lang takes en or fr.');
	return keepingOf(store, data, environment['DATABASE_URL']).map((keeping) => ({
		seed: Number(seed),
		language: lang,
		keeping,
	}));
}

function parsedArgs(given: readonly string[]) {
	try {
		const { values } = parseArgs({
			args: [...given],
			options: {
				seed: { type: 'string', default: '1' },
				lang: { type: 'string', default: 'en' },
				store: { type: 'string', default: 'pglite' },
				data: { type: 'string' },
			},
		});
		return values;
	} catch {
		return undefined;
	}
}

function keepingOf(store: string, folder: string | undefined, url: string | undefined): Result<Keeping, string> {
	if (!['pglite', 'memory', 'postgres'].includes(store)) return err('--store takes pglite, memory or postgres.');
	if (store === 'pglite')
		return folder === '' ? err('--data takes a folder.') : ok({ kind: 'pglite', folder: folder ?? FOLDER });
	if (folder !== undefined) return err('--data is the folder of --store pglite; the other stores have none.');
	if (store === 'memory') return ok({ kind: 'memory' });
	if (url === undefined || url === '')
		return err('--store postgres takes the address of the server from DATABASE_URL.');
	return ok({ kind: 'postgres', url });
}
