declare const brand: unique symbol;

/** A text that was parsed once and is told apart from other texts by the compiler. @public */
export type Brand<Name extends string> = string & { readonly [brand]: Name };

/** The one place where a text becomes a branded one; call it only on text that a schema or the store vouches for. */
export function branded<Name extends string>(text: string): Brand<Name> {
	return text as Brand<Name>;
}
