import { describe, expect, it } from 'vitest';
import { aDesk } from '../../support/a-desk.js';
import { webChatMessage, whatsAppMessage } from '../../support/inbound-events.js';
import { reopened, situationOf } from '../../support/pipeline-runs.js';
import { succeeded } from '../../support/results.js';
import { commandNames, queryNames, queryScenariosByName, scenarios } from '../../support/scenarios/index.js';
import { aLinkedPair, received, switchedOnAttribute } from '../../support/scenarios/situations.js';
import { eventsOf } from '../../support/workspace-contents.js';

describe('a second desk on the same store', () => {
	it.each(queryNames)('%s: answers the same, byte for byte', async (name) => {
		const scenario = queryScenariosByName[name];
		const { given, input } = await situationOf(scenario);
		const first = JSON.stringify(await succeeded(scenario.ask(given.as(scenario.actor), input)));
		const second = await succeeded(scenario.ask(reopened(given).as(scenario.actor), input));
		expect(JSON.stringify(second)).toBe(first);
	});

	it.each(commandNames)('%s: goes on where the first stopped', async (name) => {
		const scenario = scenarios[name];
		const one = await situationOf(scenario);
		await succeeded(scenario.run(one.given.as(scenario.actor), one.input));
		const other = await situationOf(scenario);
		await succeeded(scenario.run(reopened(other.given).as(scenario.actor), other.input));
		expect(JSON.stringify(await eventsOf(other.given.store))).toBe(JSON.stringify(await eventsOf(one.given.store)));
	});

	it('panel, explanation and history are the same, byte for byte, and go on', async () => {
		const given = aDesk();
		const [first, second] = await aLinkedPair(given);
		await switchedOnAttribute(given, 'loyalty_tier');
		const contact = first.contactId;
		await succeeded(given.as('agent').contacts.edit({ contact, set: { loyalty_tier: 'Gold' } }));
		const answers = async (desk: typeof given): Promise<string> => {
			const agent = desk.as('agent');
			const panel = await succeeded(agent.panel.show({ contact }));
			const explanation = await succeeded(agent.matching.explain({ contact, other: second.contactId }));
			const history = await succeeded(agent.history.list({ contact }));
			return JSON.stringify({ panel, explanation, history });
		};
		const before = await answers(given);
		expect(before).toContain('Gold');
		expect(before).toContain('equal_values');
		const again = reopened(given);
		expect(await answers(again)).toBe(before);
		const continued = await received(again, whatsAppMessage({ id: 'wamid.2', text: 'Anybody there?' }));
		expect(continued).toMatchObject({ newContact: false, contactId: contact, conversation: 'continued' });
		const known = await received(again, webChatMessage({ id: 'chat-2' }));
		expect(known).toMatchObject({ newContact: false, contactId: second.contactId });
		const stranger = await received(again, whatsAppMessage({ id: 'wamid.3', phone: '33700000000' }));
		expect(stranger).toMatchObject({ newContact: true, contactNumber: 3 });
		expect(await answers(given)).toBe(await answers(again));
		expect(await answers(given)).toContain('Anybody there?');
	});

	it('a page is continued with a cursor of the first desk', async () => {
		const given = aDesk();
		const [first] = await aLinkedPair(given);
		const page = await succeeded(given.as('agent').history.list({ contact: first.contactId, limit: 1 }));
		const cursor = page.next;
		const rest = await succeeded(
			reopened(given).as('agent').history.list({ contact: first.contactId, limit: 1, cursor }),
		);
		expect(page.items).toHaveLength(1);
		expect(rest.items).toHaveLength(1);
		expect(rest.items).not.toEqual(page.items);
		expect(rest.next).toBeUndefined();
	});
});
