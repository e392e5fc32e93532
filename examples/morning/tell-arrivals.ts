import type { InboundEvent } from 'contact-desk';
import { formatInstant, instantAt } from 'contact-desk';
import type { AnyOutcome } from 'contact-desk/words';
import { channelTypeText, isolatedText } from 'contact-desk/words';
import { column, excerpt, lengthOf } from './columns.js';
import type { Item } from './deliver.js';
import { verdictOf } from './deliver.js';
import type { Happening } from './live-through.js';
import type { Panels, Reader } from './reader.js';
import { reasonOf } from './tallies.js';

const NAME = 15;
const TEXT = 54;
/** Later than this, a message did not come in the order of writing. */
const LATE = 60_000;

/** Who, what came of it, and what it was. */
type Cells = readonly [who: string, verdict: string, what: string];

/** One line for each thing that arrived, and for each answer. */
export function tellArrivals(happenings: readonly Happening[], panels: Panels, reader: Reader): readonly string[] {
	const { language, wording } = reader;
	const width = Math.max(
		...(['whatsapp', 'web_chat'] as const).map((type) => lengthOf(channelTypeText(type, language))),
	);
	const writers = writersOf(happenings);
	const row = (at: number, channel: string, [who, verdict, what]: Cells): string =>
		`${clock(at, reader)}  ${column(channel, width)}  ${column(who, 24)}  ${column(verdict, 11)}  ${what}`.trimEnd();
	return happenings.flatMap((happening) => {
		const { at } = happening;
		if (happening.kind === 'webhook') {
			const channel = channelTypeText(happening.provider, language);
			return happening.items.map((item) => row(at, channel, cellsOf(item, at, writers, panels, reader)));
		}
		const { contactNumber, text, resolves } = happening;
		const verdict = resolves ? wording.settled : '';
		return [row(at, wording.agent, [`→ ${whoIs(contactNumber, panels)}`, verdict, wording.quoted(isolatedText(text))])];
	});
}

function cellsOf(item: Item, at: number, writers: ReadonlyMap<string, number>, panels: Panels, reader: Reader): Cells {
	const { language, wording } = reader;
	const { verdicts } = wording;
	if (!hasWriter(item)) return ['', verdicts[verdictOf(item)], reasonOf(item, language) ?? ''];
	const { event, outcome } = item;
	const who = whoIs(writers.get(event.messageId), panels);
	if (outcome.kind === 'duplicate') return [who, verdicts.duplicate, textOf(event, reader)];
	if (outcome.what === 'notice') return [who, wording.notice, wording.changedNumber];
	const text = `${textOf(event, reader)}${lateness(event, at, reader)}`;
	if (outcome.newContact) return [who, wording.newContact, text];
	if (outcome.conversation === 'reopened') return [who, wording.reopened, text];
	return [who, outcome.conversation === 'filed_as_resolved' ? wording.filed : verdicts.received, text];
}

type Settled = Extract<AnyOutcome, { readonly kind: 'duplicate' | 'received' }>;

/** Whether an item came from somebody the desk knows. */
function hasWriter(item: Item): item is { kind: 'event'; event: InboundEvent; outcome: Settled } {
	return item.kind === 'event' && (item.outcome.kind === 'duplicate' || item.outcome.kind === 'received');
}

/** The numbers of those who wrote each message, by the provider's id. */
function writersOf(happenings: readonly Happening[]): ReadonlyMap<string, number> {
	const items = happenings.flatMap((happening) => (happening.kind === 'webhook' ? happening.items : []));
	return new Map(
		items.flatMap((item) =>
			item.kind === 'event' && item.outcome.kind === 'received'
				? [[item.event.messageId, item.outcome.contactNumber] as const]
				: [],
		),
	);
}

function whoIs(contactNumber: number | undefined, panels: Panels): string {
	const panel = panels.find(({ number }) => number === contactNumber);
	if (panel === undefined) return '';
	return panel.name === undefined ? panel.title : `${panel.title} ${excerpt(panel.name.value, NAME)}`;
}

function textOf(event: InboundEvent, { wording }: Reader): string {
	return event.kind === 'message' ? wording.quoted(excerpt(event.text, TEXT)) : '';
}

function lateness({ occurredAt }: InboundEvent, at: number, reader: Reader): string {
	const written = Date.parse(occurredAt);
	return at - written > LATE ? ` (${reader.wording.writtenAt(clock(written, reader))})` : '';
}

function clock(at: number, { timeZone }: Reader): string {
	const instant = instantAt(at);
	return instant === undefined ? '' : formatInstant(instant, timeZone, 'HH:mm');
}
