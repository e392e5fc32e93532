import type { ResultAsync } from 'neverthrow';
import { describe, expect, it } from 'vitest';
import type { MergeTag } from '../../../../src/actions/settings/index.js';
import type { Failure } from '../../../../src/kernel/failure.js';
import type { TestDesk } from '../../../support/a-desk.js';
import { aDesk } from '../../../support/a-desk.js';
import { webChatMessage } from '../../../support/inbound-events.js';
import { reopened } from '../../../support/pipeline-runs.js';
import { expectRefused } from '../../../support/refusals.js';
import { failed, succeeded } from '../../../support/results.js';
import { rivalStore } from '../../../support/rival-store.js';
import { connectedWebChat, received } from '../../../support/scenarios/situations.js';
import { aTag } from '../../../support/scenarios/tag-scenarios.js';
import { eventsOf, storeOf } from '../../../support/workspace-contents.js';

/** So many visitors, each with a conversation. */
async function conversations(desk: TestDesk, count: number): Promise<readonly string[]> {
	await connectedWebChat(desk);
	const made: string[] = [];
	for (let visitor = 0; visitor < count; visitor += 1) {
		const event = webChatMessage({ id: `m-${visitor}`, visitor: `v-${visitor}` });
		made.push((await received(desk, event)).conversationId);
	}
	return made;
}

const put = async ({ as }: TestDesk, conversation: string, ...tags: readonly string[]) =>
	succeeded(as('agent').conversations.tag({ conversation, tags }));

const tagsOn = async ({ store }: TestDesk, conversation: string) =>
	(await succeeded(storeOf(store).conversations.find(conversation)))?.tagIds;

const seenOn = async ({ as }: TestDesk, contact: number) =>
	(await succeeded(as('agent').panel.show({ contact }))).tags.map(({ name }) => name);

async function merged(desk: TestDesk, input: MergeTag): Promise<readonly (readonly [number, boolean])[]> {
	const steps: (readonly [number, boolean])[] = [];
	for (let done = false; !done; ) {
		const step = await succeeded(desk.as('agent').tags.merge(input));
		steps.push([step.moved, step.done]);
		done = step.done;
	}
	return steps;
}

