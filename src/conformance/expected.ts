import type { Result } from 'neverthrow';
import type { Reply } from '../kernel/change-set.js';
import type { Failure } from '../kernel/failure.js';

const SHOWN = 400;

/** The value of an answer that must be one. */
export async function answered<T, E extends Failure>(what: string, reply: PromiseLike<Result<T, E>>): Promise<T> {
	const result = await reply;
	if (result.isErr()) throw new Error(`${what}: expected an answer, got ${result.error.code}`);
	return result.value;
}

/** Ends the case unless the answer is a failure with that code. */
export async function refused<T, E extends Failure>(what: string, reply: Reply<T, E>, code: string): Promise<void> {
	const result = await reply;
	const got = result.isOk() ? `the answer ${shown(result.value)}` : result.error.code;
	if (got !== code) throw new Error(`${what}: expected ${code}, got ${got}`);
}

/** Ends the case unless both are the same data; a property that is `undefined` is the same as one that is absent. */
export function same(what: string, actual: unknown, expected: unknown): void {
	if (!isSame(actual, expected)) throw new Error(`${what}: expected ${shown(expected)}, got ${shown(actual)}`);
}

/** Ends the case unless it holds. */
export function holds(what: string, condition: boolean): void {
	if (!condition) throw new Error(`${what}: it does not hold`);
}

/** A value that must be there. */
export function present<T>(what: string, value: T | undefined): T {
	if (value === undefined) throw new Error(`${what}: expected something, got nothing`);
	return value;
}

/** Whether both are the same data. Numbers are compared as JSON writes them, so that 0 and -0 are the same. */
export function isSame(one: unknown, other: unknown): boolean {
	if (!isObject(one) || !isObject(other)) return one === other;
	if (Array.isArray(one) !== Array.isArray(other)) return false;
	const [left, right] = [entriesOf(one), entriesOf(other)];
	if (left.size !== right.size) return false;
	return [...left].every(([key, value]) => right.has(key) && isSame(value, right.get(key)));
}

function entriesOf(value: object): ReadonlyMap<string, unknown> {
	const entries = Object.entries(value);
	return new Map(Array.isArray(value) ? entries : entries.filter(([, held]) => held !== undefined));
}

function isObject(value: unknown): value is object {
	return typeof value === 'object' && value !== null;
}

function shown(value: unknown): string {
	const text = JSON.stringify(value) ?? 'nothing';
	return text.length > SHOWN ? `${text.slice(0, SHOWN)}… (${text.length} characters)` : text;
}
