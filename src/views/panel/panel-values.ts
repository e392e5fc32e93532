import type { Instant } from '../../kernel/instant.js';
import { millisecondsOf } from '../../kernel/instant.js';
import type { AttributeDisplay } from '../../records/attributes/index.js';
import { compareMoments, isShownOn } from '../../records/attributes/index.js';
import { platformAttribute } from '../../records/channels/index.js';
import type { ContactWithActivity } from '../../records/contacts/index.js';
import { correctableAttributes } from '../../records/contacts/index.js';
import type { PanelSetting, PanelValue } from './panel-view.js';

/** What the values of a panel are read from. */
export interface PanelSource {
	readonly known: ContactWithActivity;
	readonly display: AttributeDisplay;
	readonly now: Instant;
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * The value of an attribute with its provenance, wherever it is kept; `undefined` while there is none that still counts,
 * and where the attribute is hidden, corrected or not (ATT-2).
 */
export function panelValue(source: PanelSource, key: string): PanelValue | undefined {
	const { contact } = source.known;
	if (!isShownOn(source.display, contact.channelType, key)) return undefined;
	const said = saidValue(source, key);
	const corrected = correctableAttributes.find((attribute) => attribute === key);
	const correction = corrected === undefined ? undefined : contact.corrections[corrected];
	if (correction?.value === undefined) return said;
	const { value, provenance } = correction;
	const { trust, by, at } = provenance;
	return { value, source: provenance.source, trust, by, at, correction: { instead: said?.value } };
}

/** What the channel, or whoever else may write the attribute, says. */
function saidValue({ known, now }: PanelSource, key: string): PanelValue | undefined {
	const days = platformAttribute(known.contact.channelType, key)?.expiresAfterDays;
	const value = standingValue(known, key);
	if (value === undefined || days === undefined) return value;
	return millisecondsOf(now) - millisecondsOf(value.at) > days * DAY ? undefined : value;
}

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

export function panelSetting(source: PanelSource): PanelSetting {
	return {
		language: panelValue(source, 'language'),
		currency: panelValue(source, 'currency'),
		country: panelValue(source, 'country'),
		browser: panelValue(source, 'browser'),
		operatingSystem: panelValue(source, 'operating_system'),
		timeZone: panelValue(source, 'time_zone'),
		currentUrl: panelValue(source, 'current_url'),
		ipAddress: panelValue(source, 'ip_address'),
		location: panelValue(source, 'location'),
	};
}
