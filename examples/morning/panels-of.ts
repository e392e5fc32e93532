import type { Panel } from 'contact-desk';
import type { Item } from './deliver.js';
import type { DeskOfTheDay } from './desk-of-the-day.js';
import type { Panels } from './reader.js';
import { required } from './required.js';

/** What an agent sees of everybody who wrote, in the order of their numbers. */
export async function panelsOf({ agent }: DeskOfTheDay, items: readonly Item[]): Promise<Panels> {
	const numbers = items.flatMap((item) =>
		item.kind === 'event' && item.outcome.kind === 'received' ? [item.outcome.contactNumber] : [],
	);
	const panels: Panel[] = [];
	for (const contact of [...new Set(numbers)].sort((one, other) => one - other)) {
		panels.push(required(await agent.panel.show({ contact })));
	}
	return panels;
}

/** The contact with the most links; of several, one of whom we know what time it is there. */
export function mostLinked(panels: Panels): Panel | undefined {
	const rank = ({ linked, setting }: Panel): number => 2 * linked.length + (setting.timeZone === undefined ? 0 : 1);
	return panels.toSorted((one, other) => rank(other) - rank(one))[0];
}
