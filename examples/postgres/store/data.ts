/**
 * States and facts as JSON. They hold no null, and name what is absent as `undefined`: it is written as null, so that it comes
 * back in its place, and is null in SQL as well.
 */
export function dataText(data: unknown): string {
	return JSON.stringify(data, (_, held: unknown) => (held === undefined ? null : held)) ?? 'null';
}

/** What was written. */
export function parsedData<Data>(text: string): Data {
	const data: Data = JSON.parse(text);
	if (text.includes('null')) nullsToUndefined(data);
	return data;
}

function nullsToUndefined(value: unknown): void {
	if (typeof value !== 'object' || value === null) return;
	for (const [key, held] of Object.entries(value)) {
		// Defined, not set: a key may be `__proto__`.
		if (held === null) Object.defineProperty(value, key, { value: undefined, ...asWritten });
		else nullsToUndefined(held);
	}
}

const asWritten = { configurable: true, enumerable: true, writable: true } as const;
