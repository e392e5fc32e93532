import { describe, expect, it } from 'vitest';
import type { TestDesk } from '../../support/a-desk.js';
import { aDesk, WORKSPACE } from '../../support/a-desk.js';
import { countingStore } from '../../support/counting-store.js';
import { reopened } from '../../support/pipeline-runs.js';
import { succeeded } from '../../support/results.js';
import { aContact, aShared, visitorWith } from '../../support/scenarios/situations.js';
import { eventsOf } from '../../support/workspace-contents.js';
import { connect, identityChange, receive, receiveMessage } from '../actions/inbound/arrivals.js';

const phone = '+33612345678';
const inQuarantine = 'matching.value_quarantined';
const released = 'matching.value_released';

async function crossings({ store }: TestDesk): Promise<readonly string[]> {
	const events = await eventsOf(store);
	return events.map(({ fact }) => fact.type).filter((type) => type === inQuarantine || type === released);
}

async function followed(desk: TestDesk): Promise<void> {
	for (let done = false; !done; ) {
		const run = await succeeded(desk.desk.followUps.run(WORKSPACE));
		expect(run.refused).toBe(0);
		done = run.done;
	}
}

/** A desk that follows up after people, on which so many visitors typed the same number. */
async function sharedBy(count: number): Promise<TestDesk> {
	const desk = aDesk({ followUps: 'after_people' });
	await aShared(desk, count);
	return desk;
}

describe('what follows from a written value', () => {
	it('MAT-8 a channel that brings one too many is noticed by the run', async () => {
		const desk = await sharedBy(51);
		expect(await crossings(desk)).toEqual([]);
		await followed(desk);
		expect(await crossings(desk)).toEqual([inQuarantine]);
		await followed(desk);
		expect(await crossings(desk)).toEqual([inQuarantine]);
	});

	it('MAT-8 an agent who writes one too many is noticed at once', async () => {
		const desk = await sharedBy(50);
		await visitorWith(desk, 50, '+33699999999');
		desk.clock.step(60_000);
		await succeeded(desk.as('agent').contacts.edit({ contact: 'User #51', set: { phone: '+33 6 12 34 56 78' } }));
		expect(await crossings(desk)).toEqual([inQuarantine]);
	});

	it('MAT-8 a write that leaves as many as before is no news', async () => {
		const desk = await sharedBy(51);
		await followed(desk);
		desk.clock.step(60_000);
		await succeeded(desk.as('agent').contacts.edit({ contact: 'User #7', set: { phone: '+33 612 345 678' } }));
		expect(await crossings(desk)).toEqual([inQuarantine]);
	});

	it.each([{ clear: ['phone'] }, { set: { phone: '+33687654321' } }])(
		'MAT-8 an agent who takes one away by %j releases the value at once, and by the way back returns it',
		async (edit) => {
			const desk = await sharedBy(51);
			await followed(desk);
			const { contacts } = desk.as('agent');
			desk.clock.step(60_000);
			await succeeded(contacts.edit({ contact: 'User #7', ...edit }));
			expect(await crossings(desk)).toEqual([inQuarantine, released]);
			desk.clock.step(60_000);
			await succeeded(contacts.edit({ contact: 'User #7', set: { phone } }));
			expect(await crossings(desk)).toEqual([inQuarantine, released, inQuarantine]);
			await followed(desk);
			expect(await crossings(desk)).toEqual([inQuarantine, released, inQuarantine]);
		},
	);

	it.each(['allow', 'block'] as const)(
		'MAT-8 an administrator who says %s releases the value at once',
		async (word) => {
			const desk = await sharedBy(51);
			await followed(desk);
			const { matching } = desk.as('administrator');
			const said = { attribute: 'phone', value: phone };
			if (word === 'allow') await succeeded(matching.allow(said));
			else await succeeded(matching.block({ ...said, because: 'own' }));
			expect(await crossings(desk)).toEqual([inQuarantine, released]);
			await succeeded(matching.unlist(said));
			expect(await crossings(desk)).toEqual([inQuarantine, released, inQuarantine]);
		},
	);

	it('MAT-7 a value listed for an attribute that compares otherwise is reviewed for none', async () => {
		const desk = await sharedBy(51);
		await succeeded(
			desk.as('administrator').matching.block({ attribute: 'email', value: 'a@b.example', because: 'own' }),
		);
		expect(await crossings(desk)).toEqual([]);
		await followed(desk);
	});

	it('CHA-7, MAT-8 what the network no longer vouches for is released by the run', async () => {
		const desk = aDesk();
		await connect(desk);
		await succeeded(desk.as('administrator').matching.choose({ attribute: 'phone', minimumTrust: 'vouched' }));
		for (let index = 0; index < 51; index += 1) {
			await receiveMessage(desk, {
				id: `m${index}`,
				at: '08:00',
				aliases: [`bsuid:FR.${index}`],
				attributes: { phone },
			});
		}
		await followed(desk);
		expect(await crossings(desk)).toEqual([inQuarantine]);
		await receive(desk, identityChange(['bsuid:FR.7'], { id: 'notice', at: '08:10' }));
		await followed(desk);
		expect(await crossings(desk)).toEqual([inQuarantine, released]);
	});

	it('costs no look into the history where the write does not touch what is chosen', async () => {
		const desk = aDesk();
		const { contactId: contact } = await aContact(desk);
		await succeeded(desk.as('administrator').matching.choose({ attribute: 'phone' }));
		const counted = countingStore(desk.store);
		const watched = reopened(desk, () => counted.store, { followUps: 'after_people' });
		await succeeded(watched.as('agent').contacts.edit({ contact, set: { email: 'ana@example.com' } }));
		// Two rows ask what is chosen, and what ranks; nothing is reviewed, and no event is read.
		expect(counted.calls()).toEqual({
			'attributes.all': 1,
			'contacts.find': 2,
			'matching.policy': 2,
			'routing.rules': 2,
			commit: 1,
		});
	});
});
