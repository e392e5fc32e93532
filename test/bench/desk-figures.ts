import { changeFigures } from './change-figures.js';
import type { Figure } from './harness.js';
import { measure } from './harness.js';
import { choiceFigures, lookupFigures } from './lookup-figures.js';
import { reviewFigures } from './review-figures.js';
import type { DeskSetup } from './setup.js';
import { openDesk } from './setup.js';
import { connectWebChat, SHARED, visitorsWith } from './web-chat.js';

const ROUNDS = 11;
const CALLS = 50_000;
const FEW = 100;

/** What the desk costs beside receiving, in a workspace of 100,000 contacts. */
export async function deskFigures(): Promise<readonly Figure[]> {
	const small = await openDesk();
	await connectWebChat(small);
	await visitorsWith(small, SHARED, FEW);
	const large = await openDesk();
	await connectWebChat(large);
	return [
		...(await changeFigures(large)),
		...(await choiceFigures(small, large)),
		...(await reviewFigures(small, large)),
		...(await lookupFigures(large)),
		...(await openingFigures(large)),
	];
}

/** What a desk for one actor costs, which a service makes for every request. */
async function openingFigures({ desk }: DeskSetup): Promise<readonly Figure[]> {
	const ids = Array.from({ length: CALLS }, (_, index) => `agent-${index}`);
	const opened: unknown[] = new Array(CALLS);
	const medians = await measure(
		[
			{
				name: 'desk',
				prepare: () => ({
					operations: CALLS,
					run: () => {
						for (let index = 0; index < CALLS; index += 1) {
							opened[index] = desk.as({ kind: 'agent', id: ids[index] ?? '', workspaceId: 'acme' }).contacts;
						}
					},
				}),
			},
			{
				name: 'literal',
				prepare: () => ({
					operations: CALLS,
					run: () => {
						for (let index = 0; index < CALLS; index += 1) {
							opened[index] = { kind: 'agent', id: ids[index] ?? '', workspaceId: 'acme' };
						}
					},
				}),
			},
		],
		ROUNDS,
	);
	return [
		{ name: 'desk.as(actor).contacts', value: medians('desk'), unit: ' ns' },
		{ name: 'desk.as(actor).contacts over an object literal', value: medians('desk') / medians('literal'), unit: '×' },
	];
}
