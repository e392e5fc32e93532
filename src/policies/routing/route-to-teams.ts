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
import type { RoutingPolicy, RoutingPolicyChange } from './routing-policy.js';
import { defaultRoutingPolicy, routingPolicyRecord } from './routing-policy.js';
import type { RoutingSubjectReads, RoutingSubjects } from './routing-subjects.js';
import { guardsOnSubjects, loadRoutingSubjects, unknownSubject } from './routing-subjects.js';

/** Which conversations go to a team: those that fit everything named here. What is absent is not asked. @public */
export interface RouteWhen {
	/** Ids of contact groups: the contact is in one of them. `vip` is VIP standing, of its own or through a link, while VIP is on. */
	readonly groups?: readonly string[] | undefined;
	/** Ids of channels. */
	readonly channels?: readonly string[] | undefined;
	/** The kind of the conversation's earliest message. */
	readonly visibility?: 'private' | 'public' | undefined;
	/** Ids of departments. */
	readonly departments?: readonly string[] | undefined;
}

/** The whole list of team rules, in place of the one there was. @public */
export interface RouteToTeams {
	/** The first that fits decides; at most 100. */
	readonly rules: readonly { readonly when: RouteWhen; readonly team: string }[];
	/** Where none fits. Absent: no team. */
	readonly fallback?: string | undefined;
	/** The revision of the routing policy that the caller saw; refused if it was changed since. */
	readonly basedOn: number;
}

const RULE_LIMIT = 100;
const NAMED_LIMIT = 50;

function listOf<Name extends string>() {
	return z.array(identifierOf<Name>()).min(1).max(NAMED_LIMIT).readonly().optional();
}

const team = /* @__PURE__ */ identifierOf<'TeamId'>();

const when = z.strictObject({
	groups: listOf<'ContactGroupId'>(),
	channels: listOf<'ChannelId'>(),
	visibility: z.enum(['private', 'public']).optional(),
	departments: listOf<'DepartmentId'>(),
});

const schema = z.strictObject({
	rules: z.array(z.strictObject({ when, team })).max(RULE_LIMIT).readonly(),
	fallback: team.optional(),
	basedOn: z.int().nonnegative(),
});

export const routeToTeams = defineCommand({
	name: 'routing.routeToTeams',
	permission: 'settings.manage',
	input: schemaOf<RouteToTeams>()(schema),
	load: (reads: RoutingSubjectReads) => loadRoutingSubjects(reads),
	decide: decideTeams,
});

function decideTeams(
	subjects: RoutingSubjects,
	{ rules, fallback, basedOn }: z.output<typeof schema>,
): Result<Decision<RoutingPolicy, RoutingPolicyChange>, RevisionStale | RoutingSubjectUnknown> {
	const { policy } = subjects.rules;
	const { revision } = policy ?? defaultRoutingPolicy;
	if (revision !== basedOn) return err(revisionStale(revision));
	const named = rules.map((rule, place) => ({ ...rule.when, path: `rules.${place}.when.`, mayNameVip: true }));
	for (const one of named) {
		const unknown = unknownSubject(one, subjects);
		if (unknown !== undefined) return err(unknown);
	}
	const change = changeOf(routingPolicyRecord, policy, [
		{ type: 'routing.team_rules_replaced', data: { teams: { rules, fallback } }, personal: null },
	]);
	return ok(decided(change.after, [change], guardsOnSubjects(named, subjects)));
}
