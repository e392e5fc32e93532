import type { ActorKind } from '../../kernel/actor.js';
import type { InputIssue } from '../../kernel/failure.js';
import type { AttributeUse, RefusedWrite } from '../../records/attributes/index.js';
import { ownWord, wordFor } from '../catalogue-words.js';
import type { Dictionary, RefusalWords, ScopeWords, UseWords } from '../dictionary.js';
import { isolatedText } from '../isolated-text.js';
import type { Naming } from '../naming.js';
import { ruleProblem } from './groups.js';
import { labels } from './labels.js';
import { attributeTitle, listed, quoted } from './phrases.js';
import { problems } from './problems.js';
import { rights } from './rights.js';

export const failures: Dictionary['failures'] = {
	'attribute.in_use': ({ attribute, uses }, naming) =>
		`The attribute ${attributeTitle(attribute, naming)} is used: ${listed([...new Set(uses.map((use) => useOf(use, naming)))])}. ` +
		'It stays as it is until that is changed.',
	'attribute.key_taken': ({ attribute }) =>
		`The key ${quoted(attribute)} is taken: an attribute has it, or had it once.`,
	'attribute.label_taken': ({ attribute }, naming) =>
		`The attribute ${attributeTitle(attribute, naming)} has this label already; capitals and accents make no difference.`,
	'attribute.limit_reached': ({ limit, of }) =>
		({
			definitions: `A workspace can have at most ${limit} attributes of its own, and so many it has.`,
			matchable: `At most ${limit} attributes can be matchable, and so many are.`,
			options: `A dropdown can have at most ${limit} options, archived ones among them.`,
		})[of],
	'attribute.never_crm_managed': ({ attribute }, naming) =>
		`The attribute ${attributeTitle(attribute, naming)} cannot be left to the CRM alone: only attributes of your own can.`,
	'attribute.not_a_dropdown': ({ attribute }, naming) =>
		`The attribute ${attributeTitle(attribute, naming)} is no dropdown, so it has no options.`,
	'attribute.not_found': ({ attribute }) => `There is no attribute with the key ${quoted(attribute)}.`,
	'attribute.not_matchable': ({ attribute }, naming) =>
		`The attribute ${attributeTitle(attribute, naming)} cannot link contacts. Only e-mail addresses, phone numbers and ` +
		'plain texts can, once they are declared matchable and switched on.',
	'attribute.not_readable': ({ attribute, because }, naming) =>
		`The attribute ${attributeTitle(attribute, naming)} is ${because === 'hidden' ? 'hidden' : 'switched off'}, ` +
		'and so are its values.',
	'attribute.option_label_taken': ({ attribute, place }, naming) =>
		`Option ${place + 1} of ${attributeTitle(attribute, naming)} has this label already; capitals and accents make no ` +
		'difference, and options that are archived count.',
	'attribute.option_not_found': ({ attribute }, naming) =>
		`The dropdown ${attributeTitle(attribute, naming)} has no option with this ID.`,
	'attribute.options_too_few': ({ minimum }) => `At least ${minimum} options must be there to choose from.`,
	'attribute.order_mismatch': ({ missing, doubled, foreign }, naming) => {
		const titles = (keys: readonly string[]): string => listed(keys.map((key) => attributeTitle(key, naming)));
		const parts = [
			...(missing.length > 0 ? [`missing: ${titles(missing)}`] : []),
			...(doubled.length > 0 ? [`more than once: ${titles(doubled)}`] : []),
			...(foreign.length > 0 ? [`without a place in it: ${titles(foreign)}`] : []),
		];
		return `The order must name each attribute once, and no other (${parts.join('; ')}). Nothing was changed.`;
	},
	'attribute.write_refused': ({ refused }, naming) =>
		`Nothing was saved: ${listed(refused.map((write) => refusedWrite(write, naming)))}.`,
	'channel.already_connected': () => 'This account is connected already.',
	'channel.disabled': () => 'The channel is switched off. It receives nothing until it is switched on again.',
	'channel.not_found': () => 'There is no such channel: this account is not connected here.',
	'channel.scope_too_wide': ({ allowed }) =>
		'The network does not keep identifiers apart that far. They can be unique ' +
		`${allowed.map((scope) => wordFor(scopes, scope)).join(' or ')}.`,
	'contact.not_found': () => 'There is no contact with this ID or number.',
	'contact.type_unknown': ({ types }) =>
		`There is no such contact type. There are: ${types.map((type) => wordFor(labels.contactTypes, type)).join(', ')}.`,
	'conversation.another_open': () =>
		'The contact has another conversation on this channel that is not resolved. Resolve that one first.',
	'conversation.not_found': () => 'There is no conversation with this ID.',
	'conversation.handed_over': ({ assignee, team }) =>
		`The conversation was handed over after you opened it. Now it is with ${handsOf(assignee, team)}. Nothing was changed.`,
	'conversation.resolved': () => 'The conversation is resolved. Open it before handing it to somebody.',
	'message.not_found': () => 'There is no message with this ID.',
	'message.not_incoming': () => 'Only a message that a contact wrote can be moved to another contact.',
	'message.of_another_network': ({ message, contact }) =>
		`A message of ${wordFor(labels.channelTypes, message)} cannot be moved to a contact of ${wordFor(labels.channelTypes, contact)}.`,
	'conversation.not_queued': ({ status, assignee }) =>
		assignee === undefined
			? `The conversation is ${wordFor(labels.statuses, status)}: it does not wait to be taken.`
			: 'Somebody has the conversation already: it does not wait to be taken.',
	'conversation.status_unreachable': ({ from, to }) =>
		`A conversation that is ${wordFor(labels.statuses, from)} cannot become ${wordFor(labels.statuses, to)}.` +
		(from === 'resolved' ? ' Open it first.' : ''),
	'department.archived': () => 'The department is archived: it takes no conversations until it is restored.',
	'department.limit_reached': ({ limit }) =>
		`A workspace can have at most ${limit} departments, archived ones among them.`,
	'department.name_taken': () =>
		'Another department has this name; capitals and accents make no difference, and archived departments count.',
	'department.not_found': () => 'There is no department with this ID.',
	'department.order_mismatch': ({ missing, doubled, foreign }) => {
		const parts = [
			...(missing.length > 0 ? [`missing: ${missing.length}`] : []),
			...(doubled.length > 0 ? [`more than once: ${doubled.length}`] : []),
			...(foreign.length > 0 ? [`without a place in it: ${foreign.length}`] : []),
		];
		return `The order must name each department once, and no other (${parts.join('; ')}). Nothing was changed.`;
	},
	'group.limit_reached': ({ limit }) =>
		`A workspace can have at most ${limit} contact groups, archived ones among them, and so many it has.`,
	'group.name_taken': ({ group }) =>
		group === 'vip'
			? 'The group VIP is there in every workspace. Please choose another name.'
			: 'A contact group has this name already; capitals and accents make no difference, and archived groups count.',
	'group.not_found': () => 'There is no contact group with this ID.',
	'group.rule_refused': ({ problems: found }, naming) =>
		`The rule was not kept: ${listed(found.map((problem) => ruleProblem(problem, naming)))}.`,
	'group.rule_too_large': ({ limit, of }) =>
		({
			conditions: `A rule can have at most ${limit} conditions.`,
			depth: `A rule can have at most ${limit} levels, one inside another.`,
			values: `The conditions of a rule can name at most ${limit} values, all together.`,
		})[of],
	'input.invalid': ({ issues }) =>
		issues.length === 0
			? 'The request is not as it should be. Nothing was done.'
			: `The request is not as it should be: ${listed(issues.map(inputIssue))}. Nothing was done.`,
	'matching.list_full': ({ limit, of }) =>
		`At most ${limit} values can be ${of}, and they are. Please take one off the list first.`,
	'matching.value_not_comparable': ({ attribute }, naming) =>
		`This value of ${attributeTitle(attribute, naming)} cannot be compared with others.`,
	'matching.version_not_found': ({ from, to }) =>
		to === 0
			? 'Nothing was chosen for matching yet, so there is no version to restore.'
			: `The matching policy has no such version. Versions ${from} to ${to} can be restored.`,
	'page.cursor_invalid': () => 'This page cannot be found again. Please start from the first one.',
	'permission.denied': ({ actor, permission, administratorCanHelp }) =>
		`${ownWord(actors, actor) ?? 'You are'} not allowed to ${wordFor(rights, permission)}.` +
		(administratorCanHelp ? ' An administrator can help.' : ''),
	'remark.deleted': () => 'The remark was deleted. You can write another one.',
	'remark.not_found': () => 'There is no remark with this ID.',
	'remark.not_yours': () => 'Only who wrote a remark can change it. A supervisor or an administrator can help.',
	'request.reused': () => 'This request ID was used before for something else. Nothing was done; please use a new one.',
	'revision.stale': () =>
		'Somebody changed this after you opened it. Nothing was saved; please look at it as it is now, and try again.',
	'routing.subject_unknown': ({ subject }) =>
		({
			channel: 'A channel that is named there does not exist. Nothing was changed.',
			department: 'A department that is named there does not exist, or is archived. Nothing was changed.',
			group: 'A contact group that is named there does not exist, or is archived. Nothing was changed.',
		})[subject],
	'storage.conflict': () => 'Others were changing the same thing at this moment. Nothing was saved; please try again.',
	'storage.unavailable': () => 'The data cannot be reached at the moment. Please try again in a little while.',
	'vip.switched_off': () =>
		'VIP is switched off in this workspace, so nobody is made a VIP and nobody is removed. All flags are kept. ' +
		'An administrator can switch it on.',
	'tag.archived': () => 'This tag is archived and can be put on nothing any more. Restored, it can.',
	'tag.limit_reached': ({ limit, of }) =>
		({
			conversation: `A conversation can have at most ${limit} tags.`,
			list: `A workspace can have at most ${limit} tags, archived ones among them, and so many it has.`,
		})[of],
	'tag.merge_unfinished': () =>
		'Other tags are still being merged into this one. Please wait until that is done, then try again.',
	'tag.merged': () => 'This tag was merged into another one. Please use that one.',
	'tag.name_taken': ({ archived }) =>
		'Another tag has this name already; capitals and accents make no difference.' +
		(archived ? ' It is archived, and can be restored.' : ''),
	'tag.not_found': () => 'There is no tag with this ID.',
	'webhook.unreadable': ({ provider, issues }) =>
		`This is no webhook of ${wordFor(labels.channelTypes, provider)}` +
		(issues.length === 0 ? '.' : `: ${listed(issues.map(inputIssue))}.`),
};

