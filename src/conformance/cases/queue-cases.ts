import type { WorkspaceStore } from '../../desk/index.js';
import { branded } from '../../kernel/brand.js';
import { changeOf } from '../../kernel/change.js';
import type { QueueFilter, QueueQuery } from '../../policies/routing/index.js';
import type {
	Conversation,
	ConversationChange,
	ConversationFact,
	ConversationRank,
} from '../../records/conversations/index.js';
import { conversationRecord, queueLane, queueSort } from '../../records/conversations/index.js';
import { answered, holds, same } from '../expected.js';
import type { Stage } from '../stage.js';
import { caseOf } from '../stage.js';
import type { ConformanceCase } from '../store-under-test.js';
import { ids, instant, written } from '../written.js';

const repositories = (name: string, play: (stage: Stage) => Promise<void>): ConformanceCase =>
	caseOf('repositories', name, play);

const [VIP_1, VIP_0, PLAIN_1, PLAIN_0] = [
	queueLane(true, 1),
	queueLane(true, 0),
	queueLane(false, 1),
	queueLane(false, 0),
];
const ONE_AFTER_THE_OTHER = [[VIP_1], [VIP_0], [PLAIN_1], [PLAIN_0]];
/** VIPs beside the others: two lanes a tier. */
const LEVEL = [
	[VIP_1, PLAIN_1],
	[VIP_0, PLAIN_0],
];

type Wishes = Partial<Pick<ConversationRank, 'groups' | 'routed' | 'routedWithoutVip' | 'vip'>> & {
	readonly points?: number;
	readonly channel?: string;
	readonly more?: readonly ConversationFact[];
};

/** A conversation that waits since that second. */
function waiting(id: string, second: number, wishes: Wishes = {}): ConversationChange {
	const { vip, groups = [], points = 0, routed, routedWithoutVip, channel = 'ch', more = [] } = wishes;
	const at = instant(second * 1000);
	const messageId = branded<'MessageId'>(`first of ${id}`);
	const point = { kind: 'visibility', visibility: 'public' } as const;
	const rank = { vip, groups, points: Array.from({ length: points }, () => point), routed, routedWithoutVip, asOf: 0 };
	return changeOf(conversationRecord, undefined, [
		{
			type: 'conversation.started',
			data: { id: ids.conversation(id), contactId: ids.contact(`of ${id}`), channelId: ids.channel(channel), at },
			personal: null,
		},
		{
			type: 'conversation.message_received',
			data: { messageId, at, tie: id, visibility: 'private' },
			personal: { preview: 'Hello?' },
		},
		{ type: 'conversation.ranked', data: rank, personal: null },
		...more,
	]);
}

/** Twelve who wait: in each of four lanes three, the later ones first written. */
async function twelve(reads: WorkspaceStore): Promise<readonly ConversationChange[]> {
	const all = Array.from({ length: 12 }, (_, place) =>
		waiting(`v${place}`, 100 - place, { vip: place % 2 === 0 ? 'own' : undefined, points: place % 4 < 2 ? 1 : 0 }),
	);
	await written(reads, all);
	return all;
}

async function read(reads: WorkspaceStore, query: Partial<QueueQuery> = {}): Promise<readonly Conversation[]> {
	const whole = { tiers: ONE_AFTER_THE_OTHER, after: undefined, where: { vipCounts: true }, limit: 100 };
	return answered('queue', reads.routing.queue({ ...whole, ...query }));
}

const idsOf = (conversations: readonly Conversation[]): readonly string[] => conversations.map(({ id }) => id);

