import * as z from 'zod';
import type { ActorId, WorkspaceId } from './ids.js';
import { identifierOf } from './ids.js';

/** The kinds of actor; a customer is none. @public */
export type ActorKind =
	| 'administrator'
	| 'agent'
	| 'autoresponder'
	| 'channel'
	| 'crm'
	| 'import'
	| 'integration'
	| 'supervisor'
	| 'system'
	| 'virtual_agent';

/** Who asks, as the host names them. The host has authenticated them; the desk only decides what they may do. @public */
export interface ActorInput {
	readonly kind: ActorKind;
	readonly id: string;
	readonly workspaceId: string;
}

/** Who acts, checked. @public */
export interface Actor {
	readonly kind: ActorKind;
	readonly id: ActorId;
	readonly workspaceId: WorkspaceId;
}

/** Who did something, as kept with what they did. @public */
export interface Author {
	readonly kind: ActorKind;
	readonly id: ActorId;
}

const actorKinds = [
	'administrator',
	'agent',
	'autoresponder',
	'channel',
	'crm',
	'import',
	'integration',
	'supervisor',
	'system',
	'virtual_agent',
] as const satisfies readonly ActorKind[];

export const actorSchema = /* @__PURE__ */ z.strictObject({
	kind: z.enum(actorKinds),
	id: identifierOf<'ActorId'>(),
	workspaceId: identifierOf<'WorkspaceId'>(),
});
