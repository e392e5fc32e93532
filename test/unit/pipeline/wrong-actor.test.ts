import { describe, expect, it } from 'vitest';
import type { ActorInput } from '../../../src/kernel/actor.js';
import { aDesk } from '../../support/a-desk.js';
import { whatsAppMessage } from '../../support/inbound-events.js';
import { counted, situationOf } from '../../support/pipeline-runs.js';
import { failed, succeeded } from '../../support/results.js';
import { commandNames, queryNames, queryScenariosByName, scenarios } from '../../support/scenarios/index.js';

/** An actor as a caller in plain JavaScript may hand it over. */
function actorFrom(json: string): ActorInput {
	return JSON.parse(json);
}

const wrongActors: readonly (readonly [string, string, string, string])[] = [
	['a customer', '{"kind":"customer","id":"CANARY","workspaceId":"acme"}', 'actor.kind', 'invalid_value'],
	['no kind', '{"id":"CANARY","workspaceId":"acme"}', 'actor.kind', 'invalid_value'],
	['a blank id', '{"kind":"agent","id":"","workspaceId":"acme"}', 'actor.id', 'too_small'],
	['an id of spaces', '{"kind":"agent","id":"  ","workspaceId":"acme"}', 'actor.id', 'malformed_identifier'],
	[
		'a bidi workspace',
		'{"kind":"agent","id":"a","workspaceId":"ac\\u202Eme"}',
		'actor.workspaceId',
		'malformed_identifier',
	],
	[
		'an invisible workspace',
		'{"kind":"agent","id":"a","workspaceId":"acme\\u200B"}',
		'actor.workspaceId',
		'malformed_identifier',
	],
	['no workspace', '{"kind":"agent","id":"a"}', 'actor.workspaceId', 'invalid_type'],
];

describe('an actor that is none', () => {
	it.each(wrongActors)(
		'PER-1 %s can do nothing, and is told what is wrong with the actor',
		async (_, json, path, problem) => {
			for (const name of commandNames) {
				const scenario = scenarios[name];
				const { given, input } = await situationOf(scenario);
				const { desk, calls } = counted(given);
				const actor = desk.desk.as(actorFrom(json));
				const failure = await failed(scenario.run(actor, input, { requestId: 'request-1' }));
				expect(failure, name).toEqual({ code: 'input.invalid', issues: [{ path, problem }] });
				expect(await failed(scenario.preview(actor, input)), name).toEqual(failure);
				expect(calls.workspaces(), name).toEqual([]);
			}
		},
	);

	it.each(wrongActors)('PER-1 %s can ask nothing', async (_, json, path, problem) => {
		for (const name of queryNames) {
			const scenario = queryScenariosByName[name];
			const { given, input } = await situationOf(scenario);
			const { desk, calls } = counted(given);
			const failure = await failed(scenario.ask(desk.desk.as(actorFrom(json)), input));
			expect(failure, name).toEqual({ code: 'input.invalid', issues: [{ path, problem }] });
			expect(calls.workspaces(), name).toEqual([]);
		}
	});

	it.each(['null', '[]', '"agent"', '{"kind":"agent","id":"a","workspaceId":"acme","admin":true}'])(
		'PER-1 %s is no actor as a whole',
		async (json) => {
			const { desk } = aDesk();
			const failure = await failed(desk.as(actorFrom(json)).channels.list({}));
			expect(failure).toMatchObject({ code: 'input.invalid' });
			expect(JSON.stringify(failure)).not.toContain('admin');
			for (const { path } of failure.code === 'input.invalid' ? failure.issues : [])
				expect(path).toMatch(/^actor(?:\.\w+)?$/);
		},
	);

	it('PER-1 a workspace that is none receives nothing, and every event is refused by its name', async () => {
		const { desk } = aDesk();
		const received = await succeeded(desk.asChannel(' acme').inbound.receiveAll({ events: [whatsAppMessage()] }));
		expect(received.outcomes).toMatchObject([
			{ outcome: { kind: 'refused', failure: { code: 'input.invalid', issues: [{ path: 'actor.workspaceId' }] } } },
		]);
	});
});
