import { matchValueOf } from '../../../../src/records/attributes/index.js';
import type { Circumstances, Step } from './link-history.js';
import type { Person } from './people.js';

const levels = ['claimed', 'vouched', 'asserted', 'verified'];
const MOST = 50;

interface Said {
	readonly value: string;
	readonly order: string;
	readonly trust: number;
}

/** The people of a history by comparing every message with every other, without anything that the desk keeps. */
export function naivePeople(steps: readonly Step[], circumstances: Circumstances): Readonly<Record<string, Person>> {
	const { attribute, minimumTrust } = circumstances;
	const classes = classesOf(steps);
	const said = new Map([...classes].map((own) => [own, lastSaid(own, steps, circumstances)]));
	const normalised = (own: ReadonlySet<string>): string | undefined =>
		matchValueOf(attribute === 'phone' ? 'phone' : 'email', said.get(own)?.value ?? '', undefined)?.normalised;
	const trustOf = (own: ReadonlySet<string>): number => said.get(own)?.trust ?? -1;
	const people: Record<string, Person> = {};
	for (const own of classes) {
		const value = normalised(own);
		const minimum = levels.indexOf(minimumTrust);
		const sharing = [...classes].filter((other) => value !== undefined && normalised(other) === value);
		const ranked = sharing
			.map(trustOf)
			.filter((rank) => rank >= minimum)
			.sort()
			.reverse();
		const lowest = Math.max(minimum, (ranked[MOST] ?? -1) + 1);
		const members = sharing.filter((other) => trustOf(other) >= lowest);
		const isMember = members.includes(own);
		const linked = (isMember ? members : []).flatMap((other) =>
			other === own ? [] : [...other].map((id) => `${id} ${levels[Math.min(trustOf(own), trustOf(other))]}`),
		);
		const reason = trustOf(own) < minimum ? 'below_minimum_trust' : 'shared_by_too_many';
		const heldBack = value === undefined || isMember ? [] : [`${reason} ${levels[trustOf(own)]}`];
		const person = { own: [...own].sort(), linked: linked.sort(), heldBack, value: said.get(own)?.value };
		for (const id of own) people[id] = person;
	}
	return Object.fromEntries(Object.entries(people).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** Messages with a network identifier in common are one person's, and so on from message to message. */
function classesOf(steps: readonly Step[]): ReadonlySet<ReadonlySet<string>> {
	const classes = new Map<string, Set<string>>();
	for (const step of steps) {
		if (step.kind === 'edit') continue;
		const { aliases, channel, messageId } = step.event;
		const own = new Set([messageId]);
		const keys = aliases.map(({ externalId }) => `${channel.type} ${externalId}`);
		for (const key of keys) for (const known of classes.get(key) ?? []) own.add(known);
		for (const [key, others] of classes) if ([...others].some((id) => own.has(id))) classes.set(key, own);
		for (const key of keys) classes.set(key, own);
	}
	return new Set(classes.values());
}

/** Of all that was said of a person, the last by when it occurred. */
function lastSaid(
	own: ReadonlySet<string>,
	steps: readonly Step[],
	{ attribute, checked }: Circumstances,
): Said | undefined {
	const all = steps.flatMap((step): readonly Said[] => {
		if (step.kind === 'edit') {
			if (step.attribute !== attribute || !own.has(step.of)) return [];
			return [{ value: step.value ?? '', order: `${new Date(step.receivedAt).toISOString()} 1`, trust: 1 }];
		}
		const { attributes, channel, messageId, occurredAt } = step.event;
		const value = attribute === undefined ? undefined : attributes?.[attribute];
		if (value === undefined || !own.has(messageId)) return [];
		const at = new Date(Math.min(Date.parse(occurredAt), step.receivedAt)).toISOString();
		const isAttested = checked && channel.type === 'whatsapp' && attribute === 'phone';
		return [{ value, order: `${at} 0 ${messageId} ${value}`, trust: isAttested ? 2 : 0 }];
	});
	return all.sort((one, other) => (one.order < other.order ? 1 : -1))[0];
}
