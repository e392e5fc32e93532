/** What a run got where its preview had placeholders. */
export interface Supplied {
	/** The ids handed out, in order. */
	readonly ids: readonly string[];
	/** The numbers reserved, in order. */
	readonly numbers: readonly number[];
}

/**
 * What a preview answered, with the ids and numbers of a run in the place of its placeholders. Ids may stand inside of
 * other texts, such as the key of a thread; a number stands as `number`, `contactNumber` or the key of a contact's number.
 */
export function filledIn(previewed: unknown, { ids, numbers }: Supplied): unknown {
	const [first] = numbers;
	const fill = (value: unknown, key: string, inside: object): unknown => {
		if (typeof value === 'string') {
			const isNumber = key === 'key' && 'space' in inside && inside.space === 'contact.number' && value === '0';
			if (isNumber && first !== undefined) return String(first);
			return value.replace(/preview-(\d+)/g, (placeholder, count) => ids[Number(count) - 1] ?? placeholder);
		}
		if (value === 0 && (key === 'number' || key === 'contactNumber')) return first ?? value;
		if (Array.isArray(value)) return value.map((item) => fill(item, '', value));
		if (typeof value !== 'object' || value === null) return value;
		return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, fill(held, name, value)]));
	};
	return fill(previewed, '', {});
}
