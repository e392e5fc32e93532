import { createPhoneParser } from 'contact-desk/phone';
import { matchValueOf } from '../../src/records/attributes/match-value.js';
import { rememberingPhones } from '../../src/records/attributes/normalise-phone.js';
import type { Figure } from './harness.js';
import { measure } from './harness.js';

const ROUNDS = 11;
const SENDERS = 1_000;
const READS = 200_000;

/** What it costs to compare the number of somebody who wrote before, against finding it in a Map. */
export async function phoneFigures(): Promise<readonly Figure[]> {
	const spellings = Array.from({ length: SENDERS }, (_, index) => `06 12 ${String(100_000 + index)}`);
	const phones = rememberingPhones(createPhoneParser({ defaultRegion: 'FR' }));
	const known = new Map(spellings.map((raw) => [raw, matchValueOf('phone', raw, phones)]));
	let found = 0;
	const reading = (name: string, read: (raw: string) => unknown) => ({
		name,
		prepare: () => ({
			operations: READS,
			run: () => {
				for (let index = 0; index < READS; index += 1) {
					if (read(spellings[index % SENDERS] ?? '') !== undefined) found += 1;
				}
			},
		}),
	});
	const medians = await measure(
		[reading('map', (raw) => known.get(raw)), reading('match value', (raw) => matchValueOf('phone', raw, phones))],
		ROUNDS,
	);
	if (found === 0) throw new Error('numbers that can be read');
	return [
		{
			name: 'phone of a repeat sender over a Map hit',
			value: medians('match value') / medians('map'),
			unit: '×',
			gate: 2,
		},
	];
}
