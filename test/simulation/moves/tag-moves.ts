import type { Tag } from '../../../src/records/tags/index.js';
import type { View } from './move.js';
import { idAmong, move, settings, staff } from './move.js';

const taggers = [...staff, 'virtual_agent'] as const;

function tagsOf({ ledger }: View, wanted: (tag: Tag) => boolean = () => true): readonly Tag[] {
	return ledger.states('tag').filter(wanted);
}

/** Mostly one that is as wanted; now and then any, or none. */
function tag(view: View, wanted: (tag: Tag) => boolean): string {
	const found = tagsOf(view, wanted);
	return idAmong(view, view.random.once(8) || found.length === 0 ? tagsOf(view) : found);
}

/** A name nobody has; now and then a taken one. */
function name(view: View): string {
	const taken = view.random.once(10) ? view.random.among(tagsOf(view))?.name.toUpperCase() : undefined;
	return taken ?? `Tag ${view.fresh()}`;
}

const isActive = ({ archived, merge }: Tag): boolean => !archived && merge === undefined;

/** A merge that is going on is carried on with, mostly. */
function merged(view: View) {
	const { random } = view;
	const going = random.among(tagsOf(view, ({ merge }) => merge?.done === false));
	if (going?.merge !== undefined && !random.once(3)) return { tag: going.id, into: going.merge.into };
	const absorbing = random.once(2) ? random.among(tagsOf(view, (other) => other.absorbing.length > 0))?.id : undefined;
	const into = tag(view, random.once(6) ? ({ archived }) => archived : isActive);
	return { tag: absorbing ?? tag(view, (other) => isActive(other) && other.id !== into), into };
}

/** Mostly with few tags on it; now and then with as many as there can be. */
function onConversation(view: View) {
	const { random, ledger } = view;
	const full = random.once(3) ? ledger.states('conversation').filter(({ tagIds }) => tagIds.length > 90) : [];
	const conversation = idAmong(view, full.length > 0 ? full : ledger.states('conversation'));
	return { conversation, tags: [tag(view, isActive)] };
}

function offConversation(view: View) {
	const tagged = view.ledger.states('conversation').filter(({ tagIds }) => tagIds.length > 0);
	const found = view.random.once(10) ? undefined : view.random.among(tagged);
	return found === undefined ? onConversation(view) : { conversation: found.id, tags: found.tagIds.slice(0, 2) };
}

export const tagMoves = {
	'conversations.tag': move(taggers, 12, onConversation),
	'conversations.untag': move(taggers, 3, offConversation),
	'conversations.warnUntagged': move(settings, 1, ({ random, ledger }) => {
		const before = ledger.states('conversation_policy')[0]?.warnsUntagged ?? false;
		return { enabled: random.once(6) ? before : !before };
	}),
	'tags.add': move(staff, 6, (view) => ({ name: name(view) })),
	'tags.rename': move(staff, 2, (view) => {
		const id = tag(view, ({ merge }) => merge === undefined);
		const revision = tagsOf(view, (other) => other.id === id)[0]?.revision ?? 0;
		return { tag: id, name: name(view), basedOn: view.random.once(8) ? revision + 1 : revision };
	}),
	'tags.archive': move(staff, 2, (view) => ({ tag: tag(view, isActive) })),
	'tags.restore': move(staff, 2, (view) => ({ tag: tag(view, ({ archived }) => archived) })),
	'tags.merge': move(staff, 3, merged),
} as const;
