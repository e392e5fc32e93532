import type { Failure } from '../../kernel/failure.js';

/** VIP is switched off in the workspace: nobody is promoted or removed until an administrator switches it on (GRP-3). @public */
export interface VipSwitchedOff extends Failure<'vip.switched_off'> {}

export function vipSwitchedOff(): VipSwitchedOff {
	return { code: 'vip.switched_off' };
}
