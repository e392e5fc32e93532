import { parseArgs } from 'node:util';
import type { Panel, TimeZone } from 'contact-desk';
import type { Language } from 'contact-desk/words';
import { attributeLabel, isLanguage } from 'contact-desk/words';
import { section, wrapped } from './columns.js';
import type { DeskOfTheDay } from './desk-of-the-day.js';
import { deskOfTheDay } from './desk-of-the-day.js';
import { opening } from './letters.js';
import { liveThrough } from './live-through.js';
import { morningOf } from './morning-of.js';
import { noonWordingIn } from './noon-wording.js';
import { tellNoted } from './noted.js';
import { panelsOf } from './panels-of.js';
import type { Printed } from './printed.js';
import type { Panels } from './reader.js';
import { readerOf, titleOf } from './reader.js';
import { required } from './required.js';
import { reasonTotals, verdictTotals } from './tallies.js';
import { tellArrivals } from './tell-arrivals.js';
import { tellContacts } from './tell-contacts.js';
import { tellLinkNobody } from './tell-link-nobody.js';
import { countLinks, tellAlike, tellLinks } from './tell-links.js';
import { tellPanel } from './tell-panel.js';
import { numbersOfNoon, writeAtNoon } from './values-of-noon.js';
import { webChatAccount } from './web-chat-wire.js';
import { whatsAppAccount } from './whatsapp-wire.js';

const USAGE = 'npm start [-- --seed NUMBER] [--lang en|fr]';

interface Options {
	readonly seed: number;
	readonly language: Language;
}

/** A morning at the desk, told in lines. */
export async function main(given: readonly string[]): Promise<Printed> {
	const options = optionsFrom(given);
	if (options === undefined) return { lines: [`Usage: ${USAGE}`], exitCode: 2 };
	return { lines: await tellMorning(options), exitCode: 0 };
}

async function tellMorning({ seed, language }: Options): Promise<readonly string[]> {
	const desk = deskOfTheDay(opening);
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
	const [linked] = mostLinked(panels);
	const noted = linked === undefined ? [] : await tellNoted(desk, linked, reader);
	const shown = linked && required(await desk.agent.panel.show({ contact: linked.number }));
	return [
		`${wording.title}, ${dayIn(language, reader.timeZone)}, ${reader.timeZone} · ${wording.seed(seed)}`,
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

/** Contacts with the most links first; of several, those of whom we know what time it is there. */
function mostLinked(panels: Panels): readonly Panel[] {
	const rank = ({ linked, setting }: Panel): number => 2 * linked.length + (setting.timeZone === undefined ? 0 : 1);
	return panels.toSorted((one, other) => rank(other) - rank(one));
}

function optionsFrom(given: readonly string[]): Options | undefined {
	try {
		const { values } = parseArgs({
			args: [...given],
			options: { seed: { type: 'string', default: '1' }, lang: { type: 'string', default: 'en' } },
		});
		const isSeed = /^\d{1,9}$/.test(values.seed);
		return isSeed && isLanguage(values.lang) ? { seed: Number(values.seed), language: values.lang } : undefined;
	} catch {
		return undefined;
	}
}

function dayIn(language: Language, timeZone: TimeZone): string {
	const date = new Intl.DateTimeFormat(language === 'fr' ? 'fr' : 'en-GB', { dateStyle: 'full', timeZone });
	return date.format(opening);
}
