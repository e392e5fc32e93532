import type { Panel } from 'contact-desk';
import { heldBackText, linkObstacleText } from 'contact-desk/words';
import type { DeskOfTheDay } from './desk-of-the-day.js';
import { noonWordingIn } from './noon-wording.js';
import type { Panels, Reader } from './reader.js';
import { namingOf } from './reader.js';
import { required } from './required.js';
import { detail, withChannel } from './tell-links.js';
import type { WritersOfNoon } from './values-of-noon.js';
import { GUESTS, numbersOfNoon } from './values-of-noon.js';

/** Why some values link nobody: our own number, one that nobody has, and one that a whole hotel has. */
export async function tellLinkNobody(desk: DeskOfTheDay, writers: WritersOfNoon, { language }: Reader) {
	const wording = noonWordingIn(language);
	const { matching } = desk.administrator;
	const { own, nobodys, reception } = numbersOfNoon;
	const heldBack = ({ heldBack: held }: Panel): readonly string[] =>
		held.flatMap((each) => detail(heldBackText(each, language)));
	const obstacles = async (panels: Panels): Promise<readonly string[]> => {
		const [one, other] = [panels[0], panels.at(-1)];
		if (one === undefined || other === undefined) return [];
		const explained = required(await matching.explain({ contact: one.number, other: other.number }));
		const found = explained.linked ? [] : explained.obstacles;
		const naming = namingOf(panels);
		return [
			`${withChannel(one, language)} – ${withChannel(other, language)}`,
			...found.flatMap((obstacle) => detail(linkObstacleText(obstacle, language, naming))),
		];
	};
	const linksOf = async ({ number }: Panel): Promise<number> =>
		required(await desk.agent.panel.show({ contact: number })).linked.length;

	const lines = [
		wording.ownNumber(own),
		...(await obstacles(writers.own)),
		wording.nobodysNumber(nobodys),
		...writers.nobodys.flatMap((panel) => [withChannel(panel, language), ...heldBack(panel)]),
		wording.sharedNumber(reception, GUESTS),
		...(await obstacles(writers.reception)),
	];
	const [guest] = writers.reception;
	if (guest === undefined) return lines;
	const value = { attribute: 'phone', value: reception };
	required(await matching.allow(value));
	const allowed = detail(wording.allowed(guest.title, await linksOf(guest)));
	required(await matching.unlist(value));
	return [...lines, ...allowed, ...detail(wording.takenBack(guest.title, await linksOf(guest)))];
}
