import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HeldBack } from '../../src/policies/matching/index.js';
import type { Trust } from '../../src/records/attributes/index.js';
import type { TestDesk } from '../support/a-desk.js';
import { aDesk } from '../support/a-desk.js';
import { webChatMessage } from '../support/inbound-events.js';
import { succeeded } from '../support/results.js';
import { connectedWebChat, received } from '../support/scenarios/situations.js';

const PEOPLE = 6;
const SHARED = '+33612345678';
const attributes = ['phone', 'email'] as const;
type Attribute = (typeof attributes)[number];

/** One thing that happens. A new kind of step is a case of `happens`, and of `told` where it says a value. */
type Step =
	| { readonly kind: 'writes'; readonly who: number; readonly says: Says; readonly minutesAgo: number }
	| { readonly kind: 'edited'; readonly who: number; readonly attribute: Attribute; readonly value: string | undefined }
	/** A correction, or its withdrawal. */
	| { readonly kind: 'corrected'; readonly who: number; readonly name: string | undefined }
	| { readonly kind: 'chosen'; readonly attribute: Attribute | undefined; readonly minimumTrust: Trust }
	| {
			readonly kind: 'listed';
			readonly word: 'allow' | 'block' | 'unlist';
			readonly attribute: Attribute;
			readonly value: string;
	  };

type Says = Readonly<Partial<Record<Attribute, string>>>;

/** Something that was said of somebody, and when it was said. */
interface Said {
	readonly who: number;
	readonly attribute: Attribute;
	readonly value: string | undefined;
	readonly trust: Trust;
	readonly at: number;
}

const pools: Readonly<Record<Attribute, readonly string[]>> = {
	phone: [SHARED, SHARED, '+33 6 12 34 56 78', '+33687654321', '+33000000000', '0612345678'],
	email: ['ana@example.com', 'Ana@EXAMPLE.com', 'noreply@example.com'],
};
const pair = fc
	.constantFrom(...attributes)
	.chain((attribute) => fc.tuple(fc.constant(attribute), fc.constantFrom(...pools[attribute])));
const who = fc.nat({ max: PEOPLE - 1 });
const writes = fc.tuple(who, pair, fc.nat({ max: 9 })).map(
	([person, [attribute, value], minutesAgo]): Step => ({
		kind: 'writes',
		who: person,
		says: { [attribute]: value },
		minutesAgo,
	}),
);
const edited = fc.tuple(who, pair, fc.constantFrom(false, false, true)).map(
	([person, [attribute, value], clears]): Step => ({
		kind: 'edited',
		who: person,
		attribute,
		value: clears ? undefined : value,
	}),
);
const corrected = fc.record({
	kind: fc.constant('corrected' as const),
	who,
	name: fc.constantFrom('Ana', 'Bruno', undefined),
});
const chosen = fc.record({
	kind: fc.constant('chosen' as const),
	attribute: fc.constantFrom('phone' as const, 'phone' as const, 'email' as const, undefined),
	minimumTrust: fc.constantFrom<Trust>('claimed', 'claimed', 'vouched', 'asserted'),
});
const listed = fc
	.tuple(pair, fc.constantFrom('allow' as const, 'block' as const, 'unlist' as const))
	.map(([[attribute, value], word]): Step => ({ kind: 'listed', word, attribute, value }));
const history = fc.array(
	fc.oneof({ arbitrary: writes, weight: 3 }, { arbitrary: edited, weight: 3 }, corrected, chosen, listed),
	{
		minLength: 5,
		maxLength: 25,
	},
);

/** Somebody in the chat; those from PEOPLE on are the crowd, who all have one number. */
const chat = (person: number, id: string, says: Says, at: number) =>
	webChatMessage({
		id,
		visitor: `v${person}`,
		attributes: { name: `Visitor ${person}`, ...says },
		at: new Date(at).toISOString(),
	});

async function happens(desk: TestDesk, step: Step, index: number): Promise<void> {
	desk.clock.step(1000);
	const { contacts, matching } = desk.as('administrator');
	switch (step.kind) {
		case 'writes':
			await received(desk, chat(step.who, `m${index}`, step.says, saidAt(step, desk.clock.now())));
			break;
		case 'edited': {
			const { attribute, value } = step;
			const what = value === undefined ? { clear: [attribute] } : { set: { [attribute]: value } };
			await succeeded(contacts.edit({ contact: step.who + 1, ...what }));
			break;
		}
		case 'corrected': {
			const what = step.name === undefined ? { withdraw: ['name'] as const } : { set: { name: step.name } };
			await succeeded(contacts.correct({ contact: step.who + 1, ...what }));
			break;
		}
		case 'chosen': {
			const { attribute, minimumTrust } = step;
			if (attribute === undefined) await succeeded(matching.chooseNone({}));
			else await succeeded(matching.choose({ attribute, minimumTrust }));
			break;
		}
		case 'listed': {
			const { word, attribute, value } = step;
			const said = { attribute, value };
			await (word === 'block' ? matching.block({ ...said, because: 'other' }) : matching[word](said));
			break;
		}
	}
}

const saidAt = (step: Step, now: number): number => (step.kind === 'writes' ? now - step.minutesAgo * 60_000 : now);

function told(step: Step, now: number): readonly Said[] {
	const at = saidAt(step, now);
	if (step.kind === 'edited') {
		return [{ who: step.who, attribute: step.attribute, value: step.value, trust: 'vouched', at }];
	}
	if (step.kind !== 'writes') return [];
	return attributes.flatMap((attribute) => {
		const value = step.says[attribute];
		return value === undefined ? [] : [{ who: step.who, attribute, value, trust: 'claimed' as const, at }];
	});
}

