import { foldedLabel } from '../../kernel/text.js';
import { bodyText } from '../../kernel/text-schema.js';
import { REMARK_LIMIT } from './remark.js';

/** Text that says something: what is left of spaces and invisible characters when they are folded is nothing. */
export const remarkText = /* @__PURE__ */ bodyText(REMARK_LIMIT).refine((text) => foldedLabel(text) !== '', {
	params: { problem: 'blank' },
});
