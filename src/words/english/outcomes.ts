import type { MessageReceived } from '../../actions/inbound/index.js';
import { ownWord, wordFor } from '../catalogue-words.js';
import type { Dictionary } from '../dictionary.js';
import { labels } from './labels.js';
import { attributeTitle, listed } from './phrases.js';
import { problems } from './problems.js';

type OutcomeWords = Pick<Dictionary, 'otherFailure' | 'refused' | 'settled'>;

export const outcomes: OutcomeWords = {
	settled: (outcome) => {
		if (outcome.kind === 'duplicate') return 'Received before; nothing changed.';
		if (outcome.kind === 'ignored') return `Ignored: ${wordFor(labels.ignored, outcome.reason)}.`;
		if (outcome.what === 'notice') return `A notice changed what is known of User #${outcome.contactNumber}.`;
		return received(outcome);
	},
	refused: (failure) => `Refused. ${failure}`,
	otherFailure: (code) => `This was not possible (${code}).`,
};

function received({ contactNumber, newContact, conversation, dropped }: MessageReceived): string {
	const contact = newContact ? `User #${contactNumber}, a new contact,` : `User #${contactNumber}`;
	const sentence = `${contact} ${wordFor(deeds, conversation)}.`;
	return dropped.length === 0 ? sentence : `${sentence} Not kept: ${listed(dropped.map(droppedValue))}.`;
}

const deeds: { readonly [Place in MessageReceived['conversation']]: string } = {
	continued: 'wrote in the open conversation',
	filed_as_resolved: 'wrote before the conversation was resolved; the message is filed there',
	reopened: 'wrote, and the conversation is open again',
	started: 'wrote, and a conversation starts',
};

function droppedValue({ attribute, problem }: MessageReceived['dropped'][number]): string {
	const what = attribute === '?' ? 'a value' : attributeTitle(attribute, {});
	return `${what} ${ownWord(problems.value, problem) ?? problems.other}`;
}
