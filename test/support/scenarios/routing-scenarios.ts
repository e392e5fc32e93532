import type {
	ChooseQueueOrder,
	PrioritiseInQueue,
	ReviewRank,
	RouteToTeams,
} from '../../../src/policies/routing/index.js';
import type { TestDesk } from '../a-desk.js';
import { succeeded } from '../results.js';
import { scenario } from './scenario.js';
import { aContact, aDepartment, connectedWhatsApp } from './situations.js';

/** Whoever writes on a channel that is connected has a point. */
async function theChannelFirst(desk: TestDesk): Promise<void> {
	const { channels, routing } = desk.as('administrator');
	const ids = (await succeeded(channels.list({}))).channels.map(({ id }) => id);
	await succeeded(routing.prioritise({ channels: ids, basedOn: 0 }));
}

export const routingScenarios = {
	'queue.takeNext': scenario({
		actor: 'agent',
		given: async (desk) => {
			await aContact(desk);
			return { where: { statuses: ['new' as const], vip: false } };
		},
		method: (desk) => desk.queue.takeNext,
		another: () => ({ where: {} }),
		settles: true,
		optional: ['where', 'where.statuses', 'where.vip'],
	}),
	'routing.chooseOrder': scenario({
		actor: 'administrator',
		given: async (): Promise<ChooseQueueOrder> => ({ order: 'additive' }),
		method: (desk) => desk.routing.chooseOrder,
		another: (): ChooseQueueOrder => ({ order: 'vip_first' }),
		settles: true,
	}),
	'routing.prioritise': scenario({
		actor: 'administrator',
		given: async (desk): Promise<PrioritiseInQueue> => ({
			channels: [await connectedWhatsApp(desk)],
			visibilities: ['public'],
			groups: [],
			basedOn: 0,
		}),
		method: (desk) => desk.routing.prioritise,
		another: (input): PrioritiseInQueue => ({ ...input, visibilities: [] }),
		settles: false,
		optional: ['groups', 'channels', 'visibilities'],
	}),
	'routing.rerank': scenario({
		actor: 'administrator',
		given: async (desk) => {
			await aContact(desk);
			await theChannelFirst(desk);
			return { after: '0' };
		},
		method: (desk) => desk.routing.rerank,
		another: () => ({}),
		settles: true,
		optional: ['after'],
	}),
	'routing.review': scenario({
		actor: 'administrator',
		given: async (desk): Promise<ReviewRank> => {
			const { contactId } = await aContact(desk);
			await theChannelFirst(desk);
			return { contact: contactId };
		},
		method: (desk) => desk.routing.review,
		another: (): ReviewRank => ({ contact: 1 }),
		settles: true,
	}),
	'routing.routeToTeams': scenario({
		actor: 'administrator',
		given: async (desk): Promise<RouteToTeams> => ({
			rules: [
				{
					when: {
						channels: [await connectedWhatsApp(desk)],
						departments: [await aDepartment(desk, 'Sales')],
						groups: ['vip'],
						visibility: 'private',
					},
					team: 'sales',
				},
			],
			fallback: 'everybody',
			basedOn: 0,
		}),
		method: (desk) => desk.routing.routeToTeams,
		another: (input): RouteToTeams => ({ ...input, rules: [] }),
		settles: false,
		optional: [
			'fallback',
			'rules.0.when.channels',
			'rules.0.when.departments',
			'rules.0.when.groups',
			'rules.0.when.visibility',
		],
	}),
} as const;
