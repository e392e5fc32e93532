import { describe, expect, it } from 'vitest';
import { aDesk } from '../../support/a-desk.js';
import type { CommandName, QueryName } from '../../support/call-names.js';
import type { PortCalls } from '../../support/counting-store.js';
import { whatsAppMessage } from '../../support/inbound-events.js';
import { counted, situationOf } from '../../support/pipeline-runs.js';
import { succeeded } from '../../support/results.js';
import { commandNames, queryNames, queryScenariosByName, scenarios } from '../../support/scenarios/index.js';
import { aContact } from '../../support/scenarios/situations.js';

/** What each command costs in its scenario; a command without a row does not compile. */
const commandCalls: Readonly<Record<CommandName, PortCalls>> = {
	'attributes.addOption': { 'attributes.find': 1, commit: 1 },
	'attributes.archiveOption': { 'attributes.find': 1, commit: 1 },
	'attributes.classify': { 'attributes.arrangement': 1, 'attributes.find': 1, commit: 1 },
	'attributes.backfill': { 'backfills.situation': 1, 'events.latest': 1, commit: 1 },
	'attributes.makeUnmatchable': { 'attributes.find': 1, 'matching.policy': 1, commit: 1 },
	'attributes.makeMatchable': { 'attributes.all': 1, commit: 1 },
	'attributes.define': { 'attributes.all': 1, 'attributes.find': 1, commit: 1 },
	'attributes.defineDropdown': { 'attributes.all': 1, 'attributes.find': 1, commit: 1 },
	'attributes.delete': { 'attributes.find': 1, 'groups.settings': 1, 'matching.policy': 1, commit: 1 },
	'attributes.hide': { 'attributes.arrangement': 1, commit: 1 },
	'attributes.relabel': { 'attributes.all': 1, commit: 1 },
	'attributes.renameOption': { 'attributes.find': 1, commit: 1 },
	'attributes.reorder': { 'attributes.all': 1, 'attributes.arrangement': 1, commit: 1 },
	'attributes.restoreOption': { 'attributes.find': 1, commit: 1 },
	'attributes.show': { 'attributes.arrangement': 1, commit: 1 },
	'attributes.switchOff': { 'attributes.find': 1, 'matching.policy': 1, commit: 1 },
	'attributes.switchOn': { 'attributes.find': 1, commit: 1 },
	'channels.connect': { 'channels.ofAccount': 1, commit: 1 },
	'channels.rescope': { 'channels.find': 1, commit: 1 },
	'channels.switch': { 'channels.find': 1, commit: 1 },
	'contacts.changeType': { 'contacts.find': 1, 'contacts.types': 1, commit: 1 },
	'contacts.correct': { 'contacts.find': 1, commit: 1 },
	'contacts.edit': { 'attributes.all': 1, 'contacts.find': 1, 'routing.rules': 1, commit: 1 },
	'contacts.replaceTypes': { 'contacts.types': 1, commit: 1 },
	'conversations.changeStatus': { 'conversations.find': 1, 'conversations.policy': 1, commit: 1 },
	'conversations.chooseAfterResolution': { 'conversations.policy': 1, commit: 1 },
	'conversations.refile': {
		'contacts.find': 2,
		'conversations.find': 1,
		'conversations.message': 1,
		'conversations.messages': 2,
		'conversations.newestMessages': 1,
		'conversations.ofContacts': 1,
		commit: 1,
	},
	'conversations.reply': { 'conversations.find': 1, 'conversations.messageOf': 1, commit: 1 },
	'conversations.setDepartment': { 'conversations.find': 1, 'departments.find': 1, commit: 1 },
	'conversations.assign': { 'conversations.find': 1, commit: 1 },
	'conversations.transfer': {
		'conversations.find': 1,
		'departments.find': 1,
		'remarks.ofConversation': 1,
		commit: 1,
	},
	'remarks.add': { 'conversations.find': 1, commit: 1 },
	'remarks.delete': { 'remarks.find': 1, commit: 1 },
	'remarks.edit': { 'remarks.find': 1, commit: 1 },
	'remarks.moderate': { 'remarks.find': 1, commit: 1 },
	'departments.add': { 'departments.all': 1, commit: 1 },
	'departments.archive': { 'departments.find': 1, commit: 1 },
	'departments.rename': { 'departments.all': 1, commit: 1 },
	'departments.reorder': { 'departments.all': 1, commit: 1 },
	'departments.restore': { 'departments.find': 1, commit: 1 },
	'conversations.tag': { 'conversations.find': 1, 'tags.findAll': 1, commit: 1 },
	'conversations.untag': { 'conversations.find': 1, 'tags.findAll': 1, commit: 1 },
	'conversations.warnUntagged': { 'conversations.policy': 1, commit: 1 },
	'groups.add': { 'attributes.all': 1, 'groups.settings': 1, commit: 1 },
	'groups.archive': { 'groups.settings': 1, commit: 1 },
	'groups.changeRule': { 'attributes.all': 1, 'groups.settings': 1, commit: 1 },
	'groups.rename': { 'groups.settings': 1, commit: 1 },
	'groups.restore': { 'groups.settings': 1, commit: 1 },
	'inbound.receive': { 'inbound.situation': 1, 'numbers.reserve': 1, commit: 1 },
	'matching.allow': { 'attributes.all': 1, 'matching.policy': 1, commit: 1 },
	'matching.block': { 'attributes.all': 1, 'matching.policy': 1, commit: 1 },
	'matching.review': {
		'attributes.all': 1,
		'matching.group': 1,
		'matching.policy': 1,
		'matching.quarantine': 1,
		commit: 1,
	},
	'matching.unlist': { 'attributes.all': 1, 'matching.policy': 1, commit: 1 },
	'matching.choose': { 'attributes.all': 1, 'matching.policy': 1, commit: 1 },
	'matching.chooseNone': { 'matching.policy': 1, commit: 1 },
	'matching.restore': { 'attributes.all': 1, 'matching.policy': 1, commit: 1 },
	'queue.takeNext': { 'routing.queue': 1, 'routing.rules': 1, commit: 1 },
	'routing.chooseOrder': { 'routing.rules': 1, commit: 1 },
	'routing.prioritise': { 'channels.all': 1, 'departments.all': 1, 'routing.rules': 1, commit: 1 },
	'routing.rerank': {
		'contacts.findAll': 1,
		'events.latest': 1,
		'matching.carriers': 1,
		'matching.policy': 1,
		'routing.rules': 1,
		'routing.unresolved': 1,
		commit: 1,
	},
	'routing.review': {
		'contacts.find': 1,
		'events.latest': 1,
		'matching.carriers': 1,
		'matching.policy': 1,
		'routing.rules': 1,
		'routing.unresolvedOf': 1,
		commit: 1,
	},
	'routing.routeToTeams': { 'channels.all': 1, 'departments.all': 1, 'routing.rules': 1, commit: 1 },
	'vip.promote': { 'contacts.find': 1, 'routing.rules': 1, 'routing.unresolvedOf': 1, commit: 1 },
	'vip.remove': { 'contacts.find': 1, 'routing.rules': 1, 'routing.unresolvedOf': 1, commit: 1 },
	'vip.switchOff': { 'groups.vipSettings': 1, commit: 1 },
	'vip.switchOn': { 'groups.vipSettings': 1, commit: 1 },
	'tags.add': { 'tags.all': 1, commit: 1 },
	'tags.archive': { 'tags.findAll': 1, commit: 1 },
	'tags.merge': { 'conversations.withTag': 1, 'tags.findAll': 1, commit: 1 },
	'tags.rename': { 'tags.all': 1, 'tags.findAll': 1, commit: 1 },
	'tags.restore': { 'tags.findAll': 1, commit: 1 },
};

