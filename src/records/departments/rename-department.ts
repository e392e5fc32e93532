import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import { changeOf } from '../../kernel/change.js';
import type { Decision } from '../../kernel/command.js';
import { decided, defineCommand, unchanged } from '../../kernel/command.js';
import type { RevisionStale } from '../../kernel/failure.js';
import { revisionStale } from '../../kernel/failure.js';
import { identifierText } from '../../kernel/ids.js';
import { schemaOf } from '../../kernel/schema.js';
import { departmentNameText, namesakeOf } from './add-department.js';
import type { DepartmentReads, DepartmentsAndOrder } from './department-repository.js';
import type { DepartmentChange } from './facts.js';
import { departmentRecord } from './facts.js';
import type { DepartmentNameTaken, DepartmentNotFound } from './failures.js';
import { departmentNameTaken, departmentNotFound } from './failures.js';

/** Another name for a department, archived or not. @public */
export interface RenameDepartment {
	/** The id of the department. */
	readonly department: string;
	/** Unique ignoring case and accents. */
	readonly name: string;
	/** The revision of the department that the caller saw; the command is refused if somebody changed it since. */
	readonly basedOn: number;
}

/** The department after the call. @public */
export interface RenamedDepartment {
	/** The revision it has now, for the next `basedOn`. */
	readonly revision: number;
	/** False when it had this name already. */
	readonly changed: boolean;
}

const schema = z.strictObject({
	department: identifierText,
	name: departmentNameText,
	basedOn: z.int().nonnegative(),
});

export const renameDepartment = defineCommand({
	name: 'departments.rename',
	permission: 'settings.manage',
	input: schemaOf<RenameDepartment>()(schema),
	load: (reads: DepartmentReads) => reads.departments.all(),
	decide: decideName,
});

function decideName(
	{ departments }: DepartmentsAndOrder,
	{ department: id, name, basedOn }: z.output<typeof schema>,
): Result<Decision<RenamedDepartment, DepartmentChange>, DepartmentNameTaken | DepartmentNotFound | RevisionStale> {
	const department = departments.find((candidate) => candidate.id === id);
	if (department === undefined) return err(departmentNotFound());
	const { revision } = department;
	if (revision !== basedOn) return err(revisionStale(revision));
	// Its own name does not stand in the way: another spelling of it is a new name.
	const others = departments.filter((other) => other !== department);
	const namesake = namesakeOf(name, others);
	if (namesake !== undefined) return err(departmentNameTaken(namesake.id));
	if (department.name === name) return ok(unchanged({ revision, changed: false }));
	const change = changeOf(departmentRecord, department, [
		{ type: 'department.renamed', data: { name }, personal: null },
	]);
	return ok(decided({ revision: change.after.revision, changed: true }, [change]));
}
