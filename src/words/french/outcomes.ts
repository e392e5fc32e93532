import type { MessageReceived } from '../../actions/inbound/index.js';
import { ownWord, wordFor } from '../catalogue-words.js';
import type { Dictionary } from '../dictionary.js';
import { labels } from './labels.js';
import { attributeTitle, listed } from './phrases.js';
import { problems } from './problems.js';
import { french } from './spacing.js';

type OutcomeWords = Pick<Dictionary, 'otherFailure' | 'refused' | 'settled'>;

export const outcomes: OutcomeWords = {
	settled: (outcome) => {
		if (outcome.kind === 'duplicate') return french`Déjà reçu ; rien n’a changé.`;
		if (outcome.kind === 'ignored') return french`Ignoré : ${wordFor(labels.ignored, outcome.reason)}.`;
		if (outcome.what === 'notice') return `Un avis a changé ce que l’on sait de User #${outcome.contactNumber}.`;
		return received(outcome);
	},
	refused: (failure) => `Refusé. ${failure}`,
	otherFailure: (code) => `Ce n’était pas possible (${code}).`,
};

function received({ contactNumber, newContact, conversation, dropped }: MessageReceived): string {
	const contact = newContact ? `User #${contactNumber}, un nouveau contact,` : `User #${contactNumber}`;
	const sentence = `${contact} ${wordFor(deeds, conversation)}.`;
	if (dropped.length === 0) return sentence;
	return `${sentence} ${french`Non conservé : ${listed(dropped.map(droppedValue))}.`}`;
}

const deeds: { readonly [Place in MessageReceived['conversation']]: string } = {
	continued: 'a écrit dans la conversation ouverte',
	filed_as_resolved: french`a écrit avant que la conversation soit résolue ; le message y est classé`,
	reopened: 'a écrit, et la conversation est rouverte',
	started: 'a écrit, et une conversation commence',
};

function droppedValue({ attribute, problem }: MessageReceived['dropped'][number]): string {
	const what = attribute === '?' ? 'une valeur' : attributeTitle(attribute, {});
	return `${what} ${ownWord(problems.value, problem) ?? problems.other}`;
}
