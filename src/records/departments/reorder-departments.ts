import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import { changeOf } from '../../kernel/change.js';
import type { Decision } from '../../kernel/command.js';
import { decided, defineCommand } from '../../kernel/command.js';
import type { RevisionStale } from '../../kernel/failure.js';
import { revisionStale } from '../../kernel/failure.js';
import { identifierOf } from '../../kernel/ids.js';
import { schemaOf } from '../../kernel/schema.js';
import type { DepartmentOrder, DepartmentOrderChange } from './department-order.js';
import { defaultDepartmentOrder, departmentOrderRecord, inOrder } from './department-order.js';
import type { DepartmentReads, DepartmentsAndOrder } from './department-repository.js';
import type { DepartmentOrderMismatch } from './failures.js';
import { departmentOrderMismatch } from './failures.js';

/** The whole order of the active departments, and what it replaces. @public */
export interface ReorderDepartments {
	/** The ids of all departments that are not archived, each once, first to last. */
	readonly order: readonly string[];
	/** The revision of the order that the caller saw; the command is refused if somebody reordered since. */
	readonly basedOn: number;
}

/** More ids than there can be departments. */
const MOST_READ = 1_000;

const schema = z.strictObject({
	order: z.array(identifierOf<'DepartmentId'>()).max(MOST_READ).readonly(),
	basedOn: z.int().nonnegative(),
});

export const reorderDepartments = defineCommand({
	name: 'departments.reorder',
	permission: 'settings.manage',
	input: schemaOf<ReorderDepartments>()(schema),
	load: (reads: DepartmentReads) => reads.departments.all(),
	decide: decideOrder,
});

// No guards: a department added meanwhile comes after the others, and one archived keeps the place given here.
function decideOrder(
	{ departments, order: kept }: DepartmentsAndOrder,
	{ order, basedOn }: z.output<typeof schema>,
): Result<Decision<DepartmentOrder, DepartmentOrderChange>, DepartmentOrderMismatch | RevisionStale> {
	const before = kept ?? defaultDepartmentOrder;
	if (before.revision !== basedOn) return err(revisionStale(before.revision));
	const active = departments.filter(({ archived }) => !archived);
	const expected = inOrder(active, before).map(({ id }) => id);
	const missing = expected.filter((id) => !order.includes(id));
	const doubled = expected.filter((id) => order.indexOf(id) !== order.lastIndexOf(id));
	const foreign = order.flatMap((id, place) => (expected.includes(id) ? [] : [place]));
	if (missing.length + doubled.length + foreign.length > 0) {
		return err(departmentOrderMismatch({ missing, doubled, foreign }));
	}
	const fact = { type: 'department_order.replaced', data: { order }, personal: null } as const;
	const change = changeOf(departmentOrderRecord, kept, [fact]);
	return ok(decided(change.after, [change]));
}
