import { describe, expect, it } from 'vitest';
import type { ActorKind } from '../../../../src/kernel/actor.js';
import type { TestDesk } from '../../../support/a-desk.js';
import { aDesk } from '../../../support/a-desk.js';
import { succeeded } from '../../../support/results.js';
import { eventsOf } from '../../../support/workspace-contents.js';
import { connect, contactOf, receiveMessage } from '../inbound/arrivals.js';

const kinds = ['by network', 'by person', 'standard', 'custom text', 'custom dropdown'] as const;
const flags = ['plain', 'crmManaged', 'lookup', 'matchable'] as const;
const states = ['enabled', 'disabled', 'hidden', 'deleted'] as const;
const writers = [
	...(['agent', 'supervisor', 'administrator', 'system'] as const),
	...(['virtual_agent', 'autoresponder', 'integration', 'import', 'crm'] as const),
];
const people: readonly ActorKind[] = ['agent', 'supervisor', 'administrator'];

type Kind = (typeof kinds)[number];
type Flag = (typeof flags)[number];
type State = (typeof states)[number];

interface Row {
	readonly kind: Kind;
	readonly flag: Flag;
	readonly state: State;
}

const isCustom = (kind: Kind): boolean => kind.startsWith('custom');

/** Attributes that nobody defined are not managed by the CRM, switched off or deleted; custom ones are not hidden. */
const exists = ({ kind, flag, state }: Row): boolean => {
	if (kind === 'custom dropdown' && flag === 'matchable') return false;
	if (isCustom(kind)) return state !== 'hidden';
	if (flag === 'crmManaged' || state === 'disabled' || state === 'deleted') return false;
	return kind !== 'standard' || state === 'enabled';
};

const rows: readonly Row[] = kinds
	.flatMap((kind) => flags.flatMap((flag) => states.map((state) => ({ kind, flag, state }))))
	.filter(exists);

/** Why this writer may not; in the order in which it is asked. `undefined`: it may. */
function expectedRefusal({ kind, flag, state }: Row, writer: ActorKind): string | undefined {
	const isManaged = flag === 'crmManaged';
	const reasons: readonly (readonly [string, boolean])[] = [
		['not_found', state === 'deleted'],
		['read_only', kind === 'by network'],
		['disabled', state === 'disabled'],
		['crm_managed', isManaged && writer !== 'crm'],
		['not_crm_managed', !isManaged && writer === 'crm'],
	];
	return reasons.find(([, holds]) => holds)?.[0];
}

const builtIn: Readonly<Record<string, string>> = {
	'by network plain': 'browser',
	'by network lookup': 'browser',
	'by network matchable': 'phone',
	'by person plain': 'name',
	'by person lookup': 'name',
	'by person matchable': 'email',
	'standard plain': 'url',
	'standard lookup': 'last_name',
	'standard matchable': 'email',
};

const values: Readonly<Record<string, string>> = {
	...{ browser: 'Firefox', phone: '+33612345678', name: 'Ana', email: 'ana@example.com' },
	...{ url: 'https://ana.example', last_name: 'Diaz' },
};

/** The attribute of a row in its state, beside one that every writer but the CRM may write, and one the CRM may. */
async function situation({ kind, flag, state }: Row) {
	const desk = aDesk();
	// Here the phone is the network's; there name and e-mail are what a person typed, and the browser the network's.
	const isPhone = builtIn[`${kind} ${flag}`] === 'phone' || (kind === 'standard' && flag === 'matchable');
	const type = isPhone ? 'whatsapp' : 'web_chat';
	await connect(desk, type);
	await receiveMessage(desk, { type, aliases: [isPhone ? 'phone:33612345678' : 'visitor:v1'] });
	const { attributes } = desk.as('administrator');
	await custom(desk, 'free', false);
	await custom(desk, 'managed', true);
	const key = isCustom(kind) ? 'tier' : (builtIn[`${kind} ${flag}`] ?? '');
	if (!isCustom(kind)) {
		if (flag === 'lookup') await succeeded(attributes.classify({ attribute: key, lookup: true }));
		if (state === 'hidden') await succeeded(attributes.hide({ channelType: type, attribute: key }));
		return { desk, key, value: values[key] ?? '' };
	}
	const input = { key, label: 'Tier', crmManaged: flag === 'crmManaged', lookup: flag === 'lookup' };
	if (kind === 'custom text') await succeeded(attributes.define({ ...input, matchable: flag === 'matchable' }));
	else await succeeded(attributes.defineDropdown({ ...input, options: ['Gold', 'Silver'] }));
	if (state === 'deleted' && flag === 'lookup') await succeeded(attributes.classify({ attribute: key, lookup: false }));
	if (state === 'deleted') await succeeded(attributes.delete({ attribute: key }));
	if (state === 'enabled') await succeeded(attributes.switchOn({ attribute: key }));
	return { desk, key, value: 'Gold' };
}

async function custom({ as }: TestDesk, key: string, crmManaged: boolean): Promise<void> {
	await succeeded(as('administrator').attributes.define({ key, label: key, crmManaged }));
	await succeeded(as('administrator').attributes.switchOn({ attribute: key }));
}

describe('who may write which attribute in which state', () => {
	it('ATT-9 the table has every kind, flag and state there can be', () => {
		expect(rows).toHaveLength(12 + 9 + 6 + 6 + 3);
		for (const value of [...kinds, ...flags, ...states]) {
			expect(rows.some((row) => Object.values(row).includes(value))).toBe(true);
		}
	});

	describe.each(rows)('$kind, $flag, $state', (row) => {
		it.each(writers)('ATT-3, ATT-4, ATT-9, ATT-10, ATT-13 %s: taken or refused as the table says', async (writer) => {
			const { desk, key, value } = await situation(row);
			const reason = expectedRefusal(row, writer);
			const beside = writer === 'crm' ? 'managed' : 'free';
			const before = await eventsOf(desk.store);
			const set = { [beside]: 'yes', [key]: value };
			const result = await desk.as(writer).contacts.edit({ contact: 1, set });
			const { values: kept } = await contactOf(desk, 'User #1');
			if (reason === undefined) {
				expect(result._unsafeUnwrap()).toMatchObject({ changed: [beside, key], refused: [] });
				const option = row.kind === 'custom dropdown' ? expect.stringMatching(/^id-/) : value;
				expect(kept).toMatchObject({ [beside]: 'yes', [key]: option });
				return;
			}
			const refused = [{ attribute: key, reason, problem: undefined }];
			if (people.includes(writer)) {
				expect(result._unsafeUnwrapErr()).toEqual({ code: 'attribute.write_refused', refused });
				expect(await eventsOf(desk.store)).toEqual(before);
			} else {
				expect(result._unsafeUnwrap()).toMatchObject({ changed: [beside], refused });
				expect(kept[beside]).toBe('yes');
				expect(kept[key]).toBeUndefined();
			}
		});
	});
});
