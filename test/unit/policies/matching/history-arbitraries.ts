import fc from 'fast-check';
import { START } from './bench.js';
import type { Arrival, Circumstances, Edit, Step } from './link-history.js';

const MINUTE = 60_000;

/** What histories are drawn from: few people, values and moments, so that they meet, contradict and tie. */
export interface Cast {
	readonly minLength: number;
	readonly maxLength: number;
	/** For each person, what the networks know it by; those that start with b are the more durable kind. */
	readonly people: readonly (readonly string[])[];
	readonly phones: readonly string[];
	readonly emails: readonly string[];
	readonly minutes: number;
}

export const smallCast: Cast = {
	minLength: 2,
	maxLength: 5,
	people: [
		['b1', 'p1', 'p2'],
		['b2', 'p2'],
		['b3', 'p3', 'p1'],
	],
	phones: ['+33612345678', '+33 6 12 34 56 78', '+33687654321', '0612345678'],
	emails: ['ana@example.com', 'Ana@EXAMPLE.com', 'ben@example.com'],
	minutes: 5,
};

/** People in threes share one number, so that up to three contacts of a network are one person. */
export const largeCast: Cast = {
	...smallCast,
	minLength: 100,
	maxLength: 130,
	people: Array.from({ length: 45 }, (_, index) => [`b${index}`, `p${index}`, `p${index - (index % 3)}`]),
	phones: Array.from({ length: 12 }, (_, index) => `+336${10_000_000 + index}`),
	minutes: 40,
};

/** Without checked signatures all joins are claimed, which a contact that holds all the identifiers does not show: no edits. */
export const circumstances: fc.Arbitrary<Circumstances> = fc.oneof(
	fc.record({
		attribute: fc.constantFrom('phone', 'phone', 'email', undefined),
		minimumTrust: fc.constantFrom('claimed', 'claimed', 'vouched', 'asserted'),
		checked: fc.constant(true),
	}),
	fc.record({ attribute: fc.constant('phone'), minimumTrust: fc.constant('claimed'), checked: fc.constant(false) }),
);

type Drawn = ReturnType<typeof drawnStep> extends fc.Arbitrary<infer Step> ? Step : never;

export function histories(cast: Cast): fc.Arbitrary<readonly Step[]> {
	const { minLength, maxLength } = cast;
	return fc.array(drawnStep(cast), { minLength, maxLength }).map(historyOf);
}

function drawnStep({ people, phones, emails, minutes }: Cast) {
	const optional = (values: readonly string[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
	return fc.record({
		isEdit: fc.constantFrom(false, false, false, true),
		type: fc.constantFrom('whatsapp', 'whatsapp', 'web_chat'),
		ids: fc.constantFrom(...people).chain((known) => fc.subarray([...known], { minLength: 1 })),
		phone: optional(phones),
		email: optional(emails),
		occurred: fc.integer({ min: 0, max: minutes }),
		received: fc.integer({ min: 0, max: minutes }),
		of: fc.nat(),
	});
}

function historyOf(drawn: readonly Drawn[]): readonly Step[] {
	const messages = drawn.flatMap(({ isEdit }, index) => (isEdit ? [] : [index]));
	return drawn.flatMap((step, index): readonly Step[] => {
		if (!step.isEdit) return [arrivalOf(index, step)];
		const of = messages[step.of % Math.max(messages.length, 1)] ?? index;
		const target = drawn[of];
		return target === undefined || target === step ? [] : [editOf(index, of, target, step)];
	});
}

function arrivalOf(index: number, { type, ids, phone, email, occurred, received }: Drawn): Arrival {
	const said = type === 'web_chat' ? { phone, email } : { phone };
	const attributes = Object.fromEntries(
		Object.entries(said).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])),
	);
	const aliases = ids
		.toSorted()
		.map((externalId) => ({ kind: externalId.startsWith('b') ? 'bsuid' : 'phone', externalId }));
	const occurredAt = new Date(START + occurred * MINUTE).toISOString();
	const named = { kind: 'message', channel: { type, account: type }, messageId: messageId(index) } as const;
	const event = { ...named, occurredAt, aliases, text: 'Hello', attributes };
	return { kind: 'message', receivedAt: START + received * MINUTE, event };
}

/**
 * At a moment of its own. Where the channel never says the attribute, only edits can contradict each other, and these come in
 * order: there, each is spelled in its own way, so that none says only what an edit that comes before its time has said.
 */
function editOf(index: number, of: number, target: Drawn, { email, received }: Drawn): Edit {
	const value = target.type === 'web_chat' ? email : `${' '.repeat(index)}${email ?? 'ana@example.com'}`;
	const receivedAt = START + received * MINUTE + index;
	return { kind: 'edit', of: messageId(of), attribute: 'email', value, receivedAt };
}

function messageId(index: number): string {
	return `m${String(index).padStart(3, '0')}`;
}

/** Visitors of a web chat who all type the same number, and one WhatsApp contact whose number it is. */
export function crowd(visitors: number, phone: string): readonly Step[] {
	const steps = Array.from({ length: visitors }, (_, index) =>
		arrivalOf(500 + index, { ...anybody, ids: [`c${index}`], type: 'web_chat', phone }),
	);
	return [...steps, arrivalOf(499, { ...anybody, ids: ['victim'], type: 'whatsapp', phone })];
}

const anybody = { isEdit: false, email: undefined, occurred: 0, received: 0, of: 0 };

/** Every order of a few items. */
export function ordersOf<T>(items: readonly T[]): readonly (readonly T[])[] {
	if (items.length < 2) return [items];
	return items.flatMap((item, index) =>
		ordersOf([...items.slice(0, index), ...items.slice(index + 1)]).map((rest) => [item, ...rest]),
	);
}
