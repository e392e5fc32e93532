import type { TransferWarning } from '../actions/handling/index.js';
import { ownWord, wordFor } from './catalogue-words.js';
import type { AnyIgnoredReason, AnyOutcome } from './dictionary.js';
import { failureText } from './failure-text.js';
import { isolatedText } from './isolated-text.js';
import type { Language } from './language.js';
import { wordsIn } from './words-in.js';

/** What came of one event, in whole sentences. @public */
export function outcomeText(outcome: AnyOutcome, language: Language): string {
	const { refused, settled } = wordsIn(language);
	return outcome.kind === 'refused' ? refused(failureText(outcome.failure, language)) : settled(outcome);
}

/** Why something that came in left no trace, as a phrase: `a delivery or read receipt`. @public */
export function ignoredReasonText(reason: AnyIgnoredReason, language: Language): string {
	return wordFor(wordsIn(language).labels.ignored, reason);
}

/** What whoever takes over a conversation may miss, in a whole sentence. @public */
export function transferWarningText(warning: TransferWarning, language: Language): string {
	return wordFor(wordsIn(language).labels.warnings, warning.kind);
}

const PART = /^(missing|invalid)_(\w+)$/;

/** Why an item of a payload could not be read, as a phrase: `it does not say who sent it`. @public */
export function unreadableText(problem: string, language: Language): string {
	const { problems } = wordsIn(language);
	const word = ownWord(problems.item, problem);
	if (word !== undefined) return word;
	const [, state, part] = PART.exec(problem) ?? [];
	if (part === undefined) return isolatedText(problem);
	return state === 'missing' ? problems.missing(part) : problems.malformed(part);
}
