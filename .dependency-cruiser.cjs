// Top to bottom; on a floor, a feature may use those written to its left.
const floors = [
	{ name: 'desk', features: [] },
	{ name: 'views', features: ['customer', 'history', 'panel', 'schedule', 'search', 'reports'] },
	{ name: 'actions', features: ['settings', 'inbound', 'handling', 'conversions', 'privacy'] },
	{ name: 'policies', features: ['groups', 'matching', 'routing', 'crm'] },
	{
		name: 'records',
		features: ['channels', 'attributes', 'tags', 'departments', 'contacts', 'conversations', 'remarks'],
	},
	{ name: 'kernel', features: [] },
];
const annexes = ['memory', 'webhooks', 'words', 'conformance', 'phone', 'csv'];
const entries = ['conformance', 'memory', 'phone', 'webhooks', 'words'];
// ESM only, so the build takes its code in: for a user it is no dependency at all.
const inlined = ['@noble/hashes'];

const anyOf = (names) => `(?:${names.join('|')})`;
const roomFloors = floors.filter(({ features }) => features.length > 0).map(({ name }) => name);
const room = `^src/${anyOf(roomFloors)}/[^/]+/`;

const noLookingUp = floors.slice(1).map(({ name }, above) => ({
	name: `${name}-looks-up`,
	severity: 'error',
	from: { path: `^src/${name}/` },
	to: { path: `^src/${anyOf(floors.slice(0, above + 1).map((floor) => floor.name))}/` },
}));

const noLookingRight = floors.flatMap(({ name, features }) =>
	features.slice(0, -1).map((feature, position) => ({
		name: `${name}-${feature}-looks-right`,
		severity: 'error',
		from: { path: `^src/${name}/${feature}/` },
		to: { path: `^src/${name}/${anyOf(features.slice(position + 1))}/` },
	})),
);

const houseAndAnnexes = anyOf([...floors.map(({ name }) => name), ...annexes]);

const noUnplannedRooms = [
	{
		name: 'no-such-floor',
		severity: 'error',
		from: { path: '^src/', pathNot: `^src/(?:${houseAndAnnexes}/|index\\.ts$)` },
		to: {},
	},
	...floors
		.filter(({ features }) => features.length > 0)
		.map(({ name, features }) => ({
			name: `${name}-has-no-such-feature`,
			comment: 'Add the feature to the list of its floor in this file, at its place in the order.',
			severity: 'error',
			from: { path: `^src/${name}/`, pathNot: `^src/${name}/${anyOf(features)}/` },
			to: {},
		})),
];

const doors = [
	{
		name: 'feature-through-its-door',
		severity: 'error',
		from: { path: `^src/(${roomFloors.join('|')})/([^/]+)/` },
		to: { path: room, pathNot: ['^src/$1/$2/', `${room}index\\.ts$`] },
	},
	{
		name: 'feature-through-its-door-from-outside',
		severity: 'error',
		from: { path: '^src/', pathNot: room },
		to: { path: room, pathNot: `${room}index\\.ts$` },
	},
	{
		name: 'exact-file-within-a-feature',
		severity: 'error',
		from: { path: `^src/(${roomFloors.join('|')})/([^/]+)/` },
		to: { path: '^src/$1/$2/index\\.ts$' },
	},
	{
		name: 'desk-through-its-door',
		severity: 'error',
		from: { path: '^src/', pathNot: '^src/desk/' },
		to: { path: '^src/desk/', pathNot: '^src/desk/index\\.ts$' },
	},
];

const besideTheHouse = [
	{
		name: 'house-uses-annex',
		severity: 'error',
		from: { path: '^src/', pathNot: `^src/${anyOf(annexes)}/` },
		to: { path: `^src/${anyOf(annexes)}/` },
	},
	{
		name: 'annex-uses-annex',
		severity: 'error',
		from: { path: `^src/(${annexes.join('|')})/` },
		to: { path: `^src/${anyOf(annexes)}/`, pathNot: '^src/$1/' },
	},
	{ name: 'root-entry-used-within', severity: 'error', from: { path: '^src/' }, to: { path: '^src/index\\.ts$' } },
	{ name: 'src-uses-tests', severity: 'error', from: { path: '^src/' }, to: { path: '^(?:test|examples)/' } },
	{ name: 'examples-use-tests', severity: 'error', from: { path: '^examples/' }, to: { path: '^test/' } },
	{
		name: 'examples-use-public-entries',
		severity: 'error',
		from: { path: '^examples/' },
		to: { path: '^src/', pathNot: `^src/(?:${anyOf(entries)}/)?index\\.ts$` },
	},
];

const purity = [
	{ name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
	{ name: 'no-node-core', severity: 'error', from: { path: '^src/' }, to: { dependencyTypes: ['core'] } },
	{ name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
	{
		name: 'no-dev-dependency',
		severity: 'error',
		from: { path: '^src/' },
		to: {
			dependencyTypes: ['npm-dev'],
			dependencyTypesNot: ['npm-peer'],
			pathNot: `^node_modules/${anyOf(['@types', ...inlined])}/`,
		},
	},
	{
		name: 'no-undeclared-dependency',
		severity: 'error',
		from: { path: '^src/' },
		to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
	},
	{
		name: 'no-orphan',
		severity: 'error',
		from: { path: '^src/', orphan: true, pathNot: `^src/(?:${anyOf(entries)}/)?index\\.ts$` },
		to: {},
	},
];

module.exports = {
	forbidden: [...noLookingUp, ...noLookingRight, ...noUnplannedRooms, ...doors, ...besideTheHouse, ...purity],
	options: {
		doNotFollow: { path: 'node_modules' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
	},
};
