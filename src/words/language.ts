/** The languages that every sentence exists in. @public */
export type Language = 'en' | 'fr';

/** Whether a text is one of the languages, as a setting or an option of a command line gives it. @public */
export function isLanguage(text: string): text is Language {
	return text === 'en' || text === 'fr';
}
