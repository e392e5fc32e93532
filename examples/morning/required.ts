import type { AnyFailure } from 'contact-desk/words';
import { failureText } from 'contact-desk/words';
import type { Result } from 'neverthrow';

/** What a call answered; in a story that sets itself up, a failure is a mistake in the story. */
export function required<Answer>(result: Result<Answer, AnyFailure>): Answer {
	if (result.isErr()) throw new Error(failureText(result.error, 'en'));
	return result.value;
}
