import { err, ok, type Result } from 'neverthrow';
import type { InboundAlias } from '../../records/channels/index.js';
import { isObject, listOf, memberOf, presentEntries, textOf } from '../foreign-json.js';
import {
	agree,
	aliasesOf,
	completed,
	phoneNumberOf,
	readIdentifiers,
	type WhatsAppIdentifiers,
} from './identifiers.js';

/** An entry of a payload's `contacts`: the profile of somebody who wrote one of its messages. */
export interface WhatsAppProfile {
	readonly identifiers: WhatsAppIdentifiers;
	readonly name: string | undefined;
	readonly username: string | undefined;
}

/** The profiles that came with the messages of one change. */
export interface Profiles {
	readonly profiles: readonly WhatsAppProfile[];
	/** The only profile beside the only message; `undefined` as soon as there are two of either. */
	readonly loneProfile: WhatsAppProfile | undefined;
}

/** Whom a message came from, as far as the payload says. */
export interface WhatsAppSender {
	/** Most durable first, at least one. */
	readonly aliases: readonly InboundAlias[];
	readonly attributes: Readonly<Record<string, string>> | undefined;
}

export type SenderProblem = 'missing_sender' | 'invalid_sender';

// A payload holds at most a thousand updates; the bound keeps a forged one from comparing each with each.
const MOST_PROFILES = 1000;

export function readProfiles(value: unknown): Profiles {
	const contacts = listOf(value, 'contacts').slice(0, MOST_PROFILES);
	const profiles = contacts.flatMap((contact) => readProfile(contact) ?? []);
	const isLone = contacts.length === 1 && listOf(value, 'messages').length === 1;
	return { profiles, loneProfile: isLone ? profiles[0] : undefined };
}

/** Whom a message came from: its own identifiers first, completed from the profile that is certainly the same person's. */
export function readSender(message: unknown, profiles: Profiles): Result<WhatsAppSender, SenderProblem> {
	const [bsuid, parentBsuid] = [memberOf(message, 'from_user_id'), memberOf(message, 'from_parent_user_id')];
	const own = readIdentifiers(bsuid, parentBsuid, memberOf(message, 'from'));
	if (own === undefined) return err('invalid_sender');
	const profile = profileOf(own, profiles);
	const identifiers = completed(own, profile?.identifiers);
	const aliases = aliasesOf(identifiers);
	if (aliases.length === 0) return err('missing_sender');
	const known = { name: profile?.name, username: profile?.username, phone: phoneNumberOf(identifiers) };
	return ok({ aliases, attributes: presentEntries(known) });
}

/** A profile with a malformed identifier tells us nothing for certain; it is left out, the message is not. */
function readProfile(contact: unknown): WhatsAppProfile | undefined {
	if (!isObject(contact)) return undefined;
	const [bsuid, parentBsuid] = [memberOf(contact, 'user_id'), memberOf(contact, 'parent_user_id')];
	const identifiers = readIdentifiers(bsuid, parentBsuid, memberOf(contact, 'wa_id'));
	if (identifiers === undefined) return undefined;
	const profile = memberOf(contact, 'profile');
	return { identifiers, name: textOf(profile, 'name'), username: textOf(profile, 'username') };
}

/** Several senders may share a payload: a profile belongs to a message only if an identifier says so. */
function profileOf(own: WhatsAppIdentifiers, { profiles, loneProfile }: Profiles): WhatsAppProfile | undefined {
	const same = profiles.filter(({ identifiers }) => agree(own, identifiers) === true);
	const [first] = same;
	if (first === undefined) return isUnopposed(own, loneProfile) ? loneProfile : undefined;
	// Two people behind one number cannot be told apart without a user id: neither lends the message a name.
	return same.every(({ identifiers }) => isSame(identifiers, first.identifiers)) ? first : undefined;
}

/** The only profile beside the only message is its sender's, unless an identifier says otherwise. */
function isUnopposed(own: WhatsAppIdentifiers, profile: WhatsAppProfile | undefined): boolean {
	return profile !== undefined && agree(own, profile.identifiers) === undefined;
}

function isSame(one: WhatsAppIdentifiers, other: WhatsAppIdentifiers): boolean {
	return one.bsuid === other.bsuid && one.parent_bsuid === other.parent_bsuid && one.phone === other.phone;
}
