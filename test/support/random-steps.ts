import fc from 'fast-check';
import type { ActorKind } from '../../src/kernel/actor.js';
import type { TestDesk } from './a-desk.js';
import type { CommandName } from './call-names.js';
import { randomEvent } from './random-events.js';
import { randomRule } from './random-rules.js';
import { succeeded } from './results.js';
import { eventsOf, storeOf } from './workspace-contents.js';

/** One command of a random history, by whoever may. What it names is looked up when its turn comes. */
export interface Step {
	readonly command: CommandName;
	readonly actor: ActorKind;
	/** By how many milliseconds the clock moves before it. */
	readonly after: number;
	readonly input: (desk: TestDesk) => Promise<unknown>;
}

const staff = fc.constantFrom<ActorKind>('agent', 'supervisor', 'administrator', 'system');
const settings = fc.constantFrom<ActorKind>('administrator', 'system');
const writers = fc.constantFrom<ActorKind>('administrator', 'agent', 'autoresponder', 'crm', 'import', 'virtual_agent');
const repliers = fc.constantFrom<ActorKind>('agent', 'autoresponder', 'integration', 'virtual_agent');
const pick = fc.nat({ max: 20 });
const customKey = fc.constantFrom('tier', 'shoe_size', 'member_number');
const filled = [
	{ channelType: 'whatsapp', attribute: 'name' },
	{ channelType: 'web_chat', attribute: 'phone' },
	{ channelType: 'wechat', attribute: 'union_id' },
] as const;
const anyKey = fc.oneof(customKey, fc.constantFrom('phone', 'email', 'first_name', 'language'));
const value = fc.oneof(
	fc.constantFrom<boolean | number | string>('+33612345678', '06 12 34 56 78', 'a@example.com', 'Gold', 0, false, 42),
	fc.string({ minLength: 1, maxLength: 8 }),
);

/** The id of one of the records there are; of none, while there are none. */
async function idOf(desk: TestDesk, kind: string, which: number): Promise<string> {
	const ids = new Set(
		(await eventsOf(desk.store)).filter(({ record }) => record.kind === kind).map((e) => e.record.id),
	);
	return [...ids][which % Math.max(1, ids.size)] ?? 'nobody';
}

async function definitionOf(desk: TestDesk, key: string) {
	return succeeded(storeOf(desk.store).attributes.find(key));
}

/** The revision of a definition; 0 while there is none. */
async function revisionOf(desk: TestDesk, key: string): Promise<number> {
	return (await definitionOf(desk, key))?.revision ?? 0;
}

/** The id of one of the options of a dropdown; of none, while it has none. */
async function optionOf(desk: TestDesk, key: string, which: number): Promise<string> {
	const field = (await definitionOf(desk, key))?.field;
	const options = field?.kind === 'dropdown' ? field.options : [];
	return options[which % Math.max(1, options.length)]?.id ?? 'no-option';
}

/** One of the groups there are, with its revision; of none, while there are none. */
async function groupOf(desk: TestDesk, which: number) {
	const groups = (await succeeded(storeOf(desk.store).groups.settings())).groups?.groups ?? [];
	const found = groups[which % Math.max(1, groups.length)];
	return { group: found?.id ?? 'no-group', basedOn: found?.revision ?? 1 };
}

function step<A>(
	command: CommandName,
	actor: fc.Arbitrary<ActorKind>,
	chosen: fc.Arbitrary<A>,
	input: (args: A, desk: TestDesk) => Promise<unknown>,
): fc.Arbitrary<Step> {
	return fc.tuple(actor, chosen, fc.integer({ min: -60_000, max: 300_000 })).map(([by, args, after]) => ({
		command,
		actor: by,
		after,
		input: (desk: TestDesk) => input(args, desk),
		[fc.toStringMethod]: () => `${after} ms later, ${by}: ${command} ${fc.stringify(args)}`,
	}));
}

