import type { HeldBack, LinkObstacle, LinkReason } from '../policies/matching/index.js';
import type { ObstacleByKind, ReasonByKind, ValueOrigin } from './dictionary.js';
import { isolatedText } from './isolated-text.js';
import type { Language } from './language.js';
import type { Naming } from './naming.js';
import { said } from './said.js';
import { wordsIn } from './words-in.js';

/** Why two contacts are linked, in one sentence: what is the same, and how it is known on either side. @public */
export function linkReasonText(reason: LinkReason, language: Language, naming: Naming = {}): string {
	const { reasons } = wordsIn(language);
	return said<ReasonByKind, LinkReason['kind']>(reasons, reason.kind, reason, naming) ?? isolatedText(reason.kind);
}

/** What keeps two contacts from being linked, in one sentence. @public */
export function linkObstacleText(obstacle: LinkObstacle, language: Language, naming: Naming = {}): string {
	const { obstacles } = wordsIn(language);
	const { kind } = obstacle;
	return said<ObstacleByKind, LinkObstacle['kind']>(obstacles, kind, obstacle, naming) ?? isolatedText(kind);
}

/** Why a value that could link a contact does not, in one sentence. @public */
export function heldBackText(held: HeldBack, language: Language, naming: Naming = {}): string {
	return wordsIn(language).heldBack(held, naming);
}

/** How a value came to be known, as a phrase: `entered by an agent`, `confirmed by the network`. @public */
export function originText(origin: ValueOrigin, language: Language): string {
	return wordsIn(language).origin(origin);
}
