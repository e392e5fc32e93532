import { describe, expect, it } from 'vitest';
import type { ActorKind } from '../../../src/kernel/actor.js';
import type { CommandName, QueryName } from '../../support/call-names.js';
import { counted, situationOf } from '../../support/pipeline-runs.js';
import { failed } from '../../support/results.js';
import { commandNames, queryNames, queryScenariosByName, scenarios } from '../../support/scenarios/index.js';
import { eventsOf } from '../../support/workspace-contents.js';

/** The columns of the table PER. */
const kinds: Readonly<Record<ActorKind, 'a column'>> = {
	agent: 'a column',
	supervisor: 'a column',
	administrator: 'a column',
	virtual_agent: 'a column',
	autoresponder: 'a column',
	integration: 'a column',
	import: 'a column',
	crm: 'a column',
	channel: 'a column',
	system: 'a column',
};

const settings = 'administrator system';
const staff = 'agent supervisor administrator system';
const promoters = 'agent supervisor administrator virtual_agent integration crm system';
const readers = 'agent supervisor administrator virtual_agent integration system';
const remarkWriters = 'agent supervisor administrator integration system';

interface Row {
	/** Who may, written out from the rules and not from the code. */
	readonly may: string;
	/** What an actor of another workspace meets who tries the same input there: a refusal, or an effect of its own. */
	readonly elsewhere: string;
	/** What those meet who may, where only the actor of the scenario has something to do it to. Absent: they do it as well. */
	readonly others?: string;
}

