import type { InboundEvent } from 'contact-desk';

/** Numbers of two contacts, the lower one first: `3 7`. */
export type Pair = string;

/** Who has the same phone number, found by grouping events, and by nothing that the desk knows of. */
export function pairsByPhone(events: readonly InboundEvent[]): readonly Pair[] {
	const people: { number: number; at: string; phone: string }[] = [];
	const known = new Map<string, (typeof people)[number]>();
	for (const event of events) {
		if (event.kind === 'identity_changed') continue;
		const ids = event.kind === 'message' ? event.aliases : [event.previous, ...(event.current ? [event.current] : [])];
		const keys = ids.map(({ externalId }) => `${event.channel.type} ${externalId}`);
		const holder = keys.map((key) => known.get(key)).find((person) => person !== undefined);
		if (holder === undefined && event.kind === 'alias_changed') continue;
		const person = holder ?? { number: people.length + 1, at: '', phone: '' };
		if (!people.includes(person)) people.push(person);
		for (const key of keys) known.set(key, person);
		const said = event.kind === 'message' ? event.attributes?.['phone'] : `+${event.current?.externalId}`;
		if (said !== undefined && event.occurredAt > person.at)
			Object.assign(person, { at: event.occurredAt, phone: said });
	}
	const plain = ({ phone }: (typeof people)[number]) =>
		phone.startsWith('+') ? phone.replace('(0)', '').replace(/\D/g, '') : undefined;
	return people.flatMap((one, index) =>
		people
			.slice(index + 1)
			.filter((other) => plain(one) !== undefined && plain(one) === plain(other))
			.map((other) => `${one.number} ${other.number}`),
	);
}
