import { answered, refused, same } from '../expected.js';
import type { Stage } from '../stage.js';
import { caseOf } from '../stage.js';
import type { ConformanceCase } from '../store-under-test.js';
import { changeSet, channelAdded, receiptOf, written } from '../written.js';

const receipts = (name: string, play: (stage: Stage) => Promise<void>): ConformanceCase =>
	caseOf('receipts', name, play);
const numbers = (name: string, play: (stage: Stage) => Promise<void>): ConformanceCase => caseOf('numbers', name, play);

/** What commands may answer; each comes back as it was. */
const outputs: readonly (readonly [name: string, output: unknown])[] = [
	['nothing', undefined],
	['null', null],
	['zero', 0],
	['false', false],
	['an empty text', ''],
	['an empty list', []],
	['an empty object', {}],
	['a text', 'done'],
	['a fraction', 0.1],
	['a large number', 9007199254740991],
	['an object of many things', { a: [1, { b: null, c: false, d: '' }], e: { f: 0 } }],
	['a text of 100,000 characters', 'x'.repeat(100_000)],
];

export const receiptCases: readonly ConformanceCase[] = [
	receipts('a receipt is found by its request, with all it holds', async ({ reads }) => {
		const receipt = receiptOf('r1', { contactId: 'k1' });
		await written(reads, [channelAdded('c1')], { receipt });
		same('the receipt', await answered('find', reads.receipts.find('r1')), receipt);
	}),
	receipts('a request that was never made has no receipt', async ({ reads }) => {
		await written(reads, [channelAdded('c1')], { receipt: receiptOf('r1') });
		for (const other of ['r2', 'r', 'r11', '', '%', 'r_', '__proto__'])
			same(other, await answered('find', reads.receipts.find(other)), undefined);
	}),
	receipts('requests that differ in case are two', async ({ reads }) => {
		await written(reads, [channelAdded('c1')], { receipt: receiptOf('r1', 1) });
		await written(reads, [channelAdded('c2')], { receipt: receiptOf('R1', 2) });
		same('the one', (await answered('find', reads.receipts.find('r1')))?.output, 1);
		same('the other', (await answered('find', reads.receipts.find('R1')))?.output, 2);
	}),
	receipts('a second receipt of one request is a conflict, whatever else it says', async ({ reads }) => {
		await written(reads, [channelAdded('c1')], { receipt: receiptOf('r1', 1) });
		const receipt = { ...receiptOf('r1', 2), command: 'another', fingerprint: 'another' };
		await refused('commit', reads.commit(changeSet([channelAdded('c2')], { receipt })), 'storage.conflict');
		same('the receipt', await answered('find', reads.receipts.find('r1')), receiptOf('r1', 1));
	}),
	receipts('a receipt of a refused commit is not kept', async ({ reads }) => {
		await written(reads, [channelAdded('c1')]);
		const sent = changeSet([channelAdded('c1')], { receipt: receiptOf('r1') });
		await refused('commit', reads.commit(sent), 'storage.conflict');
		same('the receipt', await answered('find', reads.receipts.find('r1')), undefined);
	}),
	receipts('a command repeated with its request answers the same and does nothing', async (stage) => {
		const { channels } = stage.as('administrator');
		const input = { type: 'whatsapp', account: 'a', name: 'Support' } as const;
		const first = await answered('first', channels.connect(input, { requestId: 'r1' }));
		same('again', await answered('again', channels.connect(input, { requestId: 'r1' })), first);
		same('events', (await answered('after', stage.reads.events.after(0, 10))).length, 1);
	}),
	...outputs.map(([name, output]) =>
		receipts(`an output of ${name} comes back`, async ({ reads }) => {
			await written(reads, [], { receipt: receiptOf('r1', output) });
			const found = await answered('find', reads.receipts.find('r1'));
			same('the receipt', found, receiptOf('r1', output));
		}),
	),
];

export const numberCases: readonly ConformanceCase[] = [
	numbers('numbers begin at 1 and go up by one', async ({ reads }) => {
		for (let expected = 1; expected <= 5; expected += 1)
			same('the number', await answered('reserve', reads.numbers.reserve('contact')), expected);
	}),
	numbers('sequences do not know of each other', async ({ reads }) => {
		await answered('reserve', reads.numbers.reserve('contact'));
		await answered('reserve', reads.numbers.reserve('contact'));
		for (const sequence of ['ticket', 'Contact', 'contac', 'contact ', '', '__proto__', 'constructor'])
			same(sequence, await answered('reserve', reads.numbers.reserve(sequence)), 1);
		same('contact', await answered('reserve', reads.numbers.reserve('contact')), 3);
	}),
	numbers('a hundred numbers reserved at once are a hundred numbers', async ({ reads }) => {
		const reserved = await Promise.all(
			Array.from({ length: 100 }, () => answered('reserve', reads.numbers.reserve('contact'))),
		);
		same(
			'the numbers',
			reserved.toSorted((one, other) => one - other),
			Array.from({ length: 100 }, (_, at) => at + 1),
		);
	}),
	numbers('a refused commit gives no number back', async ({ reads }) => {
		same('first', await answered('reserve', reads.numbers.reserve('contact')), 1);
		await written(reads, [channelAdded('c1')]);
		await refused('commit', reads.commit(changeSet([channelAdded('c1')])), 'storage.conflict');
		same('next', await answered('reserve', reads.numbers.reserve('contact')), 2);
	}),
];
