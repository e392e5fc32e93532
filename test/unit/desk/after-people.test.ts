import { describe, expect, it } from 'vitest';
import type { ContactDeskStore } from '../../../src/desk/index.js';
import type { ActorKind } from '../../../src/kernel/actor.js';
import type { PermissionTable } from '../../../src/kernel/permission.js';
import type { Trace } from '../../../src/kernel/tracing.js';
import { WORKSPACE } from '../../support/a-desk.js';
import { countingStore } from '../../support/counting-store.js';
import { failingStore } from '../../support/failing-store.js';
import { whatsAppMessage } from '../../support/inbound-events.js';
import { failed, succeeded } from '../../support/results.js';
import { received } from '../../support/scenarios/situations.js';
import { aVisitor, deskFollowing, greetingsIn, welcoming, welcomingAndParking } from './welcome.js';

const everybody: Partial<PermissionTable> = {
	'contact.edit': {
		...{ administrator: true, agent: true, autoresponder: true, channel: true, crm: true, import: true },
		...{ integration: true, supervisor: true, system: true, virtual_agent: true },
	},
};

const people: readonly ActorKind[] = ['administrator', 'agent', 'supervisor'];
const automatic: readonly ActorKind[] = [
	'autoresponder',
	'channel',
	'crm',
	'import',
	'integration',
	'system',
	'virtual_agent',
];

describe('follow-ups after a command', () => {
	it.each(people)('of %s are done before it answers, and not again by the run', async (kind) => {
		const { given, contact } = await aVisitor();
		const desk = deskFollowing(welcoming, given, { permissions: everybody });
		const moved = await succeeded(desk.as(kind).contacts.changeType({ contact, type: 'lead' }));
		expect(moved).toMatchObject({ to: 'lead' });
		expect(await greetingsIn(desk.store)).toBe(1);
		expect(await succeeded(desk.desk.followUps.run(WORKSPACE))).toMatchObject({ ran: 1, refused: 1 });
		expect(await greetingsIn(desk.store)).toBe(1);
	});

	it.each(automatic)('of %s wait for the run', async (kind) => {
		const { given, contact } = await aVisitor();
		const desk = deskFollowing(welcoming, given, { permissions: everybody });
		await succeeded(desk.as(kind).contacts.changeType({ contact, type: 'lead' }));
		expect(await greetingsIn(desk.store)).toBe(0);
		await succeeded(desk.desk.followUps.run(WORKSPACE));
		expect(await greetingsIn(desk.store)).toBe(1);
	});

	it('are those of its own facts: what else there is waits for the run', async () => {
		const { given, contact } = await aVisitor();
		const desk = deskFollowing(welcomingAndParking, given);
		await succeeded(desk.as('system').contacts.changeType({ contact, type: 'partner' }));
		await succeeded(desk.as('agent').contacts.changeType({ contact, type: 'lead' }));
		// One greeting, and it was not parked: that follows from the greeting.
		expect(await greetingsIn(desk.store)).toBe(1);
		const conversations = await succeeded(desk.as('agent').history.list({ contact }));
		expect(conversations.items.map(({ status }) => status)).toEqual(['open']);
	});

	it('are not done by a preview', async () => {
		const { given, contact } = await aVisitor();
		const desk = deskFollowing(welcoming, given);
		await succeeded(desk.as('agent').contacts.changeType.preview({ contact, type: 'lead' }));
		expect(await greetingsIn(desk.store)).toBe(0);
	});

	it('are not done where nothing was written', async () => {
		const { given, contact } = await aVisitor();
		const desk = deskFollowing(welcoming, given);
		const { contacts } = desk.as('agent');
		await succeeded(contacts.changeType({ contact, type: 'visitor' }));
		await failed(contacts.changeType({ contact, type: 'stranger' }));
		expect(await greetingsIn(desk.store)).toBe(0);
	});

	it('cost a call nothing that writes no fact from which something follows', async () => {
		const { given, contact } = await aVisitor();
		const calls = async (followUps: 'after_people' | 'by_host') => {
			const { store, calls: counted } = countingStore(given.store);
			const { contacts } = deskFollowing(welcoming, given, { store, followUps }).as('agent');
			await succeeded(contacts.edit({ contact, set: { first_name: followUps } }));
			return counted();
		};
		expect(await calls('after_people')).toEqual(await calls('by_host'));
	});

	it('cost a channel nothing, whatever it writes', async () => {
		const { given } = await aVisitor();
		const { store, calls } = countingStore(given.store);
		const desk = deskFollowing(welcoming, given, { store });
		await received(desk, whatsAppMessage({ id: 'wamid.2' }));
		expect(calls()).toEqual({ 'inbound.situation': 1, commit: 1 });
	});

	it('do not change what the command answers when the store fails under them, and are done by the run', async () => {
		let call = 4;
		for (; ; call += 1) {
			const { given, contact } = await aVisitor();
			const { store, failed: failedAtAll } = failingStore(given.store, { kind: 'unavailable_before', call });
			const desk = deskFollowing(welcoming, given, { store });
			const moved = await succeeded(desk.as('agent').contacts.changeType({ contact, type: 'lead' }));
			expect(moved, `call ${call}`).toMatchObject({ to: 'lead' });
			if (!failedAtAll()) break;
			await succeeded(desk.desk.followUps.run(WORKSPACE));
			expect(await greetingsIn(desk.store), `call ${call}`).toBe(1);
		}
		expect(call).toBeGreaterThan(6);
	});

	it('do not change what the command answers when they throw, and throw from the run', async () => {
		const { given, contact } = await aVisitor();
		const store: ContactDeskStore = {
			forWorkspace: (id) => {
				const sound = given.store.forWorkspace(id);
				const ofContacts = (): never => {
					throw new Error('a bug');
				};
				return { ...sound, conversations: { ...sound.conversations, ofContacts } };
			},
		};
		const desk = deskFollowing(welcoming, given, { store });
		await succeeded(desk.as('agent').contacts.changeType({ contact, type: 'lead' }));
		await expect(desk.desk.followUps.run(WORKSPACE)).rejects.toThrow('a bug');
	});

	it('are traced as calls of their own, after the command', async () => {
		const { given, contact } = await aVisitor();
		const traces: Trace[] = [];
		const desk = deskFollowing(welcoming, given, { tracer: (trace) => traces.push(trace) });
		await succeeded(desk.as('agent').contacts.changeType({ contact, type: 'lead' }));
		expect(traces.map(({ name, outcome }) => [name, outcome])).toEqual([
			['contacts.changeType', 'ok'],
			['conversations.reply', 'ok'],
			['conversations.reply', 'conversation.not_found'],
		]);
	});
});
