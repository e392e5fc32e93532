import { assertNever } from '../../kernel/assert-never.js';
import type { RecordChange, RecordKind } from '../../kernel/change.js';
import { noKeys } from '../../kernel/change.js';
import type { Fact } from '../../kernel/fact.js';
import type { Department, DepartmentId } from './department.js';

/** The order in which administrators put the departments; one record, so that it is never half new. @public */
export interface DepartmentOrder {
	readonly id: 'department_order';
	/** 0 while nobody ordered anything. */
	readonly revision: number;
	/** First to last; one that was archived meanwhile keeps its place. */
	readonly order: readonly DepartmentId[];
}

/** An administrator put the departments in another order. @public */
export type DepartmentsReordered = Fact<
	'department_order.replaced',
	{ readonly order: readonly DepartmentId[] },
	never
>;

/** A change to the order of departments. @public */
export type DepartmentOrderChange = RecordChange<'department_order', DepartmentOrder, DepartmentsReordered>;

export const defaultDepartmentOrder: DepartmentOrder = { id: 'department_order', revision: 0, order: [] };

export const departmentOrderRecord: RecordKind<'department_order', DepartmentOrder, DepartmentsReordered> = {
	kind: 'department_order',
	evolve: (order, fact) => {
		switch (fact.type) {
			case 'department_order.replaced':
				return { id: 'department_order', revision: (order?.revision ?? 0) + 1, order: fact.data.order };
			default:
				return assertNever(fact.type);
		}
	},
	keysOf: () => noKeys,
	haveSameKeys: () => true,
	redact: (order) => order,
};

/** Active departments in their order, those it does not name after it by when they were added; then archived ones alike. */
export function inOrder(
	departments: readonly Department[],
	{ order }: Pick<DepartmentOrder, 'order'>,
): readonly Department[] {
	const places = new Map<string, number>(order.map((id, place) => [id, place]));
	const placeOf = ({ id }: Department): number => places.get(id) ?? order.length;
	return departments.toSorted(
		(one, other) => Number(one.archived) - Number(other.archived) || placeOf(one) - placeOf(other),
	);
}
