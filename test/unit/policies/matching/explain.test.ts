import { describe, expect, it } from 'vitest';
import { branded } from '../../../../src/kernel/brand.js';
import type { QueryContext } from '../../../../src/kernel/query.js';
import { chooseNoMatching } from '../../../../src/policies/matching/choose-none.js';
import { chooseMatchingAttribute } from '../../../../src/policies/matching/choose-rule.js';
import { explainLink } from '../../../../src/policies/matching/explain.js';
import { restoreMatching } from '../../../../src/policies/matching/restore-rule.js';
import { showMatching } from '../../../../src/policies/matching/show-policy.js';
import type { ContactWithActivity } from '../../../../src/records/contacts/index.js';
import { aContact, contactId, held, minute, seen } from './evidence.js';
import { fakeReads } from './fake-reads.js';

const PHONE = '+33612345678';
const context: QueryContext = {
	actor: { kind: 'agent', id: branded<'ActorId'>('ana'), workspaceId: branded<'WorkspaceId'>('acme') },
	now: minute(0),
	may: () => true,
};
const pair = (contact: string, other: string) => ({
	contact: { kind: 'id', id: contactId(contact) } as const,
	other: { kind: 'id', id: contactId(other) } as const,
});

async function explained(known: readonly ContactWithActivity[], contact: string, other: string) {
	const { reads, calls } = fakeReads(known, { attribute: 'phone' });
	return { explanation: (await explainLink.answer(reads, pair(contact, other), context))._unsafeUnwrap(), calls };
}

const one = aContact('one', { number: 1, type: 'web_chat', said: { phone: PHONE } });
const twin = aContact('twin', { number: 2, type: 'web_chat', said: { phone: PHONE } });
const other = aContact('other', { number: 3, type: 'web_chat', said: { phone: '+33687654321' } });

describe('MAT-10 what an explanation reads', () => {
	it('MAT-10 of a link, the evidence around the first contact alone', async () => {
		const { explanation, calls } = await explained([one, twin], 'one', 'twin');
		expect(explanation).toMatchObject({ linked: true, trust: 'claimed' });
		expect(calls).toEqual(['find', 'find', 'policy', 'group of 51']);
	});

	it('MAT-10 of no link, the evidence around both', async () => {
		const { explanation, calls } = await explained([one, other], 'one', 'other');
		const differ = { kind: 'values_differ', attribute: 'phone', here: 'one', there: 'other' };
		expect(explanation).toEqual({ linked: false, obstacles: [differ] });
		expect(calls).toEqual(['find', 'find', 'policy', 'group of 51', 'policy', 'group of 51']);
	});

	it('MAT-10 a store that fails at any of them fails the explanation', async () => {
		const { calls } = await explained([one, other], 'one', 'other');
		for (const failing of calls.keys()) {
			const { reads, calls: made } = fakeReads([one, other], { attribute: 'phone' }, failing + 1);
			const result = await explainLink.answer(reads, pair('one', 'other'), context);
			expect(result._unsafeUnwrapErr()).toEqual({ code: 'storage.unavailable' });
			expect(made.length).toBeLessThanOrEqual(Math.max(failing + 1, 2));
		}
	});
});

describe('MAT-10 what stands for a contact that is joined to others', () => {
	it('MAT-10, MAT-11 is that of the network, so that a value of its own is not missing', async () => {
		const silent = aContact('silent', { number: 4, aliases: [held('b1')] });
		const said = { phone: { value: PHONE, at: 1 } };
		const sibling = aContact('sibling', { number: 5, aliases: [held('b2'), seen('b1')], said });
		const { explanation } = await explained([silent, sibling, other], 'silent', 'other');
		const differ = { kind: 'values_differ', attribute: 'phone', here: 'sibling', there: 'other' };
		expect(explanation).toEqual({ linked: false, obstacles: [differ] });
	});

	it('MAT-10 is the contact itself where no value was ever said', async () => {
		const silent = aContact('silent', { number: 4 });
		const mute = aContact('mute', { number: 5 });
		const missing = { kind: 'value_missing', attribute: 'phone' };
		const { explanation } = await explained([silent, mute], 'silent', 'mute');
		const obstacles = [
			{ ...missing, contactId: 'silent' },
			{ ...missing, contactId: 'mute' },
		];
		expect(explanation).toEqual({ linked: false, obstacles });
	});
});

it('MAT-5, MAT-10 calls are named as the desk offers them', () => {
	const calls = [chooseMatchingAttribute, chooseNoMatching, restoreMatching, showMatching, explainLink];
	expect(calls.map(({ name }) => name)).toEqual([
		...['matching.choose', 'matching.chooseNone', 'matching.restore'],
		...['matching.show', 'matching.explain'],
	]);
});