export const queueCases: readonly ConformanceCase[] = [
	repositories('routing.queue: tier by tier, whoever waits longest first', async ({ reads }) => {
		await twelve(reads);
		same('the order', idsOf(await read(reads)), [
			...['v8', 'v4', 'v0'],
			...['v10', 'v6', 'v2'],
			...['v9', 'v5', 'v1'],
			...['v11', 'v7', 'v3'],
		]);
	}),
	repositories('routing.queue: the lanes of one tier are one, in order of waiting', async ({ reads }) => {
		await twelve(reads);
		same('the order', idsOf(await read(reads, { tiers: LEVEL })), [
			...['v9', 'v8', 'v5', 'v4', 'v1', 'v0'],
			...['v11', 'v10', 'v7', 'v6', 'v3', 'v2'],
		]);
	}),
	repositories(
		'routing.queue: tiers may be empty, or missing; a lane that is not asked for is not read',
		async (stage) => {
			const { reads } = stage;
			await twelve(reads);
			same('two tiers', idsOf(await read(reads, { tiers: [[], [VIP_0], [], [queueLane(true, 9)]] })), [
				'v10',
				'v6',
				'v2',
			]);
			same('none', await read(reads, { tiers: [] }), []);
			same('nobody', await read(reads, { tiers: [[]] }), []);
			same('at most none', await read(reads, { limit: 0 }), []);
		},
	),
	...[1, 2, 5, 11, 12, 13].map((limit) =>
		repositories(`routing.queue: pages of ${limit} hold each once, in either reading`, async ({ reads }) => {
			await twelve(reads);
			for (const tiers of [ONE_AFTER_THE_OTHER, LEVEL]) {
				const seen: string[] = [];
				for (let after: QueueQuery['after']; ; ) {
					const page = await read(reads, { tiers, after, limit });
					seen.push(...idsOf(page));
					const last = page.at(-1);
					holds('pages come to an end', seen.length <= 12);
					if (page.length < limit || last === undefined) break;
					const { rank, id } = last;
					const lane = queueLane(rank.vip !== undefined, rank.points.length);
					after = { tier: tiers.findIndex((tier) => tier.includes(lane)), sort: queueSort(last), id };
				}
				same('all of them', seen, idsOf(await read(reads, { tiers })));
			}
		}),
	),
	repositories('routing.queue: of those who wait since the same moment, the lowest id first', async ({ reads }) => {
		await written(reads, [waiting('v2', 5), waiting('v10', 5), waiting('v1', 5)]);
		same('the order', idsOf(await read(reads)), ['v1', 'v10', 'v2']);
	}),
	repositories('routing.queue: only those that fit all that is named', async ({ reads }) => {
		const [gold, tag] = [branded<'ContactGroupId'>('gold'), branded<'TagId'>('urgent')];
		const department = branded<'DepartmentId'>('sales');
		const team = (name: string) => branded<'TeamId'>(name);
		const routed = { team: team('chat'), rule: 1, policy: 1 };
		const by = { kind: 'agent', id: branded<'ActorId'>('ana') } as const;
		const filed = { departmentId: department, by, at: instant() };
		const opened = { to: 'open', at: instant() } as const;
		await written(reads, [
			waiting('plain', 1),
			waiting('gold', 2, { groups: [gold, branded<'ContactGroupId'>('silver')] }),
			waiting('shop', 3, { channel: 'shop', routed, routedWithoutVip: { ...routed, team: team('all') } }),
			waiting('filed', 4, { more: [{ type: 'conversation.department_set', data: filed, personal: null }] }),
			waiting('tagged', 5, { more: [{ type: 'conversation.tagged', data: { tags: [tag] }, personal: null }] }),
			waiting('open', 6, { more: [{ type: 'conversation.status_changed', data: opened, personal: null }] }),
			waiting('handed', 7, {
				routed,
				more: [
					{
						type: 'conversation.transferred',
						data: { to: { kind: 'team', team: team('legal') }, by, at: instant(), lastRemark: undefined },
						personal: null,
					},
				],
			}),
		]);
		const asked = async (where: Partial<QueueFilter>): Promise<readonly string[]> =>
			idsOf(await read(reads, { where: { vipCounts: true, ...where } }));
		same('of a group', await asked({ groups: [gold] }), ['gold']);
		same('of one of two channels', await asked({ channels: [ids.channel('shop'), ids.channel('none')] }), ['shop']);
		same('of a department', await asked({ departments: [department] }), ['filed']);
		same('with a tag', await asked({ tags: [tag, branded<'TagId'>('other')] }), ['tagged']);
		same('of a status', await asked({ statuses: ['open'] }), ['open']);
		same('routed to a team', await asked({ teams: [team('chat')] }), ['shop']);
		same('while VIP is off', await asked({ teams: [team('all')], vipCounts: false }), ['shop']);
		same('handed to a team', await asked({ teams: [team('legal'), team('sales')] }), ['handed']);
		same('that fit two things', await asked({ channels: [ids.channel('shop')], groups: [gold] }), []);
		same('a full page of them', await asked({ channels: [ids.channel('ch')] }), [
			...['plain', 'gold', 'filed', 'tagged', 'open', 'handed'],
		]);
	}),
	repositories(
		'routing.queue: whoever is taken, parked or moved to another lane stands there no more',
		async (stage) => {
			const { reads } = stage;
			const [one, two, three] = [waiting('v1', 1), waiting('v2', 2), waiting('v3', 3)];
			await written(reads, [one, two, three]);
			const by = { kind: 'agent', id: branded<'ActorId'>('ana') } as const;
			const changed = (change: ConversationChange, fact: ConversationFact) =>
				changeOf(conversationRecord, change.after, [fact]);
			await written(reads, [
				changed(one, { type: 'conversation.assigned', data: { assignee: by.id, by, at: instant() }, personal: null }),
				changed(two, { type: 'conversation.status_changed', data: { to: 'pending', at: instant() }, personal: null }),
				changed(three, { type: 'conversation.ranked', data: { ...three.after.rank, vip: 'linked' }, personal: null }),
			]);
			same('who waits', idsOf(await read(reads)), ['v3']);
			same('in which lane', idsOf(await read(reads, { tiers: [[VIP_0]] })), ['v3']);
		},
	),
	repositories('routing.ahead: how many stand before a place, and the nearest of them', async ({ reads }) => {
		const all = await twelve(reads);
		for (const tiers of [ONE_AFTER_THE_OTHER, LEVEL]) {
			const order = await read(reads, { tiers });
			for (const [at, { id, rank }] of order.entries()) {
				const lane = queueLane(rank.vip !== undefined, rank.points.length);
				const tier = tiers.findIndex((lanes) => lanes.includes(lane));
				const own = all.find(({ after }) => after.id === id)?.after;
				if (own === undefined) continue;
				const place = { tier, sort: queueSort(own), id };
				const ahead = await answered('ahead', reads.routing.ahead({ tiers, place, nearest: 2, most: 5 }));
				same(
					`before ${id}`,
					[ahead.count, idsOf(ahead.nearest)],
					[Math.min(at, 5), idsOf(order.slice(Math.max(0, at - 2), at))],
				);
			}
		}
	}),
	repositories('routing.unresolved: in order of ids, after an id, of all and of one contact', async ({ reads }) => {
		const all = ['v3', 'v1', 'v2'].map((id, second) => waiting(id, second));
		const closed = { to: 'resolved', at: instant() } as const;
		await written(reads, [
			...all,
			waiting('v0', 9, { more: [{ type: 'conversation.status_changed', data: closed, personal: null }] }),
		]);
		const asked = async (after: string, limit: number): Promise<readonly string[]> =>
			idsOf(
				await answered(
					'unresolved',
					reads.routing.unresolved(after === '' ? '' : branded<'ConversationId'>(after), limit),
				),
			);
		same('all', await asked('', 10), ['v1', 'v2', 'v3']);
		same('two of them', await asked('', 2), ['v1', 'v2']);
		same('after one', await asked('v1', 10), ['v2', 'v3']);
		same('after one that is not there', await asked('v10', 10), ['v2', 'v3']);
		const of = async (contact: string, limit = 10): Promise<readonly string[]> =>
			idsOf(await answered('unresolvedOf', reads.routing.unresolvedOf(ids.contact(contact), limit)));
		same('of one contact', await of('of v2'), ['v2']);
		same('none of it', await of('of v2', 0), []);
		same('of one whose is resolved', await of('of v0'), []);
	}),
];
