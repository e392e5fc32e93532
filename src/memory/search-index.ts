import type { SearchComparison, Searched, SearchNode } from '../views/search/index.js';
import { activityFields, contactFields, conversationFields } from '../views/search/index.js';
import { FieldIndex } from './field-index.js';
import type { Partition } from './partition.js';
import { stateOf } from './partition.js';

export type SearchTarget = 'contact' | 'conversation';

/**
 * What can be searched for in a workspace. It is made at the first search and brought up to date at each: writing pays nothing
 * for it, and a store in which nobody searches has none.
 */
export class SearchIndex {
	readonly #partition: Partition;
	readonly #contact = new FieldIndex();
	readonly #conversation = new FieldIndex();
	#seen = 0;

	constructor(partition: Partition) {
		this.#partition = partition;
	}

	/** Takes in what was written since it was last asked. */
	catchUp(): void {
		const { log } = this.#partition;
		const contacts = new Set<string>();
		const conversations = new Set<string>();
		for (; this.#seen < log.length; this.#seen += 1) {
			const record = log[this.#seen]?.record;
			if (record?.kind === 'contact' || record?.kind === 'activity') contacts.add(record.id);
			if (record?.kind === 'conversation') conversations.add(record.id);
		}
		for (const id of contacts) this.#takeContact(id);
		for (const id of conversations) {
			const conversation = stateOf(this.#partition.tables.conversation, id);
			if (conversation !== undefined) this.#conversation.replace(id, conversationFields(conversation));
		}
	}

	#takeContact(id: string): void {
		const { tables } = this.#partition;
		const [contact, activity] = [stateOf(tables.contact, id), stateOf(tables.activity, id)];
		if (contact === undefined) return;
		const fields = contactFields(contact);
		this.#contact.replace(id, activity === undefined ? fields : { ...fields, ...activityFields(activity) });
	}

	searched(target: SearchTarget, id: string): Searched {
		if (target === 'contact') return { contact: this.#contact.fieldsOf(id), conversation: {}, tags: [] };
		const conversation = this.#conversation.fieldsOf(id);
		const contact = this.#contact.fieldsOf(conversation['contact'] ?? '');
		return { contact, conversation, tags: stateOf(this.#partition.tables.conversation, id)?.tagIds ?? [] };
	}

	/** Records among which are all for which the filter holds: by the part of it that leaves fewest. */
	candidates(node: SearchNode, target: SearchTarget): Iterable<string> {
		if (Number.isFinite(this.#most(node))) return this.#narrowed(node, target);
		return (target === 'contact' ? this.#contact : this.#conversation).ids();
	}

	/** About how many records a part of a filter leaves; infinite where no index tells. */
	#most(node: SearchNode): number {
		switch (node.kind) {
			case 'all':
				return Math.min(...node.nodes.map((part) => this.#most(part)));
			case 'any':
				return node.nodes.reduce((sum, part) => sum + this.#most(part), 0);
			case 'is':
				return this.#fieldsOf(node).having(node.field, node.text).size;
			case 'tagged':
				return node.tags.reduce((sum, tag) => sum + this.#partition.lines.count('conversation.tagged', tag), 0);
			default:
				return Number.POSITIVE_INFINITY;
		}
	}

	#narrowed(node: SearchNode, target: SearchTarget): ReadonlySet<string> {
		switch (node.kind) {
			case 'all': {
				const [fewest, ...others] = node.nodes;
				const best = others.reduce((one, other) => (one && this.#most(one) <= this.#most(other) ? one : other), fewest);
				return best === undefined ? new Set() : this.#narrowed(best, target);
			}
			case 'any':
				return new Set(node.nodes.flatMap((part) => [...this.#narrowed(part, target)]));
			case 'is':
				return this.#equal(node, target);
			case 'tagged': {
				const { lines } = this.#partition;
				return new Set(
					node.tags.flatMap((tag) => Array.from(lines.ascending('conversation.tagged', tag), ({ id }) => id)),
				);
			}
			default:
				throw new Error(`no index tells what ${node.kind} leaves`);
		}
	}

	#equal(node: SearchComparison, target: SearchTarget): ReadonlySet<string> {
		const found = this.#fieldsOf(node).having(node.field, node.text);
		if (node.of === target) return found;
		return new Set(Array.from(found).flatMap((contact) => [...this.#conversation.having('contact', contact)]));
	}

	#fieldsOf({ of }: SearchComparison): FieldIndex {
		return of === 'contact' ? this.#contact : this.#conversation;
	}
}
