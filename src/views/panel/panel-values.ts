import type { ActorKind } from '../../kernel/actor.js';
import type { Instant } from '../../kernel/instant.js';
import { millisecondsOf } from '../../kernel/instant.js';
import type { QueryContext } from '../../kernel/query.js';
import type { AttributeDefinition } from '../../records/attributes/index.js';
import { compareMoments, judgeWrites, standardAttributes } from '../../records/attributes/index.js';
import type { ChannelType } from '../../records/channels/index.js';
import { platformAttribute, platformAttributesOf } from '../../records/channels/index.js';
import type { ContactWithActivity } from '../../records/contacts/index.js';
import { correctableAttributes } from '../../records/contacts/index.js';
import type { PanelAttribute, PanelSetting, PanelValue } from './panel-view.js';

/** The value of an attribute with its provenance, wherever it is kept; `undefined` while there is none that still counts. */
export function panelValue(known: ContactWithActivity, key: string, now: Instant): PanelValue | undefined {
	const said = saidValue(known, key, now);
	const corrected = correctableAttributes.find((attribute) => attribute === key);
	const correction = corrected === undefined ? undefined : known.contact.corrections[corrected];
	if (correction?.value === undefined) return said;
	const { source, trust, by, at } = correction.provenance;
	return { value: correction.value, source, trust, by, at, correction: { instead: said?.value } };
}

/** What the channel, or whoever else may write the attribute, says. */
function saidValue(known: ContactWithActivity, key: string, now: Instant): PanelValue | undefined {
	const days = platformAttribute(known.contact.channelType, key)?.expiresAfterDays;
	const value = standingValue(known, key);
	if (value === undefined || days === undefined) return value;
	return millisecondsOf(now) - millisecondsOf(value.at) > days * DAY ? undefined : value;
}

const DAY = 24 * 60 * 60 * 1000;

function standingValue({ contact, activity }: ContactWithActivity, key: string): PanelValue | undefined {
	const volatile = activity?.volatile[key];
	if (volatile !== undefined) {
		const { value, source, at } = volatile;
		return { value, source, trust: 'claimed', by: contact.channelId, at, correction: undefined };
	}
	const value = contact.values[key];
	const provenance = contact.provenance[key];
	if (value === undefined || provenance === undefined) return undefined;
	const { source, trust, by } = provenance;
	const confirmed = activity?.confirmed[key];
	const at = confirmed !== undefined && compareMoments(confirmed, provenance) > 0 ? confirmed.at : provenance.at;
	return { value, source, trust, by, at, correction: undefined };
}

export function panelSetting(known: ContactWithActivity, now: Instant): PanelSetting {
	return {
		language: panelValue(known, 'language', now),
		currency: panelValue(known, 'currency', now),
		country: panelValue(known, 'country', now),
		browser: panelValue(known, 'browser', now),
		operatingSystem: panelValue(known, 'operating_system', now),
		timeZone: panelValue(known, 'time_zone', now),
		currentUrl: panelValue(known, 'current_url', now),
		ipAddress: panelValue(known, 'ip_address', now),
		location: panelValue(known, 'location', now),
	};
}

// Shown elsewhere on the panel: above the attributes, or in the part on language, place and device.
const shownElsewhere = [
	'name',
	'username',
	'picture_url',
	'language',
	'currency',
	'country',
	'browser',
	'operating_system',
];
const alsoElsewhere = ['time_zone', 'current_url', 'ip_address', 'location'];

/** The attributes in the order of the panel, each with what this actor may do about it. */
export function panelAttributes(
	known: ContactWithActivity,
	definitions: readonly AttributeDefinition[],
	{ actor, may, now }: QueryContext,
): readonly PanelAttribute[] {
	const type = known.contact.channelType;
	const mayEdit = may('contact.edit:custom_values');
	const writable = (key: string): boolean => mayEdit && takesWrites(key, type, actor.kind, definitions);
	const standard = standardAttributes.map(({ key, format }): PanelAttribute => {
		const value = panelValue(known, key, now);
		return { key, kind: 'standard', label: undefined, format, value, crmManaged: false, writable: writable(key) };
	});
	const platform = platformAttributesOf(type)
		.filter(({ key, shown }) => shown && !isElsewhere(key) && !standard.some((attribute) => attribute.key === key))
		.map(({ key, format }): PanelAttribute => {
			const value = panelValue(known, key, now);
			return { key, kind: 'platform', label: undefined, format, value, crmManaged: false, writable: writable(key) };
		});
	const custom = definitions
		.filter((definition) => definition.enabled)
		.map(({ id: key, label, field, crmManaged }): PanelAttribute => {
			return {
				key,
				kind: 'custom',
				label,
				format: field.kind === 'text' ? field.format : 'dropdown',
				value: panelValue(known, key, now),
				crmManaged,
				writable: writable(key),
			};
		});
	return [...standard, ...platform, ...custom];
}

function isElsewhere(key: string): boolean {
	return shownElsewhere.includes(key) || alsoElsewhere.includes(key);
}

/** The same judgement as for a real write, with a clear for the value: what may be cleared may be written. */
function takesWrites(
	key: string,
	type: ChannelType,
	actor: ActorKind,
	definitions: readonly AttributeDefinition[],
): boolean {
	return judgeWrites([{ attribute: key, value: undefined }], type, actor, definitions).accepted.length > 0;
}
