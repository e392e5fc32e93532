import type { ActorKind } from '../../kernel/actor.js';
import type { AttributeDefinition } from '../../records/attributes/index.js';
import { compareMoments, judgeWrites, standardAttributes } from '../../records/attributes/index.js';
import type { ChannelType } from '../../records/channels/index.js';
import { platformAttributesOf } from '../../records/channels/index.js';
import type { ContactWithActivity } from '../../records/contacts/index.js';
import type { PanelAttribute, PanelSetting, PanelValue } from './panel-view.js';

/** The value of an attribute with its provenance, wherever it is kept; `undefined` while there is none. */
export function panelValue({ contact, activity }: ContactWithActivity, key: string): PanelValue | undefined {
	const volatile = activity?.volatile[key];
	if (volatile !== undefined) {
		const { value, source, at } = volatile;
		return { value, source, trust: 'claimed', by: contact.channelId, at };
	}
	const value = contact.values[key];
	const provenance = contact.provenance[key];
	if (value === undefined || provenance === undefined) return undefined;
	const { source, trust, by } = provenance;
	const confirmed = activity?.confirmed[key];
	const at = confirmed !== undefined && compareMoments(confirmed, provenance) > 0 ? confirmed.at : provenance.at;
	return { value, source, trust, by, at };
}

export function panelSetting(known: ContactWithActivity): PanelSetting {
	return {
		language: panelValue(known, 'language'),
		currency: panelValue(known, 'currency'),
		country: panelValue(known, 'country'),
		browser: panelValue(known, 'browser'),
		operatingSystem: panelValue(known, 'operating_system'),
		timeZone: panelValue(known, 'time_zone'),
		currentUrl: panelValue(known, 'current_url'),
		ipAddress: panelValue(known, 'ip_address'),
		location: panelValue(known, 'location'),
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
	actor: ActorKind,
	mayEdit: boolean,
): readonly PanelAttribute[] {
	const type = known.contact.channelType;
	const writable = (key: string): boolean => mayEdit && takesWrites(key, type, actor, definitions);
	const standard = standardAttributes.map(({ key, format }): PanelAttribute => {
		const value = panelValue(known, key);
		return { key, kind: 'standard', label: undefined, format, value, crmManaged: false, writable: writable(key) };
	});
	const platform = platformAttributesOf(type)
		.filter(({ key, shown }) => shown && !isElsewhere(key) && !standard.some((attribute) => attribute.key === key))
		.map(({ key, format }): PanelAttribute => {
			const value = panelValue(known, key);
			return { key, kind: 'platform', label: undefined, format, value, crmManaged: false, writable: writable(key) };
		});
	const custom = definitions
		.filter((definition) => definition.enabled)
		.map(({ id: key, label, format, crmManaged }): PanelAttribute => {
			return { key, kind: 'custom', label, format, value: panelValue(known, key), crmManaged, writable: writable(key) };
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
