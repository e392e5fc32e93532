import type { PhoneParser } from '../../kernel/phone-parser.js';
import type { AcceptedWrite, Moment, Provenance } from '../attributes/index.js';
import { compareMoments, displaces, matchValueOf } from '../attributes/index.js';
import type { Activity } from './activity.js';
import type { Contact } from './contact.js';
import type { ValuesSuperseded, ValuesWritten } from './facts.js';

/** What a write comes to, for one contact. */
export interface WrittenValues {
	/** What stands from now on, and what arrived too late and goes to the history only; at most one fact of each. */
	readonly facts: readonly (ValuesSuperseded | ValuesWritten)[];
	/** Attributes whose value was said again, unchanged and no less trusted, later than before. */
	readonly confirmed: readonly string[];
}

const nothing: WrittenValues = { facts: [], confirmed: [] };

const never = (): boolean => false;

/**
 * Sorts writes of one provenance into those that stand, those that come too late, and those that say nothing new. Of the
 * last, those that keep their time are written all the same, because something older may still arrive.
 */
export function writeValuesTo(
	contact: Pick<Contact, 'oneOff' | 'provenance' | 'values'>,
	activity: Activity | undefined,
	writes: readonly AcceptedWrite[],
	provenance: Provenance,
	phones: PhoneParser | undefined,
	keepsTime: (attribute: string) => boolean = never,
): WrittenValues {
	if (writes.length === 0) return nothing;
	const standing: AcceptedWrite[] = [];
	const late: AcceptedWrite[] = [];
	const confirmed: string[] = [];
	for (const write of writes) {
		const held = contact.provenance[write.attribute];
		const value = contact.values[write.attribute];
		if (held === undefined) {
			if (write.value !== undefined || keepsTime(write.attribute)) standing.push(write);
			continue;
		}
		const since = laterMoment(held, activity?.confirmed[write.attribute]);
		if (value === write.value && isSameClaim(held, provenance)) {
			if (!displaces(provenance, value, since, value)) continue;
			confirmed.push(write.attribute);
			if (keepsTime(write.attribute)) standing.push(write);
		} else if (displaces(provenance, write.value, since, value)) standing.push(write);
		else late.push(write);
	}
	const facts: (ValuesSuperseded | ValuesWritten)[] = [];
	if (standing.length > 0) {
		const { data, personal } = written(standing, provenance, contact.oneOff, phones);
		facts.push({ type: 'contact.values_written', data, personal });
	}
	if (late.length > 0) {
		const { data, personal } = written(late, provenance, contact.oneOff, phones);
		facts.push({ type: 'contact.values_superseded', data, personal });
	}
	return { facts, confirmed };
}

function laterMoment(held: Provenance, confirmed: Moment | undefined): Moment {
	return confirmed !== undefined && compareMoments(confirmed, held) > 0 ? confirmed : held;
}

/** Said again by the same side and worth as much: nothing new but the time. */
function isSameClaim(held: Provenance, said: Provenance): boolean {
	return held.source === said.source && held.trust === said.trust && held.by === said.by;
}

function written(
	writes: readonly AcceptedWrite[],
	provenance: Provenance,
	oneOff: boolean,
	phones: PhoneParser | undefined,
): Pick<ValuesWritten, 'data' | 'personal'> {
	const values: Record<string, string> = {};
	const normalised: Record<string, string> = {};
	const normalisers: Record<string, string> = {};
	const set: string[] = [];
	const cleared: string[] = [];
	for (const { attribute, value, match } of writes) {
		if (value === undefined) {
			cleared.push(attribute);
			continue;
		}
		set.push(attribute);
		values[attribute] = value;
		const comparable = match === undefined || oneOff ? undefined : matchValueOf(match, value, phones);
		if (comparable === undefined) continue;
		normalisers[attribute] = comparable.normaliser;
		normalised[attribute] = comparable.normalised;
	}
	return { data: { provenance, set, cleared, normalisers }, personal: { values, normalised } };
}
