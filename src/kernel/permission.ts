import type { ActorKind } from './actor.js';
import type { Failure } from './failure.js';

/** The rights of the permission table, and what a limited grant of one may be limited to. @public */
export interface RightParts {
	'contact.read': never;
	'contact.edit': 'corrections' | 'custom_values' | 'type';
	'contact.vip': never;
	'contact.link': never;
	'conversation.work': 'assign' | 'department' | 'reply' | 'status' | 'tag' | 'take';
	'conversation.receive': never;
	'remark.write': never;
	'remark.moderate': never;
	'tag.manage': never;
	'conversion.create': never;
	'report.read': never;
	'report.export': never;
	'import.run': never;
	'settings.manage': never;
	'privacy.manage': never;
}

/** A right of the permission table. @public */
export type Right = keyof RightParts;

/** What a command or query asks for: a right, or one part of it, `conversation.work:reply`. @public */
export type Permission = { [R in Right]: R | `${R}:${RightParts[R]}` }[Right];

/** What one kind of actor has of one right: all of it, none of it, or the parts named. @public */
export type Grant = boolean | readonly string[];

/** For each right, what each kind of actor has of it; a kind that is not named has nothing. @public */
export type PermissionTable = Readonly<Record<Right, Readonly<Partial<Record<ActorKind, Grant>>>>>;

/** The actor's kind lacks the right; nothing was read and nothing written. @public */
export interface PermissionDenied extends Failure<'permission.denied'> {
	readonly permission: Permission;
	readonly actor: ActorKind;
	/** Whether an administrator could do it, or grant it; what to tell a person who meets this refusal. */
	readonly administratorCanHelp: boolean;
}

const internalStaff = { agent: true, supervisor: true, administrator: true, system: true } as const;
const management = { supervisor: true, administrator: true, system: true } as const;
const administration = { administrator: true, system: true } as const;

/** Who may do what unless the host replaces rows (PER). @public */
export const defaultPermissions: PermissionTable = {
	'contact.read': { ...internalStaff, virtual_agent: true, integration: true },
	'contact.edit': {
		...internalStaff,
		virtual_agent: ['custom_values'],
		autoresponder: ['custom_values'],
		integration: ['custom_values'],
		import: ['custom_values'],
		crm: ['custom_values'],
	},
	'contact.vip': { ...internalStaff, virtual_agent: true, integration: true, crm: true },
	'contact.link': internalStaff,
	'conversation.work': {
		...internalStaff,
		virtual_agent: ['reply', 'tag', 'status'],
		autoresponder: ['reply'],
		integration: ['reply'],
	},
	'conversation.receive': { channel: true, system: true },
	'remark.write': { ...internalStaff, integration: true },
	'remark.moderate': { supervisor: true, administrator: true },
	'tag.manage': internalStaff,
	'conversion.create': { ...internalStaff, virtual_agent: true, integration: true },
	'report.read': management,
	'report.export': management,
	'import.run': { ...management, import: true },
	'settings.manage': administration,
	'privacy.manage': administration,
};

/** Whether the table grants the permission to that kind of actor. @public */
export function isGranted(table: PermissionTable, actor: ActorKind, permission: Permission): boolean {
	if (isRight(permission)) return table[permission][actor] === true;
	const colon = permission.indexOf(':');
	const right = permission.slice(0, colon);
	const grant = isRight(right) ? table[right][actor] : undefined;
	return grant === true || (Array.isArray(grant) && grant.includes(permission.slice(colon + 1)));
}

export function permissionDenied(table: PermissionTable, actor: ActorKind, permission: Permission): PermissionDenied {
	const administratorCanHelp = actor !== 'administrator' && isGranted(table, 'administrator', permission);
	return { code: 'permission.denied', permission, actor, administratorCanHelp };
}

function isRight(text: string): text is Right {
	return Object.hasOwn(defaultPermissions, text);
}
