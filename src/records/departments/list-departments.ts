import * as z from 'zod';
import { defineQuery } from '../../kernel/query.js';
import { schemaOf } from '../../kernel/schema.js';
import type { Department } from './department.js';
import { defaultDepartmentOrder, inOrder } from './department-order.js';
import type { DepartmentReads } from './department-repository.js';

/** Nothing to say: every department is listed. @public */
export type ListDepartments = Readonly<Record<string, never>>;

/** The departments of a workspace. @public */
export interface DepartmentList {
	/** Active ones in their order, those added since after them; then archived ones in the order they had. */
	readonly departments: readonly Department[];
	/** The revision of the order, for `departments.reorder`; 0 while nobody ordered anything. */
	readonly orderRevision: number;
}

export const listDepartments = defineQuery<ListDepartments, ListDepartments, DepartmentReads, DepartmentList>({
	name: 'departments.list',
	permission: 'contact.read',
	input: schemaOf<ListDepartments>()(z.strictObject({})),
	answer: async (reads) => {
		const kept = await reads.departments.all();
		return kept.map(({ departments, order = defaultDepartmentOrder }): DepartmentList => {
			return { departments: inOrder(departments, order), orderRevision: order.revision };
		});
	},
});
