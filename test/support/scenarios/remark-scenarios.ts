import { branded } from '../../../src/kernel/brand.js';
import type { AddRemark, ModerateRemark } from '../../../src/records/remarks/index.js';
import { succeeded } from '../results.js';
import { idNumber } from '../steppable-runtime.js';
import { scenario } from './scenario.js';
import { aContact, aRemark } from './situations.js';

/** A channel, a contact, its conversation, a message and a remark come before it. */
const theSecond = branded<'RemarkId'>(idNumber(6));

export const remarkScenarios = {
	'remarks.add': scenario({
		actor: 'agent',
		given: async (desk): Promise<AddRemark> => {
			const { conversationId: conversation } = await aContact(desk);
			return { on: { kind: 'conversation', conversation }, text: 'Waits for the third parcel.\n=1+1 <b>bold</b>' };
		},
		method: (desk) => desk.remarks.add,
		another: (input) => ({ ...input, text: 'Paid already.' }),
		settles: false,
	}),
	'remarks.delete': scenario({
		actor: 'agent',
		given: async (desk) => {
			const { remarks } = desk.as('agent');
			const remark = await aRemark(desk, 'agent');
			await succeeded(remarks.add({ on: { kind: 'contact', contact: 1 }, text: 'Likes blue parcels.' }));
			return { remark, basedOn: 1 };
		},
		method: (desk) => desk.remarks.delete,
		another: (input) => ({ ...input, remark: theSecond }),
		settles: true,
	}),
	'remarks.edit': scenario({
		actor: 'agent',
		given: async (desk) => ({ remark: await aRemark(desk, 'agent'), text: 'The parcel came.', basedOn: 1 }),
		method: (desk) => desk.remarks.edit,
		another: (input) => ({ ...input, text: 'It came.' }),
		settles: false,
	}),
	'remarks.moderate': scenario({
		actor: 'supervisor',
		given: async (desk): Promise<ModerateRemark> => {
			return { remark: await aRemark(desk, 'agent'), to: { kind: 'text', text: 'The parcel came.' }, basedOn: 1 };
		},
		method: (desk) => desk.remarks.moderate,
		another: (input): ModerateRemark => ({ ...input, to: { kind: 'deleted' } }),
		settles: false,
	}),
} as const;
