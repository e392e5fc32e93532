import type { SearchFields } from '../views/search/index.js';

/** Fields that hardly two records share; nobody asks for records that are equal in them. */
const unshared = ['active', 'message'];

const nobody: ReadonlySet<string> = new Set();

/** Records by what they can be searched by, and for each text of a field the records that have it. */
export class FieldIndex {
	readonly #fields = new Map<string, SearchFields>();
	readonly #having = new Map<string, Set<string>>();

	replace(id: string, fields: SearchFields): void {
		const before = this.#fields.get(id);
		this.#fields.set(id, fields);
		for (const [field, text] of Object.entries(before ?? {})) {
			if (fields[field] !== text) this.#having.get(`${field}\n${text}`)?.delete(id);
		}
		for (const [field, text] of Object.entries(fields)) {
			if (before?.[field] === text || unshared.includes(field)) continue;
			const key = `${field}\n${text}`;
			const having = this.#having.get(key);
			if (having === undefined) this.#having.set(key, new Set([id]));
			else having.add(id);
		}
	}

	fieldsOf(id: string): SearchFields {
		return this.#fields.get(id) ?? {};
	}

	/** The records whose field has this text. */
	having(field: string, text: string): ReadonlySet<string> {
		return this.#having.get(`${field}\n${text}`) ?? nobody;
	}

	ids(): Iterable<string> {
		return this.#fields.keys();
	}
}
