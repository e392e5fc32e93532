import { describe, expect, it } from 'vitest';
import { redacted } from '../../../../src/kernel/fact.js';
import { createMemoryStore } from '../../../../src/memory/index.js';
import type { ShowValueHistory } from '../../../../src/records/contacts/index.js';
import type { TestDesk } from '../../../support/a-desk.js';
import { aDesk } from '../../../support/a-desk.js';
import { failed, succeeded } from '../../../support/results.js';
import { aContact, aDropdown, switchedOnAttribute } from '../../../support/scenarios/situations.js';
import { connect, EVIDENCE, identityChange, message } from '../../actions/inbound/arrivals.js';

const history = ({ as }: TestDesk, input: Partial<ShowValueHistory>) =>
	succeeded(as('agent').contacts.valueHistory({ contact: 1, attribute: 'email', ...input }));

const told = async (desk: TestDesk, attribute: string) =>
	(await history(desk, { attribute })).items.map(({ kind, value, stood, trust }) => [kind, value, stood, trust]);

describe('the history of a value', () => {
	it('ATT-15 has every value with who said it and when, newest first, and the clears between', async () => {
		const desk = aDesk();
		await aContact(desk);
		const { contacts } = desk.as('agent');
		await succeeded(contacts.edit({ contact: 1, set: { email: 'a@example.com' } }));
		desk.clock.step(60_000);
		await succeeded(desk.as('virtual_agent').contacts.edit({ contact: 1, clear: ['email'] }));
		desk.clock.step(60_000);
		await succeeded(contacts.edit({ contact: 1, set: { email: 'b@example.com', first_name: 'Amélie' } }));
		const said = { option: undefined, stood: true };
		const at = (minute: number) => `2026-11-22T08:${minute}:00.000Z`;
		expect((await history(desk, {})).items).toEqual([
			{
				...said,
				kind: 'value',
				value: 'b@example.com',
				source: 'agent',
				trust: 'vouched',
				by: 'agent-1',
				at: at(32),
				recordedAt: at(32),
			},
			{
				...said,
				kind: 'clear',
				value: undefined,
				source: 'virtual_agent',
				trust: 'claimed',
				by: 'virtual_agent-1',
				at: at(31),
				recordedAt: at(31),
			},
			{
				...said,
				kind: 'value',
				value: 'a@example.com',
				source: 'agent',
				trust: 'vouched',
				by: 'agent-1',
				at: at(30),
				recordedAt: at(30),
			},
		]);
		expect(await told(desk, 'last_name')).toEqual([]);
	});

	it('ATT-15 has what arrived too late to stand, at the time it was said', async () => {
		const desk = aDesk();
		await connect(desk, 'web_chat');
		const receive = desk.as('channel').inbound.receive;
		const from = { type: 'web_chat', aliases: ['visitor:v1'] } as const;
		const say = async (id: string, at: string, email: string) =>
			succeeded(receive({ event: message({ ...from, id, at, attributes: { email } }) }));
		await say('m1', '08:20', 'new@example.com');
		await say('m2', '08:10', 'old@example.com');
		expect(await told(desk, 'email')).toEqual([
			['value', 'old@example.com', false, 'claimed'],
			['value', 'new@example.com', true, 'claimed'],
		]);
		const [late] = (await history(desk, {})).items;
		expect(late).toMatchObject({ at: '2026-11-22T08:10:00.000Z', recordedAt: '2026-11-22T08:30:00.000Z' });
	});

	it('ATT-15 has corrections and their withdrawal beside what the channel says', async () => {
		const desk = aDesk();
		await aContact(desk);
		const { contacts } = desk.as('supervisor');
		await succeeded(contacts.correct({ contact: 1, set: { name: 'Amélie Dupond', language: 'fr' } }));
		desk.clock.step(1000);
		await succeeded(contacts.correct({ contact: 1, withdraw: ['name'] }));
		expect(await told(desk, 'name')).toEqual([
			['withdrawal', undefined, true, 'vouched'],
			['correction', 'Amélie Dupond', true, 'vouched'],
			['value', 'Amélie Dupont', true, 'claimed'],
		]);
		expect(await told(desk, 'language')).toEqual([['correction', 'fr', true, 'vouched']]);
	});

	it('ATT-15 has the moment from which the word of the network counts as a claim', async () => {
		const desk = aDesk();
		await connect(desk, 'whatsapp');
		const receive = desk.as('channel').inbound.receive;
		const event = message({ attributes: { phone: '+33612345678' } });
		await succeeded(receive({ event, evidence: EVIDENCE }));
		await succeeded(receive({ event: identityChange(['phone:33612345678'], { id: 'n1', at: '08:10' }) }));
		expect(await told(desk, 'phone')).toEqual([
			['trust_ended', undefined, true, 'claimed'],
			['value', '+33612345678', true, 'asserted'],
		]);
	});

	it('ATT-15 shows the option of a dropdown, archived since or not', async () => {
		const desk = aDesk();
		await aContact(desk);
		const { attribute, options } = await aDropdown(desk);
		const { attributes } = desk.as('administrator');
		await succeeded(attributes.switchOn({ attribute }));
		await succeeded(desk.as('agent').contacts.edit({ contact: 1, set: { plan: 'Gold' } }));
		await succeeded(attributes.archiveOption({ attribute, option: options[1] }));
		const [chosen] = (await history(desk, { attribute })).items;
		expect(chosen).toMatchObject({ value: options[1], option: { label: 'Gold', archived: true } });
	});

	it('ATT-15 comes page by page, and what is written meanwhile stands before the pages that follow', async () => {
		const desk = aDesk();
		await aContact(desk);
		const write = async (count: number) => {
			desk.clock.step(1);
			await succeeded(desk.as('agent').contacts.edit({ contact: 1, set: { email: `e${count}@example.com` } }));
		};
		for (const count of [1, 2, 3, 4, 5]) await write(count);
		const seen: (string | undefined)[] = [];
		for (let cursor: string | undefined, pages = 0; pages < 3; pages += 1) {
			const page = await history(desk, { limit: 2, cursor });
			seen.push(...page.items.map(({ value }) => value));
			cursor = page.next;
			expect(cursor === undefined).toBe(pages === 2);
			await write(6 + pages);
		}
		expect(seen).toEqual([5, 4, 3, 2, 1].map((count) => `e${count}@example.com`));
		const { next } = await history(desk, { limit: 2 });
		const other = desk.as('agent').contacts.valueHistory({ contact: 1, attribute: 'phone', cursor: next });
		expect(await failed(other)).toEqual({ code: 'page.cursor_invalid' });
	});

	it('ATT-15 of an attribute that people do not see is shown to nobody', async () => {
		const desk = aDesk();
		await aContact(desk);
		const attribute = await switchedOnAttribute(desk, 'tier');
		const { attributes } = desk.as('administrator');
		await succeeded(desk.as('agent').contacts.edit({ contact: 1, set: { tier: 'Gold' } }));
		const refusal = (key: string) =>
			failed(desk.as('administrator').contacts.valueHistory({ contact: 1, attribute: key }));
		await succeeded(attributes.switchOff({ attribute }));
		expect(await refusal(attribute)).toEqual({ code: 'attribute.not_readable', attribute, because: 'switched_off' });
		await succeeded(attributes.switchOn({ attribute }));
		expect(await told(desk, attribute)).toHaveLength(1);
		await succeeded(attributes.delete({ attribute }));
		expect(await refusal(attribute)).toEqual({ code: 'attribute.not_found', attribute });
		const name = { channelType: 'whatsapp', attribute: 'name' } as const;
		await succeeded(attributes.hide(name));
		expect(await refusal('name')).toEqual({ code: 'attribute.not_readable', attribute: 'name', because: 'hidden' });
		await succeeded(attributes.show(name));
		expect(await told(desk, 'name')).toHaveLength(1);
		expect(await refusal('never_defined')).toEqual({ code: 'attribute.not_found', attribute: 'never_defined' });
		const nobody = desk.as('agent').contacts.valueHistory({ contact: 99, attribute: 'email' });
		expect(await failed(nobody)).toEqual({ code: 'contact.not_found' });
	});

	it('ATT-15 after erasure keeps who and when, and no value', async () => {
		const given = aDesk();
		await aContact(given);
		await succeeded(given.as('agent').contacts.edit({ contact: 1, set: { email: 'a@example.com' } }));
		await succeeded(given.as('agent').contacts.correct({ contact: 1, set: { name: 'Amélie' } }));
		const erased = createMemoryStore();
		const desk = aDesk({
			clock: given.clock,
			store: {
				forWorkspace: (id) => {
					const reads = given.store.forWorkspace(id);
					const of: typeof reads.events.of = async (record) =>
						(await reads.events.of(record)).map((all) =>
							all.map((event) => ({ ...event, fact: redacted(event.fact) })),
						);
					return { ...erased.forWorkspace(id), ...reads, events: { ...reads.events, of } };
				},
			},
		});
		expect(await told(desk, 'email')).toEqual([['value', undefined, true, 'vouched']]);
		expect((await told(desk, 'name')).map(([kind, value]) => [kind, value])).toEqual([
			['correction', undefined],
			['value', undefined],
		]);
		expect((await history(desk, {})).items[0]).toMatchObject({ by: 'agent-1', source: 'agent' });
	});
});
