export type { AddDepartment, AddedDepartment } from './add-department.js';
export { addDepartment } from './add-department.js';
export { archiveDepartment } from './archive-department.js';
export type { Department, DepartmentId } from './department.js';
export type { DepartmentOrder, DepartmentOrderChange, DepartmentsReordered } from './department-order.js';
export { departmentOrderRecord } from './department-order.js';
export type { DepartmentReads, DepartmentRepository, DepartmentsAndOrder } from './department-repository.js';
export type {
	DepartmentAdded,
	DepartmentChange,
	DepartmentFact,
	DepartmentRenamed,
	DepartmentSwitched,
} from './facts.js';
export { departmentRecord } from './facts.js';
export type {
	DepartmentArchived,
	DepartmentLimitReached,
	DepartmentNameTaken,
	DepartmentNotFound,
	DepartmentOrderMismatch,
} from './failures.js';
export { departmentArchived, departmentNotFound } from './failures.js';
export type { DepartmentList, ListDepartments } from './list-departments.js';
export { listDepartments } from './list-departments.js';
export type { RenameDepartment, RenamedDepartment } from './rename-department.js';
export { renameDepartment } from './rename-department.js';
export type { ReorderDepartments } from './reorder-departments.js';
export { reorderDepartments } from './reorder-departments.js';
export { restoreDepartment } from './restore-department.js';
export type { ChooseDepartment, DepartmentSwitchedOver } from './switch-department.js';
