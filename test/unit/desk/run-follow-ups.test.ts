import { describe, expect, it } from 'vitest';
import type { ContactDeskStore } from '../../../src/desk/index.js';
import { WORKSPACE } from '../../support/a-desk.js';
import { countingStore } from '../../support/counting-store.js';
import { failingStore } from '../../support/failing-store.js';
import { webChatMessage } from '../../support/inbound-events.js';
import { failed, succeeded } from '../../support/results.js';
import { connectedWebChat, received } from '../../support/scenarios/situations.js';
import { eventsOf, storeOf } from '../../support/workspace-contents.js';
import { aVisitor, deskFollowing, greetingsIn, welcoming, welcomingAndParking } from './welcome.js';

/** A contact was moved to another type, and the follow-ups are left to the host. */
async function somethingToFollow(table = welcoming) {
	const { given, contact } = await aVisitor();
	const desk = deskFollowing(table, given, { followUps: 'by_host' });
	await succeeded(desk.as('agent').contacts.changeType({ contact, type: 'lead' }));
	return { desk, contact, run: () => desk.desk.followUps.run(WORKSPACE) };
}

const positionOf = async (store: ContactDeskStore): Promise<number | undefined> =>
	(await succeeded(storeOf(store).followUps.cursor()))?.position;

describe('follow-ups that are left to the host', () => {
	it('wait for the run, and are done once, by the system', async () => {
		const { desk, run } = await somethingToFollow();
		expect(await greetingsIn(desk.store)).toBe(0);
		const events = (await eventsOf(desk.store)).length;
		expect(await succeeded(run())).toEqual({ events, ran: 1, refused: 1, done: true });
		expect(await greetingsIn(desk.store)).toBe(1);
		const greeting = (await eventsOf(desk.store)).find(({ fact }) => fact.type === 'conversation.replied');
		expect(greeting?.origin).toMatchObject({
			command: 'conversations.reply',
			by: { kind: 'system', id: 'follow-ups' },
			requestId: expect.stringMatching(new RegExp(`^follow-up:${events}:welcome:`)),
		});
	});

	it('leave nothing to the runs after, which end without a trace', async () => {
		const { desk, run } = await somethingToFollow();
		await succeeded(run());
		// The greeting and the move of the cursor are events themselves, from which nothing follows.
		expect(await succeeded(run())).toMatchObject({ ran: 0, refused: 0, done: true });
		const settled = await eventsOf(desk.store);
		expect(await succeeded(run())).toEqual({ events: 1, ran: 0, refused: 0, done: true });
		expect(await eventsOf(desk.store)).toEqual(settled);
	});

	it('follow up nothing in a workspace in which nothing ever happened', async () => {
		const { desk } = await somethingToFollow();
		expect(await succeeded(desk.desk.followUps.run('elsewhere'))).toEqual({
			events: 0,
			ran: 0,
			refused: 0,
			done: true,
		});
		expect(await eventsOf(desk.store, 'elsewhere')).toEqual([]);
		expect(await greetingsIn(desk.store)).toBe(0);
	});

	it('say that there is more where something follows from what they did', async () => {
		const { desk, run } = await somethingToFollow(welcomingAndParking);
		expect(await succeeded(run())).toMatchObject({ ran: 1, done: false });
		expect(await succeeded(run())).toMatchObject({ ran: 1, done: true });
		expect((await eventsOf(desk.store)).map(({ fact }) => fact.type)).toContain('conversation.status_changed');
	});

	it('go on 500 events at a time', async () => {
		const { desk, contact, run } = await somethingToFollow();
		await connectedWebChat(desk);
		for (let count = 0; (await eventsOf(desk.store)).length <= 500; count += 1) {
			await received(desk, webChatMessage({ id: `m-${count}` }));
		}
		await succeeded(desk.as('agent').contacts.changeType({ contact, type: 'client' }));
		expect(await succeeded(run())).toEqual({ events: 500, ran: 1, refused: 1, done: false });
		expect(await positionOf(desk.store)).toBe(500);
		expect(await succeeded(run())).toMatchObject({ ran: 1, done: true });
		expect(await greetingsIn(desk.store)).toBe(2);
	});

	it('are done at once by two runners, and happen once', async () => {
		const { desk, run } = await somethingToFollow();
		const both = await Promise.all([run(), run(), run()]);
		for (const outcome of both) expect(outcome.isOk() && outcome.value).toMatchObject({ ran: 1, done: true });
		expect(await greetingsIn(desk.store)).toBe(1);
		expect((await eventsOf(desk.store)).filter(({ fact }) => fact.type === 'follow_ups.advanced')).toHaveLength(1);
	});

	it('never move the cursor back, when a slow runner ends after a faster one', async () => {
		const { desk, contact, run } = await somethingToFollow();
		const slow = deskFollowing(welcoming, desk, {
			followUps: 'by_host',
			store: {
				forWorkspace: (id) => {
					const store = desk.store.forWorkspace(id);
					const after: typeof store.events.after = async (position, limit) => {
						const read = await store.events.after(position, limit);
						await succeeded(desk.as('agent').contacts.changeType({ contact, type: 'client' }));
						await succeeded(run());
						return read;
					};
					return { ...store, events: { ...store.events, after } };
				},
			},
		});
		await succeeded(slow.desk.followUps.run(WORKSPACE));
		const seen = (await eventsOf(desk.store)).filter(({ fact }) => fact.type === 'contact.type_changed');
		expect(await positionOf(desk.store)).toBe(seen.at(-1)?.position);
		expect(await greetingsIn(desk.store)).toBe(2);
	});

	it.each(['unavailable_before', 'unavailable_after'] as const)(
		'a store that fails at any call, %s, stops the run, and the next one ends it with each done once',
		async (kind) => {
			let call = 1;
			for (; ; call += 1) {
				const { desk, run } = await somethingToFollow();
				const { store, failed: failedAtAll } = failingStore(desk.store, { kind, call });
				const failing = deskFollowing(welcoming, desk, { followUps: 'by_host', store });
				const outcome = await failing.desk.followUps.run(WORKSPACE);
				if (!failedAtAll()) break;
				expect(outcome.isErr() && outcome.error, `call ${call}`).toEqual({ code: 'storage.unavailable' });
				await succeeded(run());
				expect(await greetingsIn(desk.store), `call ${call}`).toBe(1);
				await succeeded(run());
				expect(await succeeded(run()), `call ${call}`).toEqual({ events: 1, ran: 0, refused: 0, done: true });
			}
			expect(call).toBeGreaterThan(8);
		},
	);

	it('a run that meets conflicts to the end says so, and the next one goes on', async () => {
		const { desk, run } = await somethingToFollow();
		const { store } = failingStore(desk.store, { kind: 'conflict', commits: 5 });
		const failing = deskFollowing(welcoming, desk, { followUps: 'by_host', store });
		expect(await failed(failing.desk.followUps.run(WORKSPACE))).toEqual({ code: 'storage.conflict' });
		expect(await positionOf(desk.store)).toBeUndefined();
		await succeeded(run());
		expect(await greetingsIn(desk.store)).toBe(1);
	});

	it('may do what they do in every workspace, whatever rows of the permission table the host replaced', async () => {
		const { desk } = await somethingToFollow();
		const permissions = { 'settings.manage': {}, 'conversation.work': {} };
		const bare = deskFollowing(welcoming, desk, { followUps: 'by_host', permissions });
		expect(await succeeded(bare.desk.followUps.run(WORKSPACE))).toMatchObject({ ran: 1, refused: 1 });
		expect(await positionOf(desk.store)).toBeGreaterThan(0);
	});

	it.each(['', ' acme', 'a\u202Ecme', 'x'.repeat(201)])('refuse %j as a workspace', async (workspaceId) => {
		const { desk } = await somethingToFollow();
		const { store, workspaces } = countingStore(desk.store);
		const counted = deskFollowing(welcoming, desk, { store });
		const refusal = await failed(counted.desk.followUps.run(workspaceId));
		expect(refusal).toMatchObject({ code: 'input.invalid', issues: [{ path: 'workspaceId' }] });
		expect(workspaces()).toEqual([]);
	});
});
