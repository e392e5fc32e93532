import { describe, expect, it } from 'vitest';
import type { ContactDeskStore } from '../../../../src/desk/index.js';
import type { ContactWithActivity } from '../../../../src/records/contacts/index.js';
import { aDesk } from '../../../support/a-desk.js';
import { reopened } from '../../../support/pipeline-runs.js';
import { succeeded } from '../../../support/results.js';
import { aShared } from '../../../support/scenarios/situations.js';

/** A store in which every e-mail address was proved by its contact: no command makes it so yet. */
function proving(store: ContactDeskStore): ContactDeskStore {
	const proved = ({ contact, activity }: ContactWithActivity): ContactWithActivity => {
		const { email } = contact.provenance;
		const provenance = { ...contact.provenance, ...(email && { email: { ...email, trust: 'verified' as const } }) };
		return { contact: { ...contact, provenance }, activity };
	};
	return {
		forWorkspace: (id) => {
			const { contacts, matching, ...sound } = store.forWorkspace(id);
			return {
				...sound,
				contacts: {
					...contacts,
					find: async (reference) => (await contacts.find(reference)).map((known) => known && proved(known)),
				},
				matching: {
					...matching,
					group: async (key, limit) => (await matching.group(key, limit)).map((members) => members.map(proved)),
				},
			};
		},
	};
}

describe('the panel of a contact whom verified values keep apart', () => {
	it('MAT-13 shows the conflict with the contact and the attribute', async () => {
		const given = aDesk();
		await aShared(given, 3);
		for (const [contact, email] of [
			[1, 'ana@example.com'],
			[2, 'ben@example.com'],
		] as const) {
			await succeeded(given.as('agent').contacts.edit({ contact, set: { email } }));
		}
		const { panel } = reopened(given, proving).as('agent');
		const shown = await succeeded(panel.show({ contact: 1 }));
		expect(shown.linked.map(({ contactNumber }) => contactNumber)).toEqual([3]);
		expect(shown.conflicts).toMatchObject([{ contactNumber: 2, attribute: 'email' }]);
		expect((await succeeded(panel.show({ contact: 3 }))).conflicts).toEqual([]);
	});
});
