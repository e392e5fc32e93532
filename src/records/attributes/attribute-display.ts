import { assertNever } from '../../kernel/assert-never.js';
import type { RecordChange, RecordKind } from '../../kernel/change.js';
import { noKeys } from '../../kernel/change.js';
import type { Fact } from '../../kernel/fact.js';
import type { ChannelType } from '../channels/index.js';
import { platformAttribute } from '../channels/index.js';

/** Whether an attribute that a channel fills is shown, where an administrator said so. @public */
export interface ShownAttribute {
	readonly channelType: ChannelType;
	readonly attribute: string;
	readonly shown: boolean;
}

/** What administrators chose for attributes that nobody defined: those of the channels, and the built-in ones. @public */
export interface AttributeDisplay {
	readonly id: 'attribute_display';
	/** 0 while the workspace has what it came with. */
	readonly revision: number;
	/** One for each attribute of a channel type that was shown or hidden; the catalogue decides for all others (ATT-2). */
	readonly shown: readonly ShownAttribute[];
	/** Keys of attributes by which the CRM looks contacts up (ATT-4). */
	readonly lookup: readonly string[];
}

/** An attribute that a channel fills was shown or hidden. @public */
export type AttributeShown = Fact<'attribute_display.shown', ShownAttribute, never>;

/** From now on the CRM looks contacts up by a built-in attribute, or not. @public */
export type AttributeLookupChosen = Fact<
	'attribute_display.lookup_chosen',
	{ readonly attribute: string; readonly lookup: boolean },
	never
>;

/** What can happen to the display of attributes. @public */
export type AttributeDisplayFact = AttributeLookupChosen | AttributeShown;

/** A change to the display of attributes. @public */
export type AttributeDisplayChange = RecordChange<'attribute_display', AttributeDisplay, AttributeDisplayFact>;

export const defaultAttributeDisplay: AttributeDisplay = {
	id: 'attribute_display',
	revision: 0,
	shown: [],
	lookup: [],
};

export const attributeDisplayRecord: RecordKind<'attribute_display', AttributeDisplay, AttributeDisplayFact> = {
	kind: 'attribute_display',
	evolve: evolveDisplay,
	keysOf: () => noKeys,
	haveSameKeys: () => true,
	redact: (display) => display,
};

function evolveDisplay(display: AttributeDisplay | undefined, fact: AttributeDisplayFact): AttributeDisplay {
	const before = display ?? defaultAttributeDisplay;
	const revision = before.revision + 1;
	switch (fact.type) {
		case 'attribute_display.shown': {
			const { channelType, attribute } = fact.data;
			const others = before.shown.filter((row) => row.channelType !== channelType || row.attribute !== attribute);
			return { ...before, revision, shown: [...others, fact.data] };
		}
		case 'attribute_display.lookup_chosen': {
			const others = before.lookup.filter((key) => key !== fact.data.attribute);
			return { ...before, revision, lookup: fact.data.lookup ? [...others, fact.data.attribute] : others };
		}
		default:
			return assertNever(fact);
	}
}

/**
 * Whether people see an attribute on channels of a type. What no catalogue of the type names is not hidden there: built-in
 * and custom attributes are the same on every channel.
 */
export function isShownOn(display: AttributeDisplay, channelType: ChannelType, attribute: string): boolean {
	const chosen = display.shown.find((row) => row.channelType === channelType && row.attribute === attribute);
	return chosen?.shown ?? platformAttribute(channelType, attribute)?.shown ?? true;
}
