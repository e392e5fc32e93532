import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The paths of all files under a folder, from the root of the repository, with forward slashes. */
export function filesUnder(folder: string, ending: string): readonly string[] {
	if (!existsSync(`${root}${folder}`)) return [];
	return readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
		.map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
		.filter((path) => path.endsWith(ending) && !path.includes('/node_modules/'))
		.sort();
}

export function textOf(path: string): string {
	return readFileSync(`${root}${path}`, 'utf8');
}

export function parse(path: string, text: string): ts.SourceFile {
	return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

/** A node and all below it. */
export function nodesOf(node: ts.Node): readonly ts.Node[] {
	const nodes: ts.Node[] = [];
	const visit = (visited: ts.Node): void => {
		nodes.push(visited);
		ts.forEachChild(visited, visit);
	};
	visit(node);
	return nodes;
}
