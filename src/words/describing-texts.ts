import type { Language } from './language.js';

/** A language by its name: `pt-BR` is `Brazilian Portuguese`. A tag nobody has a name for stands for itself. @public */
export function languageText(tag: string, language: Language): string {
	return named('language', tag, language);
}

/** A currency by its name: `EUR` is `Euro`. A code nobody has a name for stands for itself. @public */
export function currencyText(code: string, language: Language): string {
	return named('currency', code, language);
}

/** A country by its name: `DE` is `Germany`. A code nobody has a name for stands for itself. @public */
export function countryText(code: string, language: Language): string {
	return named('region', code, language);
}

/** What the time of a zone is called, summer and winter: `Europe/Paris` is `Central European Time`. @public */
export function timeZoneText(zone: string, language: Language): string {
	try {
		const format = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: 'longGeneric' });
		return format.formatToParts(SOME_WINTER).find(({ type }) => type === 'timeZoneName')?.value ?? zone;
	} catch {
		return zone;
	}
}

/** 2026-01-01: engines leave out the season only where the zone has seasons at that time. */
const SOME_WINTER = 1_767_225_600_000;

type Describing = 'currency' | 'language' | 'region';

const names = new Map<string, Intl.DisplayNames>();

function named(type: Describing, code: string, language: Language): string {
	// Engines call no language "root".
	if (code === '') return code;
	const key = `${type} ${language}`;
	const known = names.get(key) ?? new Intl.DisplayNames([language], { type, fallback: 'code' });
	names.set(key, known);
	try {
		return known.of(code) ?? code;
	} catch {
		// The engine throws for what is no code at all.
		return code;
	}
}
