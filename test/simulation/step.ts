import { isSame } from '../../src/conformance/expected.js';
import type { Fault, FaultKind } from './faults.js';
import { faultKinds } from './faults.js';
import { drawnCommand, moves } from './moves/index.js';
import type { Random } from './random.js';
import type { Tally } from './tally.js';
import { count, visited } from './tally.js';
import type { Answer, Call, Lane, Site } from './world.js';

/** What a step of a history needs. */
export interface History {
	readonly random: Random;
	readonly tally: Tally;
	readonly sites: readonly Site[];
	/** A number that nothing in the history had before. */
	readonly fresh: () => number;
	/** One turn of waiting: as long as a call of the store is at least on its way. */
	readonly turn: () => PromiseLike<unknown> | undefined;
}

type Settling = Pick<History, 'random' | 'tally' | 'turn'>;

const HOUR = 3_600_000;

/** More than a fault leaves to overcome: the process may crash, and then two calls may be in each other's way. */
const MOST_ASKED = 4;

/** A call of one workspace, mostly alone, sometimes beside another; with a fault in between. Answers how many calls. */
export async function step(history: History): Promise<number> {
	const { random, sites } = history;
	const site = random.among(sites);
	if (site === undefined) throw new Error('a history has workspaces');
	site.clock.step(random.once(30) ? random.pick([-HOUR, HOUR, 31 * 24 * HOUR]) : random.below(300_000) - 60_000);
	const calls = random.once(6) ? await together(history, site) : await alone(history, site);
	if (random.once(12)) await followed(history, site);
	await compared(sites);
	return calls;
}

async function alone(history: History, site: Site): Promise<number> {
	const { random } = history;
	const call = drawnCall(history, site);
	const fault = random.once(4) ? drawnFault(history, random.pick(faultKinds)) : undefined;
	const answer = await settled(history, site, call, await asked(history, site, call, 'first', fault));
	if (answer.isErr()) return 1;
	if (random.once(10)) await delivered(history, site, call, answer);
	if (random.once(25)) await reused(history, site, call);
	return 1;
}

/** Two calls at once, half of them the same twice: one waits somewhere for some time, so that the other overtakes it. */
async function together(history: History, site: Site): Promise<number> {
	const { random } = history;
	const one = drawnCall(history, site);
	const other = random.once(2) ? drawnCall(history, site) : { ...one, requestId: `request-${history.fresh()}` };
	const delay = { ...drawnFault(history, 'delay'), until: () => turns(history, 1 + random.below(200)) };
	const fault = random.once(3) ? drawnFault(history, random.pick(faultKinds)) : undefined;
	const answers = await Promise.all([
		asked(history, site, one, 'first', delay),
		asked(history, site, other, 'second', fault),
	]);
	await settled(history, site, one, answers[0]);
	await settled(history, site, other, answers[1]);
	return 2;
}

/** Does what follows, whatever goes wrong on the way. */
async function followed(history: History, site: Site): Promise<void> {
	const { random } = history;
	let answer = await site.follow(random.once(3) ? drawnFault(history, random.pick(faultKinds)) : undefined);
	for (let times = 0; answer === 'crashed' || answer.isErr(); times += 1) {
		if (times === MOST_ASKED) throw new Error('follow-ups: no answer without a fault');
		if (answer === 'crashed') await restarted(history, site);
		answer = await site.follow();
	}
}

function drawnCall({ random, fresh }: History, site: Site): Call {
	const command = drawnCommand(random);
	const { actors, input } = moves[command];
	const actor = random.once(80) ? random.pick(['crm', 'integration'] as const) : random.pick(actors);
	const given = input({ random, ledger: site.ledger, now: site.clock.now, fresh });
	const wrong = random.once(100) ? Object.assign({}, given, { no_such_property: 1 }) : given;
	return { command, actor, input: wrong, requestId: `request-${fresh()}` };
}

