import type { MergeTag } from '../../../src/actions/settings/index.js';
import type { WarnUntagged } from '../../../src/records/conversations/index.js';
import type { ChooseTag, RenameTag } from '../../../src/records/tags/index.js';
import type { TestDesk } from '../a-desk.js';
import { succeeded } from '../results.js';
import { idNumber } from '../steppable-runtime.js';
import { scenario } from './scenario.js';
import { aContact } from './situations.js';

export async function aTag(desk: TestDesk, name: string): Promise<string> {
	return (await succeeded(desk.as('agent').tags.add({ name }))).tag;
}

const SECOND_TAG = idNumber(2);

/** Two tags are the first things there are. */
async function twoTags(desk: TestDesk): Promise<ChooseTag> {
	const tag = await aTag(desk, 'Late');
	await aTag(desk, 'Broken');
	return { tag };
}

/** A conversation with the tags of these names. */
export async function aTaggedConversation(desk: TestDesk, ...names: readonly string[]) {
	const { conversationId: conversation } = await aContact(desk);
	const tags: string[] = [];
	for (const name of names) tags.push(await aTag(desk, name));
	await succeeded(desk.as('agent').conversations.tag({ conversation, tags }));
	return { conversation, tags };
}

export const tagScenarios = {
	'conversations.tag': scenario({
		actor: 'agent',
		given: async (desk) => {
			const { conversation } = await aTaggedConversation(desk, 'Parcel');
			return { conversation, tags: [await aTag(desk, 'Late'), await aTag(desk, 'Broken')] };
		},
		method: (desk) => desk.conversations.tag,
		another: ({ conversation, tags }) => ({ conversation, tags: tags.slice(1) }),
		settles: true,
	}),
	'conversations.untag': scenario({
		actor: 'agent',
		given: (desk) => aTaggedConversation(desk, 'Late', 'Broken'),
		method: (desk) => desk.conversations.untag,
		another: ({ conversation, tags }) => ({ conversation, tags: tags.slice(1) }),
		settles: true,
	}),
	'conversations.warnUntagged': scenario({
		actor: 'administrator',
		given: async (): Promise<WarnUntagged> => ({ enabled: true }),
		method: (desk) => desk.conversations.warnUntagged,
		another: (): WarnUntagged => ({ enabled: false }),
		settles: true,
	}),
	'tags.add': scenario({
		actor: 'agent',
		given: async () => ({ name: 'Late delivery' }),
		method: (desk) => desk.tags.add,
		another: () => ({ name: 'Broken on arrival' }),
		settles: false,
	}),
	'tags.archive': scenario({
		actor: 'agent',
		given: (desk) => twoTags(desk),
		method: (desk) => desk.tags.archive,
		another: (): ChooseTag => ({ tag: SECOND_TAG }),
		settles: true,
	}),
	'tags.merge': scenario({
		actor: 'agent',
		given: async (desk): Promise<MergeTag> => {
			await twoTags(desk);
			const { tags } = await aTaggedConversation(desk, 'Delayed', 'Parcel');
			const [tag = '', into = ''] = tags;
			await succeeded(desk.as('agent').tags.merge({ tag, into }));
			return { tag, into };
		},
		method: (desk) => desk.tags.merge,
		another: ({ into }): MergeTag => ({ tag: SECOND_TAG, into }),
		settles: true,
	}),
	'tags.rename': scenario({
		actor: 'agent',
		given: async (desk): Promise<RenameTag> => ({ tag: await aTag(desk, 'Late'), name: 'Delayed', basedOn: 1 }),
		method: (desk) => desk.tags.rename,
		another: (input) => ({ ...input, name: 'Overdue' }),
		settles: false,
	}),
	'tags.restore': scenario({
		actor: 'agent',
		given: async (desk) => {
			const first = await twoTags(desk);
			for (const tag of [first.tag, SECOND_TAG]) await succeeded(desk.as('agent').tags.archive({ tag }));
			return first;
		},
		method: (desk) => desk.tags.restore,
		another: (): ChooseTag => ({ tag: SECOND_TAG }),
		settles: true,
	}),
} as const;