const tagName = fc.constantFrom('Late', 'LATE', 'Parcel', 'Broken', 'Réclamation', 'Praise', '=1+1', '<b>VIP</b>');
const shared = fc.oneof(
	fc.record({ attribute: fc.constant('phone'), value: fc.constantFrom('+33612345678', '+33 6 98 76 54 32', '0612') }),
	fc.record({ attribute: fc.constantFrom('email', 'tier'), value: fc.constantFrom('a@example.com', 'Test') }),
);
const listing = fc
	.tuple(shared, fc.constantFrom(undefined, 'Amélie asked for it'))
	.map(([args, note]) => ({ ...args, note }));

const promoters = fc.constantFrom<ActorKind>('agent', 'administrator', 'crm', 'integration', 'virtual_agent');
const flagged = fc.record({ which: pick, reason: fc.constantFrom(undefined, 'She wrote the book.') });
const departmentName = fc.constantFrom('Support', 'SUPPÖRT', 'Ventes', 'Après-vente', 'Apres-vente');

const remarkWriters = fc.constantFrom<ActorKind>('agent', 'supervisor', 'administrator', 'integration');
const handOvers = fc.constantFrom(undefined, undefined, 0, 1, 2);
const noted = fc.constantFrom('Likes blue.', '=HYPERLINK("x")', '<img src=x>', 'זה\u202E');

