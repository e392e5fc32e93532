import type { AttributeOption, HistoryEntry, Instant, Panel, PanelValue } from 'contact-desk';
import { formatInstant, parseTimeZone } from 'contact-desk';
import type { Field } from 'contact-desk/words';
import {
	aliasKindText,
	attributeLabel,
	channelTypeText,
	contactTypeText,
	fieldLabel,
	heldBackText,
	isolatedText,
	originText,
	statusText,
	validationText,
} from 'contact-desk/words';
import { column, excerpt } from './columns.js';
import { noonWordingIn } from './noon-wording.js';
import type { Panels, Reader } from './reader.js';
import { titleOf } from './reader.js';

/** The panel of one contact, its history in the time of the contact where it is known, else in that of the desk. */
export function tellPanel(panel: Panel, panels: Panels, reader: Reader): readonly string[] {
	const { language, wording } = reader;
	const zone = parseTimeZone(panel.setting.timeZone?.value ?? '') ?? reader.timeZone;
	const time = (instant: Instant): string => formatInstant(instant, zone, wording.instant);
	const field = (name: Field, text: string | undefined): readonly string[] =>
		text === undefined ? [] : [line(fieldLabel(name, language), text)];
	const { network } = panel;
	return [
		`  ${wording.clocks(zone)}`,
		'',
		...field('contact', titleOf(panel)),
		...field('contact_type', contactTypeText(panel.type, language)),
		...field('channel', `${channelTypeText(network.channelType, language)}, ${network.channelName ?? wording.nothing}`),
		...[network.primary, ...network.secondary].flatMap((alias) =>
			alias === undefined ? [] : [line(sentence(aliasKindText(alias.kind, language)), alias.externalId)],
		),
		...field('created_at', time(panel.createdAt)),
		...field('last_activity', panel.lastActivityAt === undefined ? undefined : time(panel.lastActivityAt)),
		...field('validation', validationText(panel.validation, language)),
		...settingLines(panel, reader),
		...panel.attributes.flatMap(({ key, label, value, option }) =>
			value === undefined ? [] : [line(label ?? attributeLabel(key, language), valueText(value, option, reader))],
		),
		...field(
			'linked_contacts',
			panel.linked
				.map(({ contactNumber, channelType }) => `User #${contactNumber} (${channelTypeText(channelType, language)})`)
				.join(', '),
		),
		...panel.heldBack.flatMap((held) => field('held_back', heldBackText(held, language))),
		'',
		`  ${fieldLabel('history', language)}`,
		...panel.history.items.map((entry) => historyLine(entry, panels, time, reader)),
	];
}

function settingLines({ setting }: Panel, { language }: Reader): readonly string[] {
	const named = (type: 'currency' | 'language' | 'region', value: PanelValue | undefined): string | undefined =>
		value && `${new Intl.DisplayNames([language], { type }).of(value.value)} (${value.value})`;
	const known: readonly (readonly [string, string | undefined])[] = [
		['language', named('language', setting.language)],
		['currency', named('currency', setting.currency)],
		['country', named('region', setting.country)],
		['browser', setting.browser?.value],
		['operating_system', setting.operatingSystem?.value],
		['time_zone', setting.timeZone?.value],
		['current_url', setting.currentUrl?.value],
		['ip_address', setting.ipAddress?.value],
		['location', setting.location?.value],
	];
	return known.flatMap(([key, text]) =>
		text === undefined ? [] : [line(attributeLabel(key, language), isolatedText(text))],
	);
}

function valueText(value: PanelValue, option: AttributeOption | undefined, { language }: Reader): string {
	const label = option?.label ?? value.value;
	const text = option?.archived === true ? noonWordingIn(language).archived(label) : label;
	return `${isolatedText(text)} (${originText(value, language)})`;
}

function historyLine(
	{ contactId, channel, status, startedAt, messages, last, because }: HistoryEntry,
	panels: Panels,
	time: (instant: Instant) => string,
	{ language, wording }: Reader,
): string {
	const owner = panels.find((panel) => panel.contactId === contactId)?.title ?? wording.nothing;
	const cells = [
		time(startedAt),
		column(channel.type === undefined ? wording.nothing : channelTypeText(channel.type, language), 12),
		column(because === undefined ? wording.ownConversation : wording.linkedConversation(owner), 12),
		column(statusText(status, language), 8),
		column(wording.messages(messages), 10),
		last?.preview === undefined ? '' : wording.quoted(excerpt(last.preview, 52)),
	];
	return `  ${cells.join('  ')}`.trimEnd();
}

function line(label: string, text: string): string {
	return `  ${column(label, 24)}${text}`;
}

function sentence(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}
