import type { QueryContext } from '../../kernel/query.js';
import type { VipStanding } from '../../policies/matching/index.js';
import type { PanelVip } from './panel-view.js';

/** The button as this actor sees it (GRP-3, GRP-4), beside what stands. */
export function panelVip(standing: VipStanding, { may }: QueryContext): PanelVip {
	const isShown = standing.enabled && may('contact.vip');
	const moves = standing.flag === undefined ? 'promote' : 'remove';
	return { ...standing, button: isShown ? moves : undefined };
}
