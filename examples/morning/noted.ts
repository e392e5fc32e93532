import type { ActorDesk, EditAttributes, Panel } from 'contact-desk';
import { failureText } from 'contact-desk/words';
import { column } from './columns.js';
import type { DeskOfTheDay } from './desk-of-the-day.js';
import type { NoonWording } from './noon-wording.js';
import { noonWordingIn } from './noon-wording.js';
import type { Reader } from './reader.js';
import { required } from './required.js';

/** Ada says what else is to be known of contacts: a date, a dropdown, and what the CRM alone writes. */
async function defineAttributes(
	{ administrator: { attributes } }: DeskOfTheDay,
	{ labels, tiers }: NoonWording,
): Promise<readonly string[]> {
	required(await attributes.define({ key: 'account', label: labels.account, crmManaged: true }));
	required(await attributes.define({ key: 'since', label: labels.since, format: 'date' }));
	const { options } = required(await attributes.defineDropdown({ key: 'tier', label: labels.tier, options: tiers }));
	for (const attribute of ['account', 'since', 'tier']) required(await attributes.switchOn({ attribute }));
	return options;
}

/** Ana and the CRM note what they know of a contact, each what they may; an option is archived between two of them. */
export async function tellNoted(desk: DeskOfTheDay, { number }: Panel, { language, wording }: Reader) {
	const noon = noonWordingIn(language);
	const { labels, tiers } = noon;
	const options = await defineAttributes(desk, noon);
	const naming = { attribute: (key: string) => Object.entries(labels).find(([known]) => known === key)?.[1] };
	const write = async (who: string, actor: ActorDesk, set: NonNullable<EditAttributes['set']>): Promise<string> => {
		const edited = await actor.contacts.edit({ contact: number, set });
		const written = Object.entries(set).map(([key, value]) => noon.writes(naming.attribute(key) ?? key, `${value}`));
		return said(who, edited.isErr() ? failureText(edited.error, language, naming) : written.join(', '));
	};
	const [, , founder] = tiers;
	const lines = [
		await write(wording.agent, desk.agent, { tier: founder, since: '2019-02-29' }),
		await write(wording.agent, desk.agent, { tier: founder, since: '2020-02-29' }),
		await write(noon.crm, desk.crm, { account: 'A-4711' }),
		await write(wording.agent, desk.agent, { account: 'A-4712' }),
		said('Ada', noon.archives(founder)),
	];
	required(await desk.administrator.attributes.archiveOption({ attribute: 'tier', option: options.at(-1) ?? '' }));
	return [...lines, await write(wording.agent, desk.agent, { tier: founder })];
}

function said(who: string, what: string): string {
	return `${column(who, 5)}${what}`;
}
