import type { InboundAlias } from '../../records/channels/index.js';

/** The kinds of identifier by which WhatsApp knows a person; a username changes hands and is none. */
export type AliasKind = 'bsuid' | 'parent_bsuid' | 'phone';

/** The identifiers of one person, byte for byte as sent. */
export type WhatsAppIdentifiers = { readonly [Kind in AliasKind]: string | undefined };

const MOST_DURABLE_FIRST: readonly AliasKind[] = ['bsuid', 'parent_bsuid', 'phone'];

const BSUID = /^[A-Z]{2}\.[A-Za-z0-9]{1,128}$/;
const PARENT_BSUID = /^[A-Z]{2}\.ENT\.[A-Za-z0-9]{1,128}$/;
const PHONE = /^\d{1,20}$/;
const E164_DIGITS = /^[1-9]\d{6,14}$/;

/**
 * Reads three identifiers as sent; missing, null and empty ones are absent. `undefined` when one of them has characters
 * the network does not use: such a value is a placeholder or a forgery, never an alias.
 */
export function readIdentifiers(bsuid: unknown, parentBsuid: unknown, phone: unknown): WhatsAppIdentifiers | undefined {
	const fits = isAbsentOr(BSUID, bsuid) && isAbsentOr(PARENT_BSUID, parentBsuid) && isAbsentOr(PHONE, phone);
	if (!fits) return undefined;
	return { bsuid: present(bsuid), parent_bsuid: present(parentBsuid), phone: present(phone) };
}

/** The aliases of one person, most durable first. */
export function aliasesOf(identifiers: WhatsAppIdentifiers): readonly InboundAlias[] {
	return MOST_DURABLE_FIRST.flatMap((kind) => aliasOf(kind, identifiers) ?? []);
}

/** One alias of a person; `undefined` when it is not known. */
export function aliasOf(kind: AliasKind, identifiers: WhatsAppIdentifiers): InboundAlias | undefined {
	const externalId = identifiers[kind];
	return externalId === undefined ? undefined : { kind, externalId };
}

/** The number in E.164; `undefined` when it is absent or its digits cannot be a subscriber's number. */
export function phoneNumberOf({ phone }: WhatsAppIdentifiers): string | undefined {
	return phone !== undefined && E164_DIGITS.test(phone) ? `+${phone}` : undefined;
}

/** Those of one set, completed from another one of the same person. */
export function completed(own: WhatsAppIdentifiers, other: WhatsAppIdentifiers | undefined): WhatsAppIdentifiers {
	return {
		bsuid: own.bsuid ?? other?.bsuid,
		parent_bsuid: own.parent_bsuid ?? other?.parent_bsuid,
		phone: own.phone ?? other?.phone,
	};
}

/**
 * Whether two sets are one person's; `undefined` when they have no kind in common. The user id decides where both have
 * one: WhatsApp documents that a person's number and `wa_id` may differ.
 */
export function agree(one: WhatsAppIdentifiers, other: WhatsAppIdentifiers): boolean | undefined {
	if (one.bsuid !== undefined && other.bsuid !== undefined) return one.bsuid === other.bsuid;
	if (one.phone !== undefined && other.phone !== undefined) return one.phone === other.phone;
	return undefined;
}

function isAbsentOr(pattern: RegExp, value: unknown): value is string | null | undefined {
	return value === undefined || value === null || value === '' || (typeof value === 'string' && pattern.test(value));
}

function present(value: string | null | undefined): string | undefined {
	return value === null || value === '' ? undefined : value;
}
