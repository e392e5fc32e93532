import { describe, expect, it } from 'vitest';
import { branded } from '../../../src/kernel/brand.js';
import { defaultPermissions } from '../../../src/kernel/permission.js';
import { WORKSPACE } from '../../support/a-desk.js';
import { frozenRuns } from '../../support/frozen-decisions.js';
import { deepFrozen, frozenStore } from '../../support/frozen-store.js';
import { reopened, situationOf } from '../../support/pipeline-runs.js';
import { succeeded } from '../../support/results.js';
import { commandNames, queryNames, queryScenariosByName, scenarios } from '../../support/scenarios/index.js';
import { tappedStore } from '../../support/tapped-store.js';
import { eventsOf, recordsOf, storeOf } from '../../support/workspace-contents.js';

/** A copy with nothing shared, to compare with later. */
function kept<T>(value: T): T {
	return structuredClone(value);
}

describe('what was handed over is nobody else’s to write to', () => {
	it.each(commandNames)('%s writes neither to its input nor to what it read', async (name) => {
		const scenario = scenarios[name];
		const { given, input } = await situationOf(scenario);
		for (const { state, events } of await recordsOf(given.store)) deepFrozen([state, events]);
		const before = kept(input);
		const actor = reopened(given, frozenStore).as(scenario.actor);
		await succeeded(scenario.preview(actor, deepFrozen(input)));
		await succeeded(scenario.run(actor, input, { requestId: 'request-1' }));
		expect(input).toStrictEqual(before);
		const settled = scenario.run(actor, input);
		if (scenario.settles) await succeeded(settled);
		else await settled;
	});

	it.each(commandNames)('%s decides the same again, from what is frozen all the way down', async (name) => {
		const scenario = scenarios[name];
		const { given, input } = await situationOf(scenario);
		const settings = {
			runtime: given.clock,
			permissions: defaultPermissions,
			fingerprintKey: 'key',
			phones: undefined,
			tracer: undefined,
			pause: undefined,
		};
		const [id, workspaceId] = [branded<'ActorId'>(`${scenario.actor}-1`), branded<'WorkspaceId'>(WORKSPACE)];
		const session = { actor: { kind: scenario.actor, id, workspaceId }, store: storeOf(given.store), settings };
		let decisions = 0;
		const run = frozenRuns[name](session, input, (first, second) => {
			decisions += 1;
			expect(second).toStrictEqual(first);
		});
		await succeeded(run);
		expect(decisions).toBe(1);
	});

	it.each(queryNames)('%s writes neither to its input nor to what it read', async (name) => {
		const scenario = queryScenariosByName[name];
		const { given, input } = await situationOf(scenario);
		const desk = reopened(given, frozenStore);
		await succeeded(scenario.ask(desk.as(scenario.actor), deepFrozen(input)));
	});

	it.each(commandNames)('%s leaves the state before as it was', async (name) => {
		const scenario = scenarios[name];
		const { given, input } = await situationOf(scenario);
		const before = await recordsOf(given.store);
		const copy = kept(before);
		await succeeded(scenario.run(given.as(scenario.actor), input));
		expect(before).toStrictEqual(copy);
	});

	it('the frozen store freezes what is read and what is written, all the way down', async () => {
		const { given, input } = await situationOf(scenarios['contacts.edit']);
		const frozen: boolean[] = [];
		const desk = reopened(given, (store) =>
			frozenStore(
				tappedStore(store, () => ({
					ask: (_port, call) => call(),
					commit: (changeSet, commit) => {
						for (const { facts, after } of changeSet.changes) frozen.push(...[facts[0], after].map(Object.isFrozen));
						return commit(changeSet);
					},
				})),
			),
		);
		await succeeded(scenarios['contacts.edit'].run(desk.as('agent'), input));
		expect(frozen).toEqual([true, true]);
		const read = await succeeded(storeOf(desk.store).contacts.find({ kind: 'number', number: 1 }));
		expect(Object.isFrozen(read?.contact.aliases[0])).toBe(true);
		expect(await eventsOf(given.store)).not.toEqual([]);
	});
});
