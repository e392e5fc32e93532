import type { InboundEvent } from 'contact-desk';
import { readWebChat, readWhatsApp } from 'contact-desk/webhooks';
import { describe, expect, it } from 'vitest';
import { main } from '../../examples/morning/morning.js';
import { morningOf } from '../../examples/morning/morning-of.js';
import { pairsByPhone } from './group-by.js';

const seeds = Array.from({ length: 20 }, (_, index) => index + 1);

async function told(...options: readonly string[]): Promise<readonly string[]> {
	const { lines, exitCode } = await main([...options, '--store', 'memory']);
	expect(exitCode).toBe(0);
	return lines;
}

function eventsOf(seed: number): readonly InboundEvent[] {
	return morningOf(seed).flatMap((step) => {
		if (step.kind === 'answer') return [];
		const read = step.provider === 'whatsapp' ? readWhatsApp : readWebChat;
		return read(JSON.parse(step.json))._unsafeUnwrap().events;
	});
}

function printedPairs(lines: readonly string[]): readonly string[] {
	return lines.flatMap((line) => {
		const [, one, other] = /^User #(\d+) .*↔ User #(\d+) /.exec(line) ?? [];
		return one === undefined || other === undefined ? [] : [`${one} ${other}`];
	});
}

/** The number before each verdict in `40 webhooks with 41 items = 29 received + …`. */
function totalsIn(lines: readonly string[]): readonly number[] {
	const line = lines.find((candidate) => candidate.startsWith('40 webhooks'));
	return [...(line ?? '').matchAll(/\d+/g)].map(([digits]) => Number(digits));
}

