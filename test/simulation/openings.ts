import { WEB_CHAT_ACCOUNT, WHATSAPP_ACCOUNT, webChatMessage } from '../support/inbound-events.js';
import { SECOND_ACCOUNT } from '../support/random-events.js';
import { succeeded } from '../support/results.js';
import { received } from '../support/scenarios/situations.js';
import type { Site } from './world.js';

/** The number that a crowd shares, one of those that people of a history say. */
const SHARED = '+33612345670';
const CROWD = 51;
const LISTED = 200;
const MATCHABLE = 20;
/** With the one there is at first, as many as there may be. */
const DEPARTMENTS = 199;
const TAGS = 100;
const GROUPS = 100;

/** Once in so many seeds a history begins with something that no history of that length comes to; a crowd costs the most. */
const RARE = 24;

/** Three channels, a dropdown and a field, three tags, matching by phone; then, for a few seeds, what takes long to come about. */
export async function opened(site: Site, seed: number): Promise<void> {
	const { attributes, channels, departments, matching } = site.sound.as('administrator');
	await succeeded(channels.connect({ type: 'whatsapp', account: WHATSAPP_ACCOUNT, name: 'Support' }));
	await succeeded(channels.connect({ type: 'web_chat', account: WEB_CHAT_ACCOUNT, name: 'Shop' }));
	await succeeded(channels.connect({ type: 'whatsapp', account: SECOND_ACCOUNT, name: 'Sales' }));
	await succeeded(attributes.defineDropdown({ key: 'plan', label: 'Plan', options: ['Basic', 'Gold', 'Staff'] }));
	await succeeded(attributes.define({ key: 'member_number', label: 'Member number' }));
	for (const attribute of ['plan', 'member_number']) await succeeded(attributes.switchOn({ attribute }));
	await succeeded(matching.choose({ attribute: 'phone' }));
	await succeeded(departments.add({ name: 'Support' }));
	for (const name of ['Question', 'Complaint', 'Praise']) await succeeded(site.sound.as('agent').tags.add({ name }));
	await rareOpenings[seed % RARE]?.(site);
}

const rareOpenings: readonly ((site: Site) => Promise<void>)[] = [
	async ({ sound }) => {
		for (let visitor = 0; visitor < CROWD; visitor += 1) {
			const aliases = [{ kind: 'visitor', externalId: `crowd-${visitor}` }];
			await received(sound, webChatMessage({ id: `crowd-${visitor}`, aliases, attributes: { phone: SHARED } }));
		}
	},
	async ({ sound }) => {
		const { attributes } = sound.as('administrator');
		for (let place = 0; place < MATCHABLE; place += 1)
			await succeeded(attributes.define({ key: `own_${place}`, label: `Own ${place}`, matchable: true }));
	},
	async ({ sound }) => {
		const { matching } = sound.as('administrator');
		for (let place = 0; place < LISTED; place += 1)
			await succeeded(matching.allow({ attribute: 'email', value: `listed-${place}@example.com` }));
	},
	async ({ sound }) => {
		const { departments } = sound.as('administrator');
		for (let place = 0; place < DEPARTMENTS; place += 1)
			await succeeded(departments.add({ name: `Department ${place}` }));
	},
	async ({ sound }) => {
		const { conversations, tags } = sound.as('agent');
		const { conversationId: conversation } = await received(sound, webChatMessage({ id: 'tagged' }));
		const added: string[] = [];
		for (let place = 0; place < TAGS; place += 1)
			added.push((await succeeded(tags.add({ name: `Opening tag ${place}` }))).tag);
		await succeeded(conversations.tag({ conversation, tags: added }));
	},
	async ({ sound }) => {
		const { groups } = sound.as('administrator');
		const rule = { kind: 'not_empty', attribute: 'phone' } as const;
		for (let place = 0; place < GROUPS; place += 1) await succeeded(groups.add({ name: `First ${place}`, rule }));
	},
];
