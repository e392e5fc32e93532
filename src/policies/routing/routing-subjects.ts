import type { Result } from 'neverthrow';
import type { Guard } from '../../kernel/change-set.js';
import type { StorageUnavailable } from '../../kernel/failure.js';
import { loadThree } from '../../kernel/load.js';
import type { Channel, ChannelId, ChannelReads } from '../../records/channels/index.js';
import type { ContactGroupId } from '../../records/conversations/index.js';
import type { Department, DepartmentId, DepartmentReads } from '../../records/departments/index.js';
import { guardOnGroups, VIP_GROUP } from '../groups/index.js';
import type { RoutingSubjectUnknown } from './failures.js';
import { routingSubjectUnknown } from './failures.js';
import type { RankingRules, RoutingReads } from './routing-repository.js';

/** All that a rule of the policy may name. */
export interface RoutingSubjects {
	readonly rules: RankingRules;
	readonly channels: readonly Channel[];
	/** Archived ones among them. */
	readonly departments: readonly Department[];
}

export type RoutingSubjectReads = ChannelReads & DepartmentReads & RoutingReads;

export async function loadRoutingSubjects(
	reads: RoutingSubjectReads,
): Promise<Result<RoutingSubjects, StorageUnavailable>> {
	const loaded = await loadThree(reads.routing.rules(), reads.channels.all(), reads.departments.all());
	return loaded.map(([rules, channels, { departments }]) => ({ rules, channels, departments }));
}

/** What one part of the policy names, and where. */
export interface NamedSubjects {
	readonly path: string;
	readonly groups?: readonly ContactGroupId[] | undefined;
	readonly channels?: readonly ChannelId[] | undefined;
	readonly departments?: readonly DepartmentId[] | undefined;
	/** Whether the built-in group of VIPs may be among the groups. */
	readonly mayNameVip: boolean;
}

/** The first that the workspace does not have, or that is archived. */
export function unknownSubject(
	{ path, groups = [], channels = [], departments = [], mayNameVip }: NamedSubjects,
	known: RoutingSubjects,
): RoutingSubjectUnknown | undefined {
	const standing = known.rules.groups?.groups.filter(({ archived }) => !archived) ?? [];
	const isGroup = (id: ContactGroupId): boolean =>
		(mayNameVip && id === VIP_GROUP) || standing.some((one) => one.id === id);
	const group = groups.findIndex((id) => !isGroup(id));
	if (group >= 0) return routingSubjectUnknown('group', `${path}groups.${group}`);
	const connected = known.channels.map(({ id }) => id);
	const channel = channels.findIndex((id) => !connected.includes(id));
	if (channel >= 0) return routingSubjectUnknown('channel', `${path}channels.${channel}`);
	const department = departments.findIndex((id) => !known.departments.some((one) => one.id === id && !one.archived));
	return department < 0 ? undefined : routingSubjectUnknown('department', `${path}departments.${department}`);
}

/** What may not be archived meanwhile. */
export function guardsOnSubjects(named: readonly NamedSubjects[], known: RoutingSubjects): readonly Guard[] {
	const departments = new Set(named.flatMap((one) => one.departments ?? []));
	return [
		guardOnGroups(known.rules.groups),
		...known.departments
			.filter(({ id }) => departments.has(id))
			.map(({ id, revision }) => ({ kind: 'department', id, revision })),
	];
}
