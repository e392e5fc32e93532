import type { ActorKind } from '../../../../src/kernel/actor.js';
import type { TestDesk } from '../../../support/a-desk.js';
import { aDesk } from '../../../support/a-desk.js';
import { succeeded } from '../../../support/results.js';
import { connect, receiveMessage } from '../../actions/inbound/arrivals.js';

/** The panel of a contact, the first unless it is said otherwise, as an actor sees it. */
export const shownPanel = ({ as }: TestDesk, contact: string | number = 1, kind: ActorKind = 'agent') =>
	succeeded(as(kind).panel.show({ contact }));

const visitor = {
	name: 'Ana',
	language: 'fr-FR',
	currency: 'EUR',
	country: 'FR',
	browser: 'Firefox 145',
	operating_system: 'macOS 26',
	time_zone: 'Europe/Paris',
	current_url: 'https://shop.example/cart',
	ip_address: '203.0.113.7',
	location: 'Lyon',
};

/** Somebody wrote in the chat of the shop, which says all it can of them. */
export async function withVisitor() {
	const desk = aDesk();
	const channelId = await connect(desk, 'web_chat', 'shop');
	const message = { type: 'web_chat', account: 'shop', aliases: ['visitor:v1'] } as const;
	const first = await receiveMessage(desk, { ...message, attributes: visitor });
	return { desk, channelId, message, first };
}
