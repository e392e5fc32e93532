import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WorkspaceStore } from '../../src/desk/index.js';
import { branded } from '../../src/kernel/brand.js';
import type { Claim } from '../../src/kernel/change.js';
import { parseInstant } from '../../src/kernel/instant.js';
import { foldedLabel } from '../../src/kernel/text.js';
import type { Channel } from '../../src/records/channels/index.js';
import { channelTypes } from '../../src/records/channels/index.js';
import type { ExpectedGroup } from '../support/expected-keys.js';
import { expectedKeys } from '../support/expected-keys.js';
import { beginning, lived } from '../support/random-histories.js';
import { randomHistory } from '../support/random-steps.js';
import { succeeded } from '../support/results.js';
import { recordsOf, storeOf } from '../support/workspace-contents.js';

const ALL = 1000;

/** Whom the store answers for a claimed key, asked through its ports. */
async function holderOf(reads: WorkspaceStore, { space, key }: Claim, channels: readonly Channel[]) {
	const [first = '', second = ''] = key.split('\t');
	switch (space) {
		case 'contact.number':
			return (await succeeded(reads.contacts.find({ kind: 'number', number: Number(key) })))?.contact.id;
		case 'contact.alias':
			return (await succeeded(reads.matching.carriers([key], ALL)))[0]?.holder;
		case 'conversation.open': {
			const [contact, channel] = [branded<'ContactId'>(first), branded<'ChannelId'>(second)];
			return (await succeeded(reads.conversations.openOf(contact, channel)))?.id;
		}
		case 'channel.account': {
			const type = channelTypes.find((candidate) => candidate === first);
			return type === undefined ? undefined : (await succeeded(reads.channels.ofAccount(type, second)))?.id;
		}
		case 'message.provider': {
			const channel = channels.find(({ id }) => id === first);
			return channel === undefined ? undefined : isKnown(reads, channel, second);
		}
		case 'attribute.place':
			return (await succeeded(reads.attributes.all())).find(({ place }) => String(place) === key)?.id;
		case 'department.name':
			return (await departmentsOf(reads)).find(({ name }) => foldedLabel(name) === key)?.id;
		case 'department.place':
			return (await departmentsOf(reads)).find(({ place }) => String(place) === key)?.id;
		case 'tag.name':
			return (await succeeded(reads.tags.all())).find(({ name }) => foldedLabel(name) === key)?.id;
		case 'tag.place':
			return (await succeeded(reads.tags.all())).find(({ place }) => String(place) === key)?.id;
		case 'attribute.label':
			return undefined;
		default:
			throw new Error(`no way to ask for ${space}`);
	}
}

async function isKnown(reads: WorkspaceStore, { type, account }: Channel, providerMessageId: string) {
	const occurredAt = parseInstant('2026-11-22T08:00:00Z');
	if (occurredAt === undefined) throw new Error('an instant');
	const query = { type, account, aliases: [], providerMessageId, occurredAt };
	return (await succeeded(reads.inbound.situation(query))).duplicate;
}

/** The lines the store answers under a key of an index, asked through its ports: ids in order. */
async function linesOf(reads: WorkspaceStore, { index, key }: ExpectedGroup): Promise<readonly string[] | undefined> {
	const after = undefined;
	switch (index) {
		case 'attribute.all':
			return (await succeeded(reads.attributes.all())).map(({ id }) => id);
		case 'channel.all':
			return (await succeeded(reads.channels.all())).map(({ id }) => id);
		case 'contact.match':
			return (await succeeded(reads.matching.group(key, ALL))).map(({ contact }) => contact.id);
		case 'contact.alias_retired':
			return (await carriers(reads, key)).retired.map(({ contactId }) => contactId);
		case 'contact.alias_witnessed':
			return (await carriers(reads, key)).witnesses.map(({ contactId }) => contactId);
		case 'conversation.of_contact': {
			const query = { contacts: [branded<'ContactId'>(key)], channels: undefined, after, limit: ALL };
			return (await succeeded(reads.conversations.ofContacts(query))).map(({ id }) => id).reverse();
		}
		case 'remark.of_contact': {
			const query = { contacts: [branded<'ContactId'>(key)], after, limit: ALL };
			return (await succeeded(reads.remarks.ofContacts(query))).map(({ id }) => id).reverse();
		}
		case 'remark.of_conversation': {
			const query = { conversation: key, after, limit: ALL };
			return (await succeeded(reads.remarks.ofConversation(query))).map(({ id }) => id).reverse();
		}
		case 'conversation.queue': {
			const query = { tiers: [[key]], after, where: { vipCounts: true }, limit: ALL };
			return (await succeeded(reads.routing.queue(query))).map(({ id }) => id);
		}
		case 'conversation.unresolved':
			return (await succeeded(reads.routing.unresolved('', ALL))).map(({ id }) => id);
		case 'conversation.unresolved_of_contact':
			return (await succeeded(reads.routing.unresolvedOf(branded<'ContactId'>(key), ALL))).map(({ id }) => id);
		case 'department.all':
			return (await departmentsOf(reads)).map(({ id }) => id);
		case 'conversation.department_open':
		case 'conversation.department_waiting':
		case 'conversation.resolved':
			return undefined;
		case 'message.of_conversation': {
			const query = { conversation: key, after, limit: ALL };
			return (await succeeded(reads.conversations.messages(query))).map(({ id }) => id);
		}
		case 'conversation.tagged':
			return (await succeeded(reads.conversations.withTag(key, ALL))).map(({ id }) => id);
		case 'tag.all':
			return (await succeeded(reads.tags.all())).map(({ id }) => id);
		case 'tag.absorbing': {
			const [own, ...absorbing] = (await succeeded(reads.tags.findAll([key]))).map(({ id }) => id);
			expect(own).toBe(key);
			return absorbing;
		}
		default:
			throw new Error(`no way to ask for ${index}`);
	}
}

