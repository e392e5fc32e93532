import type { ContactGroups } from '../../policies/groups/index.js';
import type { MatchingPolicy } from '../../policies/matching/index.js';
import type {
	AttributeDefinition,
	AttributeDisplay,
	AttributeOption,
	AttributeUse,
	Matchability,
	StandardAttribute,
	ValueFormat,
} from '../../records/attributes/index.js';
import { isShownOn, standardAttributes } from '../../records/attributes/index.js';
import type { ChannelType, PlatformAttribute, PlatformFormat } from '../../records/channels/index.js';
import { channelTypes, platformAttribute, platformAttributesOf } from '../../records/channels/index.js';
import { allUsesOf } from './attribute-uses.js';

/** One attribute as administrators see it. @public */
export interface ListedAttribute {
	readonly key: string;
	readonly kind: 'custom' | 'platform' | 'standard';
	/** As administrators wrote it; absent for built-in ones, whose words are in `contact-desk/words`. */
	readonly label: string | undefined;
	readonly icon: string | undefined;
	/** Whether people see it anywhere: a custom one is switched on, one of channels is shown on at least one type. */
	readonly enabled: boolean;
	/** Its place in the order, from 0; absent for one that is not enabled, or that the panel shows elsewhere. */
	readonly place: number | undefined;
	/** `flag`: VIP, which a contact has or has not. */
	readonly format: PlatformFormat | ValueFormat | 'dropdown' | 'flag';
	/** Of a dropdown, in order, archived ones among them; else empty. */
	readonly options: readonly AttributeOption[];
	/** Whether the CRM alone writes it. */
	readonly crmManaged: boolean;
	/** Whether the CRM looks contacts up by it. */
	readonly lookup: boolean;
	/** Whether it is the one chosen for matching now. */
	readonly matching: boolean;
	/** Whether it can be chosen for matching, as soon as it is switched on. */
	readonly matchability: Matchability;
	/** The channel types that fill it, and whether it is shown there; on others, standard and custom ones are always shown. */
	readonly channels: readonly ListedChannel[];
	/** What stands in the way of deleting it. */
	readonly uses: readonly AttributeUse[];
	/** The revision of its definition, for `basedOn`; absent for attributes that nobody defined. */
	readonly revision: number | undefined;
}

/** A channel type that fills an attribute. @public */
export interface ListedChannel {
	readonly channelType: ChannelType;
	readonly shown: boolean;
}

/** What the list is made from, besides definitions. */
export interface Around {
	readonly display: AttributeDisplay;
	readonly policy: MatchingPolicy | undefined;
	readonly groups: ContactGroups | undefined;
	/** Keys in order. */
	readonly order: readonly string[];
	/** Whether VIP is on. */
	readonly vip: boolean;
}

export function listedDefinition(definition: AttributeDefinition, around: Around): ListedAttribute {
	const { id: key, label, icon, enabled, field, crmManaged, lookup, matchability, revision } = definition;
	return {
		...{ key, kind: 'custom', label, icon, enabled },
		format: field.kind === 'text' ? field.format : 'dropdown',
		options: field.kind === 'text' ? [] : field.options,
		...{ crmManaged, matchability, channels: [], revision },
		...inUse(key, lookup, around),
	};
}

/** Every attribute that nobody defined: standard ones, then those of channels, each once. */
export function listedBuiltIn(around: Around): readonly ListedAttribute[] {
	const standard = standardAttributes.map((attribute) => listed('standard', attribute, around));
	const rows = channelTypes.flatMap((type) => platformAttributesOf(type));
	const platform = [...new Map(rows.map((row) => [row.key, row])).values()]
		.filter(({ key }) => !standardAttributes.some((attribute) => attribute.key === key))
		.map((row) => listed('platform', row, around));
	return [...standard, listedVip(around), ...platform];
}

/** The standard attribute that is no value: it is moved by commands of its own, and has its place beside the name. */
function listedVip({ vip: enabled }: Around): ListedAttribute {
	return {
		...{ key: 'vip', kind: 'standard', label: undefined, icon: undefined, enabled, place: undefined },
		...{ format: 'flag', options: [], crmManaged: false, lookup: false, matching: false, matchability: 'no' },
		...{ channels: [], uses: [], revision: undefined },
	};
}

function listed(
	kind: 'platform' | 'standard',
	{ key, format }: PlatformAttribute | StandardAttribute,
	around: Around,
): ListedAttribute {
	const filling = channelTypes.filter((type) => platformAttribute(type, key) !== undefined);
	const channels = filling.map((type) => ({ channelType: type, shown: isShownOn(around.display, type, key) }));
	const rows = filling.map((type) => platformAttribute(type, key));
	const standard = standardAttributes.find((attribute) => attribute.key === key);
	const isMatchable = [standard, ...rows].some((row) => row?.matchable === true);
	return {
		...{ key, kind, label: undefined, icon: undefined },
		enabled: kind === 'standard' || channels.some(({ shown }) => shown),
		...{ format, options: [], crmManaged: false, matchability: isMatchable ? 'yes' : 'no', channels },
		revision: undefined,
		...inUse(key, around.display.lookup.includes(key), around),
	};
}

function inUse(
	key: string,
	lookup: boolean,
	{ order, ...used }: Around,
): Pick<ListedAttribute, 'lookup' | 'matching' | 'place' | 'uses'> {
	const place = order.indexOf(key);
	const uses = allUsesOf(key, lookup, used);
	const matching = uses.some(({ kind }) => kind === 'matching');
	return { place: place === -1 ? undefined : place, lookup, matching, uses };
}
