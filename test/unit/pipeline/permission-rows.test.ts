import { describe, expect, it } from 'vitest';
import type { PermissionTable } from '../../../src/kernel/permission.js';
import { reopened, situationOf } from '../../support/pipeline-runs.js';
import { failed, succeeded } from '../../support/results.js';
import { commandNames, scenarios } from '../../support/scenarios/index.js';

async function withRows(permissions: Partial<PermissionTable>, name: (typeof commandNames)[number]) {
	const scenario = scenarios[name];
	const { given, input } = await situationOf(scenario);
	return { scenario, input, desk: reopened(given, undefined, { permissions }) };
}

describe('a host that replaces rows of the permission table', () => {
	it('PER-3 a row gives a right to those it names, and takes it from all others', async () => {
		const { scenario, input, desk } = await withRows({ 'settings.manage': { supervisor: true } }, 'attributes.define');
		expect(await failed(scenario.run(desk.as('administrator'), input))).toEqual({
			code: 'permission.denied',
			permission: 'settings.manage',
			actor: 'administrator',
			administratorCanHelp: false,
		});
		expect(await failed(scenario.run(desk.as('agent'), input))).toMatchObject({ administratorCanHelp: false });
		await succeeded(scenario.run(desk.as('supervisor'), input));
	});

	it('PER-3 a row names parts of a right, and grants no other part', async () => {
		const rows: Partial<PermissionTable> = { 'conversation.work': { integration: ['status'] } };
		const reply = await withRows(rows, 'conversations.reply');
		expect(await failed(reply.scenario.run(reply.desk.as('integration'), reply.input))).toMatchObject({
			code: 'permission.denied',
			permission: 'conversation.work:reply',
		});
		const status = await withRows(rows, 'conversations.changeStatus');
		await succeeded(status.scenario.run(status.desk.as('integration'), status.input));
	});

	it('PER-3 rows that are not replaced stay as they are, and so does a row given as undefined', async () => {
		const unsaid: Partial<PermissionTable> = Object.fromEntries([['settings.manage', undefined]]);
		const { scenario, input, desk } = await withRows({ ...unsaid, 'privacy.manage': {} }, 'attributes.define');
		await succeeded(scenario.run(desk.as('administrator'), input));
		expect(await failed(scenario.run(desk.as('agent'), input))).toMatchObject({ code: 'permission.denied' });
	});

	it('PER-2 an agent whom nobody grants a right is told that an administrator can help', async () => {
		for (const name of commandNames) {
			const { scenario, input, desk } = await withRows({}, name);
			const denied = await scenario.run(desk.as('agent'), input);
			if (denied.isOk() || denied.error.code !== 'permission.denied') continue;
			expect(denied.error, name).toMatchObject({ administratorCanHelp: name !== 'inbound.receive' });
		}
	});
});