/** Somebody reads the sentence about a person's call; of all others it speaks in the third person. */
const actors: Readonly<Partial<Record<ActorKind, string>>> = {
	autoresponder: 'An autoresponder is',
	channel: 'A channel is',
	crm: 'The CRM is',
	import: 'An import is',
	integration: 'An integration is',
	system: 'The system is',
	virtual_agent: 'A virtual agent is',
};

/** Ids are the host's own. */
function handsOf(assignee: string | undefined, team: string | undefined): string {
	if (assignee !== undefined) return quoted(assignee);
	return team === undefined ? 'nobody' : `the team ${quoted(team)}`;
}

const scopes: ScopeWords = {
	account: 'within one account',
	global: 'everywhere',
	portfolio: 'within one business portfolio',
	provider: 'within one provider',
};

function useOf(use: AttributeUse, naming: Naming): string {
	const name = use.kind === 'group' ? naming.group?.(use.group) : undefined;
	return name === undefined ? wordFor(useWords, use.kind) : `the contact group ${quoted(name)} asks for it`;
}

const useWords: UseWords = {
	group: 'a contact group asks for it',
	lookup: 'the CRM looks contacts up by it',
	matching: 'it is chosen for matching',
};

const refusals: RefusalWords = {
	crm_managed: 'is written by the CRM alone',
	disabled: 'is switched off',
	invalid_value: 'is not accepted',
	not_crm_managed: 'is not one that the CRM writes',
	not_found: 'is not an attribute',
	option_archived: 'has an option that can be chosen no more',
	read_only: 'is filled by the channel alone',
};

function refusedWrite({ attribute, reason, problem }: RefusedWrite, naming: Naming): string {
	const why = problem === undefined ? undefined : ownWord(problems.value, problem);
	return `${attributeTitle(attribute, naming)} ${why ?? wordFor(refusals, reason)}`;
}

function inputIssue({ path, problem }: InputIssue): string {
	const place = path === '' ? 'it' : `“${isolatedText(path)}”`;
	return `${place} ${ownWord(problems.input, problem) ?? problems.other}`;
}
