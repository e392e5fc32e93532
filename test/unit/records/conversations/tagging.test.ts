import { describe, expect, it } from 'vitest';
import { aDesk } from '../../../support/a-desk.js';
import { reopened } from '../../../support/pipeline-runs.js';
import { expectRefused } from '../../../support/refusals.js';
import { failed, succeeded } from '../../../support/results.js';
import { rivalStore } from '../../../support/rival-store.js';
import { aContact } from '../../../support/scenarios/situations.js';
import { aTag, aTaggedConversation } from '../../../support/scenarios/tag-scenarios.js';
import { eventsOf } from '../../../support/workspace-contents.js';

describe('tags on a conversation', () => {
	it('TAG-1 stand in the order in which they were put, each once, and are taken off again', async () => {
		const desk = aDesk();
		const { conversation, tags } = await aTaggedConversation(desk, 'Late', 'Parcel');
		const [late = '', parcel = ''] = tags;
		const broken = await aTag(desk, 'Broken');
		const { conversations } = desk.as('agent');
		const more = { conversation, tags: [parcel, broken, broken] };
		expect(await succeeded(conversations.tag(more))).toEqual({ tags: [late, parcel, broken], changed: true });
		const before = await eventsOf(desk.store);
		expect(await succeeded(conversations.tag(more))).toEqual({ tags: [late, parcel, broken], changed: false });
		expect(await eventsOf(desk.store)).toEqual(before);
		const fewer = { conversation, tags: [late, 'nothing', broken] };
		expect(await succeeded(conversations.untag(fewer))).toEqual({ tags: [parcel], changed: true });
		expect(await succeeded(conversations.untag(fewer))).toEqual({ tags: [parcel], changed: false });
		expect((await succeeded(conversations.show({ conversation }))).conversation.tagIds).toEqual([parcel]);
	});

	it('TAG-1 a virtual agent may, an integration may not', async () => {
		const desk = aDesk();
		const { conversation, tags } = await aTaggedConversation(desk, 'Late');
		await succeeded(desk.as('virtual_agent').conversations.untag({ conversation, tags }));
		await succeeded(desk.as('virtual_agent').conversations.tag({ conversation, tags }));
		expect(await failed(desk.as('integration').conversations.tag({ conversation, tags }))).toMatchObject({
			code: 'permission.denied',
			permission: 'conversation.work:tag',
		});
	});

	it('TAG-2 one that is archived, merged or unknown refuses the whole call; what is there already may stay', async () => {
		const desk = aDesk();
		const { conversation, tags } = await aTaggedConversation(desk, 'Late');
		const [late = ''] = tags;
		const [gone, merged, fine] = [await aTag(desk, 'Gone'), await aTag(desk, 'Merged'), await aTag(desk, 'Fine')];
		const agent = desk.as('agent');
		for (const tag of [gone, late]) await succeeded(agent.tags.archive({ tag }));
		await succeeded(agent.tags.merge({ tag: merged, into: fine }));
		const put = (...names: readonly string[]) => agent.conversations.tag({ conversation, tags: names });
		await expectRefused(desk, () => put(fine, gone), { code: 'tag.archived', tag: gone });
		await expectRefused(desk, () => put(fine, merged), { code: 'tag.merged', tag: merged, into: fine });
		await expectRefused(desk, () => put(fine, 'nothing'), { code: 'tag.not_found' });
		const elsewhere = await succeeded(desk.as('agent', 'other').tags.add({ name: 'Elsewhere' }));
		expect(elsewhere.tag).not.toBe(fine);
		await expectRefused(desk, () => put(fine, elsewhere.tag), { code: 'tag.not_found' });
		expect(await succeeded(put(late, fine))).toEqual({ tags: [late, fine], changed: true });
		expect(await succeeded(agent.conversations.untag({ conversation, tags: [late] }))).toMatchObject({ tags: [fine] });
		await succeeded(agent.tags.restore({ tag: gone }));
		expect(await succeeded(put(gone))).toEqual({ tags: [fine, gone], changed: true });
		const nobody = { conversation: 'nobody', tags: [fine] };
		for (const call of [agent.conversations.tag, agent.conversations.untag])
			await expectRefused(desk, () => call(nobody), { code: 'conversation.not_found' });
	});

	it('TAG-2 one that is archived while it is being put is not put', async () => {
		const given = aDesk();
		const { conversationId: conversation } = await aContact(given);
		const tag = await aTag(given, 'Late');
		const desk = reopened(given, (store) =>
			rivalStore(store, async (commit) => {
				if (commit === 1) await succeeded(given.as('agent').tags.archive({ tag }));
			}),
		);
		const failure = await failed(desk.as('agent').conversations.tag({ conversation, tags: [tag] }));
		expect(failure).toEqual({ code: 'tag.archived', tag });
	});

	it('TAG-4 are at most 100', async () => {
		const desk = aDesk();
		const names = Array.from({ length: 99 }, (_, place) => `Tag ${place}`);
		const { conversation, tags } = await aTaggedConversation(desk, ...names);
		const [one, two] = [await aTag(desk, 'One'), await aTag(desk, 'Two')];
		const { conversations } = desk.as('agent');
		const full = { code: 'tag.limit_reached', limit: 100, of: 'conversation' };
		await expectRefused(desk, () => conversations.tag({ conversation, tags: [one, two] }), full);
		await succeeded(conversations.tag({ conversation, tags: [one] }));
		await expectRefused(desk, () => conversations.tag({ conversation, tags: [two] }), full);
		await succeeded(conversations.tag({ conversation, tags: [one] }));
		expect(await failed(conversations.tag({ conversation, tags: [...tags, one, two] }))).toMatchObject({
			code: 'input.invalid',
		});
		expect(await failed(conversations.tag({ conversation, tags: [] }))).toMatchObject({ code: 'input.invalid' });
		await succeeded(conversations.untag({ conversation, tags: [...tags, one] }));
		expect(await succeeded(conversations.tag({ conversation, tags: [two] }))).toEqual({ tags: [two], changed: true });
	});

	it('TAG-6 resolving an untagged conversation warns where that is switched on, and resolves it all the same', async () => {
		const desk = aDesk();
		const { conversationId: conversation } = await aContact(desk);
		const { conversations } = desk.as('agent');
		const resolve = { conversation, status: 'resolved' } as const;
		const outputOf = async () => (await succeeded(conversations.changeStatus.preview(resolve))).output;
		expect(await outputOf()).toEqual({ from: 'new', to: 'resolved', warnings: [] });
		const policy = desk.as('administrator').conversations;
		expect(await succeeded(policy.warnUntagged({ enabled: true }))).toMatchObject({
			warnsUntagged: true,
			afterResolution: 'reopen',
		});
		expect(await outputOf()).toEqual({ from: 'new', to: 'resolved', warnings: ['untagged'] });
		expect((await succeeded(conversations.changeStatus({ conversation, status: 'open' }))).warnings).toEqual([]);
		const resolved = await succeeded(conversations.changeStatus(resolve));
		expect(resolved).toEqual({ from: 'open', to: 'resolved', warnings: ['untagged'] });
		expect(await succeeded(conversations.changeStatus(resolve))).toEqual({
			from: 'resolved',
			to: 'resolved',
			warnings: [],
		});
		await succeeded(conversations.changeStatus({ conversation, status: 'open' }));
		await succeeded(conversations.tag({ conversation, tags: [await aTag(desk, 'Late')] }));
		expect((await outputOf()).warnings).toEqual([]);
	});

	it('TAG-6 is switched off again, and leaves the rest of the policy as it is', async () => {
		const desk = aDesk();
		const { conversationId: conversation } = await aContact(desk);
		const { conversations } = desk.as('administrator');
		await succeeded(conversations.chooseAfterResolution({ afterResolution: 'start_another' }));
		for (const enabled of [true, false]) {
			const policy = await succeeded(conversations.warnUntagged({ enabled }));
			expect(policy).toMatchObject({ warnsUntagged: enabled, afterResolution: 'start_another' });
		}
		const resolve = { conversation, status: 'resolved' } as const;
		expect((await succeeded(conversations.changeStatus.preview(resolve))).output.warnings).toEqual([]);
		expect(await failed(desk.as('agent').conversations.warnUntagged({ enabled: true }))).toMatchObject({
			code: 'permission.denied',
		});
	});
});
