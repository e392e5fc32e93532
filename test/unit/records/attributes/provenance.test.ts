import { describe, expect, it } from 'vitest';
import type { ActorKind } from '../../../../src/kernel/actor.js';
import { instantNow } from '../../../../src/kernel/instant.js';
import type { Moment, Trust } from '../../../../src/records/attributes/index.js';
import {
	compareMoments,
	displaces,
	trustLevels,
	trustOfWriter,
	trustRank,
	weakerTrust,
} from '../../../../src/records/attributes/index.js';

/** Lowest first. */
const ranked: readonly ActorKind[] = [
	'channel',
	'autoresponder',
	'virtual_agent',
	'import',
	'integration',
	'crm',
	'system',
	'agent',
	'supervisor',
	'administrator',
];

const moment = (milliseconds: number, wishes: Partial<Moment> = {}): Moment => ({
	at: instantNow({ now: () => milliseconds }),
	source: 'channel',
	tie: 'm1',
	...wishes,
});

const bySource = (source: Moment['source'], tie = 'm1'): Moment => moment(0, { source, tie });

describe('which of two writes is the later', () => {
	it('ATT-14 the one that occurred later, whoever wrote it and whatever it is called', () => {
		const earlier = moment(0, { source: 'administrator', tie: 'z' });
		const later = moment(1, { source: 'channel', tie: 'a' });
		expect(compareMoments(earlier, later)).toBeLessThan(0);
		expect(compareMoments(later, earlier)).toBeGreaterThan(0);
	});

	it("ATT-14 at one instant people outrank systems, and systems what the contact's side said", () => {
		for (let at = 1; at < ranked.length; at += 1) {
			const [lower = 'channel', higher = 'channel'] = ranked.slice(at - 1, at + 1);
			expect(compareMoments(bySource(lower, 'z'), bySource(higher, 'a'))).toBeLessThan(0);
		}
	});

	it('ATT-14 at one instant from one side, the higher id', () => {
		expect(compareMoments(bySource('channel', 'm1'), bySource('channel', 'm2'))).toBeLessThan(0);
		expect(compareMoments(bySource('channel'), bySource('channel'))).toBe(0);
	});

	it.each([
		['b', 'a', true],
		['a', 'b', false],
		['a', 'a', false],
		['a', undefined, true],
		[undefined, 'a', false],
		[undefined, undefined, false],
	])('ATT-14 of the very same moment, %s displaces %s: %s', (value, held, expected) => {
		expect(displaces(moment(0), value, moment(0), held)).toBe(expected);
	});
});

describe('trust', () => {
	it('ATT-14 has four levels, and a link is worth the weaker of two', () => {
		expect(trustLevels).toEqual(['claimed', 'vouched', 'asserted', 'verified']);
		const weaker = (one: Trust, other: Trust): Trust => (trustRank(one) < trustRank(other) ? one : other);
		for (const one of trustLevels)
			for (const other of trustLevels) expect(weakerTrust(one, other)).toBe(weaker(one, other));
	});

	it('ATT-14 of what somebody writes is vouched where one of us answers for it, else claimed; nobody asserts or verifies', () => {
		const claiming = ranked.filter((kind) => trustOfWriter(kind) === 'claimed');
		expect(claiming).toEqual(['channel', 'autoresponder', 'virtual_agent']);
		const vouching = ranked.filter((kind) => trustOfWriter(kind) === 'vouched');
		expect(vouching.length + claiming.length).toBe(ranked.length);
	});
});
