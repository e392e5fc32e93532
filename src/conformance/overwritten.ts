/** Writes over every text and number of a value, as a careless caller might. What is frozen stays as it is. */
export function overwritten(value: unknown): void {
	if (typeof value !== 'object' || value === null) return;
	for (const [key, held] of Object.entries(value)) {
		if (typeof held === 'string' || typeof held === 'number') Reflect.set(value, key, 'overwritten');
		else overwritten(held);
	}
}