/** One row for each command and query; without one, this does not compile. */
const table: Readonly<Record<CommandName | QueryName, Row>> = {
	'attributes.addOption': { may: settings, elsewhere: 'attribute.not_found' },
	'attributes.archiveOption': { may: settings, elsewhere: 'attribute.not_found' },
	'attributes.classify': { may: settings, elsewhere: 'attribute.not_found' },
	'attributes.backfill': { may: settings, elsewhere: 'attribute.not_found' },
	'attributes.makeUnmatchable': { may: settings, elsewhere: 'attribute.not_found' },
	'attributes.makeMatchable': { may: settings, elsewhere: 'attribute.not_found' },
	'attributes.define': { may: settings, elsewhere: 'ok' },
	'attributes.defineDropdown': { may: settings, elsewhere: 'ok' },
	'attributes.delete': { may: settings, elsewhere: 'attribute.not_found' },
	'attributes.hide': { may: settings, elsewhere: 'ok' },
	'attributes.list': { may: readers, elsewhere: 'ok' },
	'attributes.relabel': { may: settings, elsewhere: 'attribute.not_found' },
	'attributes.renameOption': { may: settings, elsewhere: 'attribute.not_found' },
	'attributes.reorder': { may: settings, elsewhere: 'attribute.order_mismatch' },
	'attributes.restoreOption': { may: settings, elsewhere: 'attribute.not_found' },
	'attributes.show': { may: settings, elsewhere: 'ok' },
	'attributes.switchOff': { may: settings, elsewhere: 'attribute.not_found' },
	'attributes.switchOn': { may: settings, elsewhere: 'attribute.not_found' },
	'channels.connect': { may: settings, elsewhere: 'ok' },
	'channels.list': { may: readers, elsewhere: 'ok' },
	'channels.rescope': { may: settings, elsewhere: 'channel.not_found' },
	'channels.switch': { may: settings, elsewhere: 'channel.not_found' },
	'contacts.changeType': { may: staff, elsewhere: 'contact.not_found' },
	'contacts.correct': { may: staff, elsewhere: 'contact.not_found' },
	'contacts.edit': {
		may: 'agent supervisor administrator virtual_agent autoresponder integration import crm system',
		elsewhere: 'contact.not_found',
	},
	'contacts.replaceTypes': { may: settings, elsewhere: 'ok' },
	'contacts.show': { may: readers, elsewhere: 'contact.not_found' },
	'contacts.showTypes': { may: readers, elsewhere: 'ok' },
	'contacts.valueHistory': { may: readers, elsewhere: 'contact.not_found' },
	'conversations.changeStatus': {
		may: 'agent supervisor administrator virtual_agent system',
		elsewhere: 'conversation.not_found',
	},
	'conversations.chooseAfterResolution': { may: settings, elsewhere: 'ok' },
	'conversations.refile': { may: staff, elsewhere: 'message.not_found' },
	'conversations.reply': {
		may: 'agent supervisor administrator virtual_agent autoresponder integration system',
		elsewhere: 'conversation.not_found',
	},
	'conversations.setDepartment': { may: staff, elsewhere: 'conversation.not_found' },
	'conversations.tag': {
		may: 'agent supervisor administrator virtual_agent system',
		elsewhere: 'conversation.not_found',
	},
	'conversations.untag': {
		may: 'agent supervisor administrator virtual_agent system',
		elsewhere: 'conversation.not_found',
	},
	'conversations.warnUntagged': { may: settings, elsewhere: 'ok' },
	'conversations.show': { may: readers, elsewhere: 'conversation.not_found' },
	'conversations.assign': { may: staff, elsewhere: 'conversation.not_found' },
	'conversations.transfer': { may: staff, elsewhere: 'conversation.not_found' },
	'conversations.checkSchedule': { may: readers, elsewhere: 'conversation.not_found' },
	'customer.messages': { may: readers, elsewhere: 'contact.not_found' },
	'customer.show': { may: readers, elsewhere: 'contact.not_found' },
	'departments.add': { may: settings, elsewhere: 'ok' },
	'departments.archive': { may: settings, elsewhere: 'department.not_found' },
	'departments.list': { may: readers, elsewhere: 'ok' },
	'departments.rename': { may: settings, elsewhere: 'department.not_found' },
	'departments.reorder': { may: settings, elsewhere: 'department.order_mismatch' },
	'departments.restore': { may: settings, elsewhere: 'department.not_found' },
	'groups.add': { may: settings, elsewhere: 'group.rule_refused' },
	'groups.archive': { may: settings, elsewhere: 'group.not_found' },
	'groups.changeRule': { may: settings, elsewhere: 'group.not_found' },
	'groups.explain': { may: readers, elsewhere: 'contact.not_found' },
	'groups.list': { may: readers, elsewhere: 'ok' },
	'groups.rename': { may: settings, elsewhere: 'group.not_found' },
	'groups.restore': { may: settings, elsewhere: 'group.not_found' },
	'history.list': { may: readers, elsewhere: 'contact.not_found' },
	'inbound.receive': { may: 'channel system', elsewhere: 'channel.not_found' },
	'matching.allow': { may: settings, elsewhere: 'ok' },
	'matching.block': { may: settings, elsewhere: 'ok' },
	'matching.choose': { may: settings, elsewhere: 'attribute.not_found' },
	'matching.chooseNone': { may: settings, elsewhere: 'ok' },
	'matching.explain': { may: readers, elsewhere: 'contact.not_found' },
	'matching.restore': { may: settings, elsewhere: 'matching.version_not_found' },
	'matching.review': { may: settings, elsewhere: 'ok' },
	'matching.show': { may: readers, elsewhere: 'ok' },
	'matching.unlist': { may: settings, elsewhere: 'ok' },
	'remarks.add': { may: remarkWriters, elsewhere: 'conversation.not_found' },
	'remarks.delete': { may: remarkWriters, elsewhere: 'remark.not_found', others: 'remark.not_yours' },
	'remarks.edit': { may: remarkWriters, elsewhere: 'remark.not_found', others: 'remark.not_yours' },
	'remarks.history': { may: 'supervisor administrator', elsewhere: 'remark.not_found' },
	'remarks.list': { may: remarkWriters, elsewhere: 'contact.not_found' },
	'remarks.moderate': { may: 'supervisor administrator', elsewhere: 'remark.not_found' },
	'panel.show': { may: readers, elsewhere: 'contact.not_found' },
	'vip.payload': { may: readers, elsewhere: 'contact.not_found' },
	'vip.show': { may: readers, elsewhere: 'contact.not_found' },
	'queue.explainPosition': { may: readers, elsewhere: 'conversation.not_found' },
	'queue.show': { may: readers, elsewhere: 'ok' },
	'queue.takeNext': { may: staff, elsewhere: 'ok' },
	'routing.chooseOrder': { may: settings, elsewhere: 'ok' },
	'routing.prioritise': { may: settings, elsewhere: 'routing.subject_unknown' },
	'routing.rerank': { may: settings, elsewhere: 'ok' },
	'routing.review': { may: settings, elsewhere: 'contact.not_found' },
	'routing.routeToTeams': { may: settings, elsewhere: 'routing.subject_unknown' },
	'routing.show': { may: readers, elsewhere: 'ok' },
	'vip.promote': { may: promoters, elsewhere: 'contact.not_found' },
	'vip.remove': { may: promoters, elsewhere: 'contact.not_found' },
	'vip.switchOff': { may: settings, elsewhere: 'ok' },
	'vip.switchOn': { may: settings, elsewhere: 'ok' },
	'search.contacts': { may: readers, elsewhere: 'attribute.not_found' },
	'search.conversations': { may: readers, elsewhere: 'ok' },
	'tags.add': { may: staff, elsewhere: 'ok' },
	'tags.archive': { may: staff, elsewhere: 'tag.not_found' },
	'tags.list': { may: readers, elsewhere: 'ok' },
	'tags.merge': { may: staff, elsewhere: 'tag.not_found' },
	'tags.rename': { may: staff, elsewhere: 'tag.not_found' },
	'tags.restore': { may: staff, elsewhere: 'tag.not_found' },
};

