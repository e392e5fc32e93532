import type { AnyFailure } from 'contact-desk/words';
import { commandNames } from '../support/scenarios/index.js';
import type { Tally } from './tally.js';
import { committedShare } from './tally.js';

/** Whether histories must meet a failure. A new one does not compile until it is said. */
const expectedCodes: Readonly<Record<AnyFailure['code'], 'by_commands' | 'by_mappers' | 'by_queries'>> = {
	'attribute.in_use': 'by_commands',
	'attribute.key_taken': 'by_commands',
	'attribute.label_taken': 'by_commands',
	'attribute.limit_reached': 'by_commands',
	'attribute.never_crm_managed': 'by_commands',
	'attribute.not_a_dropdown': 'by_commands',
	'attribute.not_found': 'by_commands',
	'attribute.not_matchable': 'by_commands',
	'attribute.not_readable': 'by_queries',
	'attribute.option_label_taken': 'by_commands',
	'attribute.option_not_found': 'by_commands',
	'attribute.options_too_few': 'by_commands',
	'attribute.order_mismatch': 'by_commands',
	'attribute.write_refused': 'by_commands',
	'channel.already_connected': 'by_commands',
	'channel.disabled': 'by_commands',
	'channel.not_found': 'by_commands',
	'channel.scope_too_wide': 'by_commands',
	'contact.not_found': 'by_commands',
	'contact.type_unknown': 'by_commands',
	'conversation.another_open': 'by_commands',
	'conversation.handed_over': 'by_commands',
	'conversation.not_found': 'by_commands',
	'conversation.resolved': 'by_commands',
	'conversation.not_queued': 'by_queries',
	'conversation.status_unreachable': 'by_commands',
	'routing.subject_unknown': 'by_commands',
	'department.archived': 'by_commands',
	'department.limit_reached': 'by_commands',
	'department.name_taken': 'by_commands',
	'department.not_found': 'by_commands',
	'department.order_mismatch': 'by_commands',
	'group.limit_reached': 'by_commands',
	'group.name_taken': 'by_commands',
	'group.not_found': 'by_commands',
	'group.rule_refused': 'by_commands',
	'group.rule_too_large': 'by_commands',
	'input.invalid': 'by_commands',
	'matching.list_full': 'by_commands',
	'matching.value_not_comparable': 'by_commands',
	'matching.version_not_found': 'by_commands',
	'message.not_found': 'by_commands',
	'message.not_incoming': 'by_commands',
	'message.of_another_network': 'by_commands',
	'page.cursor_invalid': 'by_queries',
	'permission.denied': 'by_commands',
	'remark.deleted': 'by_commands',
	'remark.not_found': 'by_commands',
	'remark.not_yours': 'by_commands',
	'request.reused': 'by_commands',
	'revision.stale': 'by_commands',
	'storage.conflict': 'by_commands',
	'storage.unavailable': 'by_commands',
	'vip.switched_off': 'by_commands',
	'tag.archived': 'by_commands',
	'tag.limit_reached': 'by_commands',
	'tag.merge_unfinished': 'by_commands',
	'tag.merged': 'by_commands',
	'tag.name_taken': 'by_commands',
	'tag.not_found': 'by_commands',
	'webhook.unreadable': 'by_mappers',
};

/** Fewest calls that change something, in percent: a simulation of refusals proves little. */
const FEWEST = 60;

/** What the histories of a whole run lack; empty when nothing. */
export function lackOf(tally: Tally): readonly string[] {
	const share = committedShare(tally);
	const never = commandNames.filter((name) => !tally.committed.has(name));
	const unseen = Object.entries(expectedCodes).filter(([code, by]) => by === 'by_commands' && !tally.codes.has(code));
	const unfollowed = tally.followUps.size === 0;
	return [
		...(share < FEWEST ? [`${share.toFixed(1)} % of the calls changed something, and ${FEWEST} % must`] : []),
		...never.map((name) => `${name} never changed anything`),
		...unseen.map(([code]) => `nobody was ever refused with ${code}`),
		...(unfollowed ? ['nothing ever followed from anything'] : []),
	];
}
