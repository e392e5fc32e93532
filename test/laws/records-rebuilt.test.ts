import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeskChange } from '../../src/desk/index.js';
import { redacted } from '../../src/kernel/fact.js';
import type { TestDesk } from '../support/a-desk.js';
import { whatsAppMessage } from '../support/inbound-events.js';
import { situationOf } from '../support/pipeline-runs.js';
import { beginning, lived } from '../support/random-histories.js';
import { randomHistory } from '../support/random-steps.js';
import { rebuilt, recordKinds } from '../support/record-kinds.js';
import { succeeded } from '../support/results.js';
import { scenarios } from '../support/scenarios/index.js';
import { eventsOf, recordsOf } from '../support/workspace-contents.js';

type FactType = DeskChange['facts'][number]['type'];

/** A fact for which it takes more contacts than a random history has, and one less afterwards. */
type OfCrowds = 'matching.value_released';

/** Everything that can happen; a new fact does not compile until it is named, and then it must happen. */
const everyFact: Readonly<Record<Exclude<FactType, OfCrowds>, true>> = {
	'attribute.defined': true,
	'attribute.matchability_changed': true,
	'attribute.switched': true,
	'attribute.classified': true,
	'attribute.deleted': true,
	'attribute.option_added': true,
	'attribute.option_renamed': true,
	'attribute.option_switched': true,
	'attribute.relabelled': true,
	'attribute_display.lookup_chosen': true,
	'attribute_display.shown': true,
	'attribute_order.replaced': true,
	'attribute_backfill.advanced': true,
	'attribute_backfill.begun': true,
	'channel.connected': true,
	'channel.rescoped': true,
	'channel.switched': true,
	'contact.alias_added': true,
	'contact.alias_retired': true,
	'contact.corrected': true,
	'contact.created': true,
	'contact.promoted_to_vip': true,
	'contact.removed_from_vip': true,
	'contact.seen': true,
	'contact.trust_ended': true,
	'contact.type_changed': true,
	'contact.value_indexed': true,
	'contact.values_superseded': true,
	'contact.values_written': true,
	'contact_group.added': true,
	'contact_group.renamed': true,
	'contact_group.rule_changed': true,
	'contact_group.switched': true,
	'contact_types.replaced': true,
	'conversation.assigned': true,
	'conversation.transferred': true,
	'conversation.department_set': true,
	'conversation.message_received': true,
	'conversation.message_taken': true,
	'conversation.ranked': true,
	'conversation.replied': true,
	'routing.order_chosen': true,
	'routing.priorities_replaced': true,
	'routing.team_rules_replaced': true,
	'conversation.started': true,
	'conversation.status_changed': true,
	'conversation.tag_merged': true,
	'conversation.tagged': true,
	'conversation.untagged': true,
	'conversation_policy.after_resolution_chosen': true,
	'department.added': true,
	'department.renamed': true,
	'department.switched': true,
	'department_order.replaced': true,
	'conversation_policy.untagged_warning_switched': true,
	'follow_ups.advanced': true,
	'matching.rule_chosen': true,
	'matching.value_allowed': true,
	'matching.value_blocked': true,
	'matching.value_quarantined': true,
	'matching.value_unlisted': true,
	'message.filed': true,
	'message.refiled': true,
	'remark.deleted': true,
	'remark.edited': true,
	'remark.written': true,
	'vip_settings.switched': true,
	'tag.absorption_begun': true,
	'tag.absorption_ended': true,
	'tag.added': true,
	'tag.merge_advanced': true,
	'tag.merge_begun': true,
	'tag.renamed': true,
	'tag.switched': true,
};

/** Somebody else came behind a number that the network had vouched for. */
async function trustEnded({ as }: TestDesk): Promise<void> {
	const { receive } = as('channel').inbound;
	const event = whatsAppMessage({ id: 'wamid.trusted', phone: '33677777777' });
	await succeeded(receive({ event, evidence: { checkedBy: 'app-secret', at: '2026-11-22T08:00:00Z' } }));
	const { channel, aliases } = event;
	const occurredAt = '2026-11-22T08:10:00Z';
	await succeeded(
		receive({ event: { kind: 'identity_changed', channel, messageId: 'notice-1', occurredAt, aliases } }),
	);
}

