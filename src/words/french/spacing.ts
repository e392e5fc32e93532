// French sets a space that never breaks before : ; ! ? » and after «. Typed in the code it could not be seen.
const BEFORE = / (?=[:;!?»])/g;
const AFTER = /(?<=«) /g;
const NO_BREAK_SPACE = '\u00A0';

/** Sets the spaces of a French text; what is put into it stays as it is. */
export function french(literals: TemplateStringsArray, ...values: readonly (number | string)[]): string {
	const [first = '', ...others] = literals.map(spaced);
	return others.reduce((text, literal, index) => `${text}${values[index] ?? ''}${literal}`, first);
}

function spaced(literal: string): string {
	return literal.replace(BEFORE, NO_BREAK_SPACE).replace(AFTER, NO_BREAK_SPACE);
}
