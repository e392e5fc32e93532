import type { GroupCondition, GroupRule } from '../../../src/policies/groups/index.js';
import { definitionsOf } from './attribute-moves.js';
import type { View } from './move.js';
import { move, settings } from './move.js';

const built = [
	{ kind: 'contains', attribute: 'email', value: '@EXAMPLE.com' },
	{ kind: 'equals', attribute: 'phone', value: '+33 6 12 34 56 78' },
	{ kind: 'one_of', attribute: 'language', values: ['fr', 'nl'] },
	{ kind: 'not_empty', attribute: 'last_name' },
] as const satisfies readonly GroupCondition[];

/** A condition that can be asked; now and then one that cannot. */
function condition(view: View): GroupCondition {
	const { random } = view;
	if (random.once(12)) return { kind: 'greater', attribute: 'email', value: '1' };
	const own = random.among(definitionsOf(view, ({ enabled, field }) => enabled && field.kind === 'text'));
	if (own === undefined || random.once(2)) return random.pick(built);
	return { kind: 'contains', attribute: own.id, value: random.pick(['42', '.com', '+33']) };
}

function rule(view: View): GroupRule {
	switch (view.random.below(4)) {
		case 0:
			return condition(view);
		case 1:
			return { kind: 'not', of: condition(view) };
		default:
			return { kind: view.random.pick(['all', 'any'] as const), of: [condition(view), condition(view)] };
	}
}

function nested(depth: number): GroupRule {
	return depth === 0 ? built[3] : { kind: 'not', of: nested(depth - 1) };
}

function groupsOf({ ledger }: View) {
	return ledger.states('contact_groups')[0]?.groups ?? [];
}

/** A group there is, and the revision it has; now and then none, or another. */
function group(view: View, archived = false) {
	const { random } = view;
	const fitting = groupsOf(view).filter((one) => one.archived === archived);
	const found = random.among(fitting.length > 0 ? fitting : groupsOf(view));
	const basedOn = random.once(12) ? 99 : (found?.revision ?? 1);
	return { group: random.once(20) ? 'nobody' : (found?.id ?? 'nobody'), basedOn };
}

export const groupMoves = {
	'groups.add': move(settings, 3, (view) => {
		const name = view.random.once(6) ? 'v\u00efp' : `Group ${view.fresh()}`;
		return { name, rule: view.random.once(20) ? nested(8) : rule(view) };
	}),
	'groups.rename': move(settings, 1, (view) => ({ ...group(view), name: `Group ${view.fresh()}` })),
	'groups.changeRule': move(settings, 2, (view) => ({ ...group(view), rule: rule(view) })),
	'groups.archive': move(settings, 2, (view) => ({ group: group(view).group })),
	'groups.restore': move(settings, 3, (view) => ({ group: group(view, true).group })),
} as const;
