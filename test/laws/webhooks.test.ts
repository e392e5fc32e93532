import { type InboundEvent, type MappedWebhook, readWebChat, readWhatsApp } from 'contact-desk/webhooks';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { inboundEventSchema } from '../../src/actions/inbound/inbound-event-schema.js';
import { at, deepFrozen, MISSING, replaced, spotsOf } from '../unit/webhooks/json-paths.js';
import {
	anyBody,
	breakage,
	broken,
	json,
	webChatPayload,
	whatsAppPayload,
} from '../unit/webhooks/payload-arbitraries.js';

// Generous: the machine may be busy with other suites.
vi.setConfig({ testTimeout: 120_000 });

const mappers = { readWhatsApp, readWebChat };

describe('laws of the webhook mappers', () => {
	it.each(Object.entries(mappers))('CHA-7 %s never throws, whatever the JSON', (_, read) => {
		fc.assert(
			fc.property(anyBody, (value) => {
				read(value);
			}),
			{ numRuns: 1000 },
		);
	});

	it.each(Object.entries(mappers))('CHA-7 %s gives every item one place, at a path that is there', (_, read) => {
		fc.assert(
			fc.property(anyBody, (value) => {
				const mapped = read(value).unwrapOr({ events: [], ignored: [], unreadable: [] });
				const places = placesOf(mapped);
				expect(new Set(places).size).toBe(places.length);
				for (const path of places) {
					if (!path.includes('?')) expect(at(value, path)).not.toBe(MISSING);
				}
			}),
			{ numRuns: 1000 },
		);
	});

	it.each([
		['readWhatsApp', readWhatsApp, whatsAppPayload],
		['readWebChat', readWebChat, webChatPayload],
	])('CHA-7 %s reports only what receiving accepts, wherever the payload is broken', (_, read, payload) => {
		fc.assert(
			fc.property(payload, fc.nat(), fc.oneof(json, fc.string()), ({ body }, which, into) => {
				const spots = spotsOf(body);
				const damaged = replaced(body, spots[which % spots.length] ?? [], into);
				const { events } = read(damaged).unwrapOr({ events: [], ignored: [], unreadable: [] });
				for (const event of events) {
					expect(inboundEventSchema.safeParse(event).error).toBeUndefined();
					expect(event.channel.account).toMatch(/^[!-~]+$/);
					expect(
						aliasIds(event).filter((id) => !/^[A-Za-z0-9.]+$/.test(id) && event.channel.type === 'whatsapp'),
					).toEqual([]);
				}
			}),
			{ numRuns: 1500 },
		);
	});

	it.each(Object.entries(mappers))('CHA-7 %s answers the same twice, and leaves the payload as it was', (_, read) => {
		fc.assert(
			fc.property(
				fc.oneof(
					anyBody,
					whatsAppPayload.map((made) => made.body),
				),
				(value) => {
					const before = JSON.stringify(value);
					const first = read(deepFrozen(value));
					expect(read(value)).toEqual(first);
					expect(JSON.stringify(value)).toBe(before);
				},
			),
			{ numRuns: 500 },
		);
	});

	it.each([
		['readWhatsApp', readWhatsApp, whatsAppPayload],
		['readWebChat', readWebChat, webChatPayload],
	])('CHA-7 %s: one broken item is accounted for, and changes nothing for the others', (_, read, payload) => {
		fc.assert(
			fc.property(payload, breakage, (made, how) => {
				const whole = read(made.body)._unsafeUnwrap();
				expect(new Set(placesOf(whole))).toEqual(new Set(made.paths));
				expect(whole.unreadable).toEqual([]);
				const { path, body: damaged } = broken(made, how);
				const after = read(damaged)._unsafeUnwrap();
				expect(new Set(placesOf(after))).toEqual(new Set(made.paths));
				expect(without(after, path)).toEqual(without(whole, path));
			}),
			{ numRuns: 1000 },
		);
	});

	it('CHA-4 whatever is broken in the profiles, each message keeps its sender and gets nobody else name', () => {
		fc.assert(
			fc.property(whatsAppPayload, fc.nat(), fc.nat(), json, ({ body: whole, paths }, which, spot, into) => {
				const contacts = `${(paths[which % paths.length] ?? '').split('.value.')[0]}.value.contacts`;
				const spots = spotsOf(at(whole, contacts)).map((inner) => [contacts, ...inner].join('.'));
				const damaged = replaced(whole, (spots[spot % spots.length] ?? contacts).split('.'), into);
				const before = readWhatsApp(whole)._unsafeUnwrap().events;
				const after = readWhatsApp(damaged)._unsafeUnwrap().events;
				expect(after.map(({ messageId }) => messageId)).toEqual(before.map(({ messageId }) => messageId));
				const valid = new Set(
					before.flatMap((event) => (event.kind === 'message' ? event.aliases : [])).map((a) => a.externalId),
				);
				for (const event of after) {
					if (event.kind !== 'message') continue;
					const own = event.aliases.find(({ kind }) => kind === 'phone')?.externalId;
					const name = event.attributes?.['name'];
					expect(valid).toContain(own);
					// Every profile is named after its number: a name that is another number would be somebody else's.
					if (name !== undefined && valid.has(name)) expect(name).toBe(own);
				}
			}),
			{ numRuns: 1000 },
		);
	});
});

/** One place for each item; the events of one number change share theirs. */
function placesOf({ events, ignored, unreadable }: MappedWebhook): readonly string[] {
	const reported = [...new Set(events.map(({ path }) => path ?? ''))];
	return [...reported, ...[...ignored, ...unreadable].map(({ path }) => path)];
}

function without({ events, ignored, unreadable }: MappedWebhook, path: string): MappedWebhook {
	return {
		events: events.filter((event) => event.path !== path),
		ignored: ignored.filter((one) => one.path !== path),
		unreadable: unreadable.filter((one) => one.path !== path),
	};
}

function aliasIds(event: InboundEvent): readonly string[] {
	const aliases = event.kind === 'alias_changed' ? [event.previous, event.current] : event.aliases;
	return aliases.flatMap((alias) => alias?.externalId ?? []);
}
