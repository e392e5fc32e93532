import { describe, expect, it } from 'vitest';
import { aDesk } from '../../support/a-desk.js';
import { reopened } from '../../support/pipeline-runs.js';
import { failed, succeeded } from '../../support/results.js';
import { rivalStore } from '../../support/rival-store.js';
import { eventsOf } from '../../support/workspace-contents.js';

const types = ['visitor', 'prospect'];

describe('CON-6 a command that replaces a whole', () => {
	it('CON-6 is refused when its author saw an older revision, and says which one there is', async () => {
		const given = aDesk();
		const { contacts } = given.as('administrator');
		await succeeded(contacts.replaceTypes({ types, basedOn: 0 }));
		const before = await eventsOf(given.store);
		for (const basedOn of [0, 2]) {
			const failure = await failed(contacts.replaceTypes({ types: ['visitor'], basedOn }));
			expect(failure).toEqual({ code: 'revision.stale', revision: 1 });
		}
		expect(await failed(contacts.replaceTypes.preview({ types, basedOn: 0 }))).toEqual({
			code: 'revision.stale',
			revision: 1,
		});
		expect(await eventsOf(given.store)).toEqual(before);
		expect(await succeeded(contacts.showTypes({}))).toMatchObject({ revision: 1, types });
	});

	it('CON-6 never decides over what another wrote between: of two at once, one is told', async () => {
		const given = aDesk();
		const desk = reopened(given, (store) =>
			rivalStore(store, async (commit) => {
				const rival = given.as('administrator').contacts;
				if (commit === 1) await succeeded(rival.replaceTypes({ types: ['visitor', 'rival'], basedOn: 0 }));
			}),
		);
		const failure = await failed(desk.as('administrator').contacts.replaceTypes({ types, basedOn: 0 }));
		expect(failure).toEqual({ code: 'revision.stale', revision: 1 });
		const kept = await succeeded(given.as('agent').contacts.showTypes({}));
		expect(kept.types).toEqual(['visitor', 'rival']);
	});

	it('CON-6 asked twice in the same moment: one is done and one is told', async () => {
		const given = aDesk();
		const { contacts } = given.as('administrator');
		const results = await Promise.all([
			contacts.replaceTypes({ types: ['visitor', 'one'], basedOn: 0 }),
			contacts.replaceTypes({ types: ['visitor', 'two'], basedOn: 0 }),
		]);
		expect(results.filter((result) => result.isOk())).toHaveLength(1);
		const told = results.flatMap((result) => (result.isErr() ? [result.error] : []));
		expect(told).toEqual([{ code: 'revision.stale', revision: 1 }]);
	});
});
