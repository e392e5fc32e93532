import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Provider } from './deliver.js';

/** One payload of a file. */
export interface Payload {
	readonly body: unknown;
	/** Absent when it is none that we have a mapper for. */
	readonly provider: Provider | undefined;
}

/** A case of a file: mostly one payload, sometimes several that belong together. */
export interface PayloadCase {
	readonly label: string;
	readonly payloads: readonly [Payload, ...Payload[]];
}

export interface PayloadFile {
	readonly name: string;
	/** As the file names it; absent when it does not. */
	readonly platform: string | undefined;
	readonly cases: readonly PayloadCase[];
}

export type PayloadFileRead =
	| { readonly kind: 'read'; readonly file: PayloadFile }
	| { readonly kind: 'broken'; readonly name: string; readonly why: 'missing' | 'not_json' | 'nothing_in_it' };

/** Reads `{ cases: [{ label, body_json }] }`, a list of webhooks, or one webhook. */
export async function readPayloadFile(path: string): Promise<PayloadFileRead> {
	const name = basename(path);
	const text = await readFile(path, 'utf8').catch(() => undefined);
	if (text === undefined) return { kind: 'broken', name, why: 'missing' };
	const content = parsed(text);
	if (content === undefined) return { kind: 'broken', name, why: 'not_json' };
	const platform = textIn(content, 'platform');
	const cases = casesIn(content).map(
		({ label, body }): PayloadCase => ({ label, payloads: payloadsIn(body, platform) }),
	);
	return cases.length === 0
		? { kind: 'broken', name, why: 'nothing_in_it' }
		: { kind: 'read', file: { name, platform, cases } };
}

interface LabelledBody {
	readonly label: string;
	readonly body: unknown;
}

function casesIn(content: unknown): readonly LabelledBody[] {
	const list = Array.isArray(content) ? content : memberOf(content, 'cases');
	if (!Array.isArray(list)) return isObject(content) ? [{ label: 'webhook', body: content }] : [];
	return list.map((entry: unknown, index) => ({
		label: textIn(entry, 'label') ?? `${index + 1}`,
		body: memberOf(entry, 'body_json') ?? entry,
	}));
}

/** The webhooks in a case: its body, and what else in it is one, by name; where nothing is one, the body as it is. */
function payloadsIn(body: unknown, platform: string | undefined): PayloadCase['payloads'] {
	const members = isObject(body) ? Object.entries(body) : [];
	const named = members.filter(([, member]) => providerOf(member) !== undefined).map(([name]) => name);
	const itself = named.length === 0 ? body : Object.fromEntries(members.filter(([name]) => !named.includes(name)));
	const [first, ...others] = [itself, ...named.map((name) => memberOf(body, name))].flatMap(
		(candidate): readonly Payload[] => {
			const provider = providerOf(candidate);
			return provider === undefined ? [] : [{ body: candidate, provider }];
		},
	);
	return first === undefined ? [{ body, provider: providerNamed(platform) }] : [first, ...others];
}

/** The provider whose envelope a payload has. */
function providerOf(body: unknown): Provider | undefined {
	if (memberOf(body, 'object') === 'whatsapp_business_account') return 'whatsapp';
	const isWebChat = typeof memberOf(body, 'account') === 'string' && Array.isArray(memberOf(body, 'events'));
	return isWebChat ? 'web_chat' : undefined;
}

/** What a file says of itself counts where a payload does not show it: then it is a broken one of that provider. */
function providerNamed(platform: string | undefined): Provider | undefined {
	if (platform === 'whatsapp' || platform === 'whatsapp_cloud') return 'whatsapp';
	return platform === 'web_chat' ? 'web_chat' : undefined;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function textIn(value: unknown, key: string): string | undefined {
	const member = memberOf(value, key);
	return typeof member === 'string' ? member : undefined;
}

function memberOf(value: unknown, key: string): unknown {
	return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
