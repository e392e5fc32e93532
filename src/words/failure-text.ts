import type { AnyFailure } from './any-failure.js';
import type { FailureByCode } from './dictionary.js';
import { isolatedText } from './isolated-text.js';
import type { Language } from './language.js';
import type { Naming } from './naming.js';
import { said } from './said.js';
import { wordsIn } from './words-in.js';

/**
 * What went wrong, in whole sentences for the person who asked: what it means for them, and what they can do.
 *
 * @param failure - any failure of the desk, its stores or its mappers
 * @param language - the language of the reader
 * @param naming - labels of custom attributes, where the host has them
 * @public
 */
export function failureText(failure: AnyFailure, language: Language, naming: Naming = {}): string {
	const { failures, otherFailure } = wordsIn(language);
	const text = said<FailureByCode, AnyFailure['code']>(failures, failure.code, failure, naming);
	// A newer desk may answer codes that these words do not know yet.
	return text ?? otherFailure(isolatedText(failure.code));
}
