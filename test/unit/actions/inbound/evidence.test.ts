import { describe, expect, it } from 'vitest';
import type { ChannelType } from '../../../../src/records/channels/index.js';
import { aDesk } from '../../../support/a-desk.js';
import { failed, succeeded } from '../../../support/results.js';
import { eventsOf } from '../../../support/workspace-contents.js';
import { connect, contactOf, EVIDENCE, message, receive, receiveMessage, receiveUnsigned } from './arrivals.js';

const ana = { aliases: ['phone:33612345678'], attributes: { name: 'Ana', phone: '+33612345678' } };

describe('what a channel asserts', () => {
	it('CHA-10 with evidence, WhatsApp asserts the phone and the identifier, and only claims the name', async () => {
		const desk = aDesk();
		await connect(desk);
		const { contactId } = await receiveMessage(desk, ana);
		const { provenance, aliases } = await contactOf(desk, contactId);
		expect(provenance['phone']).toMatchObject({ trust: 'asserted', evidence: { checkedBy: 'meta-app-secret' } });
		expect(provenance['name']).toMatchObject({ trust: 'claimed', evidence: undefined });
		expect(aliases).toMatchObject([{ trust: 'asserted' }]);
	});

	it('CHA-10 without evidence, it claims all of it', async () => {
		const desk = aDesk();
		await connect(desk);
		await receiveUnsigned(desk, message(ana));
		const { provenance, aliases } = await contactOf(desk, 'User #1');
		expect(provenance['phone']).toMatchObject({ trust: 'claimed', evidence: undefined });
		expect(aliases).toMatchObject([{ trust: 'claimed' }]);
	});

	it.each<readonly [ChannelType, string, string]>([
		['sms', 'phone', '+33612345678'],
		['voice', 'phone', '+33612345678'],
		['email', 'email', 'ana@example.com'],
		['web_chat', 'phone', '+33612345678'],
		['web_chat', 'email', 'ana@example.com'],
		['wechat', 'union_id', 'o6_bmasdasdsad6_2sgVt7hMZOPfL'],
	])('CHA-10 %s can be forged: its %s is claimed, evidence or not', async (type, key, value) => {
		const desk = aDesk();
		await connect(desk, type);
		const { contactId } = await receiveMessage(desk, { type, aliases: ['user:1'], attributes: { [key]: value } });
		expect((await contactOf(desk, contactId)).provenance[key]).toMatchObject({ trust: 'claimed' });
	});

	it('CHA-10 an asserted value said again without evidence is a claim from then on', async () => {
		const desk = aDesk();
		await connect(desk);
		await receive(desk, message(ana));
		await receiveUnsigned(desk, message({ ...ana, id: 'm2', at: '08:10' }));
		expect((await contactOf(desk, 'User #1')).provenance['phone']).toMatchObject({ trust: 'claimed' });
	});

	it('CHA-10 no event can bring its own evidence', async () => {
		const desk = aDesk();
		await connect(desk);
		const forged = { ...message(ana), evidence: EVIDENCE };
		const failure = await failed(desk.as('channel').inbound.receive({ event: forged }));
		expect(failure).toEqual({ code: 'input.invalid', issues: [{ path: 'event', problem: 'unrecognized_keys' }] });
	});
});

describe('evidence that is none', () => {
	it.each([
		'true',
		'"yes"',
		'{}',
		'{"checkedBy":"meta-app-secret"}',
		'{"checkedBy":"","at":"2026-11-22T08:30:00Z"}',
		'{"checkedBy":"meta\\u200b","at":"2026-11-22T08:30:00Z"}',
		'{"checkedBy":"meta-app-secret","at":"yesterday"}',
		'{"checkedBy":"meta-app-secret","at":"2026-11-22T08:30:00Z","valid":true}',
		'null',
	])('CHA-10 %s counts for nothing in receiveAll, and loses nothing', async (json) => {
		const desk = aDesk();
		await connect(desk);
		const evidence = JSON.parse(json);
		const received = await succeeded(desk.as('channel').inbound.receiveAll({ events: [message(ana)], evidence }));
		expect(received).toMatchObject({ evidence: 'malformed', outcomes: [{ outcome: { kind: 'received' } }] });
		expect((await contactOf(desk, 'User #1')).provenance['phone']).toMatchObject({ trust: 'claimed' });
	});

	it('CHA-10 receiveAll says whether evidence was accepted or missing', async () => {
		const { inbound } = aDesk().as('channel');
		expect(await succeeded(inbound.receiveAll({ events: [], evidence: EVIDENCE }))).toMatchObject({
			evidence: 'accepted',
		});
		expect(await succeeded(inbound.receiveAll({ events: [] }))).toMatchObject({ evidence: 'missing' });
	});

	it('CHA-10 receiving one event refuses malformed evidence by name, and writes nothing', async () => {
		const desk = aDesk();
		await connect(desk);
		const before = await eventsOf(desk.store);
		const evidence = { checkedBy: 'meta-app-secret', at: 'yesterday' };
		const failure = await failed(desk.as('channel').inbound.receive({ event: message(ana), evidence }));
		expect(failure).toEqual({ code: 'input.invalid', issues: [{ path: 'evidence.at', problem: 'not_an_instant' }] });
		expect(await eventsOf(desk.store)).toEqual(before);
	});
});
