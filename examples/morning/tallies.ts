import type { Language } from 'contact-desk/words';
import { failureText, ignoredReasonText, unreadableText } from 'contact-desk/words';
import type { Item } from './deliver.js';
import { verdictOf, verdicts } from './deliver.js';
import type { Wording } from './wording.js';

/** How many items came to which end; the verdicts add up to all of them. */
export function verdictTotals(items: readonly Item[], wording: Wording): string {
	return verdicts
		.map((verdict) => wording.count(verdict, items.filter((item) => verdictOf(item) === verdict).length))
		.join(' + ');
}

/** One line for each reason for which items left no trace, most frequent first. */
export function reasonTotals(items: readonly Item[], wording: Wording, language: Language): readonly string[] {
	const counts = new Map<string, number>();
	for (const item of items) {
		const reason = reasonOf(item, language);
		if (reason === undefined) continue;
		const line = wording.reason(wording.verdicts[verdictOf(item)], reason);
		counts.set(line, (counts.get(line) ?? 0) + 1);
	}
	return [...counts].sort(([, one], [, other]) => other - one).map(([line, count]) => `  ${count} × ${line}`);
}

export function reasonOf(item: Item, language: Language): string | undefined {
	if (item.kind === 'ignored') return ignoredReasonText(item.reason, language);
	if (item.kind === 'envelope') return failureText(item.failure, language);
	if (item.kind === 'unreadable') return unreadableText(item.problem, language);
	if (item.outcome.kind === 'ignored') return ignoredReasonText(item.outcome.reason, language);
	return item.outcome.kind === 'refused' ? failureText(item.outcome.failure, language) : undefined;
}
