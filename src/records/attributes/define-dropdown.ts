import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import { branded } from '../../kernel/brand.js';
import type { Context, Decision } from '../../kernel/command.js';
import { decided, defineCreatingCommand } from '../../kernel/command.js';
import { identifierText } from '../../kernel/ids.js';
import { schemaOf } from '../../kernel/schema.js';
import { attributeKeyText, attributeLabelText } from './define-attribute.js';
import type { AttributeKey, AttributeOption, OptionId } from './definition.js';
import { FEWEST_OPTIONS, OPTION_LIMIT } from './definition.js';
import type { AttributeChange } from './facts.js';
import type {
	AttributeKeyTaken,
	AttributeLabelTaken,
	AttributeLimitReached,
	AttributeOptionLabelTaken,
	AttributeOptionsTooFew,
} from './failures.js';
import { attributeLimitReached, attributeOptionLabelTaken, attributeOptionsTooFew } from './failures.js';
import type { Beside } from './new-definition.js';
import { loadBeside, newDefinition } from './new-definition.js';
import { placeOfLabel } from './options.js';

/** A dropdown to add. @public */
export interface DefineDropdown {
	/** `[a-z][a-z0-9_]{0,63}`; it is never changed and never used again. */
	readonly key: string;
	/** What people read; unique ignoring case and accents. */
	readonly label: string;
	/** The labels of 2 to 100 options, in order; no two the same but for case and accents. */
	readonly options: readonly string[];
	/** The name of a picture of the host's own. Absent: none. */
	readonly icon?: string | undefined;
	/** Whether the CRM alone writes it. Absent: no. */
	readonly crmManaged?: boolean | undefined;
	/** Whether the CRM looks contacts up by it. Absent: no. */
	readonly lookup?: boolean | undefined;
}

/** The dropdown that was added. @public */
export interface DefinedDropdown {
	readonly attribute: AttributeKey;
	/** The ids of its options, in the order of the input. */
	readonly options: readonly OptionId[];
}

/** More than any dropdown may have: a list this long is a mistake of the caller's program, not of a person. */
const MOST_READ = 1_000;

const schema = z.strictObject({
	key: attributeKeyText,
	label: attributeLabelText,
	options: z.array(attributeLabelText).max(MOST_READ).readonly(),
	icon: identifierText.optional(),
	crmManaged: z.boolean().optional(),
	lookup: z.boolean().optional(),
});

type Refusal =
	| AttributeKeyTaken
	| AttributeLabelTaken
	| AttributeLimitReached
	| AttributeOptionLabelTaken
	| AttributeOptionsTooFew;

export const defineDropdown = defineCreatingCommand({
	name: 'attributes.defineDropdown',
	permission: 'settings.manage',
	input: schemaOf<DefineDropdown>()(schema),
	load: loadBeside,
	prepare: (supply, _loaded: Beside, input) =>
		ok(
			input.options.map((label): AttributeOption => ({ id: branded<'OptionId'>(supply.id()), label, archived: false })),
		),
	decide: decideDropdown,
});

function decideDropdown(
	beside: Beside,
	{ key, label, options: labels, icon, crmManaged = false, lookup = false }: z.output<typeof schema>,
	{ now, prepared: options }: Context<readonly AttributeOption[]>,
): Result<Decision<DefinedDropdown, AttributeChange>, Refusal> {
	if (labels.length < FEWEST_OPTIONS) return err(attributeOptionsTooFew(key, FEWEST_OPTIONS));
	if (labels.length > OPTION_LIMIT) return err(attributeLimitReached(OPTION_LIMIT, 'options'));
	const doubled = labels.map((text) => placeOfLabel(text, labels)).find((first, place) => first < place);
	if (doubled !== undefined) return err(attributeOptionLabelTaken(key, doubled));
	const field = { kind: 'dropdown', options } as const;
	const wishes = { key, label, icon, field, crmManaged, lookup, matchability: 'no', at: now } as const;
	return newDefinition(beside, wishes).map((change) => {
		const attribute = branded<'AttributeKey'>(key);
		return decided({ attribute, options: options.map(({ id }) => id) }, [change]);
	});
}
