import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import { branded } from '../../kernel/brand.js';
import { changeOf } from '../../kernel/change.js';
import type { Context, Decision } from '../../kernel/command.js';
import { decided, defineCreatingCommand } from '../../kernel/command.js';
import { schemaOf } from '../../kernel/schema.js';
import { foldedLabel } from '../../kernel/text.js';
import { lineText } from '../../kernel/text-schema.js';
import type { Department, DepartmentId } from './department.js';
import { DEPARTMENT_LIMIT } from './department.js';
import type { DepartmentReads, DepartmentsAndOrder } from './department-repository.js';
import type { DepartmentChange } from './facts.js';
import { departmentRecord } from './facts.js';
import type { DepartmentLimitReached, DepartmentNameTaken } from './failures.js';
import { departmentLimitReached, departmentNameTaken } from './failures.js';

/** A department to add. @public */
export interface AddDepartment {
	/** One line of at most 100 code points; unique ignoring case and accents. */
	readonly name: string;
}

/** The department that was added. @public */
export interface AddedDepartment {
	readonly departmentId: DepartmentId;
}

export const departmentNameText = /* @__PURE__ */ lineText(100);

const schema = z.strictObject({ name: departmentNameText });

export const addDepartment = defineCreatingCommand({
	name: 'departments.add',
	permission: 'settings.manage',
	input: schemaOf<AddDepartment>()(schema),
	load: (reads: DepartmentReads) => reads.departments.all(),
	prepare: (supply) => ok(branded<'DepartmentId'>(supply.id())),
	decide: decideAddition,
});

function decideAddition(
	{ departments }: DepartmentsAndOrder,
	{ name }: z.output<typeof schema>,
	{ now, prepared: id }: Context<DepartmentId>,
): Result<Decision<AddedDepartment, DepartmentChange>, DepartmentLimitReached | DepartmentNameTaken> {
	const namesake = namesakeOf(name, departments);
	if (namesake !== undefined) return err(departmentNameTaken(namesake.id));
	const place = freePlace(departments);
	if (place >= DEPARTMENT_LIMIT) return err(departmentLimitReached(DEPARTMENT_LIMIT));
	const fact = { type: 'department.added', data: { id, name, place, at: now }, personal: null } as const;
	return ok(decided({ departmentId: id }, [changeOf(departmentRecord, undefined, [fact])]));
}

/** The department that has this name, ignoring case and accents. */
export function namesakeOf(name: string, departments: readonly Department[]): Department | undefined {
	const folded = foldedLabel(name);
	return departments.find((other) => foldedLabel(other.name) === folded);
}

/** A place is taken once: of two who add the last department at the same moment, the second is told that there is no room. */
function freePlace(departments: readonly Department[]): number {
	const taken = new Set(departments.map(({ place }) => place));
	let place = 0;
	while (taken.has(place)) place += 1;
	return place;
}
