import { answered, holds, refused, same } from '../expected.js';
import type { Stage } from '../stage.js';
import { caseOf } from '../stage.js';
import type { ConformanceCase } from '../store-under-test.js';
import { changeSet, channelAdded, channelSwitched, contactAdded, written } from '../written.js';

const claims = (name: string, play: (stage: Stage) => Promise<void>): ConformanceCase => caseOf('claims', name, play);

const SPACE = 'channel.account';
const claimOf = (account: string) => ({ space: SPACE, key: `whatsapp\t${account}` });

/** Texts that a store could take for one another; each is a key of its own. */
const differentKeys: readonly (readonly [name: string, one: string, other: string])[] = [
	['upper and lower case', 'Account', 'account'],
	['the Turkish i and the plain one', 'ı', 'i'],
	['letters with and without accents', 'é', 'e'],
	['one letter written in two forms', '\u00e9', 'e\u0301'],
	['half and full width', 'a', '\uff41'],
	['a space at the end', 'account', 'account '],
	['one space and two', 'a b', 'a  b'],
	['a percent sign and any text', 'a%', 'abc'],
	['an underscore and any letter', 'a_c', 'abc'],
	['an asterisk and any text', 'a*', 'abc'],
	['a backslash and none', 'a\\b', 'ab'],
	['a quote and two', "a'b", "a''b"],
	['zero and nothing', '0', '00'],
	['numbers that are equal', '1', '1.0'],
	['ends of very long texts', `${'x'.repeat(5000)}1`, `${'x'.repeat(5000)}2`],
	['characters beyond the basic plane', '\u{1F600}', '\u{1F601}'],
];

export const claimCases: readonly ConformanceCase[] = [
	claims('a key that is held by another record is a conflict', async ({ reads }) => {
		await written(reads, [channelAdded('c1', 'account')]);
		await refused('commit', reads.commit(changeSet([channelAdded('c2', 'account')])), 'storage.conflict');
		same('the holder', (await answered('ofAccount', reads.channels.ofAccount('whatsapp', 'account')))?.id, 'c1');
	}),
	claims('two records of one change set do not get one key', async ({ reads }) => {
		const sent = changeSet([channelAdded('c1', 'account'), channelAdded('c2', 'account')]);
		const result = await reads.commit(sent);
		if (result.isErr()) return same('the failure', result.error.code, 'storage.conflict');
		throw new Error('two records hold one key');
	}),
	claims('a key is held within its space only', async ({ reads }) => {
		await written(reads, [{ ...channelAdded('c1'), taken: [{ space: 'one', key: 'k' }] }]);
		await written(reads, [{ ...channelAdded('c2'), taken: [{ space: 'other', key: 'k' }] }]);
		const third = { ...channelAdded('c3'), taken: [{ space: 'one', key: 'k' }] };
		await refused('commit', reads.commit(changeSet([third])), 'storage.conflict');
	}),
	claims('space and key are never run together', async ({ reads }) => {
		await written(reads, [{ ...channelAdded('c1'), taken: [{ space: 'a', key: 'bc' }] }]);
		await written(reads, [{ ...channelAdded('c2'), taken: [{ space: 'ab', key: 'c' }] }]);
	}),
	claims('the empty text is a key', async ({ reads }) => {
		await written(reads, [{ ...channelAdded('c1'), taken: [{ space: 'a', key: '' }] }]);
		const second = { ...channelAdded('c2'), taken: [{ space: 'a', key: '' }] };
		await refused('commit', reads.commit(changeSet([second])), 'storage.conflict');
	}),
	claims('a key that was released is free', async ({ reads }) => {
		const first = channelAdded('c1', 'account');
		await written(reads, [first]);
		const released = { ...channelSwitched(first.after, false), released: [claimOf('account')] };
		await written(reads, [released]);
		same('the holder', await answered('ofAccount', reads.channels.ofAccount('whatsapp', 'account')), undefined);
		await written(reads, [channelAdded('c2', 'account')]);
		same('the holder', (await answered('ofAccount', reads.channels.ofAccount('whatsapp', 'account')))?.id, 'c2');
	}),
	claims('a key released and taken in one change set moves, whichever stands first', async ({ reads }) => {
		const first = channelAdded('c1', 'account');
		await written(reads, [first]);
		const given = { ...channelSwitched(first.after, false), released: [claimOf('account')] };
		await written(reads, [given, channelAdded('c2', 'account')]);
		same('the holder', (await answered('ofAccount', reads.channels.ofAccount('whatsapp', 'account')))?.id, 'c2');
		const second = channelAdded('c2', 'account').after;
		const back = { ...channelSwitched(second, false), released: [claimOf('account')] };
		await written(reads, [channelAdded('c3', 'account'), back]);
		same('the holder', (await answered('ofAccount', reads.channels.ofAccount('whatsapp', 'account')))?.id, 'c3');
	}),
	claims('a refused commit releases nothing', async ({ reads }) => {
		const first = channelAdded('c1', 'account');
		await written(reads, [first, channelAdded('c2')]);
		const given = { ...channelSwitched(first.after, false), released: [claimOf('account')] };
		await refused('commit', reads.commit(changeSet([given, channelAdded('c2')])), 'storage.conflict');
		same('the holder', (await answered('ofAccount', reads.channels.ofAccount('whatsapp', 'account')))?.id, 'c1');
	}),
	claims('a record keeps its keys when it changes without moving them', async ({ reads }) => {
		const first = channelAdded('c1', 'account');
		await written(reads, [first]);
		await written(reads, [channelSwitched(first.after, false)]);
		const found = await answered('ofAccount', reads.channels.ofAccount('whatsapp', 'account'));
		same('what is found by the key', found, channelSwitched(first.after, false).after);
	}),
	claims('a number leads to its contact and no other', async ({ reads }) => {
		await written(reads, [contactAdded('k1', 1), contactAdded('k11', 11)]);
		same('1', (await answered('find', reads.contacts.find({ kind: 'number', number: 1 })))?.contact.id, 'k1');
		same('11', (await answered('find', reads.contacts.find({ kind: 'number', number: 11 })))?.contact.id, 'k11');
		same('111', await answered('find', reads.contacts.find({ kind: 'number', number: 111 })), undefined);
	}),
	...['__proto__', 'constructor', 'toString', 'hasOwnProperty'].map((key) =>
		claims(`${key} is a key like any other`, async ({ reads }) => {
			same('before', await answered('ofAccount', reads.channels.ofAccount('whatsapp', key)), undefined);
			await written(reads, [{ ...channelAdded('c0'), taken: [{ space: key, key }] }]);
			await written(reads, [channelAdded('c1', key)]);
			same('after', (await answered('ofAccount', reads.channels.ofAccount('whatsapp', key)))?.id, 'c1');
		}),
	),
	...differentKeys.map(([name, one, other]) =>
		claims(`keys that differ in ${name} are two keys`, async ({ reads }) => {
			await written(reads, [channelAdded('c1', one)]);
			same('the other before', await answered('ofAccount', reads.channels.ofAccount('whatsapp', other)), undefined);
			const second = await reads.commit(changeSet([channelAdded('c2', other)]));
			holds('the other key is free', second.isOk());
			same('the one', (await answered('ofAccount', reads.channels.ofAccount('whatsapp', one)))?.id, 'c1');
			same('the other', (await answered('ofAccount', reads.channels.ofAccount('whatsapp', other)))?.id, 'c2');
		}),
	),
];
