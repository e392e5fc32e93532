import type { ContactDeskStore } from 'contact-desk';

/** A workspace as a store names it: the host's own text, which the desk parses where it comes in. */
export function workspaceIdOf(text: string): Parameters<ContactDeskStore['forWorkspace']>[0] {
	return JSON.parse(JSON.stringify(text));
}