function drawnFault(history: Pick<History, 'random' | 'turn'>, kind: FaultKind): Fault {
	const { random } = history;
	const until = () => turns(history, random.below(20));
	if (kind === 'conflict') return { kind, call: 1, times: random.once(6) ? 5 : 1, until };
	return { kind, call: 1 + random.below(6), until };
}

export async function asked(
	{ tally }: Pick<History, 'tally'>,
	site: Site,
	call: Call,
	lane: Lane,
	fault?: Fault,
): Promise<Answer | 'crashed'> {
	const line = site.line(lane);
	const answer = await site.ask(call, lane, fault);
	const port = line.struck();
	if (fault !== undefined && port !== undefined) visited(tally, call.command, port, fault.kind);
	return answer;
}

/** The answer in the end: whoever does not know what became of a call asks again, under the same request. */
export async function settled(history: Settling, site: Site, call: Call, first: Answer | 'crashed'): Promise<Answer> {
	const { tally } = history;
	let answer = first;
	for (let times = 0; answer === 'crashed' || isOfStorage(answer); times += 1) {
		if (answer !== 'crashed' && answer.isErr()) count(tally.codes, answer.error.code);
		if (times === MOST_ASKED) throw new Error(`${call.command}: no answer without a fault`);
		if (answer === 'crashed') await restarted(history, site);
		answer = await asked(history, site, call, 'first');
	}
	noted(history, site, call, answer);
	return answer;
}

function isOfStorage(answer: Answer): boolean {
	return answer.isErr() && ['storage.conflict', 'storage.unavailable'].includes(answer.error.code);
}

/** An answer was written once with its receipt; a refusal left nothing. */
function noted({ tally }: Pick<History, 'tally'>, site: Site, { command, requestId }: Call, answer: Answer): void {
	const written = site.ledger.writtenUnder(requestId);
	if (answer.isErr()) {
		count(tally.codes, answer.error.code);
		count(tally.refused, command);
		if (written !== undefined) throw new Error(`${command}: refused, and written all the same`);
		return;
	}
	if (written === undefined) throw new Error(`${command}: answered, and no receipt written`);
	if (!isSame(written.receipt?.output, answer.value)) throw new Error(`${command}: its receipt says something else`);
	count(written.changes.length > 0 ? tally.committed : tally.settled, command);
}

/** The same call delivered once more answers the same and writes nothing. */
async function delivered(history: History, site: Site, call: Call, answer: Answer): Promise<void> {
	const before = site.ledger.written.length;
	const again = await asked(history, site, call, 'first');
	if (again === 'crashed' || again.isErr() || !answer.isOk() || !isSame(again.value, answer.value))
		throw new Error(`${call.command}: delivered twice, answered in two ways`);
	if (site.ledger.written.length > before) throw new Error(`${call.command}: delivered twice, written twice`);
}

/** Another call under a request that was answered writes nothing. */
async function reused(history: History, site: Site, { requestId }: Call): Promise<void> {
	const before = site.ledger.written.length;
	const answer = await asked(history, site, { ...drawnCall(history, site), requestId }, 'first');
	if (answer === 'crashed') throw new Error('a crash without a fault');
	if (answer.isErr()) count(history.tally.codes, answer.error.code);
	if (site.ledger.written.length > before) throw new Error('a request that was answered was written again');
}

async function restarted(history: Pick<History, 'random' | 'turn'>, site: Site): Promise<void> {
	// What the store was doing when the process ended comes to its end.
	await turns(history, 20);
	if (site.isDead()) site.restart(history.random.pick(['after_people', 'by_host'] as const));
}

/** After each step, what the store answers is what was written, in every workspace. */
async function compared(sites: readonly Site[]): Promise<void> {
	for (const { ledger, reads, workspaceId } of sites) {
		await ledger.compare(reads);
		if (ledger.breaks.length > 0) throw new Error(`${workspaceId}: ${ledger.breaks.join('; ')}`);
	}
}

async function turns({ turn }: Pick<History, 'turn'>, many: number): Promise<void> {
	for (let waited = 0; waited < many; waited += 1) await turn();
}
