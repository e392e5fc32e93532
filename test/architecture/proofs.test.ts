import { expect, test } from 'vitest';
import { storeCases } from '../../src/conformance/index.js';
import { brokenStores } from '../conformance/broken-stores.js';
import { COMMANDS, SEEDS } from '../simulation/scale.js';
import { toBeSwept } from '../simulation/sweep.js';
import { root, textOf } from './files.js';
import { tableOf } from './markdown-table.js';

const begins = '<!-- proofs -->\n\n';
const ends = '\n\n<!-- /proofs -->';

/** What is proven of stores, and how much of it there is. */
async function proofs(): Promise<string> {
	const cases = storeCases.length.toLocaleString('en');
	const { points, reachable } = await toBeSwept();
	const [all, pairs] = [points.toLocaleString('en'), reachable.toLocaleString('en')];
	const found = `${brokenStores.length} of ${brokenStores.length} caught`;
	const test = 'in `npm test`';
	const check = 'in `npm run check`';
	return tableOf([
		['what', 'how much', 'where'],
		['memory', `${cases} of ${cases} cases passed`, test],
		['PGlite 0.5 (PostgreSQL 18)', `${cases} of ${cases} cases passed`, test],
		['PostgreSQL server', `${cases} of ${cases} cases passed`, `${test}, where PostgreSQL is (15 was run)`],
		['stores with one defect', found, `${test}, each by the case that names the defect`],
		['seeded histories', `${SEEDS.toLocaleString('en')} seeds of ${COMMANDS} commands`, check],
		['fault points', `${all} of ${all} visited`, `${check}: each fault at each call of each command`],
		['command × port × fault', `${pairs} of ${pairs} visited`, check],
	]);
}

// `npm run api` writes the table again. What it counts is what the gates run; they fail where one of it fails.
test('the table of proofs in the README counts what there is', async () => {
	const page = textOf('README.md');
	const [from, to] = [page.indexOf(begins), page.indexOf(ends)];
	expect(from).toBeGreaterThan(0);
	expect(to).toBeGreaterThan(from);
	const whole = page.slice(0, from + begins.length) + (await proofs()) + page.slice(to);
	await expect(whole).toMatchFileSnapshot(`${root}README.md`);
});