/** What each query costs in its scenario, with one linked contact where there are links. */
const queryCalls: Readonly<Record<QueryName, PortCalls>> = {
	'attributes.list': {
		'attributes.all': 1,
		'attributes.arrangement': 1,
		'groups.settings': 1,
		'matching.policy': 1,
	},
	'channels.list': { 'channels.all': 1 },
	'contacts.show': { 'attributes.all': 1, 'contacts.find': 1 },
	'contacts.showTypes': { 'contacts.types': 1 },
	'contacts.valueHistory': { 'attributes.all': 1, 'attributes.arrangement': 1, 'contacts.find': 1, 'events.of': 1 },
	'conversations.show': { 'contacts.find': 1, 'conversations.find': 1, 'conversations.messages': 1 },
	'conversations.checkSchedule': { 'attributes.arrangement': 1, 'contacts.find': 1, 'conversations.find': 1 },
	'customer.messages': { 'contacts.find': 1, 'conversations.find': 1, 'conversations.messages': 1 },
	'customer.show': { 'contacts.find': 1, 'conversations.ofContacts': 1 },
	'departments.list': { 'departments.all': 1 },
	'groups.explain': { 'attributes.all': 1, 'contacts.find': 1, 'groups.settings': 1 },
	'groups.list': { 'attributes.all': 1, 'groups.settings': 1 },
	'history.list': {
		'channels.all': 1,
		'contacts.find': 1,
		'conversations.ofContacts': 1,
		'departments.all': 1,
		'matching.carriers': 2,
		'matching.group': 1,
		'matching.policy': 1,
	},
	'matching.explain': { 'contacts.find': 2, 'matching.carriers': 2, 'matching.group': 1, 'matching.policy': 1 },
	'matching.show': { 'matching.policy': 1 },
	'remarks.history': { 'events.of': 1 },
	'remarks.list': { 'contacts.find': 1, 'remarks.ofContacts': 1 },
	'vip.payload': {
		'contacts.find': 1,
		'groups.vipSettings': 1,
		'matching.carriers': 2,
		'matching.group': 1,
		'matching.policy': 1,
	},
	'vip.show': {
		'contacts.find': 1,
		'groups.vipSettings': 1,
		'matching.carriers': 2,
		'matching.group': 1,
		'matching.policy': 1,
	},
	'queue.explainPosition': { 'conversations.find': 1, 'routing.ahead': 1, 'routing.rules': 1 },
	'queue.show': { 'routing.queue': 1, 'routing.rules': 1 },
	'routing.show': { 'routing.rules': 1 },
	'panel.show': {
		'attributes.all': 1,
		'attributes.arrangement': 1,
		'channels.all': 1,
		'contacts.find': 1,
		'conversations.find': 1,
		'conversations.ofContacts': 1,
		'departments.all': 1,
		'groups.vipSettings': 1,
		'matching.carriers': 2,
		'matching.group': 1,
		'matching.policy': 1,
		'remarks.ofContacts': 1,
	},
	'search.contacts': { 'attributes.all': 1, 'attributes.arrangement': 1, 'search.contacts': 1 },
	'search.conversations': {
		'attributes.all': 1,
		'attributes.arrangement': 1,
		'search.conversations': 1,
		'tags.findAll': 2,
	},
	'tags.list': { 'tags.all': 1, 'tags.uses': 1 },
};

