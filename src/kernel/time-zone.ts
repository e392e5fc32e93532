import { type Brand, branded } from './brand.js';
import { zoneClock } from './zone-offset.js';

/** A time zone by its IANA name, such as `Europe/Paris`. An offset such as `+02:00` is none. @public */
export type TimeZone = Brand<'TimeZone'>;

const LONGEST_NAME = 64;
const REMEMBERED_NAMES = 512;

// A name starts with a letter. Offsets are refused by this: some engines would take `+02:00` for a zone, others not.
const NAME = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/;

// The IANA names without an area. ICU also takes abbreviations of its own, and reads IST as India and BST as Dhaka.
const NAMES_WITHOUT_AREA =
	'CET CST6CDT Cuba EET EST EST5EDT Egypt Eire GB GB-Eire GMT GMT+0 GMT-0 GMT0 Greenwich HST Hongkong Iceland Iran ' +
	'Israel Jamaica Japan Kwajalein Libya MET MST MST7MDT NZ NZ-CHAT Navajo PRC PST8PDT Poland Portugal ROC ROK ' +
	'Singapore Turkey UCT UTC Universal W-SU WET Zulu';

// Names whose capitals do not follow the rule of `capitalised`, and that an engine may translate into others.
const UNUSUAL_NAMES =
	'Africa/Dar_es_Salaam America/Argentina/ComodRivadavia America/Knox_IN America/Port-au-Prince America/Port_of_Spain ' +
	'Europe/Isle_of_Man Antarctica/DumontDUrville Antarctica/McMurdo Australia/ACT Australia/LHI Australia/NSW Brazil/DeNoronha ' +
	'Chile/EasterIsland Etc/GMT Etc/GMT+0 Etc/GMT-0 Etc/GMT0 Etc/UCT Etc/UTC Mexico/BajaNorte Mexico/BajaSur ' +
	'US/Alaska US/Aleutian US/Arizona US/Central US/East-Indiana US/Eastern US/Hawaii US/Indiana-Starke US/Michigan ' +
	'US/Mountain US/Pacific US/Samoa';

const listedNames = /* @__PURE__ */ `${NAMES_WITHOUT_AREA} ${UNUSUAL_NAMES}`.split(' ');
const remembered = new Map<string, TimeZone>();

/**
 * Reads the IANA name of a time zone, in any case; `undefined` when it is none that this host knows, is an offset such
 * as `+02:00`, or an abbreviation such as `IST`.
 *
 * Only the capitals are corrected. A name that IANA keeps as an alias stays the name that was given: engines disagree
 * on which of `Asia/Kolkata` and `Asia/Calcutta` is the real one, and what is stored should not depend on the engine.
 * @public
 */
export function parseTimeZone(text: string): TimeZone | undefined {
	const known = remembered.get(text);
	if (known !== undefined) return known;
	const name = spelledName(text);
	if (name === undefined) return undefined;
	const zone = branded<'TimeZone'>(name);
	if (remembered.size >= REMEMBERED_NAMES) remembered.clear();
	remembered.set(text, zone);
	return zone;
}

function spelledName(text: string): string | undefined {
	if (text.length > LONGEST_NAME || !NAME.test(text)) return undefined;
	const lowerCase = text.toLowerCase();
	const listed = listedNames.find((name) => name.toLowerCase() === lowerCase);
	if (listed === undefined && !text.includes('/')) return undefined;
	const resolved = resolvedName(listed ?? text);
	if (resolved === undefined) return undefined;
	return listed ?? (resolved.toLowerCase() === lowerCase ? resolved : capitalised(lowerCase));
}

function resolvedName(name: string): string | undefined {
	try {
		return zoneClock(name).resolvedOptions().timeZone;
	} catch {
		return undefined;
	}
}

/** `america/new_york` to `America/New_York`. */
function capitalised(lowerCase: string): string {
	return lowerCase.replace(/(?:^|[/_-])[a-z]/g, (start) => start.toUpperCase());
}
