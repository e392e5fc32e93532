import { attributeLabel } from 'contact-desk/words';
import { workspaceIdOf } from '../postgres/workspace-id.js';
import { section, wrapped } from './columns.js';
import type { DeskOfTheDay } from './desk-of-the-day.js';
import { deskOfTheDay } from './desk-of-the-day.js';
import { isLivedIn } from './kept.js';
import { keptWordingIn } from './kept-wording.js';
import { opening } from './letters.js';
import { liveThrough } from './live-through.js';
import { morningOf } from './morning-of.js';
import { noonWordingIn } from './noon-wording.js';
import { tellNoted } from './noted.js';
import type { OpenedStore } from './open-store.js';
import { openStore } from './open-store.js';
import type { Options } from './options.js';
import { optionsFrom } from './options.js';
import { mostLinked, panelsOf } from './panels-of.js';
import type { Printed } from './printed.js';
import { queueWordingIn } from './queue-wording.js';
import { readerOf, titleOf } from './reader.js';
import { required } from './required.js';
import { reasonTotals, verdictTotals } from './tallies.js';
import { tellArrivals } from './tell-arrivals.js';
import { tellContacts } from './tell-contacts.js';
import { tellKept } from './tell-kept.js';
import { tellLinkNobody } from './tell-link-nobody.js';
import { countLinks, tellAlike, tellLinks } from './tell-links.js';
import { tellPanel } from './tell-panel.js';
import { tellQueue } from './tell-queue.js';
import { titleIn } from './title.js';
import { numbersOfNoon, writeAtNoon } from './values-of-noon.js';
import { webChatAccount } from './web-chat-wire.js';
import { whatsAppAccount } from './whatsapp-wire.js';

/** A morning at the desk, told in lines; what an earlier start left is shown, and not lived again. */
export async function main(
	given: readonly string[],
	environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<Printed> {
	const options = optionsFrom(given, environment);
	if (options.isErr()) return { lines: [options.error], exitCode: 1 };
	const opened = await openStore(options.value.keeping);
	if (opened.isErr()) return { lines: [opened.error], exitCode: 1 };
	try {
		return { lines: await told(options.value, opened.value), exitCode: 0 };
	} finally {
		await opened.value.close();
	}
}

async function told(options: Options, { store, where }: OpenedStore): Promise<readonly string[]> {
	// Each morning has a workspace of its own: several fit into one store.
	const workspaceId = workspaceIdOf(`morning-${options.seed}`);
	const desk = deskOfTheDay(opening, { store, workspaceId });
	const reads = store.forWorkspace(workspaceId);
	if (where !== undefined && (await isLivedIn(reads))) return tellKept(options, where, reads, desk);
	const lines = await tellMorning(options, desk);
	return where === undefined ? lines : [...lines, '', keptWordingIn(options.language).keptIn(where)];
}

async function tellMorning({ seed, language }: Options, desk: DeskOfTheDay): Promise<readonly string[]> {
	await setUp(desk);
	const happenings = await liveThrough(desk, morningOf(seed));
	const reader = readerOf(language);
	const { wording } = reader;
	const noon = noonWordingIn(language);
	const webhooks = happenings.flatMap((happening) => (happening.kind === 'webhook' ? [happening.items] : []));
	const items = webhooks.flat();
	const panels = await panelsOf(desk, items);
	const alike = await tellAlike(desk.agent, panels, reader);
	const linkNobody = await tellLinkNobody(desk, await writeAtNoon(desk, seed, noon.asks), reader);
	const linked = mostLinked(panels);
	const noted = linked === undefined ? [] : await tellNoted(desk, linked, reader);
	const queue = await tellQueue(desk, reader);
	const shown = linked && required(await desk.agent.panel.show({ contact: linked.number }));
	return [
		titleIn(reader, seed),
		...wrapped(wording.beginning(attributeLabel('phone', language).toLowerCase()), '', 110),
		...section(wording.arrivals(webhooks.length), tellArrivals(happenings, panels, reader)),
		'',
		`${wording.items(webhooks.length, items.length)} = ${verdictTotals(items, wording)}`,
		...reasonTotals(items, wording, language),
		...section(wording.contacts(panels.length), tellContacts(panels, reader)),
		...section(wording.links(countLinks(panels)), tellLinks(panels, reader)),
		...(alike.length === 0 ? [] : section(wording.alike, alike)),
		...section(noon.linkNobody, linkNobody),
		...(shown === undefined ? [] : section(noon.noted(titleOf(shown)), noted)),
		...section(queueWordingIn(language).heading, queue),
		...(shown === undefined ? [] : section(wording.panel(titleOf(shown)), tellPanel(shown, panels, reader))),
	];
}

async function setUp({ administrator }: DeskOfTheDay): Promise<void> {
	const { channels, matching } = administrator;
	required(await channels.connect({ type: 'whatsapp', account: whatsAppAccount.id, name: 'Support' }));
	required(await channels.connect({ type: 'web_chat', account: webChatAccount, name: 'Shop' }));
	required(await matching.choose({ attribute: 'phone' }));
	required(await matching.block({ attribute: 'phone', value: numbersOfNoon.own, because: 'own' }));
}
