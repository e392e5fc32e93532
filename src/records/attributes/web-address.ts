import { isIdentifierText } from '../../kernel/text.js';
import { domainInAscii } from './domain-name.js';

/** Why a text is no address of a web page. @public */
export type UrlProblem = 'not_a_url' | 'url_scheme_refused' | 'url_with_credentials';

/** What browsers and servers agree to take. */
const LONGEST_URL = 2_048;

const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const WEB_SCHEME = /^https?:\/\//i;

// Space and the backslash are refused anywhere: programs disagree on where the host ends when they meet them.
const FORBIDDEN = /[\s\\<>"]/;

const AUTHORITY_END = /[/?#]/;
const HOST_AND_PORT = /^(\[[^\]]*\]|[^:]+)(?::(\d{1,5}))?$/;
const HIGHEST_PORT = 65_535;

const NUMBER_AT_END = /(?:^|\.)\d+$/;
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)$/;
const IPV6 = /^\[[0-9a-f:.]{2,45}\]$/i;

/** Why the text is no `http` or `https` address; `undefined` when it is one. Never looks the host up. */
export function problemOfUrl(text: string): UrlProblem | undefined {
	if (text.length > LONGEST_URL || FORBIDDEN.test(text) || !isIdentifierText(text)) return 'not_a_url';
	const scheme = SCHEME.exec(text)?.[1]?.toLowerCase();
	if (scheme === undefined) return 'not_a_url';
	if (scheme !== 'http' && scheme !== 'https') return 'url_scheme_refused';
	if (!WEB_SCHEME.test(text)) return 'not_a_url';
	const rest = text.slice(scheme.length + '://'.length);
	const end = rest.search(AUTHORITY_END);
	const authority = end === -1 ? rest : rest.slice(0, end);
	if (authority.includes('@')) return 'url_with_credentials';
	return isHostAndPort(authority) ? undefined : 'not_a_url';
}

function isHostAndPort(authority: string): boolean {
	const [, host = '', port = '0'] = HOST_AND_PORT.exec(authority) ?? [];
	return isHost(host) && Number(port) <= HIGHEST_PORT;
}

function isHost(host: string): boolean {
	if (host.startsWith('[')) return IPV6.test(host);
	const domain = domainInAscii(host);
	// A name that ends in a number is read as an IPv4 address, or refused, by everything that opens it.
	return domain !== undefined && (!NUMBER_AT_END.test(domain) || IPV4.test(domain));
}
