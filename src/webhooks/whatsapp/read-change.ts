import { isObject, memberOf, textOf } from '../foreign-json.js';
import { ignored, type ReadItem, unreadable } from '../read-item.js';
import { changeContext } from './change-context.js';
import { fieldRule } from './change-fields.js';

// Says whom the messages are from; it holds no items of its own.
const PROFILES = 'contacts';

const PLAIN_NAME = /^[a-z][a-z0-9_]{0,63}$/;

/**
 * The items of one entry of `changes`. A notice about our account is one item as a whole; a change that carries lists
 * has an item for each element of each list.
 */
export function readChange(change: unknown, path: string): readonly ReadItem[] {
	if (!isObject(change)) return [{ path, outcome: unreadable('invalid_type') }];
	const field = textOf(change, 'field');
	if (field === undefined) return [{ path, outcome: unreadable('missing_field') }];
	const rule = fieldRule(field);
	if (rule.kind === 'whole') return [{ path, outcome: ignored(rule.reason) }];
	const value = memberOf(change, 'value');
	if (!isObject(value)) return [{ path, outcome: unreadable('invalid_type') }];
	const context = changeContext(value);
	// A list we know must be one; of what we do not know, whatever is a list holds items to account for.
	const names = Object.keys(value).filter(
		(name) => name !== PROFILES && (rule.lists.has(name) || Array.isArray(memberOf(value, name))),
	);
	if (names.length === 0) return [{ path, outcome: rule.empty }];
	return names.flatMap((name, position) => {
		const list = memberOf(value, name);
		// A name we do not know is the sender's own words; paths end in logs.
		const listPath = `${path}.value.${PLAIN_NAME.test(name) ? name : `?${position}`}`;
		if (!Array.isArray(list)) return [{ path: listPath, outcome: unreadable('invalid_type') }];
		const read = rule.lists.get(name) ?? rule.others;
		return list.map((item: unknown, index) => {
			const itemPath = `${listPath}.${index}`;
			return { path: itemPath, outcome: read(item, itemPath, index, context) };
		});
	});
}