/** Everybody by comparing everything with everything: no index, no state but what was said. */
function naive(said: readonly Said[], steps: readonly Step[], everybody: readonly number[]) {
	const rank = (trust: Trust): number => ['claimed', 'vouched', 'asserted', 'verified'].indexOf(trust);
	let rule: { attribute: Attribute | undefined; minimumTrust: Trust } = { attribute: 'phone', minimumTrust: 'claimed' };
	const words = new Map<string | undefined, 'allow' | 'block' | 'unlist'>();
	for (const step of steps) {
		if (step.kind === 'chosen') {
			const { attribute, minimumTrust } = step;
			rule = { attribute, minimumTrust: attribute === undefined ? rule.minimumTrust : minimumTrust };
		}
		const value = step.kind === 'listed' ? comparable(step.value) : undefined;
		if (step.kind === 'listed' && value !== undefined) words.set(value, step.word);
	}
	const lastOf = (person: number, attribute: Attribute | undefined): Said | undefined =>
		said
			.filter((each) => each.who === person && each.attribute === attribute)
			.sort((one, other) => other.at - one.at)[0];
	const nameOf = (person: number): string =>
		steps.reduce<string | undefined>(
			(name, step) => (step.kind === 'corrected' && step.who === person ? step.name : name),
			undefined,
		) ?? `Visitor ${person}`;
	const { attribute, minimumTrust } = rule;
	return new Map(
		everybody.map((person) => {
			const own = lastOf(person, attribute);
			const value = comparable(own?.value);
			const sharing = everybody
				.map((other) => ({
					other,
					trust: lastOf(other, attribute)?.trust ?? 'claimed',
					value: comparable(lastOf(other, attribute)?.value),
				}))
				.filter((each) => value !== undefined && each.value === value && rank(each.trust) >= rank(minimumTrust))
				.sort((one, other) => rank(other.trust) - rank(one.trust));
			const word = words.get(value);
			const overflowing = sharing[word === 'allow' ? 500 : 50];
			const isBlocked = word === 'block' || (word !== 'allow' && /^\+330+$|^noreply@/.test(value ?? ''));
			const members = isBlocked
				? []
				: sharing.filter(({ trust }) => overflowing === undefined || rank(trust) > rank(overflowing.trust));
			const isMember = members.some(({ other }) => other === person);
			const weak = rank(own?.trust ?? 'claimed') < rank(minimumTrust);
			const reason = isBlocked ? 'blocked' : weak ? 'below_minimum_trust' : 'shared_by_too_many';
			const others = isMember ? members.filter(({ other }) => other !== person) : [];
			const heldBack: readonly HeldBack['reason'][] = value === undefined || isMember ? [] : [reason];
			return [
				person,
				{
					name: nameOf(person),
					values: attributes.map((key) => lastOf(person, key)?.value),
					linked: others.map(({ other }) => other).sort((one, other) => one - other),
					heldBack,
				},
			];
		}),
	);
}

function comparable(value: string | undefined): string | undefined {
	if (value?.includes('@')) return value.toLowerCase();
	return value?.startsWith('+') ? value.replaceAll(' ', '') : undefined;
}

describe('the laws of the desk as a whole', { timeout: 120_000 }, () => {
	it('MAT-4, MAT-7, MAT-8, MAT-12, CON-9 links, what is held back and the panel are those of a naive model', async () => {
		const met = new Set<string>();
		const property = fc.asyncProperty(history, fc.integer({ min: 46, max: 49 }), async (steps, crowd) => {
			const desk = aDesk();
			await connectedWebChat(desk);
			await succeeded(desk.as('administrator').matching.choose({ attribute: 'phone' }));
			const everybody = Array.from({ length: PEOPLE + crowd }, (_, person) => person);
			const said: Said[] = [];
			const start = desk.clock.now() - 3_600_000;
			for (const person of everybody) {
				const says: Says = person < PEOPLE ? {} : { phone: SHARED };
				await received(desk, chat(person, `first-${person}`, says, start));
				said.push(...told({ kind: 'writes', who: person, says, minutesAgo: 0 }, start));
			}
			for (const [index, step] of steps.entries()) {
				await happens(desk, step, index);
				said.push(...told(step, desk.clock.now()));
			}
			const expected = naive(said, steps, everybody);
			for (const person of everybody.slice(0, PEOPLE + 1)) {
				const panel = await succeeded(desk.as('agent').panel.show({ contact: person + 1 }));
				const shown = {
					name: panel.name?.value,
					values: attributes.map((key) => panel.attributes.find((line) => line.key === key)?.value?.value),
					linked: panel.linked.map(({ contactNumber }) => contactNumber - 1),
					heldBack: panel.heldBack.map(({ reason }) => reason),
				};
				expect(shown, `person ${person}`).toEqual(expected.get(person));
				for (const what of [...shown.heldBack, shown.linked.length > 0 ? 'linked' : 'alone']) met.add(what);
			}
		});
		await fc.assert(property, { numRuns: 40 });
		met.clear();
		// The same histories in every run, so that reaching everything is no matter of chance.
		await fc.assert(property, { numRuns: 60, seed: 1_122 });
		expect([...met].sort()).toEqual(['alone', 'below_minimum_trust', 'blocked', 'linked', 'shared_by_too_many']);
	});
});
