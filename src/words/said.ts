import type { Naming } from './naming.js';

/** Words for each thing, by its code or kind: without one of them the catalogue does not compile. */
export type SaidOf<Things> = { readonly [Key in keyof Things]: (thing: Things[Key], naming: Naming) => string };

/** The words a catalogue has for a thing, of its own and not inherited; `undefined` for a thing it does not know. */
export function said<Things, Key extends keyof Things>(
	catalogue: SaidOf<Things>,
	key: Key,
	thing: Things[Key],
	naming: Naming,
): string | undefined {
	return Object.hasOwn(catalogue, key) ? catalogue[key](thing, naming) : undefined;
}
