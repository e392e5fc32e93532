import { describe, expect, it } from 'vitest';
import { observedStore } from '../../support/observed-store.js';
import { counted, reopened, situationOf } from '../../support/pipeline-runs.js';
import { filledIn } from '../../support/preview-filled-in.js';
import { succeeded } from '../../support/results.js';
import { commandNames, scenarios } from '../../support/scenarios/index.js';
import { idNumber } from '../../support/steppable-runtime.js';
import { eventsOf, recordsOf, storeOf } from '../../support/workspace-contents.js';

describe('a preview', () => {
	it.each(commandNames)('%s: equals the run, up to new ids and numbers', async (name) => {
		const scenario = scenarios[name];
		const rehearsal = await situationOf(scenario);
		const previewed = await succeeded(scenario.preview(rehearsal.given.as(scenario.actor), rehearsal.input));
		const { given, input } = await situationOf(scenario);
		expect(input).toStrictEqual(rehearsal.input);
		const { store, changes, numbers } = observedStore(given.store);
		const before = given.clock.handedOut();
		const output = await succeeded(scenario.run(reopened(given, () => store).as(scenario.actor), input));
		const ids = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((count) => idNumber(before + count));
		expect(filledIn(previewed, { ids, numbers })).toStrictEqual({ output, changes });
		expect(previewed.changes.length).toBeGreaterThan(0);
	});

	it.each(commandNames)('%s: writes nothing, reserves nothing, reads no receipt and takes no id', async (name) => {
		const scenario = scenarios[name];
		const { given, input } = await situationOf(scenario);
		const before = [await eventsOf(given.store), await recordsOf(given.store)];
		const ids = given.clock.handedOut();
		const numbers = storeOf(given.store).numbers;
		const reserved = await succeeded(numbers.reserve('contact'));
		const { desk, calls } = counted(given);
		await succeeded(scenario.preview(desk.as(scenario.actor), input));
		for (const port of ['commit', 'numbers.reserve', 'receipts.find']) expect(calls.calls()).not.toHaveProperty(port);
		expect([await eventsOf(given.store), await recordsOf(given.store)]).toStrictEqual(before);
		expect(given.clock.handedOut()).toBe(ids);
		expect(await succeeded(numbers.reserve('contact'))).toBe(reserved + 1);
	});

	it.each(commandNames)('%s: leaves every answer as it was, and the run after it works', async (name) => {
		const scenario = scenarios[name];
		const { given, input } = await situationOf(scenario);
		const actor = given.as(scenario.actor);
		const first = await succeeded(scenario.preview(actor, input));
		expect(await succeeded(scenario.preview(actor, input))).toStrictEqual(first);
		await succeeded(scenario.run(actor, input));
	});

	it.each(commandNames.filter((name) => scenarios[name].settles))(
		'%s: says that nothing would change where things are settled',
		async (name) => {
			const scenario = scenarios[name];
			const { given, input } = await situationOf(scenario);
			await succeeded(scenario.run(given.as(scenario.actor), input));
			given.clock.step(1000);
			expect(await succeeded(scenario.preview(given.as(scenario.actor), input))).toMatchObject({ changes: [] });
		},
	);

	it.each(commandNames.filter((name) => !scenarios[name].settles))(
		'%s: meets what the run would meet, asked again',
		async (name) => {
			const scenario = scenarios[name];
			const { given, input } = await situationOf(scenario);
			await succeeded(scenario.run(given.as(scenario.actor), input));
			const previewed = await scenario.preview(given.as(scenario.actor), input);
			const again = await scenario.run(given.as(scenario.actor), input);
			// Only a remark is written a second time: who says a thing twice may mean it.
			expect(again.isOk()).toBe(name === 'remarks.add');
			expect(previewed.isErr() ? previewed.error : 'ok').toEqual(again.isErr() ? again.error : 'ok');
		},
	);
});
