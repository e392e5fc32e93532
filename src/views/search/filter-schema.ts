import * as z from 'zod';
import { identifierText } from '../../kernel/ids.js';
import { instantText } from '../../kernel/instant-text.js';
import { lineText } from '../../kernel/text-schema.js';
import { attributeKeyText } from '../../records/attributes/index.js';
import type { ContactFilter, ConversationFilter } from './search-filter.js';

/** Deepest nesting of all, any and not. */
const DEPTH_LIMIT = 8;

/** Most conditions, all, any and not of a filter. */
const SIZE_LIMIT = 100;

const text = /* @__PURE__ */ lineText(200);

const contactConditions = [
	z.strictObject({ name: text }),
	z.strictObject({ handle: text }),
	z.strictObject({ number: z.int().positive() }),
	z.strictObject({ email: text }),
	z.strictObject({ phone: text }),
	z.strictObject({ attribute: attributeKeyText, is: text }),
	z.strictObject({ attribute: attributeKeyText, contains: text }),
	z.strictObject({ attribute: attributeKeyText, isSet: z.literal(true) }),
	z.strictObject({ type: identifierText }),
	z.strictObject({ origin: identifierText }),
	z.strictObject({ activeFrom: instantText }),
	z.strictObject({ activeUntil: instantText }),
] as const;

const conversationConditions = [
	z.strictObject({ tag: identifierText }),
	z.strictObject({ department: identifierText }),
	z.strictObject({ assignee: identifierText }),
	z.strictObject({ team: identifierText }),
	z.strictObject({ status: z.enum(['new', 'open', 'pending', 'resolved']) }),
	z.strictObject({ channel: identifierText }),
	z.strictObject({ messageFrom: instantText }),
	z.strictObject({ messageUntil: instantText }),
] as const;

const contactNodes: z.ZodType<ContactFilter, ContactFilter> = /* @__PURE__ */ z.lazy(() =>
	z.union([...contactConditions, ...joined(contactNodes)]),
);

const conversationNodes: z.ZodType<ConversationFilter, ConversationFilter> = /* @__PURE__ */ z.lazy(() =>
	z.union([...contactConditions, ...conversationConditions, ...joined(conversationNodes)]),
);

function joined<Filter>(node: z.ZodType<Filter, Filter>) {
	const nodes = z.array(node).min(1).max(SIZE_LIMIT).readonly();
	return [z.strictObject({ all: nodes }), z.strictObject({ any: nodes }), z.strictObject({ not: node })] as const;
}

// Measured before it is read: a filter without end must not be followed.
const within = { params: { problem: 'too_big' } };
export const contactFilterSchema = /* @__PURE__ */ z.custom<ContactFilter>(isWithinLimits, within).pipe(contactNodes);
export const conversationFilterSchema = /* @__PURE__ */ z
	.custom<ConversationFilter>(isWithinLimits, within)
	.pipe(conversationNodes);

/** Level by level, so that depth costs no stack. */
function isWithinLimits(filter: unknown): boolean {
	let level: readonly unknown[] = [filter];
	for (let depth = 0, size = 0; level.length > 0; depth += 1) {
		size += level.length;
		if (depth >= DEPTH_LIMIT || size > SIZE_LIMIT) return false;
		level = level.flatMap(childrenOf);
	}
	return true;
}

function childrenOf(node: unknown): readonly unknown[] {
	if (typeof node !== 'object' || node === null) return [];
	const lists = [node].flatMap((held) => ['all' in held ? held.all : [], 'any' in held ? held.any : []]);
	const children = lists.flatMap((list) => (Array.isArray(list) ? list.slice(0, SIZE_LIMIT + 1) : []));
	return 'not' in node ? [...children, node.not] : children;
}
