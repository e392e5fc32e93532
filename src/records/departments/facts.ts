import { assertNever } from '../../kernel/assert-never.js';
import type { RecordChange, RecordKind } from '../../kernel/change.js';
import type { Fact } from '../../kernel/fact.js';
import type { Instant } from '../../kernel/instant.js';
import { foldedLabel } from '../../kernel/text.js';
import type { Department, DepartmentId } from './department.js';

/** An administrator added a department. @public */
export type DepartmentAdded = Fact<
	'department.added',
	{ readonly id: DepartmentId; readonly name: string; readonly place: number; readonly at: Instant },
	never
>;

/** The department has another name. @public */
export type DepartmentRenamed = Fact<'department.renamed', { readonly name: string }, never>;

/** From now on the department takes no conversations, or takes them again. @public */
export type DepartmentSwitched = Fact<'department.switched', { readonly archived: boolean }, never>;

/** What can happen to a department. @public */
export type DepartmentFact = DepartmentAdded | DepartmentRenamed | DepartmentSwitched;

/** A change to a department. @public */
export type DepartmentChange = RecordChange<'department', Department, DepartmentFact>;

export const departmentRecord: RecordKind<'department', Department, DepartmentFact> = {
	kind: 'department',
	evolve: evolveDepartment,
	keysOf: ({ name, place, addedAt }) => ({
		claims: [
			{ space: 'department.name', key: foldedLabel(name) },
			{ space: 'department.place', key: String(place) },
		],
		entries: [{ index: 'department.all', key: '', sort: addedAt }],
	}),
	haveSameKeys: (before, after) => before.name === after.name,
	redact: (department) => department,
};

function evolveDepartment(department: Department | undefined, fact: DepartmentFact): Department {
	if (fact.type === 'department.added') {
		const { id, name, place, at } = fact.data;
		return { id, revision: 1, name, archived: false, place, addedAt: at };
	}
	if (department === undefined) throw new Error(`${fact.type} before department.added`);
	const revision = department.revision + 1;
	switch (fact.type) {
		case 'department.renamed':
			return { ...department, revision, name: fact.data.name };
		case 'department.switched':
			return { ...department, revision, archived: fact.data.archived };
		default:
			return assertNever(fact);
	}
}
