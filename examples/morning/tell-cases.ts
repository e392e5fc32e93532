import { outcomeText } from 'contact-desk/words';
import { column, excerpt } from './columns.js';
import type { Item } from './deliver.js';
import { verdictOf, verdicts } from './deliver.js';
import type { Reader } from './reader.js';
import type { ReplayedCase } from './replay-cases.js';
import { reasonOf } from './tallies.js';

const LABEL = 60;

/** A line for each item of each case; a case without items has one as well. */
export function tellCases(cases: readonly ReplayedCase[], { language, wording }: Reader): readonly string[] {
	const width = Math.min(LABEL, Math.max(...cases.map(({ label }) => label.length)));
	const row = (label: string, verdict: string, what: string): string =>
		`${column(excerpt(label, width), width)}  ${column(verdict, 11)}  ${what}`.trimEnd();
	const words = (item: Item): string =>
		reasonOf(item, language) ?? (item.kind === 'event' ? outcomeText(item.outcome, language) : '');
	return cases.flatMap(({ label, items, verdict }) => {
		if (verdict === 'foreign') return [row(label, wording.foreign, '')];
		if (items.length === 0) return [row(label, wording.verdicts[verdict], wording.nothingInIt)];
		return items.map((item, index) => row(index === 0 ? label : '', wording.verdicts[verdictOf(item)], words(item)));
	});
}

/** How many cases came to which end; the verdicts add up to all of them. */
export function caseTotals(cases: readonly ReplayedCase[], { wording }: Reader): string {
	const count = (verdict: ReplayedCase['verdict']): number => cases.filter((each) => each.verdict === verdict).length;
	const parts = verdicts.map((verdict) => wording.count(verdict, count(verdict)));
	return [...parts, ...(count('foreign') > 0 ? [wording.foreignCount(count('foreign'))] : [])].join(' + ');
}
