import type { Reply } from '../../kernel/change-set.js';
import type { Department } from './department.js';
import type { DepartmentOrder } from './department-order.js';

/** The departments of a workspace, and how they are ordered. @public */
export interface DepartmentsAndOrder {
	/** Every one, archived or not, in the order in which they were added; at most 200. */
	readonly departments: readonly Department[];
	/** `undefined` while it was never written. */
	readonly order: DepartmentOrder | undefined;
}

/** Reads the departments of one workspace. @public */
export interface DepartmentRepository {
	/** The department with this id, archived or not; `undefined` when there is none. */
	find(id: string): Reply<Department | undefined>;
	/** All of them, with the record `department_order`. */
	all(): Reply<DepartmentsAndOrder>;
}

/** What a call that reads departments needs of a store. */
export interface DepartmentReads {
	readonly departments: DepartmentRepository;
}
