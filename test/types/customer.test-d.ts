import type { Conversation, CustomerConversation, CustomerMessage, Message } from 'contact-desk';
import { describe, expectTypeOf, it } from 'vitest';
import type { conversationDecisions, messageDecisions } from '../../src/views/customer/customer-view.js';

type Shown<Decisions> = {
	[Field in keyof Decisions]: Decisions[Field] extends 'shown' ? Field : never;
}[keyof Decisions];
type Decided<Of> = { readonly [Field in keyof Of]: 'shown' | 'withheld' };

describe('CNV-7 each field of a conversation and of a message is decided on', () => {
	it('CNV-7 shown is what is decided to be, and nothing else', () => {
		expectTypeOf<keyof CustomerConversation>().toEqualTypeOf<Shown<typeof conversationDecisions>>();
		expectTypeOf<keyof CustomerMessage>().toEqualTypeOf<Shown<typeof messageDecisions>>();
		expectTypeOf<CustomerConversation>().toEqualTypeOf<Pick<Conversation, keyof CustomerConversation>>();
		expectTypeOf<CustomerMessage>().toEqualTypeOf<Pick<Message, keyof CustomerMessage>>();
	});

	it('CNV-7 a field without a decision does not compile, and one that is no field neither', () => {
		const decided: Decided<Pick<Conversation, 'id' | 'status'>> = { id: 'shown', status: 'shown' };
		interface WithSecret extends Pick<Conversation, 'id' | 'status'> {
			readonly secret: string;
		}
		// @ts-expect-error nobody decided on the secret
		expectTypeOf(decided satisfies Decided<WithSecret>);
		// @ts-expect-error it is one or the other
		expectTypeOf({ id: 'maybe', status: 'shown' } as const satisfies Decided<Pick<Conversation, 'id' | 'status'>>);
		expectTypeOf<keyof typeof conversationDecisions>().toEqualTypeOf<keyof Conversation>();
		expectTypeOf<keyof typeof messageDecisions>().toEqualTypeOf<keyof Message>();
	});
});
