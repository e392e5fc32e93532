import type { PagePosition } from '../../kernel/page.js';
import type { SearchComparison, SearchNode } from '../../views/search/index.js';
import { answered, same } from '../expected.js';
import type { Scene, Stage } from '../stage.js';
import { caseOf } from '../stage.js';
import type { ConformanceCase } from '../store-under-test.js';
import { aStory } from '../story.js';
import { contactAdded, taggedConversation, written } from '../written.js';

const repositories = (name: string, play: (stage: Stage) => Promise<void>): ConformanceCase =>
	caseOf('repositories', name, play);

type Wishes = Pick<SearchComparison, 'field' | 'kind'> & Partial<SearchComparison>;

const compared = (wishes: Wishes): SearchComparison => ({ of: 'contact', text: '', hiddenOn: [], ...wishes });

const everybody = compared({ kind: 'is_set', field: 'number' });

async function found({ reads }: Pick<Scene, 'reads'>, filter: SearchNode, limit = 100, after?: PagePosition) {
	const answer = await answered('contacts', reads.search.contacts({ filter, after, limit }));
	return answer.map(({ contact }) => String(contact.id));
}

async function threads({ reads }: Pick<Scene, 'reads'>, filter: SearchNode, limit = 100, after?: PagePosition) {
	const answer = await answered('conversations', reads.search.conversations({ filter, after, limit }));
	return answer.map(({ id }) => String(id));
}

/** Texts that a store could take for patterns, for one another, or for nothing. */
const hostile = [
	'100 %',
	'a_b',
	"o'hara",
	'\\',
	'$1',
	'\u{1F600}',
	'\u{20842}',
	'\u0142',
	'\uffff',
	'{"a":null}',
	'null',
	'',
];

export const searchCases: readonly ConformanceCase[] = [
	repositories('search: a field that is not there makes a comparison unknown, and not of it as well', async (stage) => {
		await written(stage.reads, [contactAdded('k1', 1, { tier: 'gold' }), contactAdded('k2', 2)]);
		const gold = compared({ kind: 'is', field: 'value:tier', text: 'gold' });
		const silver = { ...gold, text: 'silver' };
		const not = (node: SearchNode): SearchNode => ({ kind: 'not', node });
		const both = { ...gold, field: 'number', kind: 'is_set' } as const;
		const table: readonly (readonly [what: string, node: SearchNode, expected: readonly string[]])[] = [
			['is', gold, ['k1']],
			['is another', silver, []],
			['not', not(gold), []],
			['not another', not(silver), ['k1']],
			['not not', not(not(gold)), ['k1']],
			['is set', { ...gold, kind: 'is_set' }, ['k1']],
			['is not set', not({ ...gold, kind: 'is_set' }), ['k2']],
			['any with what is true', { kind: 'any', nodes: [gold, both] }, ['k2', 'k1']],
			['any with what is false', { kind: 'any', nodes: [gold, not(both)] }, ['k1']],
			['all with what is true', { kind: 'all', nodes: [gold, both] }, ['k1']],
			['not all with what is false', not({ kind: 'all', nodes: [gold, not(both)] }), ['k2', 'k1']],
			['not any of two unknown', not({ kind: 'any', nodes: [silver, silver] }), ['k1']],
			['hidden', not({ ...silver, hiddenOn: ['whatsapp'] }), []],
			['hidden elsewhere', not({ ...silver, hiddenOn: ['web_chat'] }), ['k1']],
			['of a conversation', { ...gold, of: 'conversation', field: 'status', text: 'new' }, []],
			['not of a conversation', not({ ...gold, of: 'conversation', field: 'status', text: 'new' }), []],
			['tagged', { kind: 'tagged', tags: ['t'] }, []],
			['not tagged', not({ kind: 'tagged', tags: ['t'] }), ['k2', 'k1']],
		];
		for (const [what, node, expected] of table) same(what, await found(stage, node), expected);
	}),
	repositories('search: texts are compared unit by unit, and none is a pattern', async (stage) => {
		const values = hostile.map((text, at) => contactAdded(`k${at}`, at + 1, { note: `x${text}y`, other: text }));
		await written(stage.reads, values);
		for (const [at, text] of hostile.entries()) {
			const is = compared({ kind: 'is', field: 'value:note', text: `x${text}y` });
			same(`is ${at}`, await found(stage, is), [`k${at}`]);
			const expected = hostile.flatMap((other, place) => (`x${other}y`.includes(text) ? [`k${place}`] : []));
			const part = await found(stage, { ...is, kind: 'contains', text });
			same(`contains ${at}`, part.toSorted(), expected.toSorted());
		}
	}),
	repositories('search: pages hold each that is found once, newest activity first, then highest id', async (stage) => {
		await aStory(stage);
		await written(stage.reads, [contactAdded('k-silent-1', 901), contactAdded('k-silent-2', 902)]);
		const all = await answered('all', stage.reads.search.contacts({ filter: everybody, after: undefined, limit: 100 }));
		const lines = all.map(({ contact, activity }) => ({ sort: activity?.lastAt ?? '', id: String(contact.id) }));
		const sorted = lines.toSorted((one, other) => (`${one.sort} ${one.id}` < `${other.sort} ${other.id}` ? 1 : -1));
		same('in order', lines, sorted);
		same(
			'who never wrote is last',
			lines.slice(-2).map(({ id }) => id),
			['k-silent-2', 'k-silent-1'],
		);
		for (const limit of [1, 2, 3]) {
			const seen: string[] = [];
			for (let after: PagePosition | undefined; seen.length < lines.length; ) {
				const page = await found(stage, everybody, limit, after);
				seen.push(...page);
				after = lines.find(({ id }) => id === seen.at(-1));
				if (page.length === 0) break;
			}
			same(
				`pages of ${limit}`,
				seen,
				lines.map(({ id }) => id),
			);
		}
		same('a page of none', await found(stage, everybody, 0), []);
	}),
	repositories('search: conversations by their own fields, by their tags, and by their contact', async (stage) => {
		const { maya, again, visitor } = await aStory(stage);
		const status = compared({ kind: 'is', of: 'conversation', field: 'status', text: 'resolved' });
		same('by status', await threads(stage, status), [maya.conversationId]);
		const phone = compared({ kind: 'is', field: 'match:phone', text: 'phone\tphone.1\t+33612345678' });
		same('by contact', (await threads(stage, phone)).toSorted(), [
			...[maya.conversationId, again.conversationId, visitor.conversationId].toSorted(),
		]);
		const network = compared({ kind: 'is', field: 'network', text: 'web_chat' });
		same('by both', await threads(stage, { kind: 'all', nodes: [phone, network] }), [visitor.conversationId]);
		await written(stage.reads, [taggedConversation('v1', 't', 'u'), taggedConversation('v2', 'T')]);
		same('by tag', await threads(stage, { kind: 'tagged', tags: ['t'] }), ['v1']);
		same('by one of two tags', await threads(stage, { kind: 'tagged', tags: ['T', 'u'] }), ['v2', 'v1']);
		same(
			'whose contact is not there',
			await threads(stage, { kind: 'all', nodes: [{ kind: 'tagged', tags: ['t'] }, network] }),
			[],
		);
		same('of another workspace', await threads(stage.elsewhere(), { kind: 'not', node: status }), []);
	}),
];
