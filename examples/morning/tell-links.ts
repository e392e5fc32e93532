import type { ActorDesk, Panel } from 'contact-desk';
import { channelTypeText, linkObstacleText, linkReasonText } from 'contact-desk/words';
import { wrapped } from './columns.js';
import type { Panels, Reader } from './reader.js';
import { namingOf, titleOf } from './reader.js';
import { required } from './required.js';

/** How many links there are, each counted once. */
export function countLinks(panels: Panels): number {
	return panels.reduce((sum, { linked }) => sum + linked.length, 0) / 2;
}

/** Each link once, with every reason for it. */
export function tellLinks(panels: Panels, { language, wording }: Reader): readonly string[] {
	const naming = namingOf(panels);
	const lines = panels.flatMap((panel) =>
		panel.linked.flatMap(({ contactNumber, because }) => {
			const other = panels.find(({ number }) => number === contactNumber);
			if (other === undefined || other.number < panel.number) return [];
			const reasons = because.flatMap((reason) => detail(linkReasonText(reason, language, naming)));
			return [`${withChannel(panel, language)} ↔ ${withChannel(other, language)}`, ...reasons];
		}),
	);
	return lines.length === 0 ? [wording.noLinks] : lines;
}

/** Contacts of one first name that are not linked, with what stands between them. */
export async function tellAlike(desk: ActorDesk, panels: Panels, { language }: Reader): Promise<readonly string[]> {
	const naming = namingOf(panels);
	const lines: string[] = [];
	for (const [one, other] of pairsOf(panels)) {
		if (!areAlike(one, other)) continue;
		const explained = required(await desk.matching.explain({ contact: one.number, other: other.number }));
		if (explained.linked) continue;
		lines.push(`${withChannel(one, language)} – ${withChannel(other, language)}`);
		lines.push(...explained.obstacles.flatMap((obstacle) => detail(linkObstacleText(obstacle, language, naming))));
	}
	return lines;
}

export function detail(sentence: string): readonly string[] {
	return wrapped(sentence, '    ', 110);
}

function pairsOf(panels: Panels): readonly (readonly [Panel, Panel])[] {
	return panels.flatMap((one, index) => panels.slice(index + 1).map((other) => [one, other] as const));
}

function areAlike(one: Panel, other: Panel): boolean {
	const [mine, theirs] = [firstNameOf(one), firstNameOf(other)];
	return mine !== '' && mine === theirs;
}

function firstNameOf({ name }: Panel): string {
	return name?.value.toLowerCase().split(' ')[0] ?? '';
}

export function withChannel(panel: Panel, language: Reader['language']): string {
	return `${titleOf(panel)} (${channelTypeText(panel.network.channelType, language)})`;
}