function isKind(kind: string): kind is ActorKind {
	return Object.hasOwn(kinds, kind);
}

const actorKinds = Object.keys(kinds).filter(isKind);
const names = [...commandNames, ...queryNames];
const cells = names.flatMap((name) => actorKinds.map((kind) => ({ name, kind, may: mayOf(name).includes(kind) })));

function mayOf(name: CommandName | QueryName): readonly string[] {
	return table[name].may.split(' ');
}

function callOf(name: CommandName | QueryName) {
	const command = commandNames.find((candidate) => candidate === name);
	if (command !== undefined) return { ...scenarios[command], call: scenarios[command].run };
	const query = queryNames.find((candidate) => candidate === name);
	if (query === undefined) throw new Error(`neither command nor query: ${name}`);
	return { ...queryScenariosByName[query], call: queryScenariosByName[query].ask, preview: undefined };
}

describe('PER-3 each cell of the permission table, in the own workspace', () => {
	it.each(cells.filter(({ may }) => may))('PER-3 $kind may $name', async ({ name, kind }) => {
		const scenario = callOf(name);
		const { given, input } = await situationOf(scenario);
		const result = await scenario.call(given.as(kind), input);
		const { others = 'ok' } = table[name];
		expect(result.isErr() ? result.error.code : 'ok').toBe(kind === scenario.actor ? 'ok' : others);
	});

	it.each(cells.filter(({ may }) => !may))('PER-3 $kind may not $name', async ({ name, kind }) => {
		const scenario = callOf(name);
		const { given, input } = await situationOf(scenario);
		const before = await eventsOf(given.store);
		const { desk, calls } = counted(given);
		const failure = await failed(scenario.call(desk.as(kind), input));
		const administratorCanHelp = kind !== 'administrator' && mayOf(name).includes('administrator');
		expect(failure).toEqual({
			code: 'permission.denied',
			actor: kind,
			permission: expect.any(String),
			administratorCanHelp,
		});
		const previewed = scenario.preview?.(desk.as(kind), input);
		if (previewed !== undefined) expect(await failed(previewed)).toEqual(failure);
		expect(calls.calls()).toEqual({});
		expect(await eventsOf(given.store)).toEqual(before);
	});
});

describe('PER-3 each cell of the permission table, from another workspace', () => {
	it.each(cells.filter(({ may }) => may))('PER-3 $kind of another workspace meets nothing in $name', async (cell) => {
		const scenario = callOf(cell.name);
		const { given, input } = await situationOf(scenario);
		const before = await eventsOf(given.store);
		const { desk, calls } = counted(given);
		const result = await scenario.call(desk.as(cell.kind, 'globex'), input);
		expect(result.isOk() ? 'ok' : result.error.code).toBe(table[cell.name].elsewhere);
		expect(calls.workspaces()).toEqual(['globex']);
		expect(await eventsOf(given.store)).toEqual(before);
		if (result.isErr()) expect(await eventsOf(given.store, 'globex')).toEqual([]);
		const answered = JSON.stringify(result.isOk() ? result.value : result.error);
		for (const secret of ['Amélie', 'Dupont', '33612345678', 'parcel', 'Support', 'acme_patient', '106540352242922']) {
			expect(answered).not.toContain(secret);
		}
	});

	it.each(cells.filter(({ may }) => !may))('PER-3 $kind of another workspace may not $name there', async (cell) => {
		const scenario = callOf(cell.name);
		const { given, input } = await situationOf(scenario);
		const { desk, calls } = counted(given);
		const failure = await failed(scenario.call(desk.as(cell.kind, 'globex'), input));
		expect(failure).toMatchObject({ code: 'permission.denied', actor: cell.kind });
		expect(calls.calls()).toEqual({});
	});
});
