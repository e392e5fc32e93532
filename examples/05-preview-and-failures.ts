import { createContactDesk } from 'contact-desk';
import { createMemoryStore } from 'contact-desk/memory';
import { failureText } from 'contact-desk/words';

/** A command is rehearsed, refused, and asked for twice: nothing throws, and nothing happens twice. */
export async function main(): Promise<readonly string[]> {
	const desk = createContactDesk({ store: createMemoryStore() });
	const ada = desk.as({ kind: 'administrator', id: 'ada', workspaceId: 'acme' });
	const ana = desk.as({ kind: 'agent', id: 'ana', workspaceId: 'acme' });
	const tier = { key: 'tier', label: 'Loyalty tier', options: ['Silver', 'Gold'] };
	const lines: string[] = [];
	const count = async (): Promise<string> => {
		const listed = await ana.attributes.list({});
		if (listed.isErr()) return failureText(listed.error, 'en');
		return `attributes of our own: ${listed.value.attributes.filter(({ kind }) => kind === 'custom').length}`;
	};

	// A preview goes the whole way but for the commit: the same answer, the same refusals, nothing written.
	const preview = await ada.attributes.defineDropdown.preview(tier);
	if (preview.isErr()) return [failureText(preview.error, 'en')];
	lines.push(`would define ${preview.value.output.attribute} in ${preview.value.changes.length} record`);
	lines.push(`after the preview, ${await count()}`);

	// A refusal is data with a stable code, one of those in the type of the call; its words are in an entry of their own.
	const refused = await ada.attributes.defineDropdown({ ...tier, options: ['Silver', 'SILVER'] });
	if (refused.isErr()) {
		const { error } = refused;
		lines.push(JSON.stringify(error), failureText(error, 'en'), failureText(error, 'fr'));
	}
	const denied = await ana.attributes.defineDropdown.preview(tier);
	if (denied.isErr()) lines.push(`${denied.error.code}: ${failureText(denied.error, 'en')}`);

	// The answer got lost on the way, so the host asks again under the same name.
	for (const time of ['first', 'again']) {
		const defined = await ada.attributes.defineDropdown(tier, { requestId: 'form-17' });
		lines.push(`${time}: ${defined.isOk() ? defined.value.attribute : defined.error.code}, ${await count()}`);
	}
	const other = await ada.attributes.defineDropdown({ ...tier, key: 'level' }, { requestId: 'form-17' });
	if (other.isErr()) lines.push(`${other.error.code}: ${failureText(other.error, 'en')}`);
	const unnamed = await ada.attributes.defineDropdown(tier);
	if (unnamed.isErr()) lines.push(`${unnamed.error.code}: ${failureText(unnamed.error, 'en')}`);
	return lines;
}

/* Prints:
would define tier in 1 record
after the preview, attributes of our own: 0
{"code":"attribute.option_label_taken","attribute":"tier","place":0}
Option 1 of “tier” has this label already; capitals and accents make no difference, and options that are archived
  count.
L’option 1 de « tier » porte déjà ce libellé ; majuscules et accents n’y changent rien, et les options archivées
  comptent.
permission.denied: You are not allowed to change settings. An administrator can help.
first: tier, attributes of our own: 1
again: tier, attributes of our own: 1
request.reused: This request ID was used before for something else. Nothing was done; please use a new one.
attribute.key_taken: The key “tier” is taken: an attribute has it, or had it once.
*/
