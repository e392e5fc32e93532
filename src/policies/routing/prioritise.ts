import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import { changeOf } from '../../kernel/change.js';
import type { Decision } from '../../kernel/command.js';
import { decided, defineCommand } from '../../kernel/command.js';
import type { RevisionStale } from '../../kernel/failure.js';
import { revisionStale } from '../../kernel/failure.js';
import { identifierOf } from '../../kernel/ids.js';
import { schemaOf } from '../../kernel/schema.js';
import type { RoutingSubjectUnknown } from './failures.js';
import { PRIORITY_GROUP_LIMIT } from './queue-tiers.js';
import type { RoutingPolicy, RoutingPolicyChange } from './routing-policy.js';
import { defaultRoutingPolicy, routingPolicyRecord } from './routing-policy.js';
import type { RoutingSubjectReads, RoutingSubjects } from './routing-subjects.js';
import { guardsOnSubjects, loadRoutingSubjects, unknownSubject } from './routing-subjects.js';

/** All that gives a point in the queue from now on, in place of what did; what is absent gives none. @public */
export interface PrioritiseInQueue {
	/** Ids of contact groups; at most 20. VIPs are not among them: they have a place of their own in either order. */
	readonly groups?: readonly string[] | undefined;
	/** Ids of channels; at most 50. */
	readonly channels?: readonly string[] | undefined;
	/** Kinds of message. */
	readonly visibilities?: readonly ('private' | 'public')[] | undefined;
	/** The revision of the routing policy that the caller saw; refused if it was changed since. */
	readonly basedOn: number;
}

const schema = z.strictObject({
	groups: z.array(identifierOf<'ContactGroupId'>()).max(PRIORITY_GROUP_LIMIT).readonly().optional(),
	channels: z.array(identifierOf<'ChannelId'>()).max(50).readonly().optional(),
	visibilities: z
		.array(z.enum(['private', 'public']))
		.max(2)
		.readonly()
		.optional(),
	basedOn: z.int().nonnegative(),
});

export const prioritiseInQueue = defineCommand({
	name: 'routing.prioritise',
	permission: 'settings.manage',
	input: schemaOf<PrioritiseInQueue>()(schema),
	load: (reads: RoutingSubjectReads) => loadRoutingSubjects(reads),
	decide: decidePriorities,
});

function decidePriorities(
	subjects: RoutingSubjects,
	{ groups = [], channels = [], visibilities = [], basedOn }: z.output<typeof schema>,
): Result<Decision<RoutingPolicy, RoutingPolicyChange>, RevisionStale | RoutingSubjectUnknown> {
	const { policy } = subjects.rules;
	const { revision } = policy ?? defaultRoutingPolicy;
	if (revision !== basedOn) return err(revisionStale(revision));
	const named = { path: '', groups, channels, mayNameVip: false };
	const unknown = unknownSubject(named, subjects);
	if (unknown !== undefined) return err(unknown);
	const priorities = {
		groups: [...new Set(groups)],
		channels: [...new Set(channels)],
		visibilities: [...new Set(visibilities)],
	};
	const change = changeOf(routingPolicyRecord, policy, [
		{ type: 'routing.priorities_replaced', data: { priorities }, personal: null },
	]);
	return ok(decided(change.after, [change], guardsOnSubjects([named], subjects)));
}
