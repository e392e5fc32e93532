import { parseArgs } from 'node:util';
import type { Language } from 'contact-desk/words';
import { isLanguage } from 'contact-desk/words';
import { excerpt, section } from './columns.js';
import { deskOfTheDay } from './desk-of-the-day.js';
import { panelsOf } from './panels-of.js';
import type { PayloadFile, PayloadFileRead } from './payload-files.js';
import { readPayloadFile } from './payload-files.js';
import type { Printed } from './printed.js';
import type { Reader } from './reader.js';
import { readerOf } from './reader.js';
import type { ReplayedCase } from './replay-cases.js';
import { replayCases } from './replay-cases.js';
import { required } from './required.js';
import { reasonTotals, verdictTotals } from './tallies.js';
import { caseTotals, tellCases } from './tell-cases.js';
import { tellContacts } from './tell-contacts.js';
import { countLinks, tellLinks } from './tell-links.js';

const USAGE = 'npm run replay -- [--lang en|fr] FILE…';

/** Files of webhooks, handed to a desk one after the other, and what came of each case. */
export async function main(given: readonly string[]): Promise<Printed> {
	const options = optionsFrom(given);
	if (options === undefined) return { lines: [`Usage: ${USAGE}`], exitCode: 2 };
	const reader = readerOf(options.language);
	const files = await Promise.all(options.paths.map(readPayloadFile));
	const broken = files.flatMap((file) => (file.kind === 'broken' ? [brokenLine(file, reader)] : []));
	const whole = files.flatMap((file) => (file.kind === 'read' ? [file.file] : []));
	const foreign = whole.filter(isForeign).map((file) => foreignLine(file, reader));
	const ours = whole.filter((file) => !isForeign(file));
	const told = ours.length === 0 ? [] : await tellReplay(ours, reader);
	const notRead = [...broken, ...foreign];
	const lines = notRead.length === 0 ? told.slice(1) : [...notRead, ...told];
	if (broken.length > 0) return { lines, exitCode: 2 };
	return { lines, exitCode: ours.length === 0 ? 1 : 0 };
}

async function tellReplay(files: readonly PayloadFile[], reader: Reader): Promise<readonly string[]> {
	const { language, wording } = reader;
	const desk = deskOfTheDay(0);
	required(await desk.administrator.matching.choose({ attribute: 'phone' }));
	const lines: string[] = [];
	const all: ReplayedCase[] = [];
	for (const { name, cases } of files) {
		const replayed = await replayCases(desk, cases);
		all.push(...replayed);
		lines.push(...section(`${name}, ${wording.cases(cases.length)}`, tellCases(replayed, reader)));
	}
	const items = all.flatMap((each) => each.items);
	const panels = await panelsOf(desk, items);
	return [
		...lines,
		'',
		`${wording.cases(all.length)} = ${caseTotals(all, reader)}`,
		`${wording.itemsAlone(items.length)} = ${verdictTotals(items, wording)}`,
		...(all.some((each) => each.items.length > 1) ? [wording.counting] : []),
		...reasonTotals(items, wording, language),
		...section(wording.contacts(panels.length), tellContacts(panels, reader)),
		...section(wording.links(countLinks(panels)), tellLinks(panels, reader)),
	];
}

function isForeign({ cases }: PayloadFile): boolean {
	return cases.every(({ payloads }) => payloads.every(({ provider }) => provider === undefined));
}

function foreignLine({ name, platform, cases }: PayloadFile, { wording }: Reader): string {
	return `${name}: ${wording.noMapper(platform && excerpt(platform, 40), cases.length)}`;
}

function brokenLine({ name, why }: Extract<PayloadFileRead, { kind: 'broken' }>, { wording }: Reader): string {
	return `${name}: ${wording.broken[why]}`;
}

function optionsFrom(given: readonly string[]) {
	try {
		const { values, positionals } = parseArgs({
			args: [...given],
			allowPositionals: true,
			options: { lang: { type: 'string', default: 'en' } },
		});
		const language: Language | undefined = isLanguage(values.lang) ? values.lang : undefined;
		return language === undefined || positionals.length === 0 ? undefined : { language, paths: positionals };
	} catch {
		return undefined;
	}
}
