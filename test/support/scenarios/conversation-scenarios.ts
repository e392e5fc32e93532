import type { RefileMessage } from '../../../src/actions/handling/index.js';
import type { ChangeConversationStatus, ChooseAfterResolution } from '../../../src/records/conversations/index.js';
import { whatsAppMessage } from '../inbound-events.js';
import { scenario } from './scenario.js';
import { aContact, received } from './situations.js';

export const conversationScenarios = {
	'conversations.changeStatus': scenario({
		actor: 'agent',
		given: async (desk): Promise<ChangeConversationStatus> => {
			return { conversation: (await aContact(desk)).conversationId, status: 'resolved' };
		},
		method: (desk) => desk.conversations.changeStatus,
		another: (input): ChangeConversationStatus => ({ ...input, status: 'open' }),
		settles: true,
	}),
	'conversations.chooseAfterResolution': scenario({
		actor: 'administrator',
		given: async (): Promise<ChooseAfterResolution> => ({ afterResolution: 'start_another' }),
		method: (desk) => desk.conversations.chooseAfterResolution,
		another: (): ChooseAfterResolution => ({ afterResolution: 'reopen' }),
		settles: true,
	}),
	'conversations.refile': scenario({
		actor: 'agent',
		given: async (desk): Promise<RefileMessage> => {
			const { messageId } = await aContact(desk);
			const other = await received(desk, whatsAppMessage({ id: 'wamid.2', phone: '33698765432' }));
			return { message: messageId, to: other.contactId, reason: 'The number had changed hands.' };
		},
		method: (desk) => desk.conversations.refile,
		another: (input) => ({ ...input, reason: 'It was his brother.' }),
		settles: true,
	}),
	'conversations.reply': scenario({
		actor: 'agent',
		given: async (desk) => ({
			conversation: (await aContact(desk)).conversationId,
			text: 'It left our house this morning.',
			providerId: 'wamid.reply-1',
		}),
		method: (desk) => desk.conversations.reply,
		another: (input) => ({ ...input, text: 'It is on its way.', providerId: 'wamid.reply-2' }),
		settles: true,
		optional: ['providerId'],
	}),
} as const;
