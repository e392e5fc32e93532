import type { Failure } from '../../kernel/failure.js';
import type { DepartmentId } from './department.js';

/** No department of the workspace has this id. @public */
export interface DepartmentNotFound extends Failure<'department.not_found'> {}

/** Another department has this name, ignoring case and accents; archived ones count. @public */
export interface DepartmentNameTaken extends Failure<'department.name_taken'> {
	/** Whose name it is. */
	readonly departmentId: DepartmentId;
}

/** The workspace has as many departments as it may have; archived ones count. @public */
export interface DepartmentLimitReached extends Failure<'department.limit_reached'> {
	readonly limit: number;
}

/** The department is archived: it keeps the conversations it has and takes no new ones. @public */
export interface DepartmentArchived extends Failure<'department.archived'> {
	readonly departmentId: DepartmentId;
}

/** An order must name each active department once, and no other; nothing was ordered. @public */
export interface DepartmentOrderMismatch extends Failure<'department.order_mismatch'> {
	/** Active departments that the order lacks, in the order they have now. */
	readonly missing: readonly DepartmentId[];
	/** Active departments that it names more than once. */
	readonly doubled: readonly DepartmentId[];
	/** The places in it, from 0, of what is no active department of the workspace. */
	readonly foreign: readonly number[];
}

export function departmentNotFound(): DepartmentNotFound {
	return { code: 'department.not_found' };
}

export function departmentNameTaken(departmentId: DepartmentId): DepartmentNameTaken {
	return { code: 'department.name_taken', departmentId };
}

export function departmentLimitReached(limit: number): DepartmentLimitReached {
	return { code: 'department.limit_reached', limit };
}

export function departmentArchived(departmentId: DepartmentId): DepartmentArchived {
	return { code: 'department.archived', departmentId };
}

export function departmentOrderMismatch(differences: Omit<DepartmentOrderMismatch, 'code'>): DepartmentOrderMismatch {
	return { code: 'department.order_mismatch', ...differences };
}
