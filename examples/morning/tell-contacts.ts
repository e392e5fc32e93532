import type { Panel } from 'contact-desk';
import { channelTypeText, isolatedText, originText } from 'contact-desk/words';
import { column, excerpt } from './columns.js';
import type { Panels, Reader } from './reader.js';

/** One line for each contact: number, name, channel, how much they wrote, and their phone number. */
export function tellContacts(panels: Panels, reader: Reader): readonly string[] {
	return panels.map((panel) => {
		const channel = channelTypeText(panel.network.channelType, reader.language);
		const name = panel.name === undefined ? reader.wording.nothing : excerpt(panel.name.value, 20);
		const cells = [column(panel.title, 8), column(name, 20), column(channel, 12), column(messages(panel, reader), 10)];
		return `${cells.join('  ')}  ${phone(panel, reader)}`;
	});
}

function messages(panel: Panel, { wording }: Reader): string {
	const own = panel.history.items.filter(({ contactId }) => contactId === panel.contactId);
	return wording.messages(own.reduce((sum, entry) => sum + entry.messages, 0));
}

function phone(panel: Panel, { language, wording }: Reader): string {
	const known = panel.attributes.find(({ key }) => key === 'phone')?.value;
	return known === undefined ? wording.noPhone : `${isolatedText(known.value)}, ${originText(known, language)}`;
}
