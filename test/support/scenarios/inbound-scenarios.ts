import type { ReceiveEvent } from '../../../src/actions/inbound/index.js';
import { whatsAppMessage } from '../inbound-events.js';
import { scenario } from './scenario.js';
import { connectedWhatsApp } from './situations.js';

export const inboundScenarios = {
	'inbound.receive': scenario({
		actor: 'channel',
		given: async (desk): Promise<ReceiveEvent> => {
			await connectedWhatsApp(desk);
			return {
				event: whatsAppMessage({ path: 'entry.0.changes.0.value.messages.0' }),
				evidence: { checkedBy: 'meta-app-secret', at: '2026-11-22T08:00:01Z' },
			};
		},
		method: (desk) => desk.inbound.receive,
		another: () => ({ event: whatsAppMessage({ id: 'wamid.2', phone: '33699999999' }) }),
		settles: true,
		optional: ['evidence', 'event.attributes', 'event.path'],
		anyText: ['event.path', 'event.text'],
		readInPieces: ['event.attributes'],
	}),
} as const;
