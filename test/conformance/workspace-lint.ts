const tables = 'records|claims|entries|events|receipts|numbers';
const reference = new RegExp(
	`contact_desk\\.(?:${tables})\\b(?:\\s+as)?(?:\\s+(?!(?:where|on|set|join|left|cross|order|values|using|for)\\b)([a-z_]+))?`,
	'g',
);

/** The tables of a statement that are read or written without the workspace: by alias, else by what was written. */
export function withoutWorkspace(statement: string): readonly string[] {
	const text = statement.replace(/--.*$/gm, '').replace(/\s+/g, ' ');
	// A column belongs to rows that have their workspace.
	if (/^alter table contact_desk\.[a-z]+ add column /.test(text)) return [];
	if (/^create table/.test(text)) return tableProblems(text);
	if (/^create (?:unique )?index/.test(text)) return /\(workspace,/.test(text) ? [] : [text];
	return [...text.matchAll(reference)].flatMap((found) => {
		const [whole, alias] = found;
		const before = text.slice(0, found.index);
		if (/insert into $/.test(before))
			return /^ ?\(workspace,/.test(text.slice(before.length + whole.length)) ? [] : [whole];
		const column = alias === undefined ? '(?<![.\\w])workspace' : `\\b${alias}\\.workspace`;
		const compared = new RegExp(`${column} = |= ${column}\\b`).test(text);
		// A view has no workspace of its own: it answers the column, and whoever asks names it.
		const answered = /^create or replace view/.test(text) && new RegExp(`select ${column},`).test(text);
		return compared || answered ? [] : [whole];
	});
}

function tableProblems(text: string): readonly string[] {
	const keys = [...text.matchAll(/(?:primary key|unique) \(([^)]*)\)/g)].map(([, columns]) => columns ?? '');
	const led = keys.length > 0 && keys.every((columns) => columns.startsWith('workspace,'));
	return led && /\( ?workspace text collate "C" not null,/.test(text) ? [] : [text];
}

/** The statements inside the body of a function, apart. */
export function bodyOf(statement: string): readonly string[] {
	const body = /\$\$(.*)\$\$/s.exec(statement)?.[1];
	if (body === undefined) return [statement];
	return body.split(';').filter((part) => part.trim() !== '');
}
