import type { ConnectChannel, RescopeChannel } from '../../../src/records/channels/index.js';
import { scenario } from './scenario.js';
import { connectedWhatsApp } from './situations.js';

export const channelScenarios = {
	'channels.connect': scenario({
		actor: 'administrator',
		given: async (): Promise<ConnectChannel> => {
			const identityScope = { kind: 'portfolio', id: 'portfolio-77' } as const;
			return { type: 'whatsapp', account: '106540352242922', name: 'Support', identityScope };
		},
		method: (desk) => desk.channels.connect,
		another: (input) => ({ ...input, account: '106540352242923' }),
		settles: false,
		optional: ['identityScope'],
	}),
	'channels.rescope': scenario({
		actor: 'administrator',
		given: async (desk): Promise<RescopeChannel> => {
			return { channel: await connectedWhatsApp(desk), identityScope: { kind: 'portfolio', id: 'portfolio-77' } };
		},
		method: (desk) => desk.channels.rescope,
		another: ({ channel }): RescopeChannel => ({ channel, identityScope: { kind: 'portfolio', id: 'portfolio-78' } }),
		settles: true,
	}),
	'channels.switch': scenario({
		actor: 'administrator',
		given: async (desk) => ({ channel: await connectedWhatsApp(desk), enabled: false }),
		method: (desk) => desk.channels.switch,
		another: ({ channel }) => ({ channel, enabled: true }),
		settles: true,
	}),
} as const;
