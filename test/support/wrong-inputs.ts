import type { InputShape } from './scenarios/scenario.js';

/** What stands in every wrong value, and must stand in no failure. */
export const CANARY = 'CANARY';
export const CANARY_NUMBER = -7046.5;

/** An input that is wrong in one place. */
export interface WrongInput {
	readonly what: string;
	readonly input: unknown;
}

const wholes: readonly WrongInput[] = [
	{ what: 'undefined', input: undefined },
	{ what: 'null', input: null },
	{ what: 'a list', input: [CANARY] },
	{ what: 'a text', input: CANARY },
	{ what: 'a number', input: CANARY_NUMBER },
	{ what: 'a function', input: () => CANARY },
];

/** Everything a right input can be spoilt into, place by place. */
export function wrongInputs(right: unknown, shape: InputShape): readonly WrongInput[] {
	return [...wholes, ...spoilt(right, '', shape)];
}

function spoilt(value: unknown, path: string, shape: InputShape): readonly WrongInput[] {
	const own = path === '' ? [] : replacements(value, path, shape);
	if (shape.readInPieces.includes(path)) return own;
	if (Array.isArray(value)) return [...own, ...value.flatMap((_, index) => inList(value, index, path, shape))];
	return isObject(value) ? [...own, ...withOtherKeys(value, path, shape)] : own;
}

function replacements(value: unknown, path: string, shape: InputShape): readonly WrongInput[] {
	const wrong: [string, unknown][] = [['null', null]];
	if (!Array.isArray(value)) wrong.push(['a list', [CANARY]]);
	if (!isObject(value)) wrong.push(['an object', { [CANARY]: CANARY }]);
	if (typeof value === 'string') wrong.push(['true', true], ['a number', CANARY_NUMBER]);
	else wrong.push(['a text', CANARY], ['not a number', Number.NaN]);
	if (typeof value === 'string' && !shape.anyText.includes(path)) {
		wrong.push(['100 kB of text', CANARY.repeat(17_000)], ['a lone surrogate', `${CANARY}\uD800`]);
		wrong.push(['nothing typed', ''], ['a NUL', `${CANARY}\u0000`]);
	}
	return wrong.map(([what, input]) => ({ what: `${path}: ${what}`, input }));
}

function inList(list: readonly unknown[], index: number, path: string, shape: InputShape): readonly WrongInput[] {
	const place = path === '' ? String(index) : `${path}.${index}`;
	return spoilt(list[index], place, shape).map(({ what, input }) => ({ what, input: list.with(index, input) }));
}

function withOtherKeys(value: object, path: string, shape: InputShape): readonly WrongInput[] {
	const entries = Object.entries(value).filter(([, held]) => held !== undefined);
	const inside = (key: string): string => (path === '' ? key : `${path}.${key}`);
	const extra = [`${CANARY}KEY`, `${CANARY} Zoë`, '__proto__', 'constructor'].map((key) => ({
		what: `${path}: a key too many, ${key}`,
		input: withOwn(value, key, CANARY),
	}));
	const missing = entries
		.filter(([key]) => !shape.optional.includes(inside(key)))
		.map(([key]) => ({
			what: `${path}: ${key} is missing`,
			input: Object.fromEntries(entries.filter(([other]) => other !== key)),
		}));
	const deeper = entries.flatMap(([key, held]) =>
		spoilt(held, inside(key), shape).map(({ what, input }) => ({ what, input: withOwn(value, key, input) })),
	);
	return [...extra, ...missing, ...deeper];
}

/** The object with one more property of its own; `__proto__` too, as JSON.parse makes it. */
function withOwn(value: object, key: string, held: unknown): object {
	const copy = { ...value };
	return Object.defineProperty(copy, key, { value: held, enumerable: true, configurable: true, writable: true });
}

function isObject(value: unknown): value is object {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
