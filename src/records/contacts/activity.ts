import { assertNever } from '../../kernel/assert-never.js';
import type { RecordChange, RecordKind } from '../../kernel/change.js';
import { noKeys } from '../../kernel/change.js';
import type { Fact } from '../../kernel/fact.js';
import type { Instant } from '../../kernel/instant.js';
import { laterOf } from '../../kernel/instant.js';
import type { Moment } from '../attributes/index.js';
import { displaces } from '../attributes/index.js';
import type { ContactId } from './contact.js';

/** A value of which only the newest counts, such as the page a visitor is on. @public */
export interface VolatileValue extends Moment {
	readonly value: string;
}

/**
 * What changes with every message of a contact. It is a record of its own, so that a message never competes with an
 * agent's edit of the contact.
 * @public
 */
export interface Activity {
	/** The contact's id. */
	readonly id: ContactId;
	readonly revision: number;
	/** When the contact last wrote. */
	readonly lastAt: Instant;
	readonly volatile: Readonly<Record<string, VolatileValue>>;
	/** By attribute, when the channel last repeated the value the contact has: it stands as if written then. */
	readonly confirmed: Readonly<Record<string, Moment>>;
}

/** The contact wrote. @public */
export type ContactSeen = Fact<
	'contact.seen',
	{
		readonly contactId: ContactId;
		readonly moment: Moment;
		/** Attributes whose value was repeated unchanged. */
		readonly confirmed: readonly string[];
	},
	{ readonly volatile: Readonly<Record<string, string>> }
>;

/** A change to what is known of a contact from message to message. @public */
export type ActivityChange = RecordChange<'activity', Activity, ContactSeen>;

export const activityRecord: RecordKind<'activity', Activity, ContactSeen> = {
	kind: 'activity',
	evolve: evolveActivity,
	keysOf: () => noKeys,
	haveSameKeys: () => true,
	redact: (activity) => ({ ...activity, volatile: nothing }),
};

const nothing: Readonly<Record<string, never>> = {};

function evolveActivity(activity: Activity | undefined, fact: ContactSeen): Activity {
	switch (fact.type) {
		case 'contact.seen': {
			const { contactId, moment, confirmed } = fact.data;
			const before = activity ?? {
				id: contactId,
				revision: 0,
				lastAt: moment.at,
				volatile: nothing,
				confirmed: nothing,
			};
			return {
				id: before.id,
				revision: before.revision + 1,
				lastAt: laterOf(before.lastAt, moment.at),
				volatile: fact.personal === null ? before.volatile : newest(before.volatile, fact.personal.volatile, moment),
				confirmed: confirmed.length === 0 ? before.confirmed : confirm(before.confirmed, confirmed, moment),
			};
		}
		default:
			return assertNever(fact.type);
	}
}

function newest(
	held: Activity['volatile'],
	said: Readonly<Record<string, string>>,
	moment: Moment,
): Activity['volatile'] {
	let result = held;
	for (const [key, value] of Object.entries(said)) {
		const standing = held[key];
		if (standing !== undefined && !displaces(moment, value, standing, standing.value)) continue;
		result = { ...result, [key]: { value, at: moment.at, source: moment.source, tie: moment.tie } };
	}
	return result;
}

function confirm(held: Activity['confirmed'], keys: readonly string[], moment: Moment): Activity['confirmed'] {
	const later = keys.filter((key) => {
		const standing = held[key];
		return standing === undefined || displaces(moment, undefined, standing, undefined);
	});
	if (later.length === 0) return held;
	const result: Record<string, Moment> = { ...held };
	for (const key of later) result[key] = moment;
	return result;
}
