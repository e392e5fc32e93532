import { describe, expect, it } from 'vitest';
import type { Failure, InputInvalid } from '../../../src/kernel/failure.js';
import { whatsAppMessage } from '../../support/inbound-events.js';
import { counted, situationOf } from '../../support/pipeline-runs.js';
import { failed, succeeded } from '../../support/results.js';
import { commandNames, queryNames, queryScenariosByName, scenarios } from '../../support/scenarios/index.js';
import { eventsOf } from '../../support/workspace-contents.js';
import { CANARY, CANARY_NUMBER, wrongInputs } from '../../support/wrong-inputs.js';

function isInputInvalid(failure: Failure): failure is InputInvalid {
	return failure.code === 'input.invalid' && 'issues' in failure;
}

/** That a failure is an `input.invalid` of the documented shape, and holds nothing of what was typed. */
function expectInputInvalid(failure: Failure, what: string): void {
	if (!isInputInvalid(failure)) throw new Error(`${what}: ${JSON.stringify(failure)}`);
	expect(Object.keys(failure).sort(), what).toEqual(['code', 'issues']);
	expect(failure.issues.length, what).toBeGreaterThan(0);
	for (const issue of failure.issues) expect(Object.keys(issue).sort(), what).toEqual(['path', 'problem']);
	const text = JSON.stringify(failure);
	expect(text.includes(CANARY) || text.includes(String(CANARY_NUMBER)), `${what}: ${text}`).toBe(false);
}

describe('an input of another shape is refused before anything is read', () => {
	it.each(commandNames)('%s refuses every wrong input, writes nothing and repeats nothing', async (name) => {
		const scenario = scenarios[name];
		const { given, input } = await situationOf(scenario);
		const before = await eventsOf(given.store);
		const { desk, calls } = counted(given);
		const wrongs = wrongInputs(input, scenario.shape);
		expect(wrongs.length).toBeGreaterThan(9);
		for (const { what, input: wrong } of wrongs) {
			const actor = desk.as(scenario.actor);
			const run = await scenario.run(actor, wrong, { requestId: 'request-1' });
			if (run.isOk()) throw new Error(`${what} was taken: ${JSON.stringify(run.value)}`);
			expectInputInvalid(run.error, what);
			expect(await failed(scenario.preview(actor, wrong)), what).toEqual(run.error);
		}
		expect(calls.calls()).toEqual({});
		expect(await eventsOf(given.store)).toEqual(before);
	});

	it.each(queryNames)('%s refuses every wrong input, reads nothing and repeats nothing', async (name) => {
		const scenario = queryScenariosByName[name];
		const { given, input } = await situationOf(scenario);
		const { desk, calls } = counted(given);
		const wrongs = wrongInputs(input, scenario.shape);
		expect(wrongs.length).toBeGreaterThan(9);
		for (const { what, input: wrong } of wrongs) {
			const answer = await scenario.ask(desk.as(scenario.actor), wrong);
			if (answer.isOk()) throw new Error(`${what} was taken: ${JSON.stringify(answer.value)}`);
			expectInputInvalid(answer.error, what);
		}
		expect(calls.calls()).toEqual({});
	});

	it.each([
		['blank', ''],
		['space around', ' request-1'],
		['too long', CANARY.repeat(40)],
		['a lone surrogate', `${CANARY}\uD800`],
		['a bidi control', `${CANARY}\u202E`],
	])('a request id with %s is refused as requestId', async (_, requestId) => {
		for (const name of commandNames) {
			const scenario = scenarios[name];
			const { given, input } = await situationOf(scenario);
			const { desk, calls } = counted(given);
			const failure = await failed(scenario.run(desk.as(scenario.actor), input, { requestId }));
			expectInputInvalid(failure, name);
			expect(failure).toMatchObject({ issues: [{ path: 'requestId' }] });
			expect(calls.calls()).toEqual({});
		}
	});
});

describe('an input that is read piece by piece', () => {
	const text = '{ "__proto__": "CANARY", "constructor": "CANARY", "A CANARY": "CANARY", "tier": "" }';

	it('ATT-9 a value that is none is refused by its place, a key of no plain spelling only as ?', async () => {
		const scenario = scenarios['contacts.edit'];
		const { given } = await situationOf(scenario);
		const set: Record<string, string> = JSON.parse(text);
		const failure = await failed(given.as('agent').contacts.edit({ contact: 1, set }));
		expect(failure).toEqual({
			code: 'input.invalid',
			issues: [
				{ path: 'set.?', problem: 'malformed_key' },
				{ path: 'set.?', problem: 'malformed_key' },
			],
		});
	});

	it('ATT-9 a value too long or malformed is refused by its key, and never repeated', async () => {
		const { given } = await situationOf(scenarios['contacts.edit']);
		const set = { loyalty_tier: CANARY.repeat(17_000), first_name: `${CANARY}\uD800`, email: CANARY };
		const failure = await failed(given.as('agent').contacts.edit({ contact: 1, set }));
		expect(failure).toEqual({
			code: 'attribute.write_refused',
			refused: [
				{ attribute: 'loyalty_tier', reason: 'invalid_value', problem: 'too_long' },
				{ attribute: 'first_name', reason: 'invalid_value', problem: 'malformed_text' },
				{ attribute: 'email', reason: 'invalid_value', problem: 'not_an_email' },
			],
		});
	});

	it('ATT-11 a key that every object inherits is refused as unknown', async () => {
		const { given } = await situationOf(scenarios['contacts.edit']);
		const set: Record<string, string> = JSON.parse('{ "constructor": "CANARY" }');
		const failure = await failed(given.as('agent').contacts.edit({ contact: 1, set, clear: ['to_string'] }));
		expect(failure).toEqual({
			code: 'attribute.write_refused',
			refused: [
				{ attribute: 'constructor', reason: 'not_found', problem: undefined },
				{ attribute: 'to_string', reason: 'not_found', problem: undefined },
			],
		});
	});

	it('CON-8 what a payload says under a key of no catalogue is dropped, and neither key nor value repeated', async () => {
		const { given } = await situationOf(scenarios['inbound.receive']);
		const attributes: Record<string, string> = JSON.parse(text);
		const outcome = await succeeded(
			given.as('channel').inbound.receive({ event: whatsAppMessage({ attributes: { ...attributes, phone: CANARY } }) }),
		);
		expect(outcome).toMatchObject({
			kind: 'received',
			dropped: [
				...[1, 2, 3, 4].map(() => ({ attribute: '?', problem: 'unknown' })),
				{ attribute: 'phone', problem: 'not_a_phone' },
			],
		});
		expect(JSON.stringify(outcome)).not.toContain(CANARY);
	});
});
