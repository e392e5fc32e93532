import type { Result } from 'neverthrow';
import type { ActorInput, ActorKind } from '../kernel/actor.js';
import { actorSchema } from '../kernel/actor.js';
import type { InputInvalid } from '../kernel/failure.js';
import { inputInvalid } from '../kernel/failure.js';
import type { PermissionTable } from '../kernel/permission.js';
import { defaultPermissions } from '../kernel/permission.js';
import type { PhoneParser } from '../kernel/phone-parser.js';
import type { Runtime } from '../kernel/runtime.js';
import { systemRuntime } from '../kernel/runtime.js';
import { parseInput } from '../kernel/schema.js';
import type { PipelineSettings } from '../kernel/session.js';
import type { Tracer } from '../kernel/tracing.js';
import { rememberingPhones } from '../records/attributes/index.js';
import type { AttributesDesk } from './attributes-desk.js';
import { attributesDesk } from './attributes-desk.js';
import type { ChannelsDesk } from './channels-desk.js';
import { channelsDesk } from './channels-desk.js';
import type { ContactsDesk } from './contacts-desk.js';
import { contactsDesk } from './contacts-desk.js';
import type { ConversationsDesk } from './conversations-desk.js';
import { conversationsDesk } from './conversations-desk.js';
import type { DepartmentsDesk } from './departments-desk.js';
import { departmentsDesk } from './departments-desk.js';
import type { FollowUp } from './follow-up.js';
import { followUps } from './follow-ups.js';
import type { AftermathIn, FollowUpsDesk } from './follow-ups-desk.js';
import { aftermathOver, followUpsDesk } from './follow-ups-desk.js';
import type { GroupsDesk } from './groups-desk.js';
import { groupsDesk } from './groups-desk.js';
import type { InboundDesk } from './inbound-desk.js';
import { inboundDesk } from './inbound-desk.js';
import type { MatchingDesk } from './matching-desk.js';
import { matchingDesk } from './matching-desk.js';
import type { DeskSession, OpenSession } from './methods.js';
import type { QueueDesk } from './queue-desk.js';
import { queueDesk } from './queue-desk.js';
import type { RemarksDesk } from './remarks-desk.js';
import { remarksDesk } from './remarks-desk.js';
import type { RoutingDesk } from './routing-desk.js';
import { routingDesk } from './routing-desk.js';
import type { SearchDesk } from './search-desk.js';
import { searchDesk } from './search-desk.js';
import type { ContactDeskStore } from './store.js';
import type { TagsDesk } from './tags-desk.js';
import { tagsDesk } from './tags-desk.js';
import type { CustomerDesk, HistoryDesk, PanelDesk } from './views-desk.js';
import { customerDesk, historyDesk, panelDesk } from './views-desk.js';
import type { VipDesk } from './vip-desk.js';
import { vipDesk } from './vip-desk.js';

/** What a host brings. @public */
export interface ContactDeskOptions {
	readonly store: ContactDeskStore;
	/** Absent: the host's clock and ULIDs. */
	readonly runtime?: Runtime | undefined;
	/** Rows of the permission table that replace the default ones; kinds of actor a row does not name have nothing. */
	readonly permissions?: Partial<PermissionTable> | undefined;
	/**
	 * Keys the fingerprints of receipts. Keep it the same for as long as requests may be repeated. Absent: a key that everybody
	 * knows, so that whoever reads the receipts could find out what a short input was.
	 */
	readonly fingerprintKey?: string | undefined;
	/** Reads phone numbers written without their country. Absent: only numbers in international form compare. */
	readonly phones?: PhoneParser | undefined;
	/** Receives one trace for each finished call. */
	readonly tracer?: Tracer | undefined;
	/** Waits before a command decides again after a conflict. Absent: it decides again at once. */
	readonly pause?: ((attempt: number) => PromiseLike<void>) | undefined;
	/**
	 * When follow-ups are done. `after_people`: right after each command of an agent, a supervisor or an administrator, before
	 * it answers; what automatic actors and channels cause waits for `followUps.run`, and so does what failed. `by_host`: all
	 * of it waits. Absent: `after_people`.
	 */
	readonly followUps?: 'after_people' | 'by_host' | undefined;
}

