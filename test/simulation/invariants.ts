import { isSame } from '../../src/conformance/expected.js';
import { replayWorkspace } from '../../src/conformance/replay-workspace.js';
import type { PanelDesk, WorkspaceStore } from '../../src/desk/index.js';
import { createMemoryStore } from '../../src/memory/index.js';
import type { TestDesk } from '../support/a-desk.js';
import { aDesk } from '../support/a-desk.js';
import { claimText, entryText, keysOf } from '../support/expected-keys.js';
import { succeeded } from '../support/results.js';
import { recordsOf, storeOf } from '../support/workspace-contents.js';
import type { Ledger } from './ledger.js';
import type { Site } from './world.js';

function holds(rule: string, condition: boolean): void {
	if (!condition) throw new Error(rule);
}

/** Checks a whole workspace: what is too dear to check after each step. */
export async function assertWhole(site: Site): Promise<void> {
	const { ledger, reads, sound, workspaceId } = site;
	await ledger.compare(reads);
	holds(`${workspaceId}: ${ledger.breaks.join('; ')}`, ledger.breaks.length === 0);
	const { differences } = await succeeded(replayWorkspace(reads));
	holds(`facts make the states: ${JSON.stringify(differences)}`, differences.length === 0);
	await assertKeys(ledger, sound, workspaceId);
	await assertReceipts(ledger, reads);
	await assertTwin(site);
}

/** Claims and entries are those of the states, and nobody else's. */
async function assertKeys({ claims, entries }: Ledger, { store }: TestDesk, workspaceId: string): Promise<void> {
	const records = await recordsOf(store, workspaceId);
	const due = { claims: 0, entries: new Set<string>() };
	for (const record of records) {
		const keys = keysOf(record);
		for (const claim of keys.claims) {
			due.claims += 1;
			holds(`a ${record.kind} holds what it claims: ${claim.space}`, claims.get(claimText(claim)) === record.id);
		}
		for (const entry of keys.entries) due.entries.add(`${entryText(entry)} ${record.id}`);
	}
	holds('nothing is claimed that no state claims', claims.size === due.claims);
	holds(
		'a line for each entry of a state',
		[...due.entries].every((entry) => entries.has(entry)),
	);
	holds('no line that no state has', entries.size === due.entries.size);
}

/** Every request that was answered is kept, with its answer. */
async function assertReceipts({ written }: Ledger, { receipts }: WorkspaceStore): Promise<void> {
	for (const { receipt } of written) {
		if (receipt === undefined) continue;
		const kept = await succeeded(receipts.find(receipt.requestId));
		holds(`the receipt of ${receipt.command} is kept`, isSame(kept, receipt));
	}
}

/** A store with this workspace alone, given the same, has the same events and shows the same. */
async function assertTwin(site: Site): Promise<void> {
	const { clock, ledger, reads, workspaceId } = site;
	const store = createMemoryStore();
	const twin = storeOf(store, workspaceId);
	for (const changeSet of ledger.written)
		holds('what was written can be written again', (await twin.commit(changeSet)).isOk());
	const all = ledger.latest();
	const [events, same] = [await succeeded(reads.events.after(0, all)), await succeeded(twin.events.after(0, all))];
	const told = (found: typeof events) => found.map(({ record, fact, origin }) => ({ record, fact, origin }));
	holds('the events are those that were written', JSON.stringify(told(events)) === JSON.stringify(told(same)));
	await assertPanels(site, aDesk({ store, clock }).as('agent', workspaceId).panel);
}

/** Every panel is that of the workspace alone, and whoever is linked to another is linked by the other as well. */
async function assertPanels({ ledger, sound }: Site, alone: PanelDesk): Promise<void> {
	const { panel } = sound.as('agent');
	const links = new Set<string>();
	for (const { id: contact } of ledger.states('contact')) {
		const shown = await succeeded(panel.show({ contact }));
		const twin = await succeeded(alone.show({ contact }));
		holds('a panel is that of the workspace alone', JSON.stringify(shown) === JSON.stringify(twin));
		for (const { contactId } of shown.linked) links.add(`${contact} ${contactId}`);
	}
	for (const link of links) holds('links are mutual', links.has(link.split(' ').reverse().join(' ')));
}
