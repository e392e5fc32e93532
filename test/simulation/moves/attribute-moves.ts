import type { AttributeDefinition, AttributeOption } from '../../../src/records/attributes/index.js';
import { orderedKeys } from '../../../src/records/attributes/ordered-attributes.js';
import type { View } from './move.js';
import { move, settings } from './move.js';

type Wanted = (definition: AttributeDefinition) => boolean;

const labels = ['Silver', 'Bronze', 'Diamond', 'GOLD', 'Basic'] as const;
const builtIn = ['phone', 'email', 'name', 'no_such_key'] as const;
const filled = [
	{ channelType: 'whatsapp', attribute: 'name' },
	{ channelType: 'web_chat', attribute: 'phone' },
	{ channelType: 'wechat', attribute: 'union_id' },
] as const;

export function definitionsOf({ ledger }: View, wanted: Wanted = () => true): readonly AttributeDefinition[] {
	return ledger.states('attribute').filter((definition) => !definition.deleted && wanted(definition));
}

/** Mostly one that is as wanted; now and then any, or one that nobody defined. */
function attribute(view: View, wanted: Wanted): string {
	const { random } = view;
	if (random.once(8)) return random.among(definitionsOf(view))?.id ?? 'phone';
	return random.once(8)
		? random.pick(builtIn)
		: (random.among(definitionsOf(view, wanted))?.id ?? random.pick(builtIn));
}

function optionsOf({ ledger }: View, key: string): readonly AttributeOption[] {
	const field = ledger.states('attribute').find(({ id }) => id === key)?.field;
	return field?.kind === 'dropdown' ? field.options : [];
}

const isDropdown: Wanted = ({ field }) => field.kind === 'dropdown';

function option(view: View, wanted: (option: AttributeOption) => boolean) {
	const key = attribute(view, (definition) => isDropdown(definition) && optionsOf(view, definition.id).some(wanted));
	const found = view.random.once(10) ? undefined : view.random.among(optionsOf(view, key).filter(wanted));
	return { attribute: key, option: found?.id ?? 'no-option' };
}

/** A key and a label nobody has; now and then taken ones. */
function named(view: View) {
	const { random } = view;
	const count = view.fresh();
	const key = random.once(10) ? attribute(view, () => true) : `field_${count}`;
	const label = random.once(10) ? (random.among(definitionsOf(view))?.label ?? 'The field') : `Field ${count}`;
	return { key, label };
}

export const attributeMoves = {
	'attributes.define': move(settings, 6, (view) => {
		const { random } = view;
		const format = random.pick(['plain', 'plain', 'plain', 'number', 'url', 'phone'] as const);
		return { ...named(view), format, crmManaged: random.once(4), matchable: random.once(2) };
	}),
	'attributes.defineDropdown': move(settings, 4, (view) => {
		const { random } = view;
		const few = random.once(12) ? [] : ['Gold', 'Platinum'];
		return { ...named(view), options: ['Basic', ...few], lookup: random.once(6) };
	}),
	'attributes.relabel': move(settings, 2, (view) => {
		const { random } = view;
		const key = attribute(view, () => true);
		const revision = definitionsOf(view, ({ id }) => id === key)[0]?.revision ?? 0;
		return { attribute: key, label: named(view).label, basedOn: random.once(8) ? revision + 1 : revision };
	}),
	'attributes.classify': move(settings, 2, (view) => {
		const { random } = view;
		const key = random.once(6) ? 'email' : attribute(view, () => true);
		const before = view.ledger.states('attribute').find(({ id }) => id === key);
		return { attribute: key, lookup: before?.lookup !== true, ...(random.once(3) ? { crmManaged: true } : {}) };
	}),
	'attributes.addOption': move(settings, 2, (view) => ({
		attribute: attribute(view, isDropdown),
		label: view.random.once(4) ? view.random.pick(labels) : `Option ${view.fresh()}`,
	})),
	'attributes.renameOption': move(settings, 2, (view) => {
		const { random } = view;
		const found = option(view, () => true);
		const revision = definitionsOf(view, ({ id }) => id === found.attribute)[0]?.revision ?? 0;
		const label = random.once(4) ? random.pick(labels) : `Option ${view.fresh()}`;
		return { ...found, label, basedOn: random.once(10) ? revision + 1 : revision };
	}),
	'attributes.archiveOption': move(settings, 2, (view) => option(view, ({ archived }) => !archived)),
	'attributes.restoreOption': move(settings, 2, (view) => option(view, ({ archived }) => archived)),
	'attributes.switchOn': move(settings, 6, (view) => ({ attribute: attribute(view, ({ enabled }) => !enabled) })),
	'attributes.switchOff': move(settings, 2, (view) => ({ attribute: attribute(view, ({ enabled }) => enabled) })),
	'attributes.delete': move(settings, 1, (view) => ({ attribute: attribute(view, () => true) })),
	'attributes.show': move(settings, 1, ({ random }) => random.pick(filled)),
	'attributes.hide': move(settings, 1, ({ random }) => random.pick(filled)),
	'attributes.reorder': move(settings, 2, (view) => {
		const { random, ledger } = view;
		const [order, display] = [ledger.states('attribute_order')[0], ledger.states('attribute_display')[0]];
		const now = orderedKeys(definitionsOf(view), { order, display });
		const basedOn = random.once(10) ? 99 : (order?.revision ?? 0);
		return { order: random.once(8) ? now.slice(1) : now.toReversed(), basedOn };
	}),
	'attributes.makeMatchable': move(settings, 2, (view) => ({
		attribute: attribute(view, ({ matchability }) => matchability === 'no'),
	})),
	'attributes.makeUnmatchable': move(settings, 1, (view) => ({
		attribute: attribute(view, ({ matchability }) => matchability !== 'no'),
	})),
	'attributes.backfill': move(settings, 3, (view) => ({
		attribute: attribute(view, ({ matchability }) => matchability === 'backfilling'),
		again: view.random.once(2),
	})),
} as const;
