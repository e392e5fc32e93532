import type { ChannelType } from './channel-type.js';

/** What a value of an attribute must be. @public */
export type PlatformFormat =
	| 'country'
	| 'currency'
	| 'email'
	| 'ip'
	| 'language'
	| 'phone'
	| 'plain'
	| 'time_zone'
	| 'url';

/** One thing a channel type can say of a person (CHA-8). @public */
export interface PlatformAttribute {
	readonly key: string;
	readonly format: PlatformFormat;
	/** Who says it: the network, which nobody else may overwrite, or the person, in a form; others may then write it too. */
	readonly suppliedBy: 'network' | 'person';
	/** True for the one matchable thing the network itself attests; asserted when the payload's signature was checked. */
	readonly authoritative: boolean;
	/** Whether equal values may link contacts. */
	readonly matchable: boolean;
	/** Changes with every message: kept beside the contact, newest only. */
	readonly volatile: boolean;
	/** Days after which the value says nothing any more; absent when it stays. */
	readonly expiresAfterDays: number | undefined;
	/** Whether the panel shows it until an administrator says otherwise. */
	readonly shown: boolean;
}

type Options = Partial<Omit<PlatformAttribute, 'format' | 'key'>>;

const by = (key: string, format: PlatformFormat, options: Options = {}): PlatformAttribute => ({
	key,
	format,
	suppliedBy: 'network',
	authoritative: false,
	matchable: false,
	volatile: false,
	expiresAfterDays: undefined,
	shown: true,
	...options,
});

const name = by('name', 'plain');
const username = by('username', 'plain');
const language = by('language', 'language');
const picture = by('picture_url', 'url');
const expiringPicture = by('picture_url', 'url', { expiresAfterDays: 3 });
const attestedPhone = by('phone', 'phone', { authoritative: true, matchable: true });
// Caller numbers and From addresses can be forged. They are claims for as long as no channel can say that it accepts the
// risk, and no event that DMARC is aligned (CHA-10).
const forgeablePhone = by('phone', 'phone', { matchable: true });
const forgeableEmail = by('email', 'email', { matchable: true });

const catalogues: Readonly<Record<ChannelType, readonly PlatformAttribute[]>> = {
	apple_messages: [language],
	email: [name, forgeableEmail],
	google_reviews: [name, picture],
	instagram: [name, username, expiringPicture],
	line: [name, language, picture],
	linkedin: [name],
	messenger: [name, by('first_name', 'plain'), by('last_name', 'plain'), language, expiringPicture],
	sms: [forgeablePhone, by('city', 'plain'), by('country', 'country')],
	telegram: [by('first_name', 'plain'), by('last_name', 'plain'), username, language],
	tiktok: [name, username],
	viber: [name, language, by('country', 'country'), picture],
	voice: [forgeablePhone, name],
	web_chat: [
		by('name', 'plain', { suppliedBy: 'person', matchable: true }),
		by('email', 'email', { suppliedBy: 'person', matchable: true }),
		by('phone', 'phone', { suppliedBy: 'person', matchable: true }),
		language,
		by('currency', 'currency'),
		by('country', 'country'),
		by('browser', 'plain'),
		by('operating_system', 'plain'),
		by('time_zone', 'time_zone'),
		by('current_url', 'url', { volatile: true }),
		by('ip_address', 'ip', { volatile: true }),
		by('location', 'plain'),
	],
	wechat: [by('union_id', 'plain', { matchable: true, shown: false }), language],
	whatsapp: [name, username, attestedPhone],
	x: [
		name,
		username,
		by('biography', 'plain'),
		by('location', 'plain'),
		by('url', 'url'),
		by('followers', 'plain'),
		picture,
	],
	youtube: [name, picture],
};

/** What a channel of this type can say of a person, in the order in which a panel shows it. */
export function platformAttributesOf(type: ChannelType): readonly PlatformAttribute[] {
	return catalogues[type];
}

/** The catalogue's row for a key; `undefined` when channels of this type know no such thing. */
export function platformAttribute(type: ChannelType, key: string): PlatformAttribute | undefined {
	// At most a dozen rows: a search beats a map, and no inherited name can be found.
	return catalogues[type].find((row) => row.key === key);
}
