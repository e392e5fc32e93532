import type { RefileMessage, TransferConversation } from '../../../src/actions/handling/index.js';
import type {
	AssignConversation,
	ChangeConversationStatus,
	ChooseAfterResolution,
	SetConversationDepartment,
} from '../../../src/records/conversations/index.js';
import { whatsAppMessage } from '../inbound-events.js';
import { succeeded } from '../results.js';
import { scenario } from './scenario.js';
import { aContact, aDepartment, received } from './situations.js';

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
	'conversations.assign': scenario({
		actor: 'agent',
		given: async (desk): Promise<AssignConversation> => {
			const { conversationId: conversation } = await aContact(desk);
			const { assign } = desk.as('agent').conversations;
			await succeeded(assign({ conversation, to: { kind: 'agent', agent: 'ben' } }));
			return { conversation, to: { kind: 'agent', agent: 'ana' }, basedOn: 1 };
		},
		method: (desk) => desk.conversations.assign,
		another: ({ conversation }): AssignConversation => ({ conversation, to: { kind: 'nobody' } }),
		settles: false,
		optional: ['basedOn'],
	}),
	'conversations.transfer': scenario({
		actor: 'agent',
		given: async (desk): Promise<TransferConversation> => {
			const { conversationId: conversation } = await aContact(desk);
			const department = await aDepartment(desk, 'Billing');
			const to = { kind: 'department', department } as const;
			return { conversation, to, reason: 'It is about the invoice of the parcel.', basedOn: 0 };
		},
		method: (desk) => desk.conversations.transfer,
		another: (input): TransferConversation => ({ ...input, to: { kind: 'team', team: 'parcels' } }),
		settles: false,
		optional: ['reason', 'basedOn'],
	}),
	'conversations.setDepartment': scenario({
		actor: 'agent',
		given: async (desk): Promise<SetConversationDepartment> => {
			const { conversationId: conversation } = await aContact(desk);
			const { setDepartment } = desk.as('agent').conversations;
			const [sales, billing] = [await aDepartment(desk, 'Sales'), await aDepartment(desk, 'Billing')];
			await succeeded(setDepartment({ conversation, to: { kind: 'department', department: sales } }));
			return { conversation, to: { kind: 'department', department: billing } };
		},
		method: (desk) => desk.conversations.setDepartment,
		another: (input): SetConversationDepartment => ({ ...input, to: { kind: 'none' } }),
		settles: true,
	}),
} as const;
