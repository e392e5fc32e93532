import { madeWellFormed } from '../../kernel/text.js';
import { isObject, scalarText, textOf } from '../foreign-json.js';

const MOST_LEVELS = 3;

/**
 * What a person filled into a flow (a form inside WhatsApp), a line for each answer, `comment_text: Late again`.
 * `undefined` when the reply holds neither answers nor a text of its own.
 */
export function flowAnswers(reply: unknown): string | undefined {
	const answers = parsedAnswers(textOf(reply, 'response_json') ?? '');
	const lines = isObject(answers) ? answerLines(answers, '', 1) : [];
	return lines.length > 0 ? madeWellFormed(lines.join('\n')) : textOf(reply, 'body');
}

function answerLines(answers: Readonly<Record<string, unknown>>, prefix: string, level: number): readonly string[] {
	return Object.entries(answers).flatMap(([key, answer]) => {
		// The token is ours, for recognising the flow; agents have no use for it.
		if (key === 'flow_token') return [];
		if (isObject(answer)) return level < MOST_LEVELS ? answerLines(answer, `${prefix}${key}.`, level + 1) : [];
		const text = Array.isArray(answer)
			? answer.flatMap((choice) => scalarText(choice) ?? []).join(', ')
			: (scalarText(answer) ?? '');
		return text === '' ? [] : [`${prefix}${key}: ${text}`];
	});
}

function parsedAnswers(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return undefined;
	}
}
