import type { Result } from 'neverthrow';
import type { IgnoredReason, InboundEventBase } from '../../records/channels/index.js';
import { memberOf, textOf } from '../foreign-json.js';
import { type ItemOutcome, ignored, reported, unreadable } from '../read-item.js';
import { type ChangeContext, readEventBase } from './change-context.js';
import { noticeReader } from './identity-notices.js';
import { contentReader } from './message-content.js';
import { readSender, type SenderProblem } from './sender.js';

/** Types of message in which nobody wrote anything to us. */
const IGNORED_TYPES: ReadonlyMap<string, IgnoredReason> = new Map<string, IgnoredReason>([
	['edit', 'edit'],
	['interactive.call_permission_reply', 'preference'],
	['reaction', 'reaction'],
	['request_welcome', 'presence'],
	['revoke', 'deletion'],
]);

/** Types of which there are several kinds, told apart in a member of the type's name. */
const COMPOSED_TYPES: ReadonlySet<string> = new Set(['interactive', 'system']);

/** What became of one entry of `messages`. */
export function readMessage(message: unknown, path: string, context: ChangeContext): ItemOutcome {
	// What was said before a whole group is not said to us, whatever its type.
	if (isFromGroup(message)) return ignored('group_message');
	const type = fullTypeOf(message);
	if (type === undefined) return unreadable('missing_type');
	// Only a type that we do not know is of no concern; one that has lost its body was a message.
	if (COMPOSED_TYPES.has(type)) return unreadable('missing_content');
	const reason = IGNORED_TYPES.get(type);
	if (reason !== undefined) return ignored(reason);
	const read = noticeReader(type) ?? writtenReader(type);
	if (read === undefined) return ignored('unsupported_type');
	return readEventBase(message, path, context)
		.andThen((base): Result<ItemOutcome, string> => read(message, base, context))
		.match((outcome) => outcome, unreadable);
}

/** How something that a person wrote is read; `undefined` for a type we do not know. */
function writtenReader(type: string) {
	const readContent = contentReader(type);
	if (readContent === undefined) return undefined;
	return (message: unknown, base: InboundEventBase, context: ChangeContext): Result<ItemOutcome, SenderProblem> =>
		readSender(message, context).map(({ aliases, attributes }) => {
			const content = readContent(message);
			return content === undefined
				? unreadable('missing_content')
				: reported({ ...base, kind: 'message', aliases, visibility: 'private', attributes, ...content });
		});
}

/** The type of a message; where it has several kinds with the kind, `interactive.button_reply`. */
function fullTypeOf(message: unknown): string | undefined {
	const type = textOf(message, 'type');
	const kind = type !== undefined && COMPOSED_TYPES.has(type) ? textOf(memberOf(message, type), 'type') : undefined;
	return kind === undefined ? type : `${type}.${kind}`;
}

function isFromGroup(message: unknown): boolean {
	const group = memberOf(message, 'group_id');
	return group !== undefined && group !== null && group !== '';
}