async function departmentsOf(reads: WorkspaceStore) {
	return (await succeeded(reads.departments.all())).departments;
}

async function carriers(reads: WorkspaceStore, key: string) {
	const [found] = await succeeded(reads.matching.carriers([key], ALL));
	if (found === undefined) throw new Error('an answer for each key');
	return found;
}

describe('the laws of finding', { timeout: 120_000 }, () => {
	it('whoever claims a key is found by it', async () => {
		const asked = new Set<string>();
		await fc.assert(
			fc.asyncProperty(randomHistory(60), async (history) => {
				const desk = await beginning();
				await lived(desk, history);
				const reads = storeOf(desk.store);
				const channels = await succeeded(reads.channels.all());
				for (const { holder, ...claim } of expectedKeys(await recordsOf(desk.store)).claims) {
					asked.add(claim.space);
					if (claim.space === 'attribute.label') continue;
					const found = await holderOf(reads, claim, channels);
					expect(found, claim.space).toBe(claim.space === 'message.provider' ? true : holder);
				}
			}),
			{ numRuns: 100 },
		);
		expect(asked.size).toBe(11);
	});

	it('a contact without an open conversation on a channel has none there by its key', async () => {
		await fc.assert(
			fc.asyncProperty(randomHistory(60), async (history) => {
				const desk = await beginning();
				await lived(desk, history);
				const reads = storeOf(desk.store);
				const records = await recordsOf(desk.store);
				const open = new Set(
					expectedKeys(records).claims.flatMap(({ space, key }) => (space === 'conversation.open' ? [key] : [])),
				);
				for (const contact of records.filter(({ kind }) => kind === 'contact')) {
					for (const channel of await succeeded(reads.channels.all())) {
						const found = await succeeded(reads.conversations.openOf(branded<'ContactId'>(contact.id), channel.id));
						expect(found !== undefined).toBe(open.has(`${contact.id}\t${channel.id}`));
					}
				}
			}),
			{ numRuns: 50 },
		);
	});

	it('an index lists exactly the records whose state belongs there, in order', async () => {
		const asked = new Set<string>();
		await fc.assert(
			fc.asyncProperty(randomHistory(60), async (history) => {
				const desk = await beginning();
				await lived(desk, history);
				const reads = storeOf(desk.store);
				for (const group of expectedKeys(await recordsOf(desk.store)).groups) {
					asked.add(group.index);
					const found = await linesOf(reads, group);
					if (found !== undefined) expect(found, group.index).toEqual(group.lines.map(({ id }) => id));
				}
			}),
			{ numRuns: 100 },
		);
		expect([...asked].sort()).toEqual([
			'attribute.all',
			'channel.all',
			'contact.alias_retired',
			'contact.alias_witnessed',
			'contact.match',
			'conversation.department_open',
			'conversation.department_waiting',
			'conversation.of_contact',
			'conversation.queue',
			'conversation.resolved',
			'conversation.tagged',
			'conversation.unresolved',
			'conversation.unresolved_of_contact',
			'department.all',
			'message.of_conversation',
			'remark.of_contact',
			'remark.of_conversation',
			'tag.absorbing',
			'tag.all',
		]);
	});
});