describe('what a call costs, counted in calls of the ports', () => {
	it.each(commandNames)('%s calls what its row says, and one receipt more where it is named', async (name) => {
		const scenario = scenarios[name];
		const plain = await situationOf(scenario);
		const unnamed = counted(plain.given);
		await succeeded(scenario.run(unnamed.desk.as(scenario.actor), plain.input));
		expect(unnamed.calls.calls()).toEqual(commandCalls[name]);
		const { given, input } = await situationOf(scenario);
		const named = counted(given);
		await succeeded(scenario.run(named.desk.as(scenario.actor), input, { requestId: 'request-1' }));
		expect(named.calls.calls()).toEqual({ ...commandCalls[name], 'receipts.find': 1 });
	});

	it.each(commandNames)('%s costs a preview no more than its reads', async (name) => {
		const scenario = scenarios[name];
		const { given, input } = await situationOf(scenario);
		const { desk, calls } = counted(given);
		await succeeded(scenario.preview(desk.as(scenario.actor), input));
		const { commit: _commit, 'numbers.reserve': _reserve, ...reads } = commandCalls[name];
		expect(calls.calls()).toEqual(reads);
	});

	it.each(queryNames)('%s calls what its row says', async (name) => {
		const scenario = queryScenariosByName[name];
		const { given, input } = await situationOf(scenario);
		const { desk, calls } = counted(given);
		await succeeded(scenario.ask(desk.as(scenario.actor), input));
		expect(calls.calls()).toEqual(queryCalls[name]);
	});

	it('CNV-1 a message of a known contact takes two calls, and one delivered twice takes one', async () => {
		const given = aDesk();
		await aContact(given);
		const event = whatsAppMessage({ id: 'wamid.2' });
		const known = counted(given);
		await succeeded(known.desk.as('channel').inbound.receive({ event }));
		expect(known.calls.calls()).toEqual({ 'inbound.situation': 1, commit: 1 });
		const twice = counted(given);
		expect(await succeeded(twice.desk.as('channel').inbound.receive({ event }))).toEqual({ kind: 'duplicate' });
		expect(twice.calls.calls()).toEqual({ 'inbound.situation': 1 });
	});
});
