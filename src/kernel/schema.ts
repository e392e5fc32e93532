import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import type * as z from 'zod';
import type { InputInvalid, InputIssue } from './failure.js';
import { inputInvalid } from './failure.js';

type SameType<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Flattens intersections and drops `readonly`, so that two types are compared by what they hold. */
type Plain<T> = T extends string | number | boolean | null | undefined | ((...parameters: never) => unknown)
	? T
	: { -readonly [K in keyof T]: Plain<T[K]> };

/**
 * Ties a schema to a hand-written input type, both ways and all the way down: a key too many, a key lost or another
 * type somewhere inside does not compile. A plain `z.ZodType<unknown, T>` would accept all three.
 */
export function schemaOf<Input>() {
	return <Schema extends z.ZodType>(
		schema: SameType<Plain<z.input<Schema>>, Plain<Input>> extends true ? Schema : never,
	): Schema => schema;
}

const ISSUE_LIMIT = 20;

/** Parses an input; a failure says where and what was expected, never what was given. */
export function parseInput<Parsed>(schema: z.ZodType<Parsed, unknown>, input: unknown): Result<Parsed, InputInvalid> {
	const parsed = schema.safeParse(input);
	return parsed.success ? ok(parsed.data) : err(inputInvalid(issuesOf(parsed.error)));
}

function issuesOf(error: z.ZodError): readonly InputIssue[] {
	return error.issues.slice(0, ISSUE_LIMIT).map((issue) => ({ path: pathText(issue), problem: problemOf(issue) }));
}

/** A key that a person chose could tell who they are, so only keys of a modest, plain spelling are repeated. */
function pathText(issue: z.core.$ZodIssue): string {
	return issue.path.map((step) => (isPlainStep(step) ? String(step) : '?')).join('.');
}

function isPlainStep(step: PropertyKey): boolean {
	return typeof step === 'number' || (typeof step === 'string' && /^[A-Za-z][A-Za-z0-9_]{0,63}$/.test(step));
}

function problemOf(issue: z.core.$ZodIssue): string {
	if (issue.code === 'custom') {
		const named: unknown = issue.params?.['problem'];
		return typeof named === 'string' ? named : 'invalid_value';
	}
	return issue.code;
}
