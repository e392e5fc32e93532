import { describe, expect, it } from 'vitest';
import type { TestDesk } from '../../../support/a-desk.js';
import { aDesk } from '../../../support/a-desk.js';
import { reopened } from '../../../support/pipeline-runs.js';
import { failed, succeeded } from '../../../support/results.js';
import { rivalStore } from '../../../support/rival-store.js';
import { aDepartment } from '../../../support/scenarios/situations.js';
import { eventsOf } from '../../../support/workspace-contents.js';

const callsOf = ({ as }: TestDesk) => as('administrator').departments;

async function withThree() {
	const desk = aDesk();
	const [support, sales, billing] = [
		await aDepartment(desk, 'Support'),
		await aDepartment(desk, 'Sales'),
		await aDepartment(desk, 'Élan'),
	];
	return { desk, calls: callsOf(desk), support, sales, billing };
}

async function namesOf(desk: TestDesk): Promise<readonly string[]> {
	return (await succeeded(desk.as('agent').departments.list({}))).departments.map(({ name }) => name);
}

describe('the list of departments', () => {
	it('CNV-2 is empty at first, and has each that is added, last', async () => {
		const desk = aDesk();
		expect(await succeeded(desk.as('agent').departments.list({}))).toEqual({ departments: [], orderRevision: 0 });
		await aDepartment(desk, '  Support  ');
		await aDepartment(desk, 'Sales');
		expect(await namesOf(desk)).toEqual(['Support', 'Sales']);
	});

	it.each(['Elan', 'ÉLAN', ' e\u0301lan ', 'ＥＬＡＮ', 'É\u200Blan'])(
		'CNV-2 has no second department named %j, neither added nor renamed',
		async (name) => {
			const { desk, calls, support, billing } = await withThree();
			const before = await eventsOf(desk.store);
			const taken = { code: 'department.name_taken', departmentId: billing };
			expect(await failed(calls.add({ name }))).toEqual(taken);
			expect(await failed(calls.rename({ department: support, name, basedOn: 1 }))).toEqual(taken);
			expect(await eventsOf(desk.store)).toEqual(before);
		},
	);

	it('CNV-2 keeps the name of an archived one taken, and names of another workspace free', async () => {
		const { desk, calls, billing } = await withThree();
		await succeeded(calls.archive({ department: billing }));
		expect(await failed(calls.add({ name: 'elan' }))).toMatchObject({ code: 'department.name_taken' });
		await succeeded(desk.as('administrator', 'globex').departments.add({ name: 'elan' }));
	});

	it('CNV-2 takes 200, archived ones among them, and the next is refused', async () => {
		const { desk, calls, support } = await withThree();
		for (let count = 4; count <= 200; count += 1) await aDepartment(desk, `Department ${count}`);
		const full = { code: 'department.limit_reached', limit: 200 };
		expect(await failed(calls.add({ name: 'One more' }))).toEqual(full);
		await succeeded(calls.archive({ department: support }));
		expect(await failed(calls.add({ name: 'One more' }))).toEqual(full);
	});

	it('CNV-2 of two who add the last one at the same moment, the second is told', async () => {
		const { desk } = await withThree();
		for (let count = 4; count < 200; count += 1) await aDepartment(desk, `Department ${count}`);
		const other = reopened(desk, (store) =>
			rivalStore(store, async (commit) => {
				if (commit === 1) await aDepartment(desk, 'The last');
			}),
		);
		expect(await failed(callsOf(other).add({ name: 'Too late' }))).toMatchObject({ code: 'department.limit_reached' });
	});
});

