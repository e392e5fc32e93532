import type { MessageReceived } from '../../../../src/actions/inbound/index.js';
import type { ConversationId } from '../../../../src/records/conversations/index.js';
import type { TestDesk } from '../../../support/a-desk.js';
import { webChatMessage } from '../../../support/inbound-events.js';
import { succeeded } from '../../../support/results.js';
import { received } from '../../../support/scenarios/situations.js';

/** A visitor of the web chat wrote, at that minute. */
export async function waitingSince(desk: TestDesk, visitor: string, minute: number): Promise<MessageReceived> {
	const at = `2026-11-22T08:${String(minute).padStart(2, '0')}:00Z`;
	return received(desk, webChatMessage({ id: `chat-${visitor}-${minute}`, visitor, at }));
}

/** The ids of the conversations of the queue, in its order. */
export async function queueOf(
	desk: TestDesk,
	where: Parameters<ReturnType<TestDesk['as']>['queue']['show']>[0]['where'] = undefined,
): Promise<readonly ConversationId[]> {
	const { items } = await succeeded(desk.as('agent').queue.show({ where }));
	return items.map(({ conversationId }) => conversationId);
}
