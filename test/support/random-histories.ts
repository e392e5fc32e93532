import type { Result } from 'neverthrow';
import type { ContactDeskStore } from '../../src/desk/index.js';
import type { Failure } from '../../src/kernel/failure.js';
import type { TestDesk } from './a-desk.js';
import { aDesk, WORKSPACE } from './a-desk.js';
import { SECOND_ACCOUNT } from './random-events.js';
import type { Step } from './random-steps.js';
import { succeeded } from './results.js';
import { scenarios } from './scenarios/index.js';
import { connectedWebChat, connectedWhatsApp } from './scenarios/situations.js';

/** A desk with three channels and two tags, matched by phone, before anything has come in. */
export async function beginning(store?: ContactDeskStore): Promise<TestDesk> {
	const desk = store === undefined ? aDesk() : aDesk({ store });
	await connectedWhatsApp(desk);
	await connectedWebChat(desk);
	const { attributes, channels, departments, matching } = desk.as('administrator');
	await succeeded(attributes.define({ key: 'member_number', label: 'Member number' }));
	await succeeded(attributes.switchOn({ attribute: 'member_number' }));
	await succeeded(channels.connect({ type: 'whatsapp', account: SECOND_ACCOUNT, name: 'Sales' }));
	await succeeded(matching.choose({ attribute: 'phone' }));
	await succeeded(departments.add({ name: 'Support' }));
	for (const name of ['Question', 'Complaint']) await succeeded(desk.as('agent').tags.add({ name }));
	return desk;
}

/** Takes one step; a refusal is an answer like any other. */
async function taken(desk: TestDesk, step: Step): Promise<Result<unknown, Failure>> {
	desk.clock.step(step.after);
	return scenarios[step.command].run(desk.as(step.actor), await step.input(desk));
}

/** The desk after all of a history, and how many of its steps were refused, by code. */
export async function lived(desk: TestDesk, history: readonly Step[]): Promise<ReadonlyMap<string, number>> {
	const outcomes = new Map<string, number>();
	for (const step of history) {
		const result = await taken(desk, step);
		const outcome = result.isOk() ? 'ok' : result.error.code;
		outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
	}
	await succeeded(desk.desk.followUps.run(WORKSPACE));
	return outcomes;
}
