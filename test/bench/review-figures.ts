import type { Figure, Round } from './harness.js';
import { measure } from './harness.js';
import type { DeskSetup } from './setup.js';
import { SHARED } from './web-chat.js';

const ROUNDS = 11;
const REVIEWS = 500;

/** What it costs to look whether too many share a value, where 100 do and where 100,000 do. */
export async function reviewFigures(small: DeskSetup, large: DeskSetup): Promise<readonly Figure[]> {
	for (const { administrator } of [small, large]) {
		const chosen = await administrator.matching.choose({ attribute: 'phone' });
		if (chosen.isErr()) throw new Error(chosen.error.code);
	}
	const medians = await measure(
		[
			{ name: 'small', prepare: () => reviews(small) },
			{ name: 'large', prepare: () => reviews(large) },
		],
		ROUNDS,
	);
	const growth = medians('large') / medians('small');
	return [{ name: 'review of a value, 100,000 members over 100', value: growth, unit: '×', gate: 2 }];
}

function reviews({ administrator }: DeskSetup): Round {
	const run = async (): Promise<void> => {
		for (let count = 0; count < REVIEWS; count += 1) {
			const reviewed = await administrator.matching.review({ attribute: 'phone', value: SHARED });
			if (reviewed.isErr() || !reviewed.value.quarantined) throw new Error('too many share it');
		}
	};
	return { operations: REVIEWS, run };
}
