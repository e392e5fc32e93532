export interface Block {
	/** Where its first line stands: `README.md:12`. */
	readonly place: string;
	readonly code: string;
}

/** The fenced blocks of TypeScript in a page. */
export function blocksOf(path: string, text: string): readonly Block[] {
	return [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map((match) => ({
		place: `${path}:${text.slice(0, match.index).split('\n').length + 1}`,
		code: match[1] ?? '',
	}));
}

/** What stands between `// #region name` and `// #endregion`, moved to the left margin. */
export function regionsOf(text: string): readonly string[] {
	return [...text.matchAll(/^[\t ]*\/\/ #region [^\n]*\n(.*?)^[\t ]*\/\/ #endregion/gms)].map((match) =>
		toMargin(match[1] ?? ''),
	);
}

/** The lines a block promises to print: the comments `// → text` behind its calls of console.log. */
export function promisedOutput(code: string): readonly string[] {
	return [...code.matchAll(/console\.log\(.*\/\/ → (.*)$/gm)].map((match) => (match[1] ?? '').trimEnd());
}

function toMargin(code: string): string {
	const indents = code.match(/^[\t ]*(?=\S)/gm) ?? [];
	const margin = Math.min(...indents.map(({ length }) => length));
	return code
		.split('\n')
		.map((line) => line.slice(margin))
		.join('\n');
}
