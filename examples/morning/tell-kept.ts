import type { WorkspaceStore } from 'contact-desk';
import { section, wrapped } from './columns.js';
import type { DeskOfTheDay } from './desk-of-the-day.js';
import { keptOf, panelsOfKept } from './kept.js';
import { keptWordingIn } from './kept-wording.js';
import type { Options } from './options.js';
import { mostLinked } from './panels-of.js';
import { readerOf, titleOf } from './reader.js';
import { tellContacts } from './tell-contacts.js';
import { countLinks, tellLinks } from './tell-links.js';
import { tellPanel } from './tell-panel.js';
import { titleIn } from './title.js';

/** What an earlier start left: who wrote, who is linked, one panel, and whether the events make what is stored. */
export async function tellKept(
	{ seed, language }: Options,
	where: string,
	reads: WorkspaceStore,
	desk: DeskOfTheDay,
): Promise<readonly string[]> {
	const reader = readerOf(language);
	const wording = keptWordingIn(language);
	const kept = await keptOf(reads, seed);
	const { messages, records, events, differing } = kept;
	const title = titleIn(reader, seed);
	if (differing > 0) return [title, ...wrapped(wording.differing(differing), '', 110)];
	const panels = await panelsOfKept(desk, kept);
	const shown = mostLinked(panels);
	const panel = shown === undefined ? [] : tellPanel(shown, panels, reader);
	return [
		title,
		...wrapped(wording.found(where), '', 110),
		...(kept.whole ? [] : [wording.interrupted]),
		wording.messages(messages.kept, messages.sent),
		wording.equal(records, events),
		...section(reader.wording.contacts(panels.length), tellContacts(panels, reader)),
		...section(reader.wording.links(countLinks(panels)), tellLinks(panels, reader)),
		...(shown === undefined ? [] : section(reader.wording.panel(titleOf(shown)), panel)),
		'',
		wording.anew,
	];
}
