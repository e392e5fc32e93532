import type { InboundEvent } from 'contact-desk';
import { formatInstant, instantAt, parseInstant } from 'contact-desk';
import { channelTypeText, failureText, ignoredReasonText, isolatedText, unreadableText } from 'contact-desk/words';
import { column, excerpt } from './columns.js';
import type { Item } from './deliver.js';
import type { Happening } from './live-through.js';
import type { Panels, Reader } from './reader.js';

const TEXT = 54;
/** Later than this, a message did not come in the order of writing. */
const LATE = 60_000;

/** One line for each thing that arrived, and for each answer. */
export function tellArrivals(happenings: readonly Happening[], panels: Panels, reader: Reader): readonly string[] {
	return happenings.flatMap((happening) => {
		const time = clock(happening.at, reader);
		if (happening.kind === 'webhook') {
			const channel = channelTypeText(happening.provider, reader.language);
			return happening.items.map((item) => row(time, channel, ...cellsOf(item, happening.at, panels, reader)));
		}
		const { contactNumber, text, resolves } = happening;
		const { answer, settled } = reader.wording;
		return [row(time, answer, `→ User #${contactNumber}`, resolves ? settled : '', `“${isolatedText(text)}”`)];
	});
}

function row(time: string, channel: string, who: string, verdict: string, text: string): string {
	return `${time}  ${column(channel, 12)}  ${column(who, 28)}  ${column(verdict, 11)}  ${text}`.trimEnd();
}

/** Who, what came of it, and what it was. */
function cellsOf(item: Item, at: number, panels: Panels, reader: Reader): readonly [string, string, string] {
	const { language, wording } = reader;
	const { verdicts } = wording;
	if (item.kind === 'ignored') return ['', verdicts.ignored, ignoredReasonText(item.reason, language)];
	if (item.kind === 'unreadable') return ['', verdicts.unreadable, unreadableText(item.problem, language)];
	const { event, outcome } = item;
	if (outcome.kind === 'ignored') return ['', verdicts.ignored, ignoredReasonText(outcome.reason, language)];
	if (outcome.kind === 'refused') return ['', verdicts.refused, failureText(outcome.failure, language)];
	const text = contentOf(event, at, reader);
	if (outcome.kind === 'duplicate') return ['', verdicts.duplicate, text];
	const who = whoIs(outcome.contactNumber, panels);
	if (outcome.what === 'notice') return [who, wording.notice, wording.changedNumber];
	if (outcome.newContact) return [who, wording.newContact, text];
	if (outcome.conversation === 'reopened') return [who, wording.reopened, text];
	return [who, outcome.conversation === 'filed_as_resolved' ? wording.filed : verdicts.received, text];
}

function contentOf(event: InboundEvent, at: number, reader: Reader): string {
	if (event.kind !== 'message') return '';
	const written = parseInstant(event.occurredAt);
	const isLate = written !== undefined && at - Date.parse(written) > LATE;
	const late = isLate ? ` (${reader.wording.writtenAt(clock(Date.parse(written), reader))})` : '';
	return `“${excerpt(event.text, TEXT)}”${late}`;
}

function whoIs(contactNumber: number, panels: Panels): string {
	const panel = panels.find(({ number }) => number === contactNumber);
	const name = panel?.name === undefined ? '' : ` ${excerpt(panel.name.value, 18)}`;
	return `User #${contactNumber}${name}`;
}

function clock(at: number, { timeZone }: Reader): string {
	const instant = instantAt(at);
	return instant === undefined ? '' : formatInstant(instant, timeZone, 'HH:mm');
}
