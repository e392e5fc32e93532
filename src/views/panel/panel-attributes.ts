import type { QueryContext } from '../../kernel/query.js';
import type { AttributeArrangement, AttributeDefinition } from '../../records/attributes/index.js';
import {
	defaultAttributeDisplay,
	isShownOn,
	judgeWrites,
	orderedKeys,
	standardAttribute,
} from '../../records/attributes/index.js';
import type { ChannelType } from '../../records/channels/index.js';
import { platformAttribute } from '../../records/channels/index.js';
import type { ContactWithActivity } from '../../records/contacts/index.js';
import { panelValue } from './panel-values.js';
import type { PanelAttribute } from './panel-view.js';

/** The attributes in the order of the workspace, those of the contact's channel, each with what this actor may do about it. */
export function panelAttributes(
	known: ContactWithActivity,
	definitions: readonly AttributeDefinition[],
	arrangement: AttributeArrangement,
	{ actor, may, now }: QueryContext,
): readonly PanelAttribute[] {
	const { channelType } = known.contact;
	const { display = defaultAttributeDisplay } = arrangement;
	const mayEdit = may('contact.edit:custom_values');
	// The same judgement as for a real write, with a clear for the value: what may be cleared may be written.
	const takesWrites = (attribute: string): boolean =>
		judgeWrites([{ attribute, value: undefined }], channelType, actor.kind, definitions).accepted.length > 0;
	const byKey = new Map<string, AttributeDefinition>(definitions.map((definition) => [definition.id, definition]));
	return orderedKeys(definitions, arrangement)
		.filter((key) => isShownOn(display, channelType, key))
		.flatMap((key) => {
			const definition = byKey.get(key);
			const described = definition === undefined ? builtIn(key, channelType, display.lookup) : custom(definition);
			if (described === undefined) return [];
			const value = panelValue({ known, display, now }, key);
			const option = optionOf(definition, value?.value);
			return [{ key, ...described, value, option, writable: mayEdit && takesWrites(key) }];
		});
}

type Described = Omit<PanelAttribute, 'key' | 'option' | 'value' | 'writable'>;

function custom({ label, icon, field, crmManaged, lookup }: AttributeDefinition): Described {
	const format = field.kind === 'text' ? field.format : 'dropdown';
	return { kind: 'custom', label, icon, format, crmManaged, lookup };
}

/** `undefined` for an attribute that only channels of other types fill. */
function builtIn(key: string, channelType: ChannelType, lookups: readonly string[]): Described | undefined {
	const standard = standardAttribute(key);
	const attribute = standard ?? platformAttribute(channelType, key);
	if (attribute === undefined) return undefined;
	const kind = standard === undefined ? 'platform' : 'standard';
	const { format } = attribute;
	return { kind, label: undefined, icon: undefined, format, crmManaged: false, lookup: lookups.includes(key) };
}

/** The option that was chosen, archived since or not. */
function optionOf(definition: AttributeDefinition | undefined, value: string | undefined): PanelAttribute['option'] {
	if (definition?.field.kind !== 'dropdown') return undefined;
	return definition.field.options.find(({ id }) => id === value);
}
