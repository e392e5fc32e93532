import { changeOf } from '../../kernel/change.js';
import { departmentOrderRecord } from '../../records/departments/index.js';
import { answered, refused, same } from '../expected.js';
import type { Stage } from '../stage.js';
import { caseOf } from '../stage.js';
import type { ConformanceCase } from '../store-under-test.js';
import { changeSet, departmentAdded, instant, written } from '../written.js';

const repositories = (name: string, play: (stage: Stage) => Promise<void>): ConformanceCase =>
	caseOf('repositories', name, play);

const names = ['<b>Élan</b>', "'; drop table --", '\u202Eנגן', '__proto__', '🏢'.repeat(50)] as const;

export const departmentCases: readonly ConformanceCase[] = [
	repositories('departments are read in the order in which they were added, then by id', async ({ reads }) => {
		const added = [departmentAdded('d3', 0, 1), departmentAdded('d2', 1, 0), departmentAdded('d1', 2, 1)];
		await written(reads, added);
		const { departments, order } = await answered('all', reads.departments.all());
		same(
			'departments',
			departments.map(({ id }) => id),
			['d2', 'd1', 'd3'],
		);
		same('order', order, undefined);
	}),
	repositories('departments are read with their order, and their names as they were written', async ({ reads }) => {
		const added = names.map((name, place) => departmentAdded(`d${place}`, place, place, name));
		const ids = added.map(({ after }) => after.id).toReversed();
		const fact = { type: 'department_order.replaced', data: { order: ids }, personal: null } as const;
		await written(reads, [...added, changeOf(departmentOrderRecord, undefined, [fact])]);
		const { departments, order } = await answered('all', reads.departments.all());
		same(
			'names',
			departments.map(({ name }) => name),
			names,
		);
		same('order', order?.order, ids);
		for (const { after } of added) same('found', await answered('find', reads.departments.find(after.id)), after);
		same('no other', await answered('find', reads.departments.find('d')), undefined);
	}),
	repositories('a name of a department is held once in a workspace, and free in another', async (stage) => {
		await written(stage.reads, [departmentAdded('d1', 0, 0, 'Élan')]);
		const namesake = changeSet([departmentAdded('d2', 1, 0, 'ELAN')]);
		await refused('commit', stage.reads.commit(namesake), 'storage.conflict');
		const other = stage.elsewhere();
		same('there', await answered('all', other.reads.departments.all()), { departments: [], order: undefined });
		await answered('commit', other.reads.commit(namesake));
		const { departments } = await answered('all', stage.reads.departments.all());
		same(
			'here',
			departments.map(({ id, addedAt }) => ({ id, addedAt })),
			[{ id: 'd1', addedAt: instant() }],
		);
	}),
];