describe('a department', () => {
	it('CNV-2 is renamed, also to another spelling of its name, and back', async () => {
		const { desk, calls, support } = await withThree();
		const renamed = (name: string, basedOn: number) => succeeded(calls.rename({ department: support, name, basedOn }));
		expect(await renamed('SUPPORT', 1)).toEqual({ revision: 2, changed: true });
		expect(await renamed('SUPPORT', 2)).toEqual({ revision: 2, changed: false });
		expect(await renamed('After-sales', 2)).toEqual({ revision: 3, changed: true });
		expect(await namesOf(desk)).toEqual(['After-sales', 'Sales', 'Élan']);
		await succeeded(calls.add({ name: 'Support' }));
		expect(await failed(calls.rename({ department: support, name: 'support', basedOn: 3 }))).toMatchObject({
			code: 'department.name_taken',
		});
	});

	it('CNV-2 is not renamed over what somebody did to it since', async () => {
		const { calls, support } = await withThree();
		await succeeded(calls.archive({ department: support }));
		const late = calls.rename({ department: support, name: 'After-sales', basedOn: 1 });
		expect(await failed(late)).toEqual({ code: 'revision.stale', revision: 2 });
	});

	it('CNV-2 is archived once, listed last, and restored to the place it had', async () => {
		const { desk, calls, support, sales, billing } = await withThree();
		await succeeded(calls.reorder({ order: [billing, support, sales], basedOn: 0 }));
		expect(await succeeded(calls.archive({ department: support }))).toEqual({ changed: true });
		expect(await succeeded(calls.archive({ department: support }))).toEqual({ changed: false });
		expect(await namesOf(desk)).toEqual(['Élan', 'Sales', 'Support']);
		expect(await succeeded(calls.restore({ department: support }))).toEqual({ changed: true });
		expect(await succeeded(calls.restore({ department: support }))).toEqual({ changed: false });
		expect(await namesOf(desk)).toEqual(['Élan', 'Support', 'Sales']);
	});

	it('CNV-2 that nobody added is not found', async () => {
		const { calls } = await withThree();
		const gone = { code: 'department.not_found' };
		expect(await failed(calls.rename({ department: 'nobody', name: 'X', basedOn: 0 }))).toEqual(gone);
		expect(await failed(calls.archive({ department: 'nobody' }))).toEqual(gone);
		expect(await failed(calls.restore({ department: '__proto__' }))).toEqual(gone);
	});
});

describe('the order of departments', () => {
	it('CNV-2 is replaced whole and again; one added since comes last', async () => {
		const { desk, calls, support, sales, billing } = await withThree();
		const first = await succeeded(calls.reorder({ order: [billing, sales, support], basedOn: 0 }));
		expect(first).toEqual({ id: 'department_order', revision: 1, order: [billing, sales, support] });
		await aDepartment(desk, 'Billing');
		expect(await namesOf(desk)).toEqual(['Élan', 'Sales', 'Support', 'Billing']);
		expect(await succeeded(calls.list({}))).toMatchObject({ orderRevision: 1 });
	});

	it('CNV-2 refuses what is missing, doubled or foreign, and nothing is half ordered', async () => {
		const { desk, calls, support, sales, billing } = await withThree();
		await succeeded(calls.archive({ department: billing }));
		const before = await eventsOf(desk.store);
		const refusal = { code: 'department.order_mismatch', missing: [], doubled: [], foreign: [] };
		const refusedFor = (order: readonly string[]) => failed(calls.reorder({ order, basedOn: 0 }));
		expect(await refusedFor([sales])).toEqual({ ...refusal, missing: [support] });
		expect(await refusedFor([])).toEqual({ ...refusal, missing: [support, sales] });
		expect(await refusedFor([sales, support, sales])).toEqual({ ...refusal, doubled: [sales] });
		expect(await refusedFor([sales, 'nobody', support, billing])).toEqual({ ...refusal, foreign: [1, 3] });
		expect(await refusedFor([sales, sales, 'x'])).toEqual({
			...refusal,
			missing: [support],
			doubled: [sales],
			foreign: [2],
		});
		expect(await eventsOf(desk.store)).toEqual(before);
	});

	it('CNV-2 over somebody else’s is refused, also when both ask in the same moment', async () => {
		const { calls, support, sales, billing } = await withThree();
		const asked = [
			[billing, sales, support],
			[sales, support, billing],
		].map((order) => calls.reorder({ order, basedOn: 0 }));
		const results = await Promise.all(asked);
		expect(results.filter((result) => result.isOk())).toHaveLength(1);
		const told = results.flatMap((result) => (result.isErr() ? [result.error] : []));
		expect(told).toEqual([{ code: 'revision.stale', revision: 1 }]);
		expect(await failed(calls.reorder({ order: [], basedOn: 0 }))).toEqual({ code: 'revision.stale', revision: 1 });
	});
});