describe('merging a tag into another', () => {
	it('TAG-2 moves its uses a page at a time; readers see the other tag from the first call on', async () => {
		const desk = aDesk();
		const [late, delayed, other] = [await aTag(desk, 'Late'), await aTag(desk, 'Delayed'), await aTag(desk, 'Other')];
		const all = await conversations(desk, 1_001);
		for (const conversation of all) await put(desk, conversation, late, other);
		const input = { tag: late, into: delayed };
		const first = await succeeded(desk.as('agent').tags.merge(input));
		expect(first).toEqual({ into: delayed, moved: 500, done: false });
		const last = all.at(-1) ?? '';
		expect(await tagsOn(desk, last)).toEqual([late, other]);
		expect(await seenOn(desk, 1_001)).toEqual(['Delayed', 'Other']);
		expect(await seenOn(desk, 1)).toEqual(['Delayed', 'Other']);
		expect(await merged(desk, input)).toEqual([
			[1_000, false],
			[1_001, true],
		]);
		expect(await tagsOn(desk, last)).toEqual([delayed, other]);
		expect(await succeeded(storeOf(desk.store).tags.uses([late, delayed], 5_000))).toEqual([0, 1_001]);
		const before = await eventsOf(desk.store);
		expect(await succeeded(desk.as('agent').tags.merge(input))).toEqual({ into: delayed, moved: 1_001, done: true });
		expect(await eventsOf(desk.store)).toEqual(before);
	}, 60_000);

	it('TAG-2 a conversation that bears both keeps one, at the place of the first', async () => {
		const desk = aDesk();
		const [late, other, delayed] = [await aTag(desk, 'Late'), await aTag(desk, 'Other'), await aTag(desk, 'Delayed')];
		const [one = '', two = ''] = await conversations(desk, 2);
		await put(desk, one, late, other, delayed);
		await put(desk, two, delayed, other, late);
		await merged(desk, { tag: late, into: delayed });
		expect(await tagsOn(desk, one)).toEqual([delayed, other]);
		expect(await tagsOn(desk, two)).toEqual([delayed, other]);
	});

	it('TAG-2 frees the name at once, and a merged tag is told by the other one wherever it is named', async () => {
		const desk = aDesk();
		const [late, delayed] = [await aTag(desk, 'Late'), await aTag(desk, 'Delayed')];
		const [conversation = ''] = await conversations(desk, 1);
		const { tags, conversations: threads } = desk.as('agent');
		await succeeded(tags.merge({ tag: late, into: delayed }));
		const again = await aTag(desk, 'Late');
		const told = { code: 'tag.merged', tag: late, into: delayed };
		const calls: readonly (() => ResultAsync<unknown, Failure>)[] = [
			() => tags.rename({ tag: late, name: 'Later', basedOn: 2 }),
			() => tags.archive({ tag: late }),
			() => tags.restore({ tag: late }),
			() => tags.merge({ tag: late, into: again }),
			() => tags.merge({ tag: again, into: late }),
			() => threads.tag({ conversation, tags: [late] }),
		];
		for (const call of calls) await expectRefused(desk, call, told);
	});

	it('TAG-2 is refused into an archived tag, itself, or nothing; an archived tag can be merged', async () => {
		const desk = aDesk();
		const [late, delayed] = [await aTag(desk, 'Late'), await aTag(desk, 'Delayed')];
		const { tags } = desk.as('agent');
		await succeeded(tags.archive({ tag: delayed }));
		await expectRefused(desk, () => tags.merge({ tag: late, into: delayed }), { code: 'tag.archived', tag: delayed });
		await expectRefused(desk, () => tags.merge({ tag: late, into: 'nothing' }), { code: 'tag.not_found' });
		await expectRefused(desk, () => tags.merge({ tag: 'nothing', into: late }), { code: 'tag.not_found' });
		expect(await failed(tags.merge({ tag: late, into: late }))).toEqual({
			code: 'input.invalid',
			issues: [{ path: 'into', problem: 'duplicate' }],
		});
		expect(await merged(desk, { tag: delayed, into: late })).toEqual([
			[0, false],
			[0, true],
		]);
	});

	it('TAG-2 one into which others are being merged waits until they are through', async () => {
		const desk = aDesk();
		const [late, delayed, slow] = [await aTag(desk, 'Late'), await aTag(desk, 'Delayed'), await aTag(desk, 'Slow')];
		const { tags } = desk.as('agent');
		await succeeded(tags.merge({ tag: late, into: delayed }));
		const wait = { code: 'tag.merge_unfinished', tag: delayed, absorbing: [late] };
		await expectRefused(desk, () => tags.merge({ tag: delayed, into: slow }), wait);
		await merged(desk, { tag: late, into: delayed });
		await merged(desk, { tag: delayed, into: slow });
		expect((await succeeded(tags.list({}))).tags.map(({ name }) => name)).toEqual(['Slow']);
	});

	it('TAG-2 meets a tag that was put while its first page was read', async () => {
		const given = aDesk();
		const [late, delayed] = [await aTag(given, 'Late'), await aTag(given, 'Delayed')];
		const [conversation = ''] = await conversations(given, 1);
		const desk = reopened(given, (store) =>
			rivalStore(store, async (commit) => {
				if (commit === 1) await put(given, conversation, late);
			}),
		);
		expect(await merged(desk, { tag: late, into: delayed })).toEqual([
			[0, false],
			[1, true],
		]);
		expect(await tagsOn(given, conversation)).toEqual([delayed]);
	});

	it('TAG-2 untagging by the one that people see takes off what is being merged into it', async () => {
		const desk = aDesk();
		const [late, delayed] = [await aTag(desk, 'Late'), await aTag(desk, 'Delayed')];
		const all = await conversations(desk, 501);
		for (const conversation of all) await put(desk, conversation, late);
		await succeeded(desk.as('agent').tags.merge({ tag: late, into: delayed }));
		const conversation = all.at(-1) ?? '';
		expect(await tagsOn(desk, conversation)).toEqual([late]);
		const untagged = await succeeded(desk.as('agent').conversations.untag({ conversation, tags: [delayed] }));
		expect(untagged).toEqual({ tags: [], changed: true });
	}, 30_000);
});
