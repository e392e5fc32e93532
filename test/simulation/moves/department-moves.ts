import { inOrder } from '../../../src/records/departments/department-order.js';
import type { Department } from '../../../src/records/departments/index.js';
import type { View } from './move.js';
import { idAmong, move, settings, staff } from './move.js';

function departmentsOf({ ledger }: View, archived: boolean): readonly Department[] {
	return ledger.states('department').filter((department) => department.archived === archived);
}

/** A name nobody has; now and then one that somebody has, spelt otherwise. */
function name(view: View): string {
	const taken = view.random.once(8) ? view.random.among(view.ledger.states('department'))?.name : undefined;
	return taken?.toUpperCase() ?? `Département ${view.fresh()}`;
}

/** Mostly one of those wanted; now and then any. */
function department(view: View, archived: boolean): string {
	const wanted = departmentsOf(view, archived);
	return idAmong(view, wanted.length > 0 && !view.random.once(8) ? wanted : view.ledger.states('department'));
}

export const departmentMoves = {
	'conversations.setDepartment': move(staff, 10, (view) => {
		const to = view.random.once(5) ? { kind: 'none' } : { kind: 'department', department: department(view, false) };
		return { conversation: idAmong(view, view.ledger.states('conversation')), to };
	}),
	'departments.add': move(settings, 3, (view) => ({ name: name(view) })),
	'departments.archive': move(settings, 1, (view) => ({ department: department(view, false) })),
	'departments.rename': move(settings, 1, (view) => {
		const { random, ledger } = view;
		const found = random.among(ledger.states('department'));
		const basedOn = random.once(8) ? 99 : (found?.revision ?? 0);
		return { department: found?.id ?? 'nobody', name: name(view), basedOn };
	}),
	'departments.reorder': move(settings, 1, (view) => {
		const { random, ledger } = view;
		const kept = ledger.states('department_order')[0];
		const now = inOrder(departmentsOf(view, false), { order: kept?.order ?? [] }).map(({ id }) => id);
		const order = random.once(8) ? now.slice(1) : now.toReversed();
		return { order, basedOn: random.once(8) ? 99 : (kept?.revision ?? 0) };
	}),
	'departments.restore': move(settings, 1, (view) => ({ department: department(view, true) })),
} as const;