/** A desk as one actor sees it. @public */
export interface ActorDesk {
	readonly attributes: AttributesDesk;
	readonly channels: ChannelsDesk;
	readonly contacts: ContactsDesk;
	readonly conversations: ConversationsDesk;
	readonly customer: CustomerDesk;
	readonly departments: DepartmentsDesk;
	readonly groups: GroupsDesk;
	readonly history: HistoryDesk;
	readonly inbound: InboundDesk;
	readonly matching: MatchingDesk;
	readonly panel: PanelDesk;
	readonly remarks: RemarksDesk;
	readonly queue: QueueDesk;
	readonly routing: RoutingDesk;
	readonly vip: VipDesk;
	readonly search: SearchDesk;
	readonly tags: TagsDesk;
}

/** The whole domain over one store. @public */
export interface ContactDesk {
	/** The desk for one actor, who was authenticated by the host. Costs next to nothing: make one for each request. */
	readonly as: (actor: ActorInput) => ActorDesk;
	/** The desk for the channels of a workspace: the only actor that receives. */
	readonly asChannel: (workspaceId: string) => Pick<ActorDesk, 'inbound'>;
	readonly followUps: FollowUpsDesk;
}

/** Sets up the desk over a store. Nothing is read or written. @public */
export function createContactDesk(options: ContactDeskOptions): ContactDesk {
	return deskWith(followUps, options);
}

/** Sets up the desk with another table of follow-ups. */
export function deskWith(table: readonly FollowUp[], options: ContactDeskOptions): ContactDesk {
	const settings: PipelineSettings = {
		runtime: options.runtime ?? systemRuntime,
		permissions: { ...defaultPermissions, ...rowsOf(options.permissions) },
		fingerprintKey: options.fingerprintKey ?? 'contact-desk',
		phones: options.phones === undefined ? undefined : rememberingPhones(options.phones),
		tracer: options.tracer,
		pause: options.pause,
	};
	const { store } = options;
	const afterPeople = options.followUps === 'by_host' ? undefined : aftermathOver(table, store, settings);
	const as = (actor: ActorInput): ActorDesk => actorDesk(sessionFor(store, settings, afterPeople, actor));
	return {
		as,
		asChannel: (workspaceId) => as({ kind: 'channel', id: 'channel', workspaceId }),
		followUps: followUpsDesk(table, store, settings),
	};
}

function rowsOf(rows: Partial<PermissionTable> | undefined): Partial<PermissionTable> {
	return Object.fromEntries(Object.entries(rows ?? {}).filter(([, row]) => row !== undefined));
}

/** The actor is checked and its store opened at the first call, once. */
function sessionFor(
	store: ContactDeskStore,
	settings: PipelineSettings,
	afterPeople: AftermathIn | undefined,
	input: ActorInput,
): OpenSession {
	let session: Result<DeskSession, InputInvalid> | undefined;
	return () => {
		session ??= parseInput(actorSchema, input)
			.map((actor) => ({
				actor,
				store: store.forWorkspace(actor.workspaceId),
				settings,
				aftermath: isPerson(actor.kind) ? afterPeople?.(actor.workspaceId) : undefined,
			}))
			.mapErr(({ issues }) =>
				inputInvalid(issues.map((issue) => ({ ...issue, path: issue.path === '' ? 'actor' : `actor.${issue.path}` }))),
			);
		return session;
	};
}

function isPerson(kind: ActorKind): boolean {
	return kind === 'agent' || kind === 'supervisor' || kind === 'administrator';
}

function actorDesk(open: OpenSession): ActorDesk {
	return {
		get attributes() {
			return attributesDesk(open);
		},
		get channels() {
			return channelsDesk(open);
		},
		get contacts() {
			return contactsDesk(open);
		},
		get conversations() {
			return conversationsDesk(open);
		},
		get customer() {
			return customerDesk(open);
		},
		get departments() {
			return departmentsDesk(open);
		},
		get groups() {
			return groupsDesk(open);
		},
		get history() {
			return historyDesk(open);
		},
		get inbound() {
			return inboundDesk(open);
		},
		get matching() {
			return matchingDesk(open);
		},
		get panel() {
			return panelDesk(open);
		},
		get remarks() {
			return remarksDesk(open);
		},
		get queue() {
			return queueDesk(open);
		},
		get routing() {
			return routingDesk(open);
		},
		get vip() {
			return vipDesk(open);
		},
		get search() {
			return searchDesk(open);
		},
		get tags() {
			return tagsDesk(open);
		},
	};
}
