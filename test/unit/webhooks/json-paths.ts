/** What `at` answers where there is nothing. */
export const MISSING = Symbol('missing');

/** A JSON object of these members. */
export function objectOf(entries: readonly (readonly [string, unknown])[]): unknown {
	// As JSON.parse does: `__proto__` becomes a member like any other.
	return JSON.parse(`{${entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',')}}`);
}

function isNode(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}

/** What stands at a path, own members only. */
export function at(value: unknown, path: string): unknown {
	return path
		.split('.')
		.reduce<unknown>((node, step) => (isNode(node) && Object.hasOwn(node, step) ? node[step] : MISSING), value);
}

/** Paths of everything inside a value, itself first. */
export function spotsOf(value: unknown): readonly (readonly string[])[] {
	if (!isNode(value)) return [[]];
	return [[], ...Object.entries(value).flatMap(([key, inner]) => spotsOf(inner).map((rest) => [key, ...rest]))];
}

/** A copy with what stands at a path replaced; deleted from its object by `undefined`. */
export function replaced(value: unknown, [step, ...rest]: readonly string[], into: unknown): unknown {
	if (step === undefined || !isNode(value)) return into;
	const inner = replaced(value[step], rest, into);
	if (Array.isArray(value)) return value.map((element: unknown, index) => (String(index) === step ? inner : element));
	return Object.fromEntries(
		Object.entries(value).flatMap(([key, member]) => {
			if (key !== step) return [[key, member]];
			return inner === undefined ? [] : [[key, inner]];
		}),
	);
}

/** The same value, frozen all the way down. */
export function deepFrozen(value: unknown): unknown {
	if (isNode(value)) {
		for (const inner of Object.values(value)) deepFrozen(inner);
		Object.freeze(value);
	}
	return value;
}
