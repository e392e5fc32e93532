import type { QueuedConversation } from '../policies/routing/index.js';
import type { QueueWords } from './dictionary.js';
import type { Language } from './language.js';
import { wordsIn } from './words-in.js';

/** What only the host can name in the reasons of a queue; what it leaves out is said in general words. @public */
export interface QueueNaming {
	/** The name of a channel, by its id. */
	readonly channel?: ((id: string) => string | undefined) | undefined;
	/** The name of a contact group, by its id. */
	readonly group?: ((id: string) => string | undefined) | undefined;
	/** A time of the conversation, for whoever reads it. Absent: ISO 8601, UTC. */
	readonly time?: ((instant: string) => string) | undefined;
}

/**
 * Why a conversation stands where it stands in the queue, as phrases in the order in which they count: VIP standing, points, how
 * long it waits; then the team that is to take it.
 * @public
 */
export function queueReasonTexts(
	conversation: Pick<QueuedConversation, 'points' | 'startedAt' | 'team' | 'vip' | 'waitingSince'>,
	language: Language,
	naming: QueueNaming = {},
): readonly string[] {
	const { queue } = wordsIn(language);
	const { vip, points, waitingSince, startedAt, team } = conversation;
	const time = naming.time ?? ((instant: string): string => instant);
	return [
		...(vip === undefined ? [] : [queue.vip[vip]]),
		...(points.length === 0 ? [] : [queue.points(points.map((point) => pointText(point, queue, naming)))]),
		waitingSince === undefined ? queue.nobodyWaits(time(startedAt)) : queue.waiting(time(waitingSince)),
		...(team === undefined ? [] : [teamText(team, queue)]),
	];
}

function pointText(
	point: QueuedConversation['points'][number],
	{ point: words }: QueueWords,
	naming: QueueNaming,
): string {
	switch (point.kind) {
		case 'channel':
			return words.channel(naming.channel?.(point.channel));
		case 'group':
			return words.group(naming.group?.(point.group));
		case 'visibility':
			return words.visibility(point.visibility);
	}
}

function teamText(team: NonNullable<QueuedConversation['team']>, { team: words }: QueueWords): string {
	return team.by === 'rule' ? words.rule(team.team, team.rule) : words[team.by](team.team);
}
