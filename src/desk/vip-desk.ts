import type { PromoteToVip, RemoveFromVip, VipFlagMoved } from '../actions/handling/index.js';
import { promoteToVip, removeFromVip } from '../actions/handling/index.js';
import type { SwitchVip, VipSwitchedOver } from '../actions/settings/index.js';
import { switchOffVip, switchOnVip } from '../actions/settings/index.js';
import type { CommandMethod, QueryMethod } from '../kernel/surface.js';
import type { VipSwitchedOff } from '../policies/groups/index.js';
import type { ShownVip, ShowVip, VipPayload } from '../policies/matching/index.js';
import { showVip, tellVip } from '../policies/matching/index.js';
import type { ContactNotFound } from '../records/contacts/index.js';
import type { OpenSession } from './methods.js';
import { commandMethod, queryMethod } from './methods.js';

/** Who is served first. @public */
export interface VipDesk {
	/** Makes a contact a VIP. Of two who promote, the first stands, with the reason given. */
	readonly promote: CommandMethod<PromoteToVip, VipFlagMoved, ContactNotFound | VipSwitchedOff>;
	/** The undo: the contact has no flag of its own any more. */
	readonly remove: CommandMethod<RemoveFromVip, VipFlagMoved, ContactNotFound | VipSwitchedOff>;
	/** Switches VIP on in the workspace; whoever was promoted before is a VIP again. */
	readonly switchOn: CommandMethod<SwitchVip, VipSwitchedOver>;
	/** Switches VIP off in the workspace, at the same cost however many there are: flags stay, and none counts. */
	readonly switchOff: CommandMethod<SwitchVip, VipSwitchedOver>;
	/** A contact's own flag, and its standing through linked contacts, each with the reason. */
	readonly show: QueryMethod<ShowVip, ShownVip, ContactNotFound>;
	/** What may be told of it to a virtual agent, a ticketing system or a CRM, and nothing else. */
	readonly payload: QueryMethod<ShowVip, VipPayload, ContactNotFound>;
}

export function vipDesk(open: OpenSession): VipDesk {
	return {
		get promote() {
			return commandMethod(open, promoteToVip);
		},
		get remove() {
			return commandMethod(open, removeFromVip);
		},
		get switchOn() {
			return commandMethod(open, switchOnVip);
		},
		get switchOff() {
			return commandMethod(open, switchOffVip);
		},
		get show() {
			return queryMethod(open, showVip);
		},
		get payload() {
			return queryMethod(open, tellVip);
		},
	};
}
