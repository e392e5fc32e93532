export type { VipSwitchedOff } from './failures.js';
export { vipSwitchedOff } from './failures.js';
export type { GroupReads, GroupRepository } from './group-repository.js';
export { guardOnVip, isVipByFlag, isVipOn } from './vip-flag.js';
export type { VipSettings, VipSettingsChange, VipSwitched } from './vip-settings.js';
export { vipSettingsRecord } from './vip-settings.js';
