import type { Trust } from '../records/attributes/index.js';
import type { ChannelType } from '../records/channels/index.js';
import type { ConversationStatus } from '../records/conversations/index.js';
import type { Panel } from '../views/panel/index.js';
import { capitalised, wordFor } from './catalogue-words.js';
import type { Field } from './dictionary.js';
import type { Language } from './language.js';
import { wordsIn } from './words-in.js';

/** The label of a built-in attribute: `Phone number`. A key that is not built in stands for itself. @public */
export function attributeLabel(key: string, language: Language): string {
	return capitalised(wordFor(wordsIn(language).labels.attributes, key));
}

/** The heading of a part of the panel: `Linked contacts`. @public */
export function fieldLabel(field: Field, language: Language): string {
	return capitalised(wordFor(wordsIn(language).labels.fields, field));
}

/** A network as it stands in a sentence: `WhatsApp`, `web chat`. @public */
export function channelTypeText(type: ChannelType, language: Language): string {
	return wordFor(wordsIn(language).labels.channelTypes, type);
}

/** The status of a conversation: `pending`. @public */
export function statusText(status: ConversationStatus, language: Language): string {
	return wordFor(wordsIn(language).labels.statuses, status);
}

/** How far a value can be trusted: `confirmed by the network`. @public */
export function trustText(trust: Trust, language: Language): string {
	return wordFor(wordsIn(language).labels.trust, trust);
}

/** A type of contact; one that the workspace made stands for itself. @public */
export function contactTypeText(type: string, language: Language): string {
	return wordFor(wordsIn(language).labels.contactTypes, type);
}

/** A kind of identifier on a network: `WhatsApp user ID`. @public */
export function aliasKindText(kind: string, language: Language): string {
	return wordFor(wordsIn(language).labels.aliasKinds, kind);
}

/** What the VIP button does: `make a VIP`. @public */
export function vipButtonText(button: NonNullable<Panel['vip']['button']>, language: Language): string {
	return wordFor(wordsIn(language).labels.vipButtons, button);
}

/** Whether a CRM confirmed a contact. @public */
export function validationText(validation: Panel['validation'], language: Language): string {
	return wordFor(wordsIn(language).labels.validation, validation);
}
