import type { FollowUp } from './follow-up.js';

/** The table: what follows from which fact. */
export const followUps: readonly FollowUp[] = [];
