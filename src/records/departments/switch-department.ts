import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import { changeOf } from '../../kernel/change.js';
import type { Decision } from '../../kernel/command.js';
import { decided, unchanged } from '../../kernel/command.js';
import { identifierText } from '../../kernel/ids.js';
import type { Department } from './department.js';
import type { DepartmentChange } from './facts.js';
import { departmentRecord } from './facts.js';
import type { DepartmentNotFound } from './failures.js';
import { departmentNotFound } from './failures.js';

/** Which department. @public */
export interface ChooseDepartment {
	/** The id of the department. */
	readonly department: string;
}

/** What became of archiving or restoring. @public */
export interface DepartmentSwitchedOver {
	/** False when the department was so already. */
	readonly changed: boolean;
}

export const chooseDepartmentSchema = /* @__PURE__ */ z.strictObject({ department: identifierText });

export function switchedTo(
	archived: boolean,
	department: Department | undefined,
): Result<Decision<DepartmentSwitchedOver, DepartmentChange>, DepartmentNotFound> {
	if (department === undefined) return err(departmentNotFound());
	if (department.archived === archived) return ok(unchanged({ changed: false }));
	const fact = { type: 'department.switched', data: { archived }, personal: null } as const;
	return ok(decided({ changed: true }, [changeOf(departmentRecord, department, [fact])]));
}
