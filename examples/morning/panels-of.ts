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
