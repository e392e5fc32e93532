import type { ContactAlias } from './contact.js';
import { isSameAlias } from './contact.js';
import type { AliasAdded, AliasRetired } from './facts.js';

/** The aliases after one of them came or went; a redacted fact changes none. */
export function evolveAliases(
	aliases: readonly ContactAlias[],
	fact: AliasAdded | AliasRetired,
): readonly ContactAlias[] {
	if (fact.personal === null) return aliases;
	const { externalId } = fact.personal;
	if (fact.type === 'contact.alias_added') {
		const { kind, scope, from, held, trust } = fact.data;
		return [...aliases, { kind, scope, externalId, from, until: undefined, held, trust }];
	}
	const { kind, scope, until } = fact.data;
	return aliases.map((alias) =>
		alias.held && alias.until === undefined && alias.scope === scope && isSameAlias(alias, { kind, externalId })
			? { ...alias, until }
			: alias,
	);
}
