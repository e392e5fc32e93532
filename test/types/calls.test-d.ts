import type {
	ActorDesk,
	ActorInput,
	ChannelId,
	Contact,
	ContactDesk,
	ContactDeskStore,
	ContactId,
	Cursor,
	InboundEvent,
	WorkspaceId,
} from 'contact-desk';
import { createContactDesk } from 'contact-desk';
import { describe, expectTypeOf, it } from 'vitest';

declare const desk: ContactDesk;
declare const ada: ActorDesk;
declare const contact: Contact;
declare const store: ContactDeskStore;
declare const event: InboundEvent;

describe('calls that must not compile', () => {
	it('an actor is of a kind there is, and belongs to a workspace', () => {
		expectTypeOf(desk.as).parameter(0).toEqualTypeOf<ActorInput>();
		// @ts-expect-error a customer is no actor
		desk.as({ kind: 'customer', id: 'ada', workspaceId: 'acme' });
		// @ts-expect-error an actor belongs to a workspace
		desk.as({ kind: 'agent', id: 'ada' });
		// @ts-expect-error actors carry a kind, not rights
		desk.as({ kind: 'agent', id: 'ada', workspaceId: 'acme', rights: ['settings.manage'] });
	});

	it('an input has the documented keys and no other', () => {
		// @ts-expect-error a key too many
		ada.attributes.define({ key: 'tier', label: 'Tier', colour: 'red' });
		// @ts-expect-error a key lost
		ada.attributes.define({ key: 'tier' });
		// @ts-expect-error queries too
		ada.channels.list({ type: 'whatsapp' });
		// @ts-expect-error and previews
		ada.channels.switch.preview({ channel: 'x', enabled: true, reason: 'maintenance' });
		// @ts-expect-error only what a call may say of itself
		ada.matching.chooseNone({}, { idempotencyKey: 'x' });
	});

	it('a status is one that can be taken', () => {
		// @ts-expect-error nothing becomes new again
		ada.conversations.changeStatus({ conversation: 'x', status: 'new' });
		// @ts-expect-error no such status
		ada.conversations.changeStatus({ conversation: 'x', status: 'closed' });
		// @ts-expect-error no such policy
		ada.conversations.chooseAfterResolution({ afterResolution: 'ignore' });
		// @ts-expect-error no such level of trust
		ada.matching.choose({ attribute: 'phone', minimumTrust: 'certain' });
		// @ts-expect-error no such network
		ada.channels.connect({ type: 'fax', account: '1', name: 'Fax' });
		// @ts-expect-error a portfolio has an id
		ada.channels.rescope({ channel: 'x', identityScope: { kind: 'portfolio' } });
	});

	it('a contact is named by id or number, never handed over whole', () => {
		ada.panel.show({ contact: contact.id });
		ada.panel.show({ contact: contact.number });
		ada.panel.show({ contact: 'User #95314' });
		// @ts-expect-error the contact itself
		ada.panel.show({ contact });
		// @ts-expect-error the contact itself
		ada.contacts.edit({ contact, set: { tier: 'Gold' } });
		// @ts-expect-error a value is a text, a number or a boolean
		ada.contacts.edit({ contact: 1, set: { tier: null } });
	});

	it('a command that replaces a whole says what it replaces', () => {
		ada.contacts.replaceTypes({ types: ['visitor'], basedOn: 1 });
		// @ts-expect-error basedOn is missing
		ada.contacts.replaceTypes({ types: ['visitor'] });
		// @ts-expect-error basedOn is a revision
		ada.contacts.replaceTypes({ types: ['visitor'], basedOn: undefined });
	});

	it('the desk of the channels receives and does nothing else; queries are not previewed', () => {
		desk.asChannel('acme').inbound.receive({ event });
		// @ts-expect-error only inbound
		desk.asChannel('acme').contacts;
		// @ts-expect-error a query writes nothing, so there is nothing to rehearse
		ada.panel.show.preview;
		// @ts-expect-error an event is a message or one of two notices
		ada.inbound.receive({ event: { ...event, kind: 'reaction' } });
	});

	it('an answer is read only once it is known to be one', async () => {
		const result = await ada.contacts.show({ contact: 1 });
		// @ts-expect-error it may be a failure
		result.value;
		// @ts-expect-error it may be a value
		result.error;
		if (result.isOk()) {
			expectTypeOf(result.value.contact.id).toEqualTypeOf<ContactId>();
			// @ts-expect-error state is read-only
			result.value.contact.number = 2;
			// @ts-expect-error all the way down
			result.value.contact.values['tier'] = 'Gold';
		}
	});

	it('ids of different things are told apart, and made by nobody but the desk', () => {
		expectTypeOf<ContactId>().not.toExtend<ChannelId>();
		expectTypeOf<ContactId>().toExtend<string>();
		expectTypeOf<string>().not.toExtend<ContactId>();
		// @ts-expect-error a text is no workspace until it was checked
		store.forWorkspace('acme');
		expectTypeOf(store.forWorkspace).parameter(0).toEqualTypeOf<WorkspaceId>();
	});
});

describe('calls that must compile', () => {
	it('an absent property may be spelled undefined, with exactOptionalPropertyTypes and without', () => {
		ada.attributes.define({
			key: 'tier',
			label: 'Tier',
			icon: undefined,
			format: undefined,
			crmManaged: undefined,
			lookup: undefined,
			matchable: undefined,
		});
		ada.channels.connect({ type: 'x', account: '1', name: 'X', identityScope: undefined });
		ada.contacts.edit({ contact: 1, set: undefined, clear: undefined }, { requestId: undefined });
		ada.conversations.reply({ conversation: 'x', text: 'Yes.', providerId: undefined });
		ada.inbound.receive({ event, evidence: undefined });
		ada.matching.choose({ attribute: 'phone', minimumTrust: undefined });
		ada.panel.show({ contact: 1, conversation: undefined });
		createContactDesk({ store, runtime: undefined, permissions: undefined, tracer: undefined, pause: undefined });
	});

	it('the cursor of one page asks for the next, absent or not', async () => {
		const page = await ada.history.list({ contact: 1 });
		if (page.isErr()) return;
		expectTypeOf(page.value.next).toEqualTypeOf<Cursor | undefined>();
		ada.history.list({ contact: 1, cursor: page.value.next, channels: undefined, linked: undefined, limit: undefined });
	});
});
