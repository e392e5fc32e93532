import { createMemoryStore } from '../../src/memory/index.js';
import { aDesk } from '../support/a-desk.js';
import type { CommandName } from '../support/call-names.js';
import { commandNames, scenarios } from '../support/scenarios/index.js';
import type { PortName } from '../support/tapped-store.js';
import { tappedStore } from '../support/tapped-store.js';
import type { Fault, FaultKind } from './faults.js';
import { canHappen, faultKinds } from './faults.js';
import { assertWhole } from './invariants.js';
import { randomOf } from './random.js';
import { asked, settled } from './step.js';
import type { Tally } from './tally.js';
import { emptyTally, visitText } from './tally.js';
import type { Answer, Call, Site } from './world.js';
import { sitesOn } from './world.js';

/** What the sweep came to. */
export interface Sweep {
	/** Runs: each command's scenario, each call of a port in it, each kind of fault that can happen there. */
	readonly points: number;
	/** Command × port × kind that can be reached, and those of them that no fault reached. */
	readonly reachable: number;
	readonly missed: readonly string[];
}

/** Overcome, they leave what would have been written without them; another time or another call may change that. */
const leavesNoTrace: ReadonlySet<FaultKind> = new Set(
	faultKinds.filter((kind) => !['clock_back', 'clock_forward', 'delay'].includes(kind)),
);

/** Lets each fault happen at each call of each command's scenario, and checks what is left of it. */
export async function swept(): Promise<Sweep> {
	const tally = emptyTally();
	const reachable = new Set<string>();
	let points = 0;
	for (const command of commandNames) {
		const ports = await portsOf(command);
		const whole = await happened(command, tally, undefined);
		for (const kind of faultKinds) {
			for (const [place, port] of ports.entries()) {
				if (!canHappen(kind, port)) continue;
				reachable.add(visitText(command, port, kind));
				points += 1;
				await assertOvercome(command, tally, { kind, call: place + 1 }, whole);
			}
		}
	}
	const missed = [...reachable].filter((visit) => !tally.visits.has(visit));
	return { points, reachable: reachable.size, missed };
}

/** How much there is to sweep, without a fault. */
export async function toBeSwept(): Promise<Omit<Sweep, 'missed'>> {
	const reachable = new Set<string>();
	let points = 0;
	for (const command of commandNames) {
		for (const port of await portsOf(command)) {
			const kinds = faultKinds.filter((kind) => canHappen(kind, port));
			points += kinds.length;
			for (const kind of kinds) reachable.add(visitText(command, port, kind));
		}
	}
	return { points, reachable: reachable.size };
}

/** The ports that a command calls in its scenario, in order, counted apart from the faults. */
async function portsOf(command: CommandName): Promise<readonly PortName[]> {
	const ports: PortName[] = [];
	const { actor, given, run } = scenarios[command];
	const desk = aDesk();
	const input = await given(desk);
	const store = tappedStore(desk.store, () => ({
		ask: (port, call) => {
			ports.push(port);
			return call();
		},
		commit: (changeSet, commit) => {
			ports.push('commit');
			return commit(changeSet);
		},
	}));
	await run(aDesk({ store, clock: desk.clock }).as(actor), input, { requestId: 'request-1' });
	return ports;
}

async function assertOvercome(command: CommandName, tally: Tally, fault: Fault, whole: string): Promise<void> {
	try {
		const found = await happened(command, tally, fault);
		if (leavesNoTrace.has(fault.kind) && found !== whole) throw new Error(`expected ${whole}, got ${found}`);
	} catch (error) {
		throw new Error(`${command}, ${describe(fault)}: ${String(error)}`);
	}
}

const describe = ({ kind, call }: { readonly kind: FaultKind; readonly call: number }): string => `${kind} at ${call}`;

/** What a command wrote in the end, in its scenario, when this goes wrong. */
async function happened(command: CommandName, tally: Tally, fault: Fault | undefined): Promise<string> {
	const [site] = sitesOn(createMemoryStore(), ['acme']);
	if (site === undefined) throw new Error('a workspace');
	const { actor, another, given } = scenarios[command];
	const input = await given(site.sound);
	const before = site.ledger.written.length;
	const call: Call = { command, actor, input, requestId: 'request-1' };
	const other: Call = { ...call, input: another(input) ?? input, requestId: 'request-2' };
	const answer =
		fault?.kind === 'delay' ? await overtaken(site, tally, call, other, fault) : await one(site, tally, call, fault);
	if (fault?.kind !== 'delay' && answer.isErr()) throw new Error(`refused: ${answer.error.code}`);
	await assertWhole(site);
	const facts = site.ledger.written
		.slice(before)
		.flatMap(({ changes, origin }) =>
			changes.flatMap(({ kind, facts: all }) => all.map(({ type }) => [kind, type, origin.command, origin.requestId])),
		);
	return JSON.stringify(facts);
}

async function one(site: Site, tally: Tally, call: Call, fault: Fault | undefined): Promise<Answer> {
	const history = { tally, random: randomOf(0), turn: () => undefined };
	return settled(history, site, call, await asked(history, site, call, 'first', fault));
}

/** The second call begins and ends while the first waits. */
async function overtaken(
	site: Site,
	tally: Tally,
	call: Call,
	other: Call,
	{ kind, call: at }: Fault,
): Promise<Answer> {
	const history = { tally, random: randomOf(0), turn: () => undefined };
	let overtaking: Promise<Answer | 'crashed'> | undefined;
	const until = async (): Promise<void> => {
		overtaking = asked(history, site, other, 'second');
		await overtaking;
	};
	const answer = await settled(
		history,
		site,
		call,
		await asked(history, site, call, 'first', { kind, call: at, until }),
	);
	if (overtaking === undefined) throw new Error('nothing was overtaken');
	await settled(history, site, other, await overtaking);
	return answer;
}
