import { expect, test } from 'vitest';
import { manifest } from '../gates/entries.js';
import { textOf } from './files.js';

test('the newest version of the changelog is the version of the package', () => {
	expect(/^## \[(\d[^\]]*)\]/m.exec(textOf('CHANGELOG.md'))?.[1]).toBe(manifest.version);
});
