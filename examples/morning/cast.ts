import type { Country } from './countries.js';
import { countries, nationalPhone, phoneOf, spelledPhone } from './countries.js';
import type { Random } from './random.js';
import type { Topic } from './topics.js';
import { topicsIn } from './topics.js';

/** Somebody with something to ask. */
export interface Person {
	readonly name: string;
	readonly country: Country;
	/** `+` and digits. */
	readonly phone: string;
	/** The number they change to in the course of the morning. */
	readonly nextPhone: string | undefined;
	/** How WhatsApp knows them beside the number; absent for accounts that have no such id yet. */
	readonly userId: string | undefined;
	/** Whether they hide their number on WhatsApp behind a user name. */
	readonly username: string | undefined;
	/** What they write about, and the number of the order in question. */
	readonly topic: Topic;
	readonly order: string;
	readonly onWhatsApp: boolean;
	/** One for each device on which they open the web chat. */
	readonly browsers: readonly Browser[];
}

/** A web chat as one device has it, with what was typed into its form. */
export interface Browser {
	readonly visitorId: string;
	readonly software: string;
	readonly operatingSystem: string;
	readonly form: { readonly name?: string; readonly email?: string; readonly phone?: string } | undefined;
	/** What they type into the form once their number has changed. */
	readonly nextPhone: string | undefined;
}

type Role =
	| 'both'
	| 'chat_only'
	| 'changes_number'
	| 'gives_no_number'
	| 'hostile'
	| 'no_country_code'
	| 'shares_a_phone'
	| 'two_devices'
	| 'user_name'
	| 'whatsapp_only';

const roles: readonly Role[] = ['changes_number', 'two_devices', 'both', 'both', 'hostile', 'user_name'];
const otherRoles: readonly [Role, ...Role[]] = [
	'both',
	'chat_only',
	'gives_no_number',
	'no_country_code',
	'shares_a_phone',
	'whatsapp_only',
];
const PEOPLE = 12;

/** Names of strangers: turned around, meant for a terminal, a browser, or whoever looks names up in an object. */
const hostileNames: readonly [string, ...string[]] = [
	'\u202Eecila',
	'Bob\u001B[2J\u001B[31m',
	'__proto__',
	'Eve\u2069\u202Etnega ruoy',
	'<img src=x onerror=alert(1)>',
];

const devices: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
	['Firefox 145', 'Windows 11'],
	['Chrome 142', 'Android 16'],
	['Safari 26', 'macOS 26'],
	['Safari 26', 'iOS 26'],
	['Chrome 142', 'Windows 11'],
];

/** The people of a morning, in no particular order. */
export function castOf(random: Random): readonly Person[] {
	const everybody = countries.flatMap((country) => country.names.map((name) => ({ name, country })));
	const lastDigits = random.shuffled(Array.from({ length: 90 }, (_, index) => index + 10));
	const filled = Array.from({ length: PEOPLE - roles.length }, () => random.pick(otherRoles));
	let partnersForm: Browser['form'];
	return random
		.shuffled(everybody)
		.slice(0, PEOPLE)
		.map(({ name, country }, index): Person => {
			const role = [...roles, ...filled][index] ?? 'both';
			const [last = 10, next = 11] = [lastDigits[index], lastDigits[index + PEOPLE]];
			const { dialling } = country;
			const own = { ...contactForm(random, name), phone: spelledPhone(random, dialling, last) };
			// Somebody in the household types the number they share: one phone, two people.
			const form = formOf(role, own, nationalPhone(dialling, last), partnersForm);
			partnersForm = own;
			const changes = role === 'changes_number';
			const typesNext = changes && random.chance(50) ? spelledPhone(random, dialling, next) : undefined;
			const browsers = role === 'two_devices' ? 2 : ['hostile', 'user_name', 'whatsapp_only'].includes(role) ? 0 : 1;
			return {
				name: role === 'hostile' ? random.pick(hostileNames) : name,
				country,
				phone: phoneOf(dialling, last),
				nextPhone: changes ? phoneOf(dialling, next) : undefined,
				userId: changes || role === 'user_name' || random.chance(60) ? userIdOf(random, country) : undefined,
				username: role === 'user_name' ? usernameOf(name) : undefined,
				topic: random.pick(topicsIn(country.language).topics),
				order: String(4000 + random.below(900)),
				onWhatsApp: role !== 'chat_only' && role !== 'shares_a_phone',
				browsers: Array.from({ length: browsers }, () => browserOf(random, form, typesNext)),
			};
		});
}

function formOf(
	role: Role,
	own: NonNullable<Browser['form']>,
	national: string,
	partners: Browser['form'],
): Browser['form'] {
	if (role === 'gives_no_number') return own.name === undefined ? undefined : { name: own.name };
	if (role === 'no_country_code') return { ...own, phone: national };
	if (role === 'shares_a_phone' && partners?.phone !== undefined) return { ...own, phone: partners.phone };
	return own;
}

/** People shorten their names, or write them small. */
function contactForm(random: Random, name: string): { readonly name: string; readonly email?: string } {
	const [first = name, last = ''] = name.split(' ');
	const typed = random.pick([name, first, `${first} ${last.charAt(0)}.`, name.toLowerCase()]);
	return random.chance(50) ? { name: typed, email: `${usernameOf(name)}@example.com` } : { name: typed };
}

function browserOf(random: Random, form: Browser['form'], nextPhone: string | undefined): Browser {
	const [software, operatingSystem] = random.pick(devices);
	return { visitorId: `v-${random.hexadecimal(8)}`, software, operatingSystem, form, nextPhone };
}

function userIdOf(random: Random, { code }: Country): string {
	return `${code}.${1 + random.below(9)}${Array.from({ length: 16 }, () => random.below(10)).join('')}`;
}

function usernameOf(name: string): string {
	const latin = name.normalize('NFD').replace(/[^A-Za-z ]/g, '');
	return latin.toLowerCase().replaceAll(' ', '.');
}
