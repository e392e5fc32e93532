import { describe, expect, it } from 'vitest';
import { branded } from '../../../../src/kernel/brand.js';
import type { Fact, RecordedEvent } from '../../../../src/kernel/fact.js';
import { redacted } from '../../../../src/kernel/fact.js';
import {
	attributesTouched,
	reviewsAfterDoubt,
	reviewsAfterListing,
	reviewsAfterWrite,
} from '../../../../src/policies/matching/reviews-due.js';
import type { MatchValueBlocked } from '../../../../src/policies/matching/value-lists.js';
import type { TrustEnded, ValueIndexed, ValuesWritten } from '../../../../src/records/contacts/index.js';
import { minute } from './evidence.js';
import { definition } from './rule-decisions.js';

const record = { kind: 'contact', id: 'c' };
const author = { kind: 'administrator', id: branded<'ActorId'>('ada') } as const;
const origin = { command: 'a.test', by: author, at: minute(0), requestId: undefined };
const provenance = {
	...({ source: 'channel', trust: 'claimed', at: minute(0), by: 'ch', tie: 't', evidence: undefined } as const),
};

const at = <F extends Fact>(position: number, fact: F): RecordedEvent<F> => ({ position, record, fact, origin });

/** A write that gave these attributes these values, or cleared those without one. */
function write(values: Readonly<Record<string, string | undefined>>): ValuesWritten {
	const given = Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
	const cleared = Object.keys(values).filter((key) => values[key] === undefined);
	const texts = Object.fromEntries(given);
	return {
		type: 'contact.values_written',
		data: { provenance, set: given.map(([key]) => key), cleared, normalisers: {} },
		personal: { values: {}, normalised: texts },
	};
}

const moment = { at: minute(5), source: 'channel', tie: 't' } as const;
const doubt: TrustEnded = {
	type: 'contact.trust_ended',
	data: { attributes: ['phone', 'name'], demoted: ['phone'], moment },
	personal: null,
};

const written = (value: string) => ({ about: 'written', input: { attribute: 'phone', value } });
const displaced = (value: string) => ({ about: 'displaced', input: { attribute: 'phone', value } });

describe('MAT-8 the values to review after a write', () => {
	it('MAT-8 are the one that was written and the one it displaced', () => {
		const event = at(5, write({ phone: '+2' }));
		const history = [at(1, write({ phone: '+0' })), at(3, write({ phone: '+1', email: 'a' })), event];
		expect(reviewsAfterWrite('phone', event, history)).toEqual([written('+2'), displaced('+1')]);
	});

	it('MAT-8 are those of that moment, whatever came after', () => {
		const event = at(5, write({ phone: '+2' }));
		const history = [at(4, write({ phone: '+1' })), event, at(6, write({ phone: '+3' }))];
		expect(reviewsAfterWrite('phone', event, history)).toEqual([written('+2'), displaced('+1')]);
	});

	it('MAT-8 are one where there was none before, or the same, or where it was cleared', () => {
		const first = at(5, write({ phone: '+2' }));
		expect(reviewsAfterWrite('phone', first, [first])).toEqual([written('+2')]);
		expect(reviewsAfterWrite('phone', first, [at(1, write({ phone: '+2' })), first])).toEqual([written('+2')]);
		const clearing = at(5, write({ phone: undefined }));
		expect(reviewsAfterWrite('phone', clearing, [at(1, write({ phone: '+1' })), clearing])).toEqual([displaced('+1')]);
	});

	it('MAT-8 pass over what is no write, and what a write says of other attributes', () => {
		const event = at(9, write({ phone: '+2' }));
		const late: Fact = { ...write({ phone: '+7' }), type: 'contact.values_superseded' };
		const history = [at(1, write({ phone: '+1' })), at(2, write({ email: 'a' })), at(3, late), at(4, doubt), event];
		expect(reviewsAfterWrite('phone', event, history)).toEqual([written('+2'), displaced('+1')]);
		const cleared = [at(1, write({ phone: '+1' })), at(2, write({ phone: undefined })), event];
		expect(reviewsAfterWrite('phone', event, cleared)).toEqual([written('+2')]);
	});

	it('MAT-8, MAT-15 know a value that was made comparable after it was written', () => {
		const indexed = (attribute: string): ValueIndexed => ({
			type: 'contact.value_indexed',
			data: { attribute, normaliser: 'phone.1' },
			personal: { normalised: '+9' },
		});
		const event = at(9, write({ phone: '+2' }));
		const history = [at(1, write({ phone: '+1' })), at(2, indexed('phone')), at(3, indexed('email')), event];
		expect(reviewsAfterWrite('phone', event, history)).toEqual([written('+2'), displaced('+9')]);
		const erased = [at(2, redacted(indexed('phone'))), event];
		expect(reviewsAfterWrite('phone', event, erased)).toEqual([written('+2')]);
	});

	it('MAT-8 are none of those that were erased', () => {
		const event = at(5, redacted(write({ phone: '+2' })));
		expect(reviewsAfterWrite('phone', event, [at(1, redacted(write({ phone: '+1' }))), event])).toEqual([]);
	});

	it('MAT-8 touch what was given, taken away or made less of', () => {
		expect(attributesTouched(write({ phone: '+1', email: undefined }))).toEqual(['phone', 'email']);
		expect(attributesTouched(doubt)).toEqual(['phone']);
	});
});

describe('MAT-8 the values to review after a doubt', () => {
	it('MAT-8 are the one that stood', () => {
		expect(reviewsAfterDoubt('phone', at(5, doubt), [at(1, write({ phone: '+1' })), at(5, doubt)])).toEqual([
			displaced('+1'),
		]);
		expect(reviewsAfterDoubt('phone', at(5, doubt), [at(5, doubt), at(6, write({ phone: '+1' }))])).toEqual([]);
	});
});

describe('MAT-7 the values to review after a listing', () => {
	const data = {
		entry: 1,
		attribute: 'phone',
		normaliser: 'phone.1',
		because: 'own',
		by: author,
		at: minute(0),
	} as const;
	const blocked: MatchValueBlocked = {
		type: 'matching.value_blocked',
		data,
		personal: { value: '+33 612345678', normalised: '+33612345678', note: undefined },
	};
	const mobile = definition({ field: { kind: 'text', format: 'phone' } });

	it('MAT-7 are those of the chosen attribute, where it compares the same way', () => {
		const review = (attribute: string) => [{ about: 'listed', input: { attribute, value: '+33612345678' } }];
		expect(reviewsAfterListing('phone', at(1, blocked), [])).toEqual(review('phone'));
		expect(reviewsAfterListing('customer_no', at(1, blocked), [mobile])).toEqual(review('customer_no'));
		expect(reviewsAfterListing('customer_no', at(1, blocked), [definition()])).toEqual([]);
		expect(reviewsAfterListing('email', at(1, blocked), [])).toEqual([]);
		expect(reviewsAfterListing('gone', at(1, blocked), [])).toEqual([]);
	});

	it('MAT-7 are none of a value that was erased', () => {
		expect(reviewsAfterListing('phone', at(1, redacted(blocked)), [])).toEqual([]);
	});
});
