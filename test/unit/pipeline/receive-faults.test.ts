import { describe, expect, it } from 'vitest';
import type { TestDesk } from '../../support/a-desk.js';
import { aDesk } from '../../support/a-desk.js';
import { failingStore } from '../../support/failing-store.js';
import { whatsAppMessage } from '../../support/inbound-events.js';
import { reopened } from '../../support/pipeline-runs.js';
import { failed, succeeded } from '../../support/results.js';
import { connectedWhatsApp } from '../../support/scenarios/situations.js';
import { eventsOf } from '../../support/workspace-contents.js';

const events = [
	whatsAppMessage({ id: 'wamid.1', text: 'One' }),
	whatsAppMessage({ id: 'wamid.2', text: 'Two' }),
	whatsAppMessage({ id: 'wamid.3', text: 'Three', phone: '447700900123' }),
	whatsAppMessage({ id: 'wamid.4', text: 'Nobody of ours', account: 'not-connected' }),
];

async function whatHappened(desk: TestDesk): Promise<readonly (readonly [string, string, unknown])[]> {
	return (await eventsOf(desk.store)).map(({ record, fact }) => [record.kind, fact.type, fact.personal]);
}

describe.each(['unavailable_before', 'unavailable_after'] as const)(
	'a payload and a store that fails once, %s',
	(kind) => {
		it('CNV-1 fails for storage at any call, and delivered again loses nothing and doubles nothing', async () => {
			const whole = aDesk();
			await connectedWhatsApp(whole);
			const sound = await succeeded(whole.as('channel').inbound.receiveAll({ events }));
			expect(sound.outcomes.map(({ outcome }) => outcome.kind)).toEqual([
				'received',
				'received',
				'received',
				'refused',
			]);
			const expected = await whatHappened(whole);
			let call = 1;
			for (; call < 20; call += 1) {
				const given = aDesk();
				await connectedWhatsApp(given);
				const broken = failingStore(given.store, { kind, call });
				const desk = reopened(given, () => broken.store);
				const first = desk.as('channel').inbound.receiveAll({ events });
				if ((await first).isOk()) break;
				expect(await failed(first), `call ${call}`).toEqual({ code: 'storage.unavailable' });
				const again = await succeeded(desk.as('channel').inbound.receiveAll({ events }));
				expect(again.outcomes.at(-1)).toMatchObject({ outcome: { kind: 'refused' } });
				for (const { outcome } of again.outcomes.slice(0, -1))
					expect(['duplicate', 'received']).toContain(outcome.kind);
				expect(await whatHappened(given), `call ${call}`).toEqual(expected);
			}
			// Three calls for each of two new contacts, two for a known one, one for an account that is none of ours.
			expect(call).toBe(10);
		});
	},
);

describe('messages at the same moment', () => {
	it('CNV-1 of one new contact make one contact and one conversation, and none is lost', async () => {
		const given = aDesk();
		await connectedWhatsApp(given);
		const { inbound } = given.as('channel');
		const ids = ['a', 'b', 'c', 'd'];
		const outcomes = await Promise.all(
			ids.map((id) => succeeded(inbound.receive({ event: whatsAppMessage({ id: `wamid.${id}` }) }))),
		);
		expect(outcomes.map(({ kind }) => kind)).toEqual(['received', 'received', 'received', 'received']);
		const kinds = (await whatHappened(given)).map(([, type]) => type);
		expect(kinds.filter((type) => type === 'contact.created')).toHaveLength(1);
		expect(kinds.filter((type) => type === 'conversation.started')).toHaveLength(1);
		expect(kinds.filter((type) => type === 'message.filed')).toHaveLength(4);
	});

	it('CNV-1 that are one and the same message are received once', async () => {
		const given = aDesk();
		await connectedWhatsApp(given);
		const { inbound } = given.as('channel');
		const event = whatsAppMessage();
		const outcomes = await Promise.all([1, 2, 3].map(() => succeeded(inbound.receive({ event }))));
		expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['duplicate', 'duplicate', 'received']);
	});
});
