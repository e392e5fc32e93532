/** What a web chat posts: what happened on one account, oldest first. @public */
export interface WebChatWebhook {
	/** The key of the web chat, as its channel was connected. */
	readonly account: string;
	/** Each is read by itself: one that does not have the shape of a `WebChatEvent` never costs the others. */
	readonly events: readonly WebChatEvent[];
}

/** One thing that happened in a web chat. @public */
export type WebChatEvent = WebChatMessage | WebChatPresence | WebChatRead | WebChatTyping;

/** A visitor wrote to us. @public */
export interface WebChatMessage {
	readonly kind: 'message';
	/** Unique on the account; the same id sent twice is received once. Printable ASCII without spaces, at most 256. */
	readonly messageId: string;
	/** ISO-8601 with an offset or `Z`. */
	readonly sentAt: string;
	/** The anonymous id of the browser, from a cookie. Printable ASCII without spaces, at most 256. */
	readonly visitorId: string;
	/**
	 * The id of a person who is signed in on the host's site; absent for everybody else. It outlives the browser and comes
	 * first among the aliases, so the host passes it on only after checking its signature (HMAC or JWT): a browser can send
	 * any id it likes.
	 */
	readonly userId?: string | undefined;
	/** May be empty only beside attachments. */
	readonly text: string;
	/** At most 20. */
	readonly attachments?: readonly WebChatAttachment[] | undefined;
	/** The page on which the visitor wrote; absent when the chat does not say. */
	readonly page?: WebChatPage | undefined;
	/** What the chat knows of the visitor; anything may be absent. */
	readonly visitor?: WebChatVisitor | undefined;
	/** What the visitor typed into the form before the chat; a claim, not a fact. */
	readonly form?: WebChatForm | undefined;
}

/** Something sent along with a message, by reference. @public */
export interface WebChatAttachment {
	/** Such as `image`, `audio`, `document`. */
	readonly kind: string;
	/** An id or address for fetching it, at most 4,096 characters; absent when there is nothing to fetch. */
	readonly reference?: string | undefined;
	readonly mediaType?: string | undefined;
	readonly name?: string | undefined;
}

/** A page of the host's site. @public */
export interface WebChatPage {
	readonly url: string;
	/** Accepted, and not kept: it says nothing the address does not. */
	readonly title?: string | undefined;
}

/** What a web chat knows of a visitor without asking. @public */
export interface WebChatVisitor {
	readonly language?: string | undefined;
	readonly currency?: string | undefined;
	/** ISO 3166-1 code, as sent. */
	readonly country?: string | undefined;
	readonly browser?: string | undefined;
	readonly operatingSystem?: string | undefined;
	readonly timeZone?: string | undefined;
	readonly ipAddress?: string | undefined;
	/** Where the visitor seems to be, in words: an estimate from the address. */
	readonly location?: string | undefined;
}

/** What a visitor typed before the chat; nothing of it is verified. @public */
export interface WebChatForm {
	readonly name?: string | undefined;
	readonly email?: string | undefined;
	readonly phone?: string | undefined;
}

/** A visitor is typing, or stopped. @public */
export interface WebChatTyping {
	readonly kind: 'typing';
	readonly visitorId: string;
	/** Absent means that the visitor is typing. */
	readonly isTyping?: boolean | undefined;
}

/** A visitor read what we wrote. @public */
export interface WebChatRead {
	readonly kind: 'read';
	readonly visitorId: string;
	/** The last message read; absent means all of them. */
	readonly messageId?: string | undefined;
}

/** A visitor came, went idle or left. @public */
export interface WebChatPresence {
	readonly kind: 'presence';
	readonly visitorId: string;
	readonly state: 'away' | 'offline' | 'online';
}
