import { describe, expect, it } from 'vitest';
import {
	channelTraits,
	channelTypes,
	platformAttributesOf,
	profileAddressOf,
} from '../../../../src/records/channels/index.js';

describe.each(channelTypes)('the catalogue of %s', (type) => {
	const rows = platformAttributesOf(type);
	const traits = channelTraits[type];

	it('CHA-8 has rows with keys of their own', () => {
		expect(rows.length).toBeGreaterThan(0);
		expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
		for (const { key } of rows) expect(key).toMatch(/^[a-z][a-z0-9_]{0,63}$/);
	});

	it('CHA-8, CHA-10 has at most one authoritative row, and that one is matchable', () => {
		const authoritative = rows.filter((row) => row.authoritative);
		expect(authoritative.length).toBeLessThanOrEqual(1);
		expect(authoritative.every((row) => row.matchable && row.suppliedBy === 'network')).toBe(true);
	});

	it('CHA-8 keeps no volatile value that could match, and no expiry of less than a day', () => {
		for (const { volatile, matchable } of rows) expect(volatile && matchable).toBe(false);
		for (const { expiresAfterDays: days } of rows) expect(days === undefined || days >= 1).toBe(true);
	});

	it('CHA-8 has a logo', () => {
		expect(traits.logo).toMatch(/^[a-z]+(-[a-z]+)*$/);
	});

	it('CHA-8 has a profile address only if it can be filled in', () => {
		if (traits.profile === undefined) return;
		expect(traits.profile.address).toMatch(/^https:\/\//);
		expect(traits.profile.address).toContain(`{${traits.profile.by}}`);
		if (traits.profile.by === 'handle') expect(rows.map(({ key }) => key)).toContain('username');
		else expect(traits.durableAlias).toBeDefined();
	});

	it('CHA-2 has a default scope among those it may declare, and its own account always', () => {
		expect(traits.scopes).toContain(traits.defaultScope);
		expect(traits.scopes).toContain('account');
	});
});

it('CHA-8 two channels that share a key agree on its format', () => {
	const formats = new Map<string, Set<string>>();
	for (const type of channelTypes) {
		for (const { key, format } of platformAttributesOf(type)) {
			formats.set(key, (formats.get(key) ?? new Set()).add(format));
		}
	}
	expect([...formats].filter(([, found]) => found.size > 1)).toEqual([]);
});

it('CHA-8 what changes at every message is volatile, what goes stale expires', () => {
	const volatile = channelTypes.flatMap((type) => platformAttributesOf(type).filter((row) => row.volatile));
	expect(volatile.map(({ key }) => key)).toEqual(['current_url', 'ip_address']);
	const expiring = channelTypes.filter((type) => platformAttributesOf(type).some((row) => row.expiresAfterDays));
	expect(expiring).toEqual(['instagram', 'messenger']);
});

it('CHA-10 the network itself attests a phone on WhatsApp alone', () => {
	const attesting = channelTypes.flatMap((type) =>
		platformAttributesOf(type).flatMap(({ key, authoritative }) => (authoritative ? [`${type} ${key}`] : [])),
	);
	expect(attesting).toEqual(['whatsapp phone']);
});

describe('addresses of profiles', () => {
	it.each([
		['x', 'ana', '42', 'https://x.com/ana'],
		['telegram', 'ana', undefined, 'https://t.me/ana'],
		['youtube', undefined, 'UC_x5', 'https://www.youtube.com/channel/UC_x5'],
		['x', 'a/../b?c#d', undefined, 'https://x.com/a%2F..%2Fb%3Fc%23d'],
		['x', '$&$1', undefined, 'https://x.com/%24%26%241'],
		['x', undefined, '42', undefined],
		['whatsapp', 'ana', '42', undefined],
	] as const)('CHA-8 on %s, handle %s and id %s: %s', (type, handle, id, address) => {
		expect(profileAddressOf(type, handle, id)).toBe(address);
	});
});
