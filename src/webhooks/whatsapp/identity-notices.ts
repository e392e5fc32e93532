import { err, ok, type Result } from 'neverthrow';
import type { InboundAlias, InboundAliasChanged, InboundEventBase } from '../../records/channels/index.js';
import { memberOf } from '../foreign-json.js';
import { type ItemOutcome, reported } from '../read-item.js';
import { type ChangeContext, type EventBaseProblem, readEventBase } from './change-context.js';
import { type AliasKind, aliasesOf, aliasOf, readIdentifiers, type WhatsAppIdentifiers } from './identifiers.js';
import { readSender, type SenderProblem } from './sender.js';

export type NoticeProblem = SenderProblem | 'invalid_alias' | 'nothing_changed';

type ReadNotice = (
	message: unknown,
	base: InboundEventBase,
	context: ChangeContext,
) => Result<ItemOutcome, NoticeProblem>;

const USER_IDS: readonly AliasKind[] = ['bsuid', 'parent_bsuid'];

/** The system messages that say something of a person's identifiers; all others leave no trace. */
const NOTICES: ReadonlyMap<string, ReadNotice> = new Map<string, ReadNotice>([
	['system.user_changed_number', (message, base) => readReplaced(message, base, [...USER_IDS, 'phone'])],
	['system.customer_changed_number', (message, base) => readReplaced(message, base, [...USER_IDS, 'phone'])],
	// No number may be shared with us here, so the one we know is not said to be given up.
	['system.user_changed_user_id', (message, base) => readReplaced(message, base, USER_IDS)],
	['system.customer_identity_changed', readIdentityChanged],
	['system.user_identity_changed', readIdentityChanged],
]);

/** How system messages of a type are read; `undefined` for those that say nothing of identifiers. */
export function noticeReader(type: string): ReadNotice | undefined {
	return NOTICES.get(type);
}

/** An entry of `user_id_update`, as some resellers pass on a replaced user id; it has no id of its own. */
export function readUserIdUpdate(
	update: unknown,
	path: string,
	context: ChangeContext,
): Result<ItemOutcome, EventBaseProblem | NoticeProblem> {
	const userId = memberOf(update, 'user_id');
	const parentUserId = memberOf(update, 'parent_user_id');
	const previous = readIdentifiers(memberOf(userId, 'previous'), memberOf(parentUserId, 'previous'), undefined);
	if (previous === undefined) return err('invalid_sender');
	const current = readIdentifiers(memberOf(userId, 'current'), memberOf(parentUserId, 'current'), undefined);
	if (current === undefined) return err('invalid_alias');
	// Made of what it says, so that the same update delivered twice is received once.
	const ids = [...aliasesOf(previous), ...aliasesOf(current)].map(({ externalId }) => externalId);
	const notice = { id: ['user_id_update', ...ids].join('#'), timestamp: memberOf(update, 'timestamp') };
	return readEventBase(notice, path, context).andThen((base) => aliasChanges(base, previous, current, USER_IDS));
}

function readReplaced(
	message: unknown,
	base: InboundEventBase,
	kinds: readonly AliasKind[],
): Result<ItemOutcome, NoticeProblem> {
	const system = memberOf(message, 'system');
	const [userId, parentUserId] = [memberOf(system, 'user_id'), memberOf(system, 'parent_user_id')];
	const current = readIdentifiers(userId, parentUserId, memberOf(system, 'wa_id'));
	if (current === undefined) return err('invalid_alias');
	// Like `from`, the sender's own user id is the old one; it is given up only if a new one is named.
	const own = (value: string | undefined, key: string) => (value === undefined ? undefined : memberOf(message, key));
	const previous = readIdentifiers(
		memberOf(system, 'previous_user_id') ?? own(current.bsuid, 'from_user_id'),
		memberOf(system, 'previous_parent_user_id') ?? own(current.parent_bsuid, 'from_parent_user_id'),
		memberOf(message, 'from'),
	);
	return previous === undefined ? err('invalid_sender') : aliasChanges(base, previous, current, kinds);
}

/** Somebody reinstalled WhatsApp or changed device: another person may now stand behind the identifiers. */
function readIdentityChanged(
	message: unknown,
	base: InboundEventBase,
	context: ChangeContext,
): Result<ItemOutcome, NoticeProblem> {
	return readSender(message, context).map(({ aliases }) => reported({ ...base, kind: 'identity_changed', aliases }));
}

/** One event for each identifier given up, most durable first, all at the path of the one notice. */
function aliasChanges(
	base: InboundEventBase,
	previous: WhatsAppIdentifiers,
	current: WhatsAppIdentifiers,
	kinds: readonly AliasKind[],
): Result<ItemOutcome, NoticeProblem> {
	const givenUp = kinds.flatMap((kind) => {
		const alias = aliasOf(kind, previous);
		return alias === undefined ? [] : [{ alias, next: aliasOf(kind, current) ?? successor(kind, previous, current) }];
	});
	if (givenUp.length === 0) return err('missing_sender');
	const changes = givenUp.filter(({ alias, next }) => alias.externalId !== next?.externalId);
	if (changes.length === 0) return err('nothing_changed');
	const events = changes.map(({ alias, next }, index): InboundAliasChanged => {
		// Delivered twice is received once, by id: the changes of one notice must not be taken for one another.
		const messageId = index === 0 ? base.messageId : `${base.messageId}#${alias.kind}`;
		return { ...base, messageId, kind: 'alias_changed', previous: alias, current: next };
	});
	return ok(reported(...events));
}

/** The new user id stands in for a new number we may not see, if nothing else in the notice carries it over. */
function successor(
	kind: AliasKind,
	previous: WhatsAppIdentifiers,
	current: WhatsAppIdentifiers,
): InboundAlias | undefined {
	return kind === 'phone' && previous.bsuid === undefined ? aliasOf('bsuid', current) : undefined;
}
