import type { ContactId } from 'contact-desk';
import { matchKey } from '../../src/records/contacts/contact.js';
import type { Figure } from './harness.js';
import { measure } from './harness.js';
import type { DeskSetup } from './setup.js';
import { visitorsWith } from './web-chat.js';

const ROUNDS = 11;
const CHOICES = 200;
const LOOKUPS = 50_000;
const GROUPS_READ = 5_000;
const PANELS = 200;
const FAMILIES = 1_000;
const MEMBERS = 3;
const MOST_MEMBERS = 51;

/** What choosing another matching attribute costs in a workspace of 100 contacts and in a large one. */
export async function choiceFigures(small: DeskSetup, large: DeskSetup): Promise<readonly Figure[]> {
	const choices = (setup: DeskSetup) => () => ({ operations: CHOICES, run: () => choose(setup) });
	const medians = await measure(
		[
			{ name: 'small', prepare: choices(small) },
			{ name: 'large', prepare: choices(large) },
		],
		ROUNDS,
	);
	const growth = medians('large') / medians('small');
	return [{ name: 'choosing what matches, 100,000 contacts over 100', value: growth, unit: '×', gate: 1.5 }];
}

async function choose({ administrator }: DeskSetup): Promise<void> {
	for (let choice = 0; choice < CHOICES; choice += 1) {
		const chosen = await administrator.matching.choose({ attribute: choice % 2 === 0 ? 'email' : 'phone' });
		if (chosen.isErr() || !chosen.value.changed) throw new Error('every choice is another one');
	}
}

/** What it costs to find who shares a value, against a look into a Map and a copy of what is found. */
export async function lookupFigures(setup: DeskSetup): Promise<readonly Figure[]> {
	const { families, bare } = await makeFamilies(setup);
	const keys = [...bare.keys()];
	let found = 0;
	const medians = await measure(
		[
			{
				name: 'bare',
				prepare: () => ({
					operations: LOOKUPS,
					run: () => {
						for (let index = 0; index < LOOKUPS; index += 1) {
							found += [...(bare.get(keys[index % keys.length] ?? '') ?? [])].length;
						}
					},
				}),
			},
			{
				name: 'group',
				prepare: () => ({
					operations: GROUPS_READ,
					run: async () => {
						for (let index = 0; index < GROUPS_READ; index += 1) {
							const group = await setup.store.matching.group(keys[index % keys.length] ?? '', MOST_MEMBERS);
							found += group.isOk() ? group.value.length : Number.NaN;
						}
					},
				}),
			},
			{
				name: 'panel',
				prepare: () => ({
					operations: PANELS,
					run: async () => {
						for (let index = 0; index < PANELS; index += 1) {
							const panel = await setup.administrator.panel.show({ contact: families[index]?.[0] ?? '' });
							found += panel.isOk() ? panel.value.linked.length : Number.NaN;
						}
					},
				}),
			},
		],
		ROUNDS,
	);
	if (Number.isNaN(found)) throw new Error('every look-up finds its group');
	return [
		{ name: 'group of 3 over a bare look-up and copy', value: medians('group') / medians('bare'), unit: '×' },
		{ name: 'panel with 2 linked contacts over the same', value: medians('panel') / medians('bare'), unit: '×' },
	];
}

async function makeFamilies(setup: DeskSetup) {
	const families: (readonly ContactId[])[] = [];
	const bare = new Map<string, Set<string>>();
	for (let family = 0; family < FAMILIES; family += 1) {
		const normalised = `+3362${String(family).padStart(7, '0')}`;
		const ids = await visitorsWith(setup, normalised, MEMBERS);
		families.push(ids);
		bare.set(matchKey('phone', { normaliser: 'phone.1', normalised }), new Set(ids));
	}
	return { families, bare };
}
