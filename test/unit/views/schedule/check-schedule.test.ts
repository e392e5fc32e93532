import { describe, expect, it } from 'vitest';
import type { CheckSchedule } from '../../../../src/views/schedule/index.js';
import { isQuiet } from '../../../../src/views/schedule/quiet-hours.js';
import { aDesk } from '../../../support/a-desk.js';
import { webChatMessage } from '../../../support/inbound-events.js';
import { failed, succeeded } from '../../../support/results.js';
import { connectedWebChat, received } from '../../../support/scenarios/situations.js';

async function aVisitor(attributes: Readonly<Record<string, string>> = {}) {
	const desk = aDesk();
	await connectedWebChat(desk);
	const { contactId: contact, conversationId: conversation } = await received(desk, webChatMessage({ attributes }));
	const { contacts, conversations } = desk.as('agent');
	return {
		desk,
		contact,
		correct: (timeZone: string) => succeeded(contacts.correct({ contact, set: { time_zone: timeZone } })),
		check: (more: Partial<CheckSchedule> = {}) =>
			conversations.checkSchedule({ conversation, at: { kind: 'instant', instant: '2026-11-23T08:00:00Z' }, ...more }),
	};
}

const paris = { time_zone: 'Europe/Paris', language: 'fr-FR' };
const local = (time: string): Partial<CheckSchedule> => ({ at: { kind: 'local', time } });

describe('before a scheduled message', () => {
	it('CNV-6 tells the local time, the language, whether it is quiet, and how the zone is known', async () => {
		const { check, contact } = await aVisitor(paris);
		expect(await succeeded(check())).toMatchObject({
			contactId: contact,
			zone: {
				kind: 'known',
				timeZone: 'Europe/Paris',
				value: { value: 'Europe/Paris', source: 'channel', trust: 'claimed', correction: undefined },
			},
			local: { instant: '2026-11-23T08:00:00.000Z', shown: { day: 23, hour: 9, minute: 0 }, reading: 'exact' },
			quiet: false,
			language: { value: 'fr-FR', source: 'channel', trust: 'claimed' },
		});
	});

	it('CNV-6 says that one of us corrected the zone, and what it stands in for', async () => {
		const { check, correct } = await aVisitor(paris);
		await correct('Asia/Tokyo');
		expect(await succeeded(check())).toMatchObject({
			zone: {
				kind: 'known',
				timeZone: 'Asia/Tokyo',
				value: { source: 'agent', trust: 'vouched', by: 'agent-1', correction: { instead: 'Europe/Paris' } },
			},
			local: { shown: { hour: 17 } },
		});
	});

	it('CNV-6 says that the zone is not known, and guesses neither time nor quiet', async () => {
		const { check } = await aVisitor();
		const answer = await succeeded(check());
		expect(answer).toMatchObject({ zone: { kind: 'unknown' }, local: undefined, quiet: undefined });
		expect(await succeeded(check(local('2026-11-23T22:00')))).toMatchObject({ local: undefined, quiet: undefined });
	});

	it('CNV-6 takes the zone that the caller assumes only where nobody knows it, and says so', async () => {
		const assumeTimeZone = 'America/New_York';
		const unknown = await aVisitor();
		expect(await succeeded(unknown.check({ assumeTimeZone }))).toMatchObject({
			zone: { kind: 'assumed', timeZone: 'America/New_York' },
			local: { shown: { hour: 3 } },
			quiet: true,
		});
		const known = await aVisitor(paris);
		expect(await succeeded(known.check({ assumeTimeZone }))).toMatchObject({ zone: { kind: 'known' } });
	});

	it('CNV-6 a zone that the workspace hides is not known', async () => {
		const { desk, check } = await aVisitor(paris);
		const { attributes } = desk.as('administrator');
		await succeeded(attributes.hide({ channelType: 'web_chat', attribute: 'time_zone' }));
		expect((await succeeded(check())).zone).toEqual({ kind: 'unknown' });
	});

	it.each([
		['2026-11-23T20:59', false],
		['2026-11-23T21:00', true],
		['2026-11-23T23:59', true],
		['2026-11-24T00:00', true],
		['2026-11-24T07:59', true],
		['2026-11-24T08:00', false],
	])('CNV-6 from 21 to 8 is quiet, the end outside: at %s it is %s', async (time, quiet) => {
		const { check } = await aVisitor(paris);
		expect((await succeeded(check(local(time)))).quiet).toBe(quiet);
	});

	it.each([
		['12:00', '14:00', '11:59', false],
		['12:00', '14:00', '12:00', true],
		['12:00', '14:00', '14:00', false],
		['22:30', '06:15', '22:29', false],
		['22:30', '06:15', '22:30', true],
		['22:30', '06:15', '06:15', false],
		['00:00', '00:00', '00:00', false],
		['09:00', '09:00', '09:00', false],
		['00:00', '23:59', '23:59', false],
	])('CNV-6 hours from %s to %s: at %s it is quiet: %s', (from, to, time, quiet) => {
		const [hour = 0, minute = 0] = time.split(':').map(Number);
		expect(isQuiet({ hour, minute }, { from, to })).toBe(quiet);
	});

	it('CNV-6 an hour that clocks were put forward over is skipped, one shown twice is the first', async () => {
		const { check } = await aVisitor(paris);
		expect(await succeeded(check(local('2026-03-29T02:30')))).toMatchObject({
			local: { instant: '2026-03-29T01:30:00.000Z', shown: { hour: 3, minute: 30 }, reading: 'skipped' },
		});
		expect(await succeeded(check(local('2026-10-25T02:30')))).toMatchObject({
			local: { instant: '2026-10-25T00:30:00.000Z', shown: { hour: 2, minute: 30 }, reading: 'ambiguous' },
		});
		expect(await succeeded(check(local('2026-10-25T03:30')))).toMatchObject({ local: { reading: 'exact' } });
	});

	it.each([
		['at.time', 'not_a_local_time', local('2026-02-30T10:00')],
		['at.time', 'not_a_local_time', local('2026-11-23T25:00')],
		['at.time', 'not_a_local_time', local('tomorrow')],
		['at.instant', 'not_an_instant', { at: { kind: 'instant', instant: '2026-11-23T08:00' } }],
		['assumeTimeZone', 'not_a_time_zone', { assumeTimeZone: 'Europe/Atlantis' }],
		['assumeTimeZone', 'not_a_time_zone', { assumeTimeZone: '+02:00' }],
		['quietHours.from', 'invalid_format', { quietHours: { from: '24:00', to: '08:00' } }],
	] satisfies (readonly [string, string, Partial<CheckSchedule>])[])(
		'CNV-6 %s of another shape is refused: %s, %j',
		async (path, problem, more) => {
			const { check } = await aVisitor(paris);
			expect(await failed(check(more))).toEqual({ code: 'input.invalid', issues: [{ path, problem }] });
		},
	);
});
