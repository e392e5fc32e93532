import type { RecordedEvent } from '../../kernel/fact.js';
import type { Moment, Trust } from '../attributes/index.js';
import type { ContactFact, ValuesSuperseded, ValuesWritten } from './facts.js';

/** What an event did to one attribute of its contact. */
export interface ValueEvent extends Moment {
	readonly kind: 'clear' | 'correction' | 'trust_ended' | 'value' | 'withdrawal';
	readonly value: string | undefined;
	readonly trust: Trust;
	readonly by: string;
	/** False for what arrived after something later: it never stood. */
	readonly stood: boolean;
}

/** What the event says of the attribute; `undefined` where it says nothing. */
export function valueEvent({ fact, origin }: RecordedEvent<ContactFact>, attribute: string): ValueEvent | undefined {
	switch (fact.type) {
		case 'contact.values_written':
		case 'contact.values_superseded':
			return written(fact, attribute);
		case 'contact.corrected': {
			const { provenance, set, withdrawn } = fact.data;
			const isSet = set.some((key) => key === attribute);
			if (!isSet && !withdrawn.some((key) => key === attribute)) return undefined;
			const value = Object.entries(fact.personal?.values ?? {}).find(([key]) => key === attribute)?.[1];
			return { ...provenance, kind: isSet ? 'correction' : 'withdrawal', value, stood: true };
		}
		case 'contact.trust_ended': {
			const { demoted, moment } = fact.data;
			if (!demoted.includes(attribute)) return undefined;
			return { ...moment, kind: 'trust_ended', value: undefined, trust: 'claimed', by: origin.by.id, stood: true };
		}
		default:
			return undefined;
	}
}

function written(
	{ type, data, personal }: ValuesSuperseded | ValuesWritten,
	attribute: string,
): ValueEvent | undefined {
	const isSet = data.set.includes(attribute);
	if (!isSet && !data.cleared.includes(attribute)) return undefined;
	const value =
		personal === null || !Object.hasOwn(personal.values, attribute) ? undefined : personal.values[attribute];
	return { ...data.provenance, kind: isSet ? 'value' : 'clear', value, stood: type === 'contact.values_written' };
}
