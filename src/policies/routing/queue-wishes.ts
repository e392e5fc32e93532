import * as z from 'zod';
import { identifierOf } from '../../kernel/ids.js';

/** Which conversations of the queue are wanted: those that fit everything named. Absent: any. @public */
export interface QueueWishes {
	/** Ids of channels. */
	readonly channels?: readonly string[] | undefined;
	/** Ids of departments. */
	readonly departments?: readonly string[] | undefined;
	/** Ids of contact groups, by what each contact was in when its conversation was ranked. */
	readonly groups?: readonly string[] | undefined;
	readonly statuses?: readonly ('new' | 'open')[] | undefined;
	/** Ids of tags. */
	readonly tags?: readonly string[] | undefined;
	/** Teams, in the host's words: handed to one of them, or routed there where they were handed to none. */
	readonly teams?: readonly string[] | undefined;
	/** Only those with VIP standing, or only those without. */
	readonly vip?: boolean | undefined;
}

/** Most that one list of wishes names. */
const WISH_LIMIT = 50;

function listOf<Name extends string>() {
	return z.array(identifierOf<Name>()).min(1).max(WISH_LIMIT).readonly().optional();
}

export const queueWishes = /* @__PURE__ */ z.strictObject({
	channels: listOf<'ChannelId'>(),
	departments: listOf<'DepartmentId'>(),
	groups: listOf<'ContactGroupId'>(),
	statuses: z
		.array(z.enum(['new', 'open']))
		.min(1)
		.max(2)
		.readonly()
		.optional(),
	tags: listOf<'TagId'>(),
	teams: listOf<'TeamId'>(),
	vip: z.boolean().optional(),
});

export type ParsedWishes = z.output<typeof queueWishes>;

/** The wishes in one spelling, so that a cursor knows its own. */
export function textOfWishes(wishes: ParsedWishes): string {
	const { channels, departments, groups, statuses, tags, teams, vip } = wishes;
	return JSON.stringify([channels, departments, groups, statuses, tags, teams, vip]);
}
