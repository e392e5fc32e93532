import type { SearchFields } from './search-fields.js';
import type { SearchComparison, SearchNode } from './search-node.js';

/** What a filter is asked of. @public */
export interface Searched {
	/** Of the contact, those of its activity among them. */
	readonly contact: SearchFields;
	/** Empty where contacts are searched. */
	readonly conversation: SearchFields;
	readonly tags: readonly string[];
}

/** Whether a filter holds; `undefined` where that is not known. A record is found where it is true. @public */
export function holdsFor(node: SearchNode, searched: Searched): boolean | undefined {
	switch (node.kind) {
		case 'all':
			return joined(node.nodes, searched, false);
		case 'any':
			return joined(node.nodes, searched, true);
		case 'not': {
			const held = holdsFor(node.node, searched);
			return held === undefined ? undefined : !held;
		}
		case 'tagged':
			return node.tags.some((tag) => searched.tags.includes(tag));
		default:
			return compared(node, searched);
	}
}

/** One part that settles it is enough; else one that is unknown leaves it unknown. */
function joined(nodes: readonly SearchNode[], searched: Searched, settling: boolean): boolean | undefined {
	let isKnown = true;
	for (const node of nodes) {
		const held = holdsFor(node, searched);
		if (held === settling) return settling;
		if (held === undefined) isKnown = false;
	}
	return isKnown ? !settling : undefined;
}

function compared({ kind, of, field, text, hiddenOn }: SearchComparison, searched: Searched): boolean | undefined {
	const fields = searched[of];
	const isHidden = hiddenOn.some((type) => type === searched.contact['network']);
	const value = isHidden || !Object.hasOwn(fields, field) ? undefined : fields[field];
	if (kind === 'is_set') return value !== undefined;
	if (value === undefined) return undefined;
	switch (kind) {
		case 'is':
			return value === text;
		case 'contains':
			return value.includes(text);
		case 'from':
			return value >= text;
		case 'before':
			return value < text;
	}
}
