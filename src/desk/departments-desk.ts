import type { RevisionStale } from '../kernel/failure.js';
import type { CommandMethod, QueryMethod } from '../kernel/surface.js';
import type {
	AddDepartment,
	AddedDepartment,
	ChooseDepartment,
	DepartmentLimitReached,
	DepartmentList,
	DepartmentNameTaken,
	DepartmentNotFound,
	DepartmentOrder,
	DepartmentOrderMismatch,
	DepartmentSwitchedOver,
	ListDepartments,
	RenameDepartment,
	RenamedDepartment,
	ReorderDepartments,
} from '../records/departments/index.js';
import {
	addDepartment,
	archiveDepartment,
	listDepartments,
	renameDepartment,
	reorderDepartments,
	restoreDepartment,
} from '../records/departments/index.js';
import type { OpenSession } from './methods.js';
import { commandMethod, queryMethod } from './methods.js';

/** The parts of the company that conversations are filed under. @public */
export interface DepartmentsDesk {
	/** Adds a department, last in the order; conversations can be filed under it at once. */
	readonly add: CommandMethod<AddDepartment, AddedDepartment, DepartmentLimitReached | DepartmentNameTaken>;
	/** Gives a department another name; its conversations stay with it. */
	readonly rename: CommandMethod<
		RenameDepartment,
		RenamedDepartment,
		DepartmentNameTaken | DepartmentNotFound | RevisionStale
	>;
	/** Puts all departments that are not archived in another order. */
	readonly reorder: CommandMethod<ReorderDepartments, DepartmentOrder, DepartmentOrderMismatch | RevisionStale>;
	/** Archives a department: it keeps the conversations it has, takes no new ones, and keeps its name. */
	readonly archive: CommandMethod<ChooseDepartment, DepartmentSwitchedOver, DepartmentNotFound>;
	/** Lets an archived department take conversations again, at the place in the order that it had. */
	readonly restore: CommandMethod<ChooseDepartment, DepartmentSwitchedOver, DepartmentNotFound>;
	/** Every department, archived ones last. */
	readonly list: QueryMethod<ListDepartments, DepartmentList>;
}

export function departmentsDesk(open: OpenSession): DepartmentsDesk {
	return {
		get add() {
			return commandMethod(open, addDepartment);
		},
		get rename() {
			return commandMethod(open, renameDepartment);
		},
		get reorder() {
			return commandMethod(open, reorderDepartments);
		},
		get archive() {
			return commandMethod(open, archiveDepartment);
		},
		get restore() {
			return commandMethod(open, restoreDepartment);
		},
		get list() {
			return queryMethod(open, listDepartments);
		},
	};
}
