import { describe, expect, it } from 'vitest';
import { branded } from '../../../../src/kernel/brand.js';
import type { RankSubject, RoutingPolicy, TeamCondition } from '../../../../src/policies/routing/index.js';
import { rankConversation } from '../../../../src/policies/routing/index.js';
import { defaultRoutingPolicy } from '../../../../src/policies/routing/routing-policy.js';

const group = (id: string) => branded<'ContactGroupId'>(id);
const channel = (id: string) => branded<'ChannelId'>(id);
const department = (id: string) => branded<'DepartmentId'>(id);
const team = (id: string) => branded<'TeamId'>(id);

const [GOLD, SILVER, VIP] = [group('gold'), group('silver'), group('vip')];
const [SUPPORT, SHOP] = [channel('support'), channel('shop')];
const [SALES, CARE] = [department('sales'), department('care')];

const somebody: RankSubject = {
	vip: undefined,
	groups: [],
	channelId: SUPPORT,
	visibility: 'private',
	departmentId: undefined,
	asOf: 7,
};

const all: RoutingPolicy = {
	...defaultRoutingPolicy,
	revision: 3,
	priorities: { groups: [GOLD, SILVER], channels: [SUPPORT], visibilities: ['public'] },
};

describe('points', () => {
	it.each<[what: string, subject: Partial<RankSubject>, points: readonly string[]]>([
		['nothing', { channelId: SHOP }, []],
		['its channel', {}, ['channel']],
		['one prioritised group', { channelId: SHOP, groups: [GOLD] }, ['gold']],
		['each of two prioritised groups', { channelId: SHOP, groups: [SILVER, GOLD] }, ['gold', 'silver']],
		['no group that is not prioritised', { channelId: SHOP, groups: [group('bronze')] }, []],
		['its kind of message', { channelId: SHOP, visibility: 'public' }, ['visibility']],
		['no kind before there is a message', { channelId: SHOP, visibility: undefined }, []],
		['all of these', { groups: [GOLD, SILVER], visibility: 'public' }, ['gold', 'silver', 'channel', 'visibility']],
		['no VIP standing: that is a place of its own', { channelId: SHOP, vip: 'own' }, []],
	])('RTE-2 one point for %s', (_what, subject, expected) => {
		const { points } = rankConversation({ ...somebody, ...subject }, all);
		expect(points.map((point) => (point.kind === 'group' ? point.group : point.kind))).toEqual(expected);
	});

	it('RTE-2 keeps standing, groups in order of their ids, and the event they rest on', () => {
		const rank = rankConversation({ ...somebody, vip: 'linked', groups: [SILVER, GOLD] }, all);
		expect(rank).toMatchObject({ vip: 'linked', groups: [GOLD, SILVER], asOf: 7 });
	});
});

describe('the team', () => {
	const routed = (rules: readonly TeamCondition[], subject: Partial<RankSubject> = {}, fallback?: string) => {
		const teams = {
			rules: rules.map((when, place) => ({ when, team: team(`team-${place + 1}`) })),
			fallback: fallback === undefined ? undefined : team(fallback),
		};
		return rankConversation({ ...somebody, ...subject }, { ...defaultRoutingPolicy, revision: 5, teams });
	};

	it.each<[what: string, when: TeamCondition, subject: Partial<RankSubject>, fits: boolean]>([
		['asks nothing', {}, {}, true],
		['asks for its group', { groups: [SILVER, GOLD] }, { groups: [GOLD] }, true],
		['asks for another group', { groups: [SILVER] }, { groups: [GOLD] }, false],
		['asks for a group of one in none', { groups: [SILVER] }, {}, false],
		['asks for its channel', { channels: [SHOP, SUPPORT] }, {}, true],
		['asks for another channel', { channels: [SHOP] }, {}, false],
		['asks for its kind of message', { visibility: 'private' }, {}, true],
		['asks for the other kind', { visibility: 'public' }, {}, false],
		['asks for a kind before there is a message', { visibility: 'private' }, { visibility: undefined }, false],
		['asks for its department', { departments: [CARE, SALES] }, { departmentId: SALES }, true],
		['asks for another department', { departments: [CARE] }, { departmentId: SALES }, false],
		['asks for a department of one in none', { departments: [CARE] }, {}, false],
		['asks for two things and one fits', { channels: [SUPPORT], groups: [GOLD] }, {}, false],
		['asks for two things and both fit', { channels: [SUPPORT], groups: [GOLD] }, { groups: [GOLD] }, true],
		['asks for VIPs: one by the own flag', { groups: [VIP] }, { vip: 'own' }, true],
		['asks for VIPs: one through a link', { groups: [VIP] }, { vip: 'linked' }, true],
		['asks for VIPs, and this is none', { groups: [VIP] }, {}, false],
	])('RTE-4 a rule that %s', (_what, when, subject, fits) => {
		expect(routed([when], subject).routed?.rule).toBe(fits ? 1 : undefined);
	});

	it('RTE-4 is that of the first rule that fits, and says which it was', () => {
		const rules = [{ channels: [SHOP] }, { channels: [SUPPORT] }, {}];
		expect(routed(rules).routed).toEqual({ team: 'team-2', rule: 2, policy: 5 });
	});

	it('RTE-4 is the fallback where no rule fits, and none where there is no fallback', () => {
		expect(routed([{ channels: [SHOP] }], {}, 'all').routed).toEqual({ team: 'all', rule: undefined, policy: 5 });
		expect(routed([{ channels: [SHOP] }]).routed).toBeUndefined();
	});

	it('GRP-3 is known for VIP on and for VIP off', () => {
		const rank = routed([{ groups: [VIP] }, {}], { vip: 'own' });
		expect([rank.routed?.rule, rank.routedWithoutVip?.rule]).toEqual([1, 2]);
	});
});
