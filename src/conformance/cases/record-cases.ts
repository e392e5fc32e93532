import { isRecordKind, rebuilt, recordKinds } from '../../desk/index.js';
import type { RecordReference } from '../../kernel/fact.js';
import { redacted } from '../../kernel/fact.js';
import { answered, holds, present, refused, same } from '../expected.js';
import { stateOf } from '../read-record.js';
import { replayWorkspace } from '../replay-workspace.js';
import type { Scene, Stage } from '../stage.js';
import { caseOf } from '../stage.js';
import type { ConformanceCase } from '../store-under-test.js';
import { aStory, storyKinds } from '../story.js';
import { changeSet, channelAdded } from '../written.js';

const records = (name: string, play: (stage: Stage) => Promise<void>): ConformanceCase => caseOf('records', name, play);

/** The records of a kind that a workspace has, each once. */
async function recordsOf(scene: Scene, wanted: string): Promise<readonly RecordReference[]> {
	const events = await answered('after', scene.reads.events.after(0, 10_000));
	const found = new Map(events.map(({ record }) => [`${record.kind} ${record.id}`, record]));
	const chosen = [...found.values()].filter(({ kind }) => kind === wanted);
	holds(`there is a ${wanted}`, chosen.length > 0);
	return chosen;
}

async function eachOf(
	scene: Scene,
	wanted: (typeof storyKinds)[number],
	look: (id: string, facts: Parameters<typeof rebuilt>[1], state: NonNullable<ReturnType<typeof rebuilt>>) => void,
): Promise<void> {
	for (const { id } of await recordsOf(scene, wanted)) {
		const events = await answered('of', scene.reads.events.of({ kind: wanted, id }));
		const state = present(`${wanted} ${id}`, await answered('the state', stateOf(scene.reads, wanted, id)));
		look(
			id,
			events.map(({ fact }) => fact),
			state,
		);
	}
}

const ofEachKind = storyKinds.flatMap((kind) => [
	records(`a ${kind} is what its events make of it`, async (stage) => {
		await aStory(stage);
		await eachOf(stage, kind, (id, facts, state) => same(`${kind} ${id}`, state, rebuilt(kind, facts)));
	}),
	records(`a ${kind} without what tells who a person is, is what its events without it make`, async (stage) => {
		await aStory(stage);
		await eachOf(stage, kind, (id, facts, state) =>
			same(`${kind} ${id}`, recordKinds[kind].redact(state), rebuilt(kind, facts.map(redacted))),
		);
	}),
	records(`a ${kind} has as many events as its revision says`, async (stage) => {
		await aStory(stage);
		await eachOf(stage, kind, (id, facts, state) => same(`${kind} ${id}`, state.revision, facts.length));
	}),
	records(`a ${kind} is not written on another revision than it has`, async (stage) => {
		await aStory(stage);
		for (const { id } of await recordsOf(stage, kind)) {
			const state = present(kind, await answered('the state', stateOf(stage.reads, kind, id)));
			const { length } = await answered('after', stage.reads.events.after(0, 10_000));
			const guards = [{ kind, id, revision: state.revision - 1 }];
			const sent = changeSet([channelAdded('new')], { guards });
			await refused('commit', stage.reads.commit(sent), 'storage.conflict');
			same('events', (await answered('after', stage.reads.events.after(0, 10_000))).length, length);
			same(`${kind} ${id}`, await answered('the state', stateOf(stage.reads, kind, id)), state);
		}
	}),
]);

export const recordCases: readonly ConformanceCase[] = [
	...ofEachKind,
	records('a workspace replayed is the one that is stored', async (stage) => {
		await aStory(stage);
		const { differences, events } = await answered('replay', replayWorkspace(stage.reads));
		same('what differs', differences, []);
		holds('there were events', events > 10);
	}),
	records('every event is of a kind of record that the desk knows', async (stage) => {
		await aStory(stage);
		const events = await answered('after', stage.reads.events.after(0, 10_000));
		same(
			'unknown kinds',
			events.filter(({ record }) => !isRecordKind(record.kind)),
			[],
		);
	}),
	records('the same story told again in another workspace makes the same records', async (stage) => {
		await aStory(stage);
		const other = stage.elsewhere();
		await aStory(other);
		const [one, two] = await Promise.all(
			[stage, other].map(async ({ reads }) =>
				(await answered('after', reads.events.after(0, 10_000))).map(({ record, fact }) => ({ record, fact })),
			),
		);
		same('the facts', one, two);
	}),
];
