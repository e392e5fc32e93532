import * as z from 'zod';
import { cutToCodePoints, madeWellFormed } from '../../kernel/text.js';
import { parseTimeZone } from '../../kernel/time-zone.js';
import type { AcceptedWrite } from '../../records/attributes/index.js';
import { checkFormat, matchFormatOf, VALUE_LIMIT } from '../../records/attributes/index.js';
import type { ChannelType, PlatformAttribute, PlatformFormat } from '../../records/channels/index.js';
import { platformAttribute } from '../../records/channels/index.js';
import { parseCountry, parseCurrency, parseLanguageTag } from '../../records/contacts/index.js';
import type { DroppedAttribute } from './outcome.js';

/** What a payload says of a person, sorted by where it is kept. */
export interface Observations {
	/** What the channel itself attests, once the payload's signature was checked. */
	readonly attested: readonly AcceptedWrite[];
	readonly said: readonly AcceptedWrite[];
	/** Newest only, kept beside the contact. */
	readonly volatile: Readonly<Record<string, string>>;
	readonly dropped: readonly DroppedAttribute[];
}

/** Four times as many as any catalogue has; who sends more sends them to be counted. */
const KEYS_READ = 50;

const nothing: Observations = { attested: [], said: [], volatile: {}, dropped: [] };

/** Reads what a channel of this type says of a person, key by key; what is no value of its kind is dropped and named. */
export function readObservations(
	type: ChannelType,
	attributes: Readonly<Record<string, unknown>> | undefined,
): Observations {
	if (attributes === undefined) return nothing;
	const attested: AcceptedWrite[] = [];
	const said: AcceptedWrite[] = [];
	const volatile: Record<string, string> = {};
	const dropped: DroppedAttribute[] = [];
	const keys = Object.keys(attributes);
	if (keys.length > KEYS_READ) dropped.push({ attribute: '?', problem: 'too_many' });
	for (const key of keys.slice(0, KEYS_READ)) {
		const attribute = platformAttribute(type, key);
		const raw = attributes[key];
		if (attribute === undefined) dropped.push({ attribute: '?', problem: 'unknown' });
		else if (typeof raw !== 'string') dropped.push({ attribute: key, problem: 'malformed' });
		else {
			const read = readValue(attribute, raw);
			if (read.kind === 'blank') continue;
			if (read.kind === 'invalid') dropped.push({ attribute: key, problem: read.problem });
			else if (attribute.volatile) volatile[key] = read.value;
			else {
				const match = attribute.matchable ? matchFormatOf(attribute.format) : undefined;
				(attribute.authoritative ? attested : said).push({ attribute: key, value: read.value, match });
			}
		}
	}
	return { attested, said, volatile, dropped };
}

type ReadValue =
	| { readonly kind: 'blank' }
	| { readonly kind: 'invalid'; readonly problem: string }
	| { readonly kind: 'value'; readonly value: string };

function readValue(attribute: PlatformAttribute, raw: string): ReadValue {
	const { text } = cutToCodePoints(madeWellFormed(raw.trim()), VALUE_LIMIT);
	if (text === '') return { kind: 'blank' };
	const value = readers[attribute.format](text);
	return value === undefined ? { kind: 'invalid', problem: problems[attribute.format] } : { kind: 'value', value };
}

const ipAddress = z.union([z.ipv4(), z.ipv6()]);

const readers: Readonly<Record<PlatformFormat, (text: string) => string | undefined>> = {
	plain: (text) => text,
	email: (text) => (checkFormat('email', text) === 'ok' ? text : undefined),
	phone: (text) => (checkFormat('phone', text) === 'ok' ? text : undefined),
	url: (text) => (checkFormat('url', text) === 'ok' ? text : undefined),
	language: parseLanguageTag,
	currency: parseCurrency,
	country: parseCountry,
	time_zone: parseTimeZone,
	ip: (text) => (ipAddress.safeParse(text).success ? text : undefined),
};

const problems: Readonly<Record<PlatformFormat, string>> = {
	plain: 'malformed',
	email: 'not_an_email',
	phone: 'not_a_phone',
	url: 'not_a_url',
	language: 'not_a_language',
	currency: 'not_a_currency',
	country: 'not_a_country',
	time_zone: 'not_a_time_zone',
	ip: 'not_an_ip_address',
};