describe('the laws of facts and the records they make', { timeout: 120_000 }, () => {
	it('the facts of a record, folded, are the state that the store has', async () => {
		const happened = new Set<string>();
		const rebuildAll = async (desk: TestDesk): Promise<void> => {
			for (const { kind, events, state } of await recordsOf(desk.store)) {
				const facts = events.map(({ fact }) => fact);
				expect(rebuilt(kind, facts)).toStrictEqual(state);
				for (const { type } of facts) happened.add(type);
			}
		};
		// What is rare in random histories happens here all the same.
		for (const scenario of Object.values(scenarios)) {
			const { given, input } = await situationOf(scenario);
			await succeeded(scenario.run(given.as(scenario.actor), input));
			await rebuildAll(given);
		}
		const distrusted = await beginning();
		await trustEnded(distrusted);
		await rebuildAll(distrusted);
		await fc.assert(
			fc.asyncProperty(randomHistory(40), async (history) => {
				const desk = await beginning();
				await lived(desk, history);
				await rebuildAll(desk);
			}),
			{ numRuns: 150 },
		);
		expect([...happened].sort()).toEqual(Object.keys(everyFact).sort());
	});

	it('after each fact, the revision is the number of facts so far, and the id is the record’s', async () => {
		await fc.assert(
			fc.asyncProperty(randomHistory(40), async (history) => {
				const desk = await beginning();
				await lived(desk, history);
				for (const { kind, id, events } of await recordsOf(desk.store)) {
					events.forEach((_, index) => {
						const state = rebuilt(
							kind,
							events.slice(0, index + 1).map(({ fact }) => fact),
						);
						expect(state).toMatchObject({ id, revision: index + 1 });
					});
				}
			}),
			{ numRuns: 50 },
		);
	});

	it('a record rebuilt from redacted facts is the redacted record, after each fact', async () => {
		let personal = 0;
		await fc.assert(
			fc.asyncProperty(randomHistory(40), async (history) => {
				const desk = await beginning();
				await lived(desk, history);
				for (const { kind, events } of await recordsOf(desk.store)) {
					for (let count = 1; count <= events.length; count += 1) {
						const facts = events.slice(0, count).map(({ fact }) => fact);
						const state = rebuilt(kind, facts);
						if (state === undefined) throw new Error('a record of facts has a state');
						expect(rebuilt(kind, facts.map(redacted))).toStrictEqual(recordKinds[kind].redact(state));
					}
					personal += events.filter(({ fact }) => fact.personal !== null).length;
				}
			}),
			{ numRuns: 100 },
		);
		expect(personal).toBeGreaterThan(100);
	});

	it('nothing that could tell who a person is stands in what is left of a redacted fact or record', async () => {
		const secrets = [
			'33612345678',
			'33698765432',
			'447700900123',
			'FR.1',
			'visitor-1',
			'Amélie',
			'parcel',
			'example.com',
		];
		await fc.assert(
			fc.asyncProperty(randomHistory(40), async (history) => {
				const desk = await beginning();
				await lived(desk, history);
				for (const { kind, events, state } of await recordsOf(desk.store)) {
					if (state === undefined || kind === 'attribute' || kind === 'channel') continue;
					const left = JSON.stringify([events.map(({ fact }) => redacted(fact)), recordKinds[kind].redact(state)]);
					for (const secret of secrets) expect(left).not.toContain(secret);
				}
			}),
			{ numRuns: 50 },
		);
	});

	it('positions increase, and each event names its command, its author and its time', async () => {
		await fc.assert(
			fc.asyncProperty(randomHistory(40), async (history) => {
				const desk = await beginning();
				await lived(desk, history);
				const events = await eventsOf(desk.store);
				events.reduce((before, { position, origin }) => {
					expect(position).toBeGreaterThan(before);
					expect(origin.command).toMatch(/^[a-zA-Z]+\.[a-zA-Z]+$/);
					expect([`${origin.by.kind}-1`, 'follow-ups']).toContain(origin.by.id);
					return position;
				}, 0);
			}),
			{ numRuns: 50 },
		);
	});
});
