import { defaultAttributeDisplay, isShownOn } from '../../records/attributes/index.js';
import type { Contact } from '../../records/contacts/index.js';
import type { FilterContext } from './compile-filter.js';

/** The value that people see; `undefined` where there is none, or it is hidden on the contact's channels. */
export function shownValue(
	{ channelType, values, corrections }: Contact,
	attribute: 'name' | 'username',
	{ arrangement: { display = defaultAttributeDisplay } }: Pick<FilterContext, 'arrangement'>,
): string | undefined {
	if (!isShownOn(display, channelType, attribute)) return undefined;
	const corrected = attribute === 'name' ? corrections.name?.value : undefined;
	return corrected ?? values[attribute];
}
