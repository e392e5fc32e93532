import type { Result } from 'neverthrow';
import type { Decision } from '../../kernel/command.js';
import { defineCommand } from '../../kernel/command.js';
import { schemaOf } from '../../kernel/schema.js';
import type { Department } from './department.js';
import type { DepartmentReads } from './department-repository.js';
import type { DepartmentChange } from './facts.js';
import type { DepartmentNotFound } from './failures.js';
import type { ChooseDepartment, DepartmentSwitchedOver } from './switch-department.js';
import { chooseDepartmentSchema, switchedTo } from './switch-department.js';

export const restoreDepartment = defineCommand({
	name: 'departments.restore',
	permission: 'settings.manage',
	input: schemaOf<ChooseDepartment>()(chooseDepartmentSchema),
	load: (reads: DepartmentReads, { department }) => reads.departments.find(department),
	decide: (
		department: Department | undefined,
	): Result<Decision<DepartmentSwitchedOver, DepartmentChange>, DepartmentNotFound> => switchedTo(false, department),
});
