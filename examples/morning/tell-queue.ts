import type { Instant, Panel, QueuedConversation } from 'contact-desk';
import { formatInstant, parseInstant } from 'contact-desk';
import { queueReasonTexts } from 'contact-desk/words';
import { column } from './columns.js';
import type { DeskOfTheDay } from './desk-of-the-day.js';
import { queueWordingIn } from './queue-wording.js';
import type { Reader } from './reader.js';
import { titleOf } from './reader.js';
import { required } from './required.js';

const SHOWN = 6;

/** The head of the queue with its reasons, after Ada said what comes first and Ana promoted somebody who waits. */
export async function tellQueue(desk: DeskOfTheDay, reader: Reader): Promise<readonly string[]> {
	const { agent } = desk;
	const said = queueWordingIn(reader.language);
	const channelNames = await prioritised(desk, said.team);
	const shown = async (): Promise<readonly QueuedConversation[]> =>
		required(await agent.queue.show({ limit: SHOWN })).items;
	const panelOf = async ({ contactId }: QueuedConversation): Promise<Panel> =>
		required(await agent.panel.show({ contact: contactId }));
	const waiting = await shown();
	const last = waiting.at(-1);
	if (last === undefined) return [said.rules];
	required(await agent.vip.promote({ contact: last.contactId }));
	const promoted = titleOf(await panelOf(last));
	const lines: string[] = [said.rules, said.promoted(promoted)];
	for (const [place, conversation] of (await shown()).entries()) {
		const { title } = await panelOf(conversation);
		const reasons = queueReasonTexts(conversation, reader.language, {
			channel: (id) => channelNames.get(id),
			time: (instant) => timeOf(instant, reader),
		});
		lines.push(`  ${place + 1}  ${column(title, 10)} ${reasons.join('; ')}`);
	}
	const { taken } = required(await agent.queue.takeNext({}));
	if (taken !== undefined) lines.push(said.taken((await panelOf(taken)).title));
	const [, second] = await shown();
	if (second === undefined) return lines;
	const { ahead } = required(await agent.queue.explainPosition({ conversation: second.conversationId }));
	return [...lines, said.ahead((await panelOf(second)).title, ahead)];
}

/** The names of the channels, by their ids, once they are told apart in the queue. */
async function prioritised({ administrator }: DeskOfTheDay, team: string): Promise<ReadonlyMap<string, string>> {
	const { channels } = required(await administrator.channels.list({}));
	const whatsApp = channels.filter(({ type }) => type === 'whatsapp').map(({ id }) => id);
	const { routing } = administrator;
	const { revision } = required(await routing.prioritise({ channels: whatsApp, basedOn: 0 }));
	const rules = [{ when: { groups: ['vip'] }, team }];
	required(await routing.routeToTeams({ rules, fallback: 'all', basedOn: revision }));
	let after: string | undefined;
	do after = required(await routing.rerank({ after })).next;
	while (after !== undefined);
	return new Map(channels.map(({ id, name }) => [id, name]));
}

function timeOf(text: string, { timeZone, wording }: Reader): string {
	const instant: Instant | undefined = parseInstant(text);
	return instant === undefined ? text : formatInstant(instant, timeZone, wording.instant);
}
