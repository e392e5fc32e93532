import { failureText } from 'contact-desk/words';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { sampleFailures } from '../unit/words/samples.js';
import { remedies } from './failure-remedies.js';
import { filesUnder, nodesOf, parse, textOf } from './files.js';
import { tableOf } from './markdown-table.js';

const introduction = `# Failures

Everything that can go wrong in a way one can expect, as plain data with a stable \`code\`. Which of them a call can answer stands
in its type. What a person reads comes from \`failureText(failure, language)\`; the third column is an example in English.
Codes are stable, sentences are not.
`;

const anyCall = ['input', 'page', 'permission', 'request', 'revision', 'storage'];
const headings: Readonly<Record<string, string>> = {
	attribute: 'Attributes',
	channel: 'Channels',
	contact: 'Contacts',
	conversation: 'Conversations',
	department: 'Departments',
	group: 'Contact groups',
	matching: 'Matching',
	routing: 'Routing',
	message: 'Messages',
	remark: 'Remarks',
	tag: 'Tags',
	vip: 'VIP',
	webhook: 'Webhooks',
};

/** The heading a code stands under: that of the noun it begins with. */
function headingOf(code: string): string | undefined {
	const noun = code.slice(0, code.indexOf('.'));
	return anyCall.includes(noun) ? 'Any call' : headings[noun];
}

/** What each failure is, as the documentation of its type says it, without the number of a rule. */
function meanings(): ReadonlyMap<string, string> {
	const paths = filesUnder('src', '.ts').filter((path) => !path.startsWith('src/words/'));
	const interfaces = paths.flatMap((path) => nodesOf(parse(path, textOf(path))).filter(ts.isInterfaceDeclaration));
	return new Map(
		interfaces.flatMap((node) => {
			const [, code] = /extends Failure<'([^']+)'>/.exec(node.getText()) ?? [];
			const comment = ts.getTextOfJSDocComment(ts.getJSDocCommentsAndTags(node).find(ts.isJSDoc)?.comment) ?? '';
			return code === undefined
				? []
				: [
						[
							code,
							comment
								.replace(/ \([A-Z]+-\d+\)/g, '')
								.replace(/\s+/g, ' ')
								.trim(),
						],
					];
		}),
	);
}

const isolates = /[\u2068\u2069]/g;

function page(): string {
	const meaning = meanings();
	const rows = Object.values(sampleFailures).map((failure) => {
		const { code } = failure;
		const words = failureText(failure, 'en').replace(isolates, '');
		return { heading: headingOf(code), cells: [`\`${code}\``, meaning.get(code) ?? '', words, remedies[code]] };
	});
	const head = ['code', 'when', 'to a person', 'then'];
	const sections = ['Any call', ...Object.values(headings)].map((heading) => {
		const own = rows.filter((row) => row.heading === heading).map(({ cells }) => cells);
		return `\n## ${heading}\n\n${tableOf([head, ...own])}\n`;
	});
	return introduction + sections.join('');
}

// `npm run api` writes the page again.
test('the page of failures has a row for every code, with what it means, its words, and what to do', async () => {
	const codes = [...meanings().keys()].sort();
	expect(Object.keys(sampleFailures).sort()).toEqual(codes);
	expect(Object.keys(remedies).sort()).toEqual(codes);
	expect(codes.filter((code) => headingOf(code) === undefined)).toEqual([]);
	expect([...meanings()].filter(([, meaning]) => !/^[A-Z].*\.$/.test(meaning))).toEqual([]);
	await expect(page()).toMatchFileSnapshot('../../src/words/FAILURES.md');
});
