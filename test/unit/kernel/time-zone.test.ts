import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseTimeZone } from '../../../src/kernel/time-zone.js';

describe('parseTimeZone', () => {
	it.each([
		'Europe/Paris',
		'Asia/Kolkata',
		'Asia/Calcutta',
		'Europe/Kyiv',
		'Europe/Kiev',
		'Asia/Kathmandu',
		'America/Nuuk',
		'America/Argentina/Buenos_Aires',
		'Australia/Lord_Howe',
		'Pacific/Apia',
		'UTC',
		'Etc/UTC',
		'GMT',
		'Etc/GMT+5',
		'CET',
		'EST5EDT',
		'Singapore',
		'US/Pacific',
		'America/Port-au-Prince',
		'Antarctica/DumontDUrville',
	])('CON-8 keeps %s, alias or not', (name) => {
		expect(parseTimeZone(name)).toBe(name);
	});

	it.each([
		['europe/paris', 'Europe/Paris'],
		['asia/kolkata', 'Asia/Kolkata'],
		['ASIA/CALCUTTA', 'Asia/Calcutta'],
		['EUROPE/KYIV', 'Europe/Kyiv'],
		['utc', 'UTC'],
		['etc/gmt+5', 'Etc/GMT+5'],
		['america/port_of_spain', 'America/Port_of_Spain'],
		['africa/dar_es_salaam', 'Africa/Dar_es_Salaam'],
		['america/knox_in', 'America/Knox_IN'],
		['europe/isle_of_man', 'Europe/Isle_of_Man'],
		['AMERICA/PORT-AU-PRINCE', 'America/Port-au-Prince'],
		['us/pacific', 'US/Pacific'],
		['gb-eire', 'GB-Eire'],
	])('CON-8 corrects the capitals of %s', (given, expected) => {
		expect(parseTimeZone(given)).toBe(expected);
		expect(parseTimeZone(given)).toBe(expected);
	});

	it.each([
		'',
		' ',
		'+02:00',
		'-0500',
		'+02',
		'02:00',
		'UTC+2',
		'GMT+5',
		'Z',
		'IST',
		'PST',
		'BST',
		'JST',
		'Paris',
		'Europe',
		'Europe/',
		'/Paris',
		'Europe/Atlantis',
		'Europe/Paris ',
		' Europe/Paris',
		'Europe/Paris\n',
		'Europe/\u0000Paris',
		'Europe Paris',
		'Europe/Par\u200Bis',
		'Asıa/Kolkata',
		'../etc/passwd',
		'__proto__',
		'constructor',
		`Europe/${'P'.repeat(60)}`,
	])('CON-8 refuses %j', (text) => {
		expect(parseTimeZone(text)).toBeUndefined();
	});

	it('CON-8 reads every name of the IANA data in any case', () => {
		const names = namesOfTheSystem();
		expect(names.length).toBeGreaterThan(400);
		const wrong = names.filter(
			(name) =>
				parseTimeZone(name) !== name ||
				parseTimeZone(name.toLowerCase()) !== name ||
				parseTimeZone(name.toUpperCase()) !== name,
		);
		expect(wrong).toEqual([]);
	});
});

/** The names in the data of the operating system, links included; of the engine where there is none. */
function namesOfTheSystem(): readonly string[] {
	try {
		return readFileSync('/usr/share/zoneinfo/tzdata.zi', 'utf8')
			.split('\n')
			.flatMap((line) =>
				line.startsWith('Z ') ? [line.split(' ')[1] ?? ''] : line.startsWith('L ') ? [line.split(' ')[2] ?? ''] : [],
			)
			.filter((name) => name !== 'Factory');
	} catch {
		return Intl.supportedValuesOf('timeZone');
	}
}