describe('npm start', () => {
	it.each(seeds)('seed %i: 40 webhooks, each item accounted for once, something of every sort', async (seed) => {
		const [webhooks, items, received = 0, duplicate = 0, ignored = 0, refused = 0, unreadable = 0] = totalsIn(
			await told('--seed', String(seed)),
		);
		expect(webhooks).toBe(40);
		expect(received + duplicate + ignored + refused + unreadable).toBe(items);
		expect(duplicate).toBeGreaterThan(0);
		expect(ignored).toBeGreaterThan(0);
		expect(refused).toBe(0);
		expect(unreadable).toBeGreaterThan(0);
	});

	it.each(seeds)('MAT-1 seed %i: the printed links are those of a group-by of the same events', async (seed) => {
		const pairs = printedPairs(await told('--seed', String(seed)));
		expect([...pairs].sort()).toEqual([...pairsByPhone(eventsOf(seed))].sort());
		expect(pairs.length).toBeGreaterThan(0);
	});

	it('the same seed tells the same morning, another one tells of other people and other links', async () => {
		const [one, again, other] = [await told('--seed', '1'), await told(), await told('--seed', '2')];
		expect(again).toEqual(one);
		const contacts = (lines: readonly string[]) => lines.filter((line) => /^User #\d+ .* messages? /.test(line));
		expect(contacts(other)).not.toEqual(contacts(one));
		expect(printedPairs(other)).not.toEqual(printedPairs(one));
	});

	it('messages come out of order, numbers change, some contacts of one name are not linked', async () => {
		const mornings = await Promise.all(seeds.map((seed) => told('--seed', String(seed))));
		for (const lines of mornings) expect(lines.join('\n')).toMatch(/ \(written \d\d:\d\d\)/);
		for (const lines of mornings) expect(lines.join('\n')).toContain('has another phone number now');
		expect(mornings.filter((lines) => lines.includes('Who goes by the same name, and is not linked'))).not.toEqual([]);
	});

	it('MAT-7, MAT-8 a blocked, an impossible and a shared number link nobody, each for a reason in words', async () => {
		const english = [
			/^ {4}The phone number of User #\d+ is one of our own and links nobody\.$/,
			/^ {4}The phone number links nobody: it is a number that nobody has\.$/,
			/^51 guests of one hotel gave the number of its reception, \+33 1 99 00 12 34\.$/,
			/^ {4}More contacts share this phone number than one value may link\.$/,
			/^ {4}Ada allows it, and User #\d+ is linked with 50 others\.$/,
			/^ {4}She takes that back, and User #\d+ is linked with nobody again\.$/,
		];
		const french = [
			/^ {4}La valeur de «\u00A0Numéro de téléphone\u00A0» pour User #\d+ est une des nôtres et ne lie personne\.$/,
			/^ {4}Trop de contacts partagent cette valeur de «\u00A0Numéro de téléphone\u00A0» pour qu’elle les lie\.$/,
			/^ {4}Ada l’autorise, et User #\d+ est lié à 50 autres\.$/,
			/^ {4}Elle revient là-dessus, et User #\d+ n’est de nouveau lié à personne\.$/,
		];
		for (const seed of ['1', '2', '3']) {
			const [lines, frenchLines] = [await told('--seed', seed), await told('--seed', seed, '--lang', 'fr')];
			expect(english.filter((sentence) => !lines.some((line) => sentence.test(line)))).toEqual([]);
			expect(french.filter((sentence) => !frenchLines.some((line) => sentence.test(line)))).toEqual([]);
		}
	});

	it('RTE-7 the head of the queue, each place with its reasons, in both languages', async () => {
		const [lines, frenchLines] = [await told(), await told('--lang', 'fr')];
		const start = lines.indexOf('Who waits, and why in this order');
		expect(lines[start + 4]).toMatch(
			/^ {2}1 {2}User #\d+ +VIP; .*waiting since .*; for the team “first aid” by rule 1$/,
		);
		expect(lines[start + 5]).toMatch(
			/^ {2}2 {2}User #\d+ +one point each for the channel “Support”; waiting since .*“all”, as no rule fits$/,
		);
		expect(lines.some((line) => /^Ana takes the first: User #\d+\.$/.test(line))).toBe(true);
		expect(frenchLines.join('\n')).toMatch(/1 {2}User #\d+ +VIP; .*en attente depuis .*d’après la règle 1/);
	});

	it('ATT-8, ATT-10 attributes of our own: who wrote them, who may not, and an archived option that stays readable', async () => {
		const [lines, frenchLines] = [await told(), await told('--lang', 'fr')];
		const start = lines.findIndex((line) => line.startsWith('What is noted of'));
		expect(lines.slice(start + 2, start + 8)).toEqual([
			'Ana  Nothing was saved: “Customer since” is not a date that exists.',
			'Ana  Loyalty tier: Founder, Customer since: 2020-02-29',
			'CRM  Account: A-4711',
			'Ana  Nothing was saved: “Account” is written by the CRM alone.',
			'Ada  archives the option “Founder”',
			'Ana  Nothing was saved: “Loyalty tier” has an option that can be chosen no more.',
		]);
		expect(lines).toContain('  Account                 A-4711 (taken from the CRM)');
		expect(lines).toContain('  Loyalty tier            Founder, archived (entered by an agent)');
		expect(frenchLines.join('\n')).toContain(
			'«\u00A0Niveau de fidélité\u00A0» a une option qui ne peut plus être choisie.',
		);
		expect(frenchLines.join('\n')).toMatch(/Niveau de fidélité +Fondateur, archivée/);
	});

	it('names of strangers leave their line and the terminal alone', async () => {
		for (const seed of seeds) {
			for (const line of await told('--seed', String(seed))) {
				expect(line).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
				expect(line.match(/\u2068/g)?.length).toBe(line.match(/\u2069/g)?.length);
			}
		}
	});

	it('in French nothing is left in English but what people wrote', async () => {
		const lines = (await told('--lang', 'fr')).map((line) => line.replace(/«.*»/g, ''));
		const words =
			'received|duplicate|ignored|unreadable|written|phone|confirmed|claimed|linked|link|the|of|known|visitor';
		const english = new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu');
		expect(lines.filter((line) => english.test(line))).toEqual([]);
		expect(lines.filter((line) => / [:;!?»]|« /.test(line))).toEqual([]);
	});
});
