import type {
	ActorDesk,
	Channel,
	ContactDesk,
	ContactDeskStore,
	RecordedEvent,
	Runtime,
	WorkspaceId,
	WorkspaceStore,
} from 'contact-desk';
import { createContactDesk } from 'contact-desk';
import { createMemoryStore } from 'contact-desk/memory';
import { monotonicFactory } from 'ulid';
import { ACCOUNT } from './workload.js';

const WORKSPACE = 'acme' as WorkspaceId;

const OPENED = Date.parse('2027-01-01T00:00:00.000Z');
const IDS_PER_MILLISECOND = 100;

/** A desk with one channel connected, and what stands behind it. */
export interface DeskSetup {
	readonly desk: ContactDesk;
	readonly administrator: ActorDesk;
	readonly channelDesk: Pick<ActorDesk, 'inbound'>;
	readonly store: WorkspaceStore;
	readonly channel: Channel;
	/** What was logged until now. */
	readonly log: readonly RecordedEvent[];
}

/**
 * A clock that moves as ids are drawn. By the host's clock a busy machine would draw more random bits for the same ids:
 * ULIDs cost them once per millisecond.
 */
export function steadyRuntime(): Runtime {
	const nextUlid = monotonicFactory();
	let drawn = 0;
	const now = (): number => OPENED + Math.floor(drawn / IDS_PER_MILLISECOND);
	const nextId = (): string => {
		drawn += 1;
		return nextUlid(now());
	};
	return { now, nextId };
}

/** Connects the channel of the workload; a store of another kind may be brought. */
export async function openDesk(
	runtime: Runtime = steadyRuntime(),
	store: ContactDeskStore = createMemoryStore(),
): Promise<DeskSetup> {
	const desk = createContactDesk({ store, runtime });
	const administrator = desk.as({ kind: 'administrator', id: 'ada', workspaceId: WORKSPACE });
	const connected = await administrator.channels.connect({ type: 'whatsapp', account: ACCOUNT, name: 'Support' });
	if (connected.isErr()) throw new Error(connected.error.code);
	const workspace = store.forWorkspace(WORKSPACE);
	const channels = await workspace.channels.all();
	const log = await workspace.events.after(0, 100);
	const [channel] = channels.isOk() ? channels.value : [];
	if (channel === undefined || log.isErr()) throw new Error('a channel that is connected can be read');
	const channelDesk = desk.asChannel(WORKSPACE);
	return { desk, administrator, channelDesk, store: workspace, channel, log: log.value };
}