/** For every command, random calls of it. A command without them does not compile. */
const steps: Readonly<Record<CommandName, fc.Arbitrary<Step>>> = {
	'attributes.define': step(
		'attributes.define',
		settings,
		fc.record({ key: customKey, crmManaged: fc.boolean(), matchable: fc.boolean() }),
		async (args) => ({ ...args, label: `The ${args.key}` }),
	),
	'attributes.defineDropdown': step(
		'attributes.defineDropdown',
		settings,
		fc.record({ key: customKey, lookup: fc.boolean() }),
		async (args) => ({ ...args, label: `The ${args.key}`, options: ['Basic', 'Gold', 'Platinum'] }),
	),
	'attributes.relabel': step(
		'attributes.relabel',
		settings,
		fc.record({ attribute: customKey, label: fc.constantFrom('The tier', 'A label', 'THE TIER') }),
		async (args, desk) => ({ ...args, basedOn: await revisionOf(desk, args.attribute) }),
	),
	'attributes.classify': step(
		'attributes.classify',
		settings,
		fc.record({ attribute: anyKey, lookup: fc.boolean() }),
		async (args) => args,
	),
	'attributes.addOption': step(
		'attributes.addOption',
		settings,
		fc.record({ attribute: customKey, label: fc.constantFrom('Silver', 'Bronze') }),
		async (args) => args,
	),
	'attributes.renameOption': step(
		'attributes.renameOption',
		settings,
		fc.record({ attribute: customKey, which: pick, label: fc.constantFrom('Silver', 'GOLD', 'Diamond') }),
		async ({ attribute, which, label }, desk) => {
			const basedOn = await revisionOf(desk, attribute);
			return { attribute, option: await optionOf(desk, attribute, which), label, basedOn };
		},
	),
	'attributes.archiveOption': step(
		'attributes.archiveOption',
		settings,
		fc.record({ attribute: customKey, which: pick }),
		async ({ attribute, which }, desk) => ({ attribute, option: await optionOf(desk, attribute, which) }),
	),
	'attributes.restoreOption': step(
		'attributes.restoreOption',
		settings,
		fc.record({ attribute: customKey, which: pick }),
		async ({ attribute, which }, desk) => ({ attribute, option: await optionOf(desk, attribute, which) }),
	),
	'attributes.switchOff': step(
		'attributes.switchOff',
		settings,
		fc.record({ attribute: customKey }),
		async (args) => args,
	),
	'attributes.delete': step('attributes.delete', settings, fc.record({ attribute: customKey }), async (args) => args),
	'attributes.show': step('attributes.show', settings, fc.constantFrom(...filled), async (args) => args),
	'attributes.hide': step('attributes.hide', settings, fc.constantFrom(...filled), async (args) => args),
	'attributes.reorder': step('attributes.reorder', settings, fc.boolean(), async (reverse, desk) => {
		const { attributes, orderRevision } = await succeeded(desk.as('administrator').attributes.list({}));
		const order = attributes.flatMap(({ key, place }) => (place === undefined ? [] : [key]));
		return { order: reverse ? order.toReversed() : order, basedOn: orderRevision };
	}),
	'attributes.makeMatchable': step(
		'attributes.makeMatchable',
		settings,
		fc.record({ attribute: customKey }),
		async (args) => args,
	),
	'attributes.makeUnmatchable': step(
		'attributes.makeUnmatchable',
		settings,
		fc.record({ attribute: customKey }),
		async (args) => args,
	),
	'attributes.backfill': step(
		'attributes.backfill',
		settings,
		fc.record({ attribute: fc.oneof(customKey, fc.constant('phone')), again: fc.boolean() }),
		async (args) => args,
	),
	'attributes.switchOn': step(
		'attributes.switchOn',
		settings,
		fc.record({ attribute: customKey }),
		async (args) => args,
	),
	'channels.connect': step(
		'channels.connect',
		settings,
		fc.record({ type: fc.constantFrom('whatsapp', 'web_chat', 'x'), account: fc.constantFrom('third', 'fourth') }),
		async (args) => ({ ...args, name: 'One more' }),
	),
	'channels.rescope': step(
		'channels.rescope',
		settings,
		fc.record({
			which: pick,
			identityScope: fc.constantFrom({ kind: 'account' }, { kind: 'portfolio', id: '77' }, { kind: 'global' }),
		}),
		async ({ which, identityScope }, desk) => ({ channel: await idOf(desk, 'channel', which), identityScope }),
	),
	'channels.switch': step(
		'channels.switch',
		settings,
		fc.record({ which: pick, enabled: fc.boolean() }),
		async ({ which, enabled }, desk) => ({ channel: await idOf(desk, 'channel', which), enabled }),
	),
	'contacts.changeType': step(
		'contacts.changeType',
		staff,
		fc.record({ which: pick, type: fc.constantFrom('visitor', 'lead', 'client', 'prospect') }),
		async ({ which, type }, desk) => ({ contact: await idOf(desk, 'contact', which), type }),
	),
	'contacts.correct': step(
		'contacts.correct',
		staff,
		fc.record({
			which: pick,
			set: fc.record(
				{
					name: fc.constantFrom('Amélie', 'Amelie'),
					language: fc.constantFrom('fr', 'FR-be'),
					country: fc.constant('fr'),
				},
				{ requiredKeys: [] },
			),
			withdraw: fc.subarray(['name', 'language', 'country', 'currency']),
		}),
		async ({ which, set, withdraw }, desk) => ({ contact: await idOf(desk, 'contact', which), set, withdraw }),
	),
	'contacts.edit': step(
		'contacts.edit',
		writers,
		fc.record({
			which: pick,
			set: fc.dictionary(anyKey, value, { maxKeys: 3 }),
			clear: fc.uniqueArray(anyKey, { maxLength: 2 }),
		}),
		async ({ which, set, clear }, desk) => ({ contact: await idOf(desk, 'contact', which), set, clear }),
	),
	'contacts.replaceTypes': step(
		'contacts.replaceTypes',
		settings,
		fc.record({ basedOn: fc.nat({ max: 3 }), others: fc.subarray(['lead', 'client', 'prospect']) }),
		async ({ basedOn, others }) => ({ types: ['visitor', ...others], basedOn }),
	),
	'conversations.changeStatus': step(
		'conversations.changeStatus',
		staff,
		fc.record({ which: pick, status: fc.constantFrom('open', 'pending', 'resolved', 'resolved') }),
		async ({ which, status }, desk) => ({ conversation: await idOf(desk, 'conversation', which), status }),
	),
	'conversations.chooseAfterResolution': step(
		'conversations.chooseAfterResolution',
		settings,
		fc.record({ afterResolution: fc.constantFrom('reopen', 'start_another') }),
		async (args) => args,
	),
	'conversations.setDepartment': step(
		'conversations.setDepartment',
		staff,
		fc.record({ which: pick, whose: pick, none: fc.boolean() }),
		async ({ which, whose, none }, desk) => {
			const department = await idOf(desk, 'department', whose);
			const to = none ? { kind: 'none' } : { kind: 'department', department };
			return { conversation: await idOf(desk, 'conversation', which), to };
		},
	),
	'conversations.assign': step(
		'conversations.assign',
		staff,
		fc.record({ which: pick, agent: fc.constantFrom('ana', 'ben', undefined), basedOn: handOvers }),
		async ({ which, agent, basedOn }, desk) => {
			const to = agent === undefined ? { kind: 'nobody' } : { kind: 'agent', agent };
			return { conversation: await idOf(desk, 'conversation', which), to, basedOn };
		},
	),
	'conversations.transfer': step(
		'conversations.transfer',
		staff,
		fc.record({
			which: pick,
			kind: fc.constantFrom('agent', 'department', 'team'),
			reason: fc.constantFrom(undefined, 'She knows Amélie.'),
			basedOn: handOvers,
		}),
		async ({ which, kind, reason, basedOn }, desk) => {
			const to = { kind, [kind]: kind === 'department' ? await idOf(desk, 'department', which) : 'ana' };
			return { conversation: await idOf(desk, 'conversation', which), to, reason, basedOn };
		},
	),
	'conversations.refile': step(
		'conversations.refile',
		staff,
		fc.record({ which: pick, whom: pick }),
		async ({ which, whom }, desk) => {
			const [message, to] = [await idOf(desk, 'message', which), await idOf(desk, 'contact', whom)];
			return { message, to, reason: 'It was somebody else.' };
		},
	),
	'conversations.reply': step(
		'conversations.reply',
		repliers,
		fc.record({
			which: pick,
			text: fc.constantFrom('Yes.', 'No.'),
			providerId: fc.option(fc.uuid(), { nil: undefined }),
		}),
		async ({ which, ...rest }, desk) => ({ conversation: await idOf(desk, 'conversation', which), ...rest }),
	),
	'queue.takeNext': step(
		'queue.takeNext',
		staff,
		fc.constantFrom({}, { where: { statuses: ['new'] } }, { where: { vip: true } }),
		async (args) => args,
	),
	'routing.chooseOrder': step(
		'routing.chooseOrder',
		settings,
		fc.constantFrom('additive', 'vip_first'),
		async (order) => ({ order }),
	),
	'routing.prioritise': step(
		'routing.prioritise',
		settings,
		fc.record({ which: pick, basedOn: fc.nat({ max: 4 }), visibilities: fc.subarray(['private', 'public']) }),
		async ({ which, ...rest }, desk) => ({ channels: [await idOf(desk, 'channel', which)], ...rest }),
	),
	'routing.rerank': step('routing.rerank', settings, fc.constant({}), async (args) => args),
	'routing.review': step('routing.review', settings, pick, async (which, desk) => ({
		contact: await idOf(desk, 'contact', which),
	})),
	'routing.routeToTeams': step(
		'routing.routeToTeams',
		settings,
		fc.record({ which: pick, basedOn: fc.nat({ max: 4 }), team: fc.constantFrom('sales', 'support') }),
		async ({ which, basedOn, team }, desk) => {
			const when = { departments: [await idOf(desk, 'department', which)] };
			return {
				rules: [
					{ when: { groups: ['vip'] }, team: 'first' },
					{ when, team },
				],
				fallback: 'everybody',
				basedOn,
			};
		},
	),
	'departments.add': step('departments.add', settings, departmentName, async (name) => ({ name })),
	'departments.archive': step('departments.archive', settings, pick, async (which, desk) => ({
		department: await idOf(desk, 'department', which),
	})),
	'departments.rename': step(
		'departments.rename',
		settings,
		fc.record({ which: pick, name: departmentName, basedOn: fc.integer({ min: 1, max: 3 }) }),
		async ({ which, ...rest }, desk) => ({ department: await idOf(desk, 'department', which), ...rest }),
	),
	'departments.reorder': step('departments.reorder', settings, fc.boolean(), async (reverse, desk) => {
		const { departments, orderRevision } = await succeeded(desk.as('administrator').departments.list({}));
		const order = departments.filter(({ archived }) => !archived).map(({ id }) => id);
		return { order: reverse ? order.toReversed() : order, basedOn: orderRevision };
	}),
	'departments.restore': step('departments.restore', settings, pick, async (which, desk) => ({
		department: await idOf(desk, 'department', which),
	})),
	'conversations.tag': step(
		'conversations.tag',
		fc.oneof(staff, fc.constant<ActorKind>('virtual_agent')),
		fc.record({ which: pick, tags: fc.array(pick, { minLength: 1, maxLength: 3 }) }),
		async ({ which, tags }, desk) => ({
			conversation: await idOf(desk, 'conversation', which),
			tags: await Promise.all(tags.map((tag) => idOf(desk, 'tag', tag))),
		}),
	),
	'conversations.untag': step(
		'conversations.untag',
		staff,
		fc.record({ which: pick, tag: pick }),
		async ({ which, tag }, desk) => {
			const id = await idOf(desk, 'conversation', which);
			const found = await succeeded(storeOf(desk.store).conversations.find(id));
			return { conversation: id, tags: [found?.tagIds[0] ?? (await idOf(desk, 'tag', tag))] };
		},
	),
	'conversations.warnUntagged': step(
		'conversations.warnUntagged',
		settings,
		fc.record({ enabled: fc.boolean() }),
		async (args) => args,
	),
	'groups.add': step(
		'groups.add',
		settings,
		fc.record({ name: fc.constantFrom('Gold', 'GÖLD', 'Silver', 'Bronze'), rule: randomRule }),
		async (args) => args,
	),
	'groups.archive': step('groups.archive', settings, pick, async (which, desk) => ({
		group: (await groupOf(desk, which)).group,
	})),
	'groups.changeRule': step(
		'groups.changeRule',
		settings,
		fc.record({ which: pick, rule: randomRule }),
		async ({ which, rule }, desk) => ({ ...(await groupOf(desk, which)), rule }),
	),
	'groups.rename': step(
		'groups.rename',
		settings,
		fc.record({ which: pick, name: fc.constantFrom('Gold', 'Platinum') }),
		async ({ which, name }, desk) => ({ ...(await groupOf(desk, which)), name }),
	),
	'groups.restore': step('groups.restore', settings, pick, async (which, desk) => ({
		group: (await groupOf(desk, which)).group,
	})),
	'inbound.receive': step('inbound.receive', fc.constant('channel'), randomEvent, async (args, desk) =>
		args(desk.clock),
	),
	'matching.allow': step('matching.allow', settings, listing, async (args) => args),
	'matching.block': step(
		'matching.block',
		settings,
		fc.tuple(listing, fc.constantFrom('own', 'other')).map(([args, because]) => ({ ...args, because })),
		async (args) => args,
	),
	'matching.review': step('matching.review', settings, shared, async (args) => args),
	'matching.unlist': step('matching.unlist', settings, shared, async (args) => args),
	'matching.choose': step(
		'matching.choose',
		settings,
		fc.record({ attribute: anyKey, minimumTrust: fc.constantFrom('claimed', 'vouched', 'asserted', undefined) }),
		async (args) => args,
	),
	'matching.chooseNone': step('matching.chooseNone', settings, fc.constant({}), async (args) => args),
	'matching.restore': step(
		'matching.restore',
		settings,
		fc.record({ version: fc.integer({ min: 1, max: 5 }) }),
		async (args) => args,
	),
	'remarks.add': step(
		'remarks.add',
		remarkWriters,
		fc.record({ which: pick, onContact: fc.boolean(), text: noted }),
		async ({ which, onContact, text }, desk) => {
			const kind = onContact ? 'contact' : 'conversation';
			return { on: { kind, [kind]: await idOf(desk, kind, which) }, text };
		},
	),
	'remarks.delete': step(
		'remarks.delete',
		remarkWriters,
		fc.record({ which: pick, basedOn: fc.integer({ min: 1, max: 2 }) }),
		async ({ which, basedOn }, desk) => ({ remark: await idOf(desk, 'remark', which), basedOn }),
	),
	'remarks.edit': step(
		'remarks.edit',
		remarkWriters,
		fc.record({ which: pick, text: noted, basedOn: fc.integer({ min: 1, max: 2 }) }),
		async ({ which, ...rest }, desk) => ({ remark: await idOf(desk, 'remark', which), ...rest }),
	),
	'remarks.moderate': step(
		'remarks.moderate',
		fc.constantFrom<ActorKind>('supervisor', 'administrator'),
		fc.record({ which: pick, text: fc.option(noted, { nil: undefined }), basedOn: fc.integer({ min: 1, max: 2 }) }),
		async ({ which, text, basedOn }, desk) => {
			const to = text === undefined ? { kind: 'deleted' } : { kind: 'text', text };
			return { remark: await idOf(desk, 'remark', which), to, basedOn };
		},
	),
	'vip.promote': step('vip.promote', promoters, flagged, async ({ which, reason }, desk) => ({
		contact: await idOf(desk, 'contact', which),
		reason,
	})),
	'vip.remove': step('vip.remove', promoters, flagged, async ({ which, reason }, desk) => ({
		contact: await idOf(desk, 'contact', which),
		reason,
	})),
	'vip.switchOff': step('vip.switchOff', settings, fc.constant({}), async (args) => args),
	'vip.switchOn': step('vip.switchOn', settings, fc.constant({}), async (args) => args),
	'tags.add': step('tags.add', staff, fc.record({ name: tagName }), async (args) => args),
	'tags.rename': step(
		'tags.rename',
		staff,
		fc.record({ which: pick, name: tagName, basedOn: fc.option(fc.nat({ max: 3 }), { nil: undefined }) }),
		async ({ which, name, basedOn }, desk) => {
			const tag = await idOf(desk, 'tag', which);
			const found = await succeeded(storeOf(desk.store).tags.findAll([tag]));
			return { tag, name, basedOn: basedOn ?? found[0]?.revision ?? 0 };
		},
	),
	'tags.archive': step('tags.archive', staff, fc.record({ which: pick }), async ({ which }, desk) => ({
		tag: await idOf(desk, 'tag', which),
	})),
	'tags.restore': step('tags.restore', staff, fc.record({ which: pick }), async ({ which }, desk) => ({
		tag: await idOf(desk, 'tag', which),
	})),
	'tags.merge': step(
		'tags.merge',
		staff,
		fc.record({ which: fc.nat({ max: 1 }), into: pick }),
		async ({ which, into }, desk) => {
			const tag = await idOf(desk, 'tag', which);
			const [found] = await succeeded(storeOf(desk.store).tags.findAll([tag]));
			return { tag, into: found?.merge?.into ?? (await idOf(desk, 'tag', into)) };
		},
	),
};

/** A history: mostly what people and channels do, now and then a change of settings. */
export function randomHistory(maxLength: number): fc.Arbitrary<readonly Step[]> {
	const often = [
		'contacts.edit',
		'conversations.changeStatus',
		'conversations.reply',
		'conversations.tag',
		'remarks.add',
	] as const;
	const weighted = [
		...Object.values(steps).map((arbitrary) => ({ arbitrary, weight: 2 })),
		...often.map((command) => ({ arbitrary: steps[command], weight: 6 })),
		{ arbitrary: steps['inbound.receive'], weight: 30 },
	];
	return fc.array(fc.oneof(...weighted), { minLength: 1, maxLength, size: 'max' });
}
