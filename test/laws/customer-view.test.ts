import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TestDesk } from '../support/a-desk.js';
import { beginning, lived } from '../support/random-histories.js';
import { randomHistory } from '../support/random-steps.js';
import { succeeded } from '../support/results.js';
import { recordsOf, storeOf } from '../support/workspace-contents.js';

const allowed = ['id', 'status', 'startedAt', 'messages'];
const allowedOfMessages = ['id', 'direction', 'text', 'cut', 'attachments', 'visibility', 'occurredAt'];

/** Everything that is shown of one contact to that contact. */
async function shownTo({ as }: TestDesk, contact: string) {
	const { customer } = as('agent');
	const { items: conversations } = await succeeded(customer.show({ contact, limit: 200 }));
	const messages = [];
	for (const { id: conversation } of conversations) {
		messages.push(...(await succeeded(customer.messages({ contact, conversation, limit: 200 }))).items);
	}
	return { conversations, messages };
}

/** What colleagues noted, and what is told of a contact by the ids and names of the company, each as JSON has it. */
async function secretsOf(desk: TestDesk): Promise<readonly string[]> {
	const secrets = new Set<string>(['agent-1', 'supervisor-1', 'administrator-1', 'ana', 'ben']);
	for (const { kind, id, events } of await recordsOf(desk.store)) {
		if (!['activity', 'contact', 'conversation', 'message'].includes(kind)) secrets.add(id);
		for (const { fact } of events) {
			if (kind === 'remark' || fact.type === 'conversation.transferred')
				textsIn(fact.personal).forEach((text) => {
					secrets.add(text);
				});
		}
	}
	return [...secrets].map((secret) => JSON.stringify(secret));
}

function textsIn(value: unknown): readonly string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe('what a customer is shown', { timeout: 120_000 }, () => {
	it('CNV-7 is their own conversations and messages, field by field of the allow-list, whatever happened', async () => {
		let [remarks, departments, tags, others] = [0, 0, 0, 0];
		await fc.assert(
			fc.asyncProperty(randomHistory(80), async (history) => {
				const desk = await beginning();
				await lived(desk, history);
				const records = await recordsOf(desk.store);
				const secrets = await secretsOf(desk);
				const idsOf = (kind: string) => records.filter((record) => record.kind === kind).map(({ id }) => id);
				const reads = storeOf(desk.store);
				for (const contact of idsOf('contact')) {
					const shown = await shownTo(desk, contact);
					for (const one of shown.conversations) expect(Object.keys(one)).toEqual(allowed);
					for (const one of shown.messages) expect(Object.keys(one)).toEqual(allowedOfMessages);
					const json = JSON.stringify(shown);
					for (const secret of secrets) expect(json).not.toContain(secret);
					for (const { id } of shown.conversations) {
						const conversation = await succeeded(reads.conversations.find(id));
						expect(conversation?.contactId).toBe(contact);
						if (conversation?.departmentId !== undefined) departments += 1;
						tags += conversation?.tagIds.length ?? 0;
					}
					for (const { id } of shown.messages) {
						expect((await succeeded(reads.conversations.message(id)))?.contactId).toBe(contact);
					}
					for (const other of idsOf('contact').filter((id) => id !== contact)) {
						expect(json).not.toContain(JSON.stringify(other));
						others += 1;
					}
				}
				remarks += idsOf('remark').length;
			}),
			{ numRuns: 60 },
		);
		// There was something to withhold.
		expect(Math.min(remarks, departments, tags, others)).toBeGreaterThan(0);
	});
});
