import { branded } from '../../kernel/brand.js';
import { answered, holds, present, refused, same } from '../expected.js';
import type { Stage } from '../stage.js';
import { caseOf } from '../stage.js';
import type { ConformanceCase } from '../store-under-test.js';
import { aStory } from '../story.js';
import {
	changeSet,
	channelAdded,
	channelSwitched,
	contactAdded,
	instant,
	messageAdded,
	origin,
	written,
} from '../written.js';

const events = (name: string, play: (stage: Stage) => Promise<void>): ConformanceCase => caseOf('events', name, play);

const EVERYTHING = 100_000;

export const eventCases: readonly ConformanceCase[] = [
	events('nothing has happened in a workspace at first', async ({ reads }) => {
		same('events', await answered('after', reads.events.after(0, EVERYTHING)), []);
		same('of a record', await answered('of', reads.events.of({ kind: 'channel', id: 'c1' })), []);
	}),
	events('a fact is kept as it was committed, under its record and its origin', async ({ reads }) => {
		const change = messageAdded('m1', 'v1', { text: 'Hello' });
		const by = { kind: 'agent', id: branded<'ActorId'>('ana') } as const;
		const from = { command: 'a.command', by, at: instant(1), requestId: 'r1' };
		const { positions } = await written(reads, [change], { origin: from });
		const record = { kind: 'message', id: 'm1' };
		const expected = [{ position: positions[0], record, fact: change.facts[0], origin: from }];
		same('of the record', await answered('of', reads.events.of(record)), expected);
		same('of the workspace', await answered('after', reads.events.after(0, 10)), expected);
	}),
	events('a fact without a personal part has null there', async ({ reads }) => {
		await written(reads, [channelAdded('c1')]);
		const [event] = await answered('after', reads.events.after(0, 10));
		same('the personal part', present('an event', event).fact.personal, null);
	}),
	events('an origin without a request names none', async ({ reads }) => {
		await written(reads, [channelAdded('c1')], { origin });
		const [event] = await answered('after', reads.events.after(0, 10));
		same('the request', present('an event', event).origin.requestId, undefined);
	}),
	events('the events of a record come in the order in which they happened', async ({ reads }) => {
		const added = channelAdded('c1');
		await written(reads, [added]);
		const off = channelSwitched(added.after, false);
		await written(reads, [off]);
		await written(reads, [channelSwitched(off.after, true, 3)]);
		const happened = await answered('of', reads.events.of({ kind: 'channel', id: 'c1' }));
		same(
			'types',
			happened.map(({ fact }) => fact.type),
			['channel.connected', ...Array(4).fill('channel.switched')],
		);
		increase(happened.map(({ position }) => position));
	}),
	events('the events of a record are its own: of its kind and its id', async ({ reads }) => {
		await written(reads, [channelAdded('same'), contactAdded('same', 1), channelAdded('same1'), channelAdded('SAME')]);
		const found = await answered('of', reads.events.of({ kind: 'channel', id: 'same' }));
		same(
			'the records',
			found.map(({ record }) => record),
			[{ kind: 'channel', id: 'same' }],
		);
		same('of a pattern', await answered('of', reads.events.of({ kind: 'channel', id: 'sam%' })), []);
		same('of another kind', await answered('of', reads.events.of({ kind: 'message', id: 'same' })), []);
		same('of no kind', await answered('of', reads.events.of({ kind: '__proto__', id: 'same' })), []);
	}),
	events('the events of a change set stand in its order', async ({ reads }) => {
		const { positions } = await written(reads, [channelAdded('c2'), contactAdded('k1', 1), channelAdded('c1')]);
		const found = await answered('after', reads.events.after(0, 10));
		same(
			'the records',
			found.map(({ record }) => record.id),
			['c2', 'k1', 'k1', 'c1'],
		);
		same(
			'the positions',
			found.map(({ position }) => position),
			positions,
		);
	}),
	events('later commits have higher positions', async ({ reads }) => {
		const all: number[] = [];
		for (let count = 1; count <= 10; count += 1) {
			const { positions } = await written(reads, [channelAdded(`c${count}`)]);
			all.push(...positions);
		}
		increase(all);
		const found = await answered('after', reads.events.after(0, 100));
		same(
			'the positions',
			found.map(({ position }) => position),
			all,
		);
	}),
	events('after a position stand the later ones, without it', async ({ reads }) => {
		const { positions } = await written(
			reads,
			Array.from({ length: 5 }, (_, at) => channelAdded(`c${at}`)),
		);
		for (const [at, position] of positions.entries()) {
			const found = await answered('after', reads.events.after(position, 100));
			same(
				`after the ${at + 1}.`,
				found.map((event) => event.position),
				positions.slice(at + 1),
			);
		}
	}),
	events('a limit takes the first events', async ({ reads }) => {
		const { positions } = await written(
			reads,
			Array.from({ length: 5 }, (_, at) => channelAdded(`c${at}`)),
		);
		for (const limit of [0, 1, 4, 5, 6]) {
			const found = await answered('after', reads.events.after(0, limit));
			same(
				`at most ${limit}`,
				found.map(({ position }) => position),
				positions.slice(0, limit),
			);
		}
	}),
	events('the latest position is that of the newest event, 0 while there is none', async ({ reads }) => {
		same('at first', await answered('latest', reads.events.latest()), 0);
		for (let count = 1; count <= 3; count += 1) {
			const { positions } = await written(reads, [channelAdded(`c${count}`), channelAdded(`d${count}`)]);
			same('the latest', await answered('latest', reads.events.latest()), positions[1]);
		}
	}),
	events('what is not before the latest position comes after it', async ({ reads }) => {
		await written(reads, [channelAdded('c1')]);
		const latest = await answered('latest', reads.events.latest());
		same('after it', await answered('after', reads.events.after(latest, 10)), []);
		await written(reads, [channelAdded('c2')]);
		const found = await answered('after', reads.events.after(latest, 10));
		same(
			'after it',
			found.map(({ record }) => record.id),
			['c2'],
		);
	}),
	events('pages of any size hold every event once', async ({ reads }) => {
		const { positions } = await written(
			reads,
			Array.from({ length: 23 }, (_, at) => channelAdded(`c${at}`)),
		);
		for (const limit of [1, 2, 5, 22, 23, 24]) {
			const seen: number[] = [];
			for (let page = await answered('after', reads.events.after(0, limit)); page.length > 0; ) {
				seen.push(...page.map(({ position }) => position));
				page = await answered('after', reads.events.after(seen.at(-1) ?? 0, limit));
			}
			same(`pages of ${limit}`, seen, positions);
		}
	}),
	events('a refused commit leaves no event', async ({ reads }) => {
		await written(reads, [channelAdded('c1')]);
		await refused('commit', reads.commit(changeSet([channelAdded('c2'), channelAdded('c1')])), 'storage.conflict');
		same('events', (await answered('after', reads.events.after(0, 10))).length, 1);
		same('of the record', await answered('of', reads.events.of({ kind: 'channel', id: 'c2' })), []);
	}),
	events('commits at once never show a position before a lower one', async ({ reads }) => {
		const seen: number[] = [];
		let left = 40;
		const look = async (): Promise<void> => {
			while (left > 0) {
				const found = await answered('after', reads.events.after(seen.at(-1) ?? 0, 1000));
				seen.push(...found.map(({ position }) => position));
			}
		};
		const write = async (count: number): Promise<void> => {
			await written(reads, [channelAdded(`c${count}`), channelAdded(`d${count}`)]);
			left -= 1;
		};
		await Promise.all([look(), ...Array.from({ length: 40 }, (_, count) => write(count))]);
		const rest = await answered('after', reads.events.after(seen.at(-1) ?? 0, 1000));
		seen.push(...rest.map(({ position }) => position));
		const all = await answered('after', reads.events.after(0, 1000));
		same(
			'what was seen on the way',
			seen,
			all.map(({ position }) => position),
		);
		same('events', seen.length, 80);
	}),
	events('positions are whole numbers that a program can count with', async (stage) => {
		await aStory(stage);
		const found = await answered('after', stage.reads.events.after(0, EVERYTHING));
		holds(
			'each is a safe integer above 0',
			found.every(({ position }) => Number.isSafeInteger(position) && position > 0),
		);
		increase(found.map(({ position }) => position));
	}),
];

function increase(positions: readonly number[]): void {
	const inOrder = positions.every((position, at) => at === 0 || position > (positions[at - 1] ?? 0));
	holds(`positions increase: ${positions.join(' ')}`, inOrder);
}
