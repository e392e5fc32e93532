import { foldedLabel } from '../../kernel/text.js';
import type { Tag } from './tag.js';

/** The tag that has this name, ignoring case and accents; `undefined` when none has it. */
export function namesakeOf(name: string, tags: readonly Tag[]): Tag | undefined {
	const folded = foldedLabel(name);
	return tags.find((other) => foldedLabel(other.name) === folded);
}
