import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type MappedWebhook, readWhatsApp } from 'contact-desk/webhooks';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';

// Other people's payloads lie beside the repository and are not part of it; these tests are an extra where they do.
const samples = fileURLToPath(
	new URL('../../../../shared/payloads/webhooks/whatsapp_cloud__pywa.json', import.meta.url),
);
const isThere = existsSync(samples);
if (!isThere) process.stdout.write(`skipped, for want of ${samples}: the 74 WhatsApp payloads of pywa\n`);

const sampleFile = z.object({
	cases: z.array(z.object({ label: z.string(), body_json: z.looseObject({ all: z.unknown() }).partial() })),
});
const envelope = z.looseObject({
	entry: z.array(z.looseObject({ changes: z.array(z.looseObject({ value: z.record(z.string(), z.unknown()) })) })),
});

/** Counted from outside: elements of lists where messages, receipts, echoes, calls or preferences stand, else one. */
function countItems(body: unknown): number {
	const changes = envelope.parse(body).entry.flatMap((entry) => entry.changes);
	return changes.reduce((total, { value }) => {
		if (value['messaging_product'] === undefined) return total + 1;
		const { contacts, ...lists } = value;
		return total + Object.values(lists).reduce<number>((sum, list) => sum + (Array.isArray(list) ? list.length : 0), 0);
	}, 0);
}

function tally(mapped: readonly MappedWebhook[]): Record<string, number> {
	const counts: Record<string, number> = {};
	const count = (key: string) => {
		counts[key] = (counts[key] ?? 0) + 1;
	};
	for (const { events, ignored, unreadable } of mapped) {
		for (const { kind } of events) count(`event ${kind}`);
		for (const { reason } of ignored) count(`ignored ${reason}`);
		for (const { problem } of unreadable) count(`unreadable ${problem}`);
	}
	return counts;
}

describe.skipIf(!isThere)('WhatsApp: real payloads', () => {
	const cases = isThere ? sampleFile.parse(JSON.parse(readFileSync(samples, 'utf8'))).cases : [];
	// One case carries a second payload under `all`.
	const payloads = cases.flatMap(({ label, body_json: { all, ...body } }) =>
		all === undefined
			? [{ label, body }]
			: [
					{ label, body },
					{ label: `${label} (all)`, body: all },
				],
	);

	it('CHA-7 there are 74 cases', () => {
		expect(cases).toHaveLength(74);
		expect(payloads).toHaveLength(75);
	});

	it.each(payloads)('CHA-7 $label is accounted for item by item', ({ body }) => {
		const { events, ignored, unreadable } = readWhatsApp(body)._unsafeUnwrap();
		expect(events.length + ignored.length + unreadable.length).toBe(countItems(body));
		const paths = [...events, ...ignored, ...unreadable].map(({ path }) => path);
		expect(new Set(paths).size).toBe(paths.length);
	});

	it('CHA-7 all of them together are these', () => {
		expect(tally(payloads.map(({ body }) => readWhatsApp(body)._unsafeUnwrap()))).toEqual({
			'event message': 24,
			'event alias_changed': 1,
			'event identity_changed': 1,
			'ignored account_notice': 19,
			'ignored call': 3,
			'ignored deletion': 1,
			'ignored echo': 3,
			'ignored edit': 1,
			'ignored preference': 4,
			'ignored reaction': 3,
			'ignored receipt': 8,
			'ignored template_notice': 6,
			'ignored unsupported_type': 2,
			'unreadable missing_content': 1,
		});
	});
});
