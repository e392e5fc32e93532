import { builtinModules } from 'node:module';
import ts from 'typescript';
import { nodesOf, parse } from './files.js';

/** What is wrong with a source file, in the order of its lines. */
export function violationsOf(path: string, text: string): readonly string[] {
	const file = parse(path, text);
	const found = nodesOf(file).flatMap((node) => {
		const problem = problemOf(node);
		return problem === undefined
			? []
			: [{ line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1, problem }];
	});
	return found.map(({ line, problem }) => `${path}:${line} ${problem}`).concat(suppressionsOf(path, text));
}

function problemOf(node: ts.Node): string | undefined {
	if (node.kind === ts.SyntaxKind.AnyKeyword) return 'any';
	if (ts.isTypeAssertionExpression(node)) return 'cast';
	if (ts.isAsExpression(node) && !ts.isConstTypeReference(node.type)) return 'cast';
	if (ts.isNonNullExpression(node)) return 'non-null assertion';
	if (ts.isExportAssignment(node) || node.kind === ts.SyntaxKind.DefaultKeyword) return 'default export';
	if (ts.isExportDeclaration(node)) return exportProblem(node);
	if (ts.isImportDeclaration(node)) return importProblem(node);
	if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return 'dynamic import';
	return undefined;
}

function exportProblem(node: ts.ExportDeclaration): string | undefined {
	if (node.exportClause === undefined || ts.isNamespaceExport(node.exportClause)) return 'export *';
	if (node.exportClause.elements.some(({ name }) => name.text === 'default')) return 'default export';
	return moduleProblem(node.moduleSpecifier, false);
}

function importProblem(node: ts.ImportDeclaration): string | undefined {
	const bindings = node.importClause?.namedBindings;
	const wholeZod = bindings !== undefined && ts.isNamespaceImport(bindings) && bindings.name.text === 'z';
	return moduleProblem(node.moduleSpecifier, wholeZod);
}

function moduleProblem(specifier: ts.Expression | undefined, wholeZod: boolean): string | undefined {
	if (specifier === undefined || !ts.isStringLiteral(specifier)) return undefined;
	const { text } = specifier;
	if (text.startsWith('node:') || builtinModules.includes(text)) return `node module ${text}`;
	// The `z` object of a named import drags in every language of zod.
	if (text === 'zod' || text.startsWith('zod/'))
		return text === 'zod' && wholeZod ? undefined : 'zod but not as * as z';
	return undefined;
}

function suppressionsOf(path: string, text: string): readonly string[] {
	const lines = text.split('\n').map((line, index) => ({ line, number: index + 1 }));
	return lines
		.filter(({ line }) => /@ts-(?:ignore|expect-error|nocheck)|eslint-disable/.test(line))
		.map(({ number }) => `${path}:${number} suppressed check`);
}
