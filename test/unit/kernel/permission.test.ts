import { describe, expect, it } from 'vitest';
import type { ActorKind } from '../../../src/kernel/actor.js';
import type { Permission, Right } from '../../../src/kernel/permission.js';
import { defaultPermissions, isGranted, permissionDenied } from '../../../src/kernel/permission.js';

const kinds = [
	'agent',
	'supervisor',
	'administrator',
	'virtual_agent',
	'autoresponder',
	'integration',
	'import',
	'crm',
	'channel',
	'system',
] as const satisfies readonly ActorKind[];

/** The table of the rules, column by column as `kinds`; `yes`, `-`, or the parts. A right without a row does not compile. */
const table: Readonly<Record<Right, string>> = {
	'contact.read': 'yes yes yes yes - yes - - - yes',
	'contact.edit': 'yes yes yes custom_values custom_values custom_values custom_values custom_values - yes',
	'contact.vip': 'yes yes yes yes - yes - yes - yes',
	'contact.link': 'yes yes yes - - - - - - yes',
	'conversation.work': 'yes yes yes reply+tag+status reply reply - - - yes',
	'conversation.receive': '- - - - - - - - yes yes',
	'remark.write': 'yes yes yes - - yes - - - yes',
	'remark.moderate': '- yes yes - - - - - - -',
	'tag.manage': 'yes yes yes - - - - - - yes',
	'conversion.create': 'yes yes yes yes - yes - - - yes',
	'report.read': '- yes yes - - - - - - yes',
	'report.export': '- yes yes - - - - - - yes',
	'import.run': '- yes yes - - - yes - - yes',
	'settings.manage': '- - yes - - - - - - yes',
	'privacy.manage': '- - yes - - - - - - yes',
};

/** Every part of the two rights that have parts. */
const parts = {
	'contact.edit': ['corrections', 'custom_values', 'type'],
	'conversation.work': ['assign', 'department', 'reply', 'status', 'tag', 'take'],
} as const;

function isRight(text: string): text is Right {
	return Object.hasOwn(table, text);
}

const cells = Object.keys(table)
	.filter(isRight)
	.flatMap((right) => {
		const row = table[right].split(' ');
		return kinds.map((kind, column) => ({ right, kind, cell: row[column] ?? '?' }));
	});

describe('PER-3 the table of rights', () => {
	it.each(cells)('PER-3 $kind has of $right: $cell', ({ right, kind, cell }) => {
		expect(isGranted(defaultPermissions, kind, right)).toBe(cell === 'yes');
	});

	it.each(cells.filter(({ right }) => right === 'contact.edit'))('PER-3 $kind has of editing: $cell', (row) => {
		for (const part of parts['contact.edit']) {
			const isNamed = row.cell === 'yes' || row.cell.split('+').includes(part);
			expect(isGranted(defaultPermissions, row.kind, `contact.edit:${part}`), part).toBe(isNamed);
		}
	});

	it.each(cells.filter(({ right }) => right === 'conversation.work'))('PER-3 $kind has of work: $cell', (row) => {
		for (const part of parts['conversation.work']) {
			const isNamed = row.cell === 'yes' || row.cell.split('+').includes(part);
			expect(isGranted(defaultPermissions, row.kind, `conversation.work:${part}`), part).toBe(isNamed);
		}
	});

	it('PER-3 the table has ten columns, and rights for no kind beside them', () => {
		for (const right of Object.keys(defaultPermissions).filter(isRight)) {
			expect(Object.keys(defaultPermissions[right]).every((kind) => kinds.some((known) => known === kind))).toBe(true);
			expect(table[right].split(' ')).toHaveLength(kinds.length);
		}
		expect(Object.keys(defaultPermissions).sort()).toEqual(Object.keys(table).sort());
	});
});

describe('a table that a host wrote', () => {
	it('PER-3 grants nothing to a kind that a row does not name, or names with false or with no part', () => {
		for (const grant of [undefined, false, []]) {
			const row = grant === undefined ? {} : { agent: grant };
			const own = { ...defaultPermissions, 'contact.edit': row };
			expect(isGranted(own, 'agent', 'contact.edit')).toBe(false);
			expect(isGranted(own, 'agent', 'contact.edit:type')).toBe(false);
		}
	});

	it('PER-3 grants all parts with true, and the parts it names with a list, but never the whole', () => {
		const own = { ...defaultPermissions, 'contact.edit': { agent: ['type'], crm: true } };
		expect(isGranted(own, 'agent', 'contact.edit:type')).toBe(true);
		expect(isGranted(own, 'agent', 'contact.edit:corrections')).toBe(false);
		expect(isGranted(own, 'agent', 'contact.edit')).toBe(false);
		expect(isGranted(own, 'crm', 'contact.edit:corrections')).toBe(true);
	});

	it('PER-3 knows no right by the name of something inherited', () => {
		const named: Permission = JSON.parse('"constructor:name"');
		expect(isGranted(defaultPermissions, 'administrator', named)).toBe(false);
	});
});

describe('a refusal for want of a right', () => {
	it('PER-2 says which right, to whom, and that an administrator can help where one could', () => {
		expect(permissionDenied(defaultPermissions, 'agent', 'settings.manage')).toEqual({
			code: 'permission.denied',
			permission: 'settings.manage',
			actor: 'agent',
			administratorCanHelp: true,
		});
	});

	it('PER-2 promises no help of an administrator who lacks the right too, or who is the one asking', () => {
		expect(permissionDenied(defaultPermissions, 'agent', 'conversation.receive').administratorCanHelp).toBe(false);
		const own = { ...defaultPermissions, 'settings.manage': { supervisor: true } };
		expect(permissionDenied(own, 'agent', 'settings.manage').administratorCanHelp).toBe(false);
		expect(permissionDenied(defaultPermissions, 'administrator', 'settings.manage').administratorCanHelp).toBe(false);
	});

	it('PER-2 speaks of the part of a right that was asked for', () => {
		const denied = permissionDenied(defaultPermissions, 'autoresponder', 'conversation.work:status');
		expect(denied).toMatchObject({ permission: 'conversation.work:status', administratorCanHelp: true });
	});
});
