import { describe, expect, it } from 'vitest';
import { failingStore } from '../../support/failing-store.js';
import { counted, reopened, situationOf } from '../../support/pipeline-runs.js';
import { failed, succeeded } from '../../support/results.js';
import { commandNames, scenarios } from '../../support/scenarios/index.js';
import { eventsOf, storeOf } from '../../support/workspace-contents.js';

const options = { requestId: 'request-1' };

/** Those that take no input at all have no other. */
const withoutInput = ['matching.chooseNone', 'vip.switchOff', 'vip.switchOn'];

function withAnother(name: (typeof commandNames)[number]): boolean {
	return !withoutInput.includes(name);
}

describe('a request that is named', () => {
	it.each(commandNames)('%s, twice with one request id, answers the same and happens once', async (name) => {
		const scenario = scenarios[name];
		const { given, input } = await situationOf(scenario);
		const actor = given.as(scenario.actor);
		const first = await succeeded(scenario.run(actor, input, options));
		const events = await eventsOf(given.store);
		given.clock.step(60_000);
		const { desk, calls } = counted(given);
		const second = await succeeded(scenario.run(desk.as(scenario.actor), input, options));
		expect(second).toStrictEqual(first);
		expect(await eventsOf(given.store)).toEqual(events);
		expect(calls.calls()).toEqual({ 'receipts.find': 1 });
	});

	it.each(commandNames)(
		'%s keeps with its request who asked, what was answered, and nothing of the input',
		async (name) => {
			const scenario = scenarios[name];
			const { given, input } = await situationOf(scenario);
			const output = await succeeded(scenario.run(given.as(scenario.actor), input, options));
			const receipt = await succeeded(storeOf(given.store).receipts.find('request-1'));
			expect(receipt).toEqual({
				requestId: 'request-1',
				command: name,
				fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
				output,
			});
			expect((await eventsOf(given.store)).at(-1)?.origin).toEqual({
				command: name,
				by: { kind: scenario.actor, id: `${scenario.actor}-1` },
				at: new Date(given.clock.now()).toISOString(),
				requestId: 'request-1',
			});
		},
	);

	it.each(commandNames.filter(withAnother))('%s with another input is refused as reused', async (name) => {
		const scenario = scenarios[name];
		const { given, input } = await situationOf(scenario);
		await succeeded(scenario.run(given.as(scenario.actor), input, options));
		const events = await eventsOf(given.store);
		const other = scenario.another(input);
		expect(await failed(scenario.run(given.as(scenario.actor), other, options))).toEqual({ code: 'request.reused' });
		expect(await eventsOf(given.store)).toEqual(events);
	});

	it.each(commandNames)('a request id of %s is refused for any other command', async (name) => {
		const scenario = scenarios[name];
		const { given, input } = await situationOf(scenario);
		await succeeded(scenario.run(given.as(scenario.actor), input, options));
		const other = name === 'matching.chooseNone' ? 'conversations.chooseAfterResolution' : 'matching.chooseNone';
		const otherInput = name === 'matching.chooseNone' ? { afterResolution: 'reopen' } : {};
		const reused = scenarios[other].run(given.as('administrator'), otherInput, options);
		expect(await failed(reused)).toEqual({ code: 'request.reused' });
	});

	it.each(commandNames)('%s that failed keeps no receipt, and the same request can be asked again', async (name) => {
		const scenario = scenarios[name];
		const { given, input } = await situationOf(scenario);
		const broken = reopened(given, (store) => failingStore(store, { kind: 'conflict', commits: 5 }).store);
		await failed(scenario.run(broken.as(scenario.actor), input, options));
		expect(await succeeded(storeOf(given.store).receipts.find('request-1'))).toBeUndefined();
		await succeeded(scenario.run(given.as(scenario.actor), input, options));
	});

	it.each(commandNames)('%s, asked twice in the same moment with one request id, happens once', async (name) => {
		const scenario = scenarios[name];
		const whole = await situationOf(scenario);
		await succeeded(scenario.run(whole.given.as(scenario.actor), whole.input, options));
		const { given, input } = await situationOf(scenario);
		const actor = given.as(scenario.actor);
		const [first, second] = await Promise.all([
			succeeded(scenario.run(actor, input, options)),
			succeeded(scenario.run(actor, input, options)),
		]);
		expect(second).toStrictEqual(first);
		expect(await eventsOf(given.store)).toHaveLength((await eventsOf(whole.given.store)).length);
	});

	it('of two different calls in the same moment under one request id, one happens and one is refused', async () => {
		const { given, input } = await situationOf(scenarios['channels.connect']);
		const administrator = given.as('administrator');
		const results = await Promise.all([
			scenarios['channels.connect'].run(administrator, input, options),
			administrator.conversations.chooseAfterResolution({ afterResolution: 'start_another' }, options),
		]);
		expect(results.map((result) => (result.isOk() ? 'ok' : result.error.code)).sort()).toEqual([
			'ok',
			'request.reused',
		]);
		expect(await eventsOf(given.store)).toHaveLength(1);
	});

	it('a refusal is not kept: once its reason is gone, the same request does it', async () => {
		const { given } = await situationOf(scenarios['channels.switch']);
		const administrator = given.as('administrator');
		const input = { attribute: 'newsletter' };
		expect(await failed(administrator.attributes.switchOn(input, options))).toMatchObject({
			code: 'attribute.not_found',
		});
		expect(await succeeded(storeOf(given.store).receipts.find('request-1'))).toBeUndefined();
		await succeeded(administrator.attributes.define({ key: 'newsletter', label: 'Newsletter' }));
		expect(await succeeded(administrator.attributes.switchOn(input, options))).toEqual({ changed: true });
	});

	it('the order in which an input was written is no difference, and an absent property is one left undefined', async () => {
		const { given } = await situationOf(scenarios['attributes.define']);
		const { attributes } = given.as('administrator');
		await succeeded(attributes.define({ key: 'tier', label: 'Tier' }, options));
		const same = await succeeded(attributes.define({ format: undefined, label: 'Tier', key: 'tier' }, options));
		expect(same).toEqual({ attribute: 'tier' });
	});

	it('a key of the host makes the fingerprints its own', async () => {
		const scenario = scenarios['matching.choose'];
		const fingerprints = new Set<string | undefined>();
		for (const fingerprintKey of [undefined, 'contact-desk', 'secret of the host']) {
			const { given, input } = await situationOf(scenario);
			const desk = reopened(given, undefined, { fingerprintKey });
			await succeeded(scenario.run(desk.as(scenario.actor), input, options));
			const receipt = await succeeded(storeOf(given.store).receipts.find('request-1'));
			fingerprints.add(receipt?.fingerprint);
		}
		expect(fingerprints.size).toBe(2);
	});
});
