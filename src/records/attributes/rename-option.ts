import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import { changeOf } from '../../kernel/change.js';
import type { Decision } from '../../kernel/command.js';
import { decided, defineCommand, unchanged } from '../../kernel/command.js';
import type { RevisionStale } from '../../kernel/failure.js';
import { revisionStale } from '../../kernel/failure.js';
import { identifierText } from '../../kernel/ids.js';
import { schemaOf } from '../../kernel/schema.js';
import type { AttributeReads } from './attribute-repository.js';
import { attributeKeyText, attributeLabelText } from './define-attribute.js';
import type { AttributeDefinition } from './definition.js';
import type { AttributeChange } from './facts.js';
import { attributeRecord } from './facts.js';
import type {
	AttributeNotADropdown,
	AttributeNotFound,
	AttributeOptionLabelTaken,
	AttributeOptionNotFound,
} from './failures.js';
import { attributeOptionLabelTaken } from './failures.js';
import { optionOf, placeOfLabel } from './options.js';
import type { EditedDefinition } from './relabel-attribute.js';
import { revisionNumber } from './relabel-attribute.js';

/** Another label for an option; values that chose it keep it. @public */
export interface RenameAttributeOption {
	readonly attribute: string;
	/** The id of the option, archived or not. */
	readonly option: string;
	/** What people read; unique within the dropdown, ignoring case and accents. */
	readonly label: string;
	/** The revision of the definition that the caller saw; the command is refused if somebody changed it since. */
	readonly basedOn: number;
}

const schema = z.strictObject({
	attribute: attributeKeyText,
	option: identifierText,
	label: attributeLabelText,
	basedOn: revisionNumber,
});

type Refusal =
	| AttributeNotADropdown
	| AttributeNotFound
	| AttributeOptionLabelTaken
	| AttributeOptionNotFound
	| RevisionStale;

export const renameAttributeOption = defineCommand({
	name: 'attributes.renameOption',
	permission: 'settings.manage',
	input: schemaOf<RenameAttributeOption>()(schema),
	load: (reads: AttributeReads, { attribute }) => reads.attributes.find(attribute),
	decide: decideName,
});

function decideName(
	known: AttributeDefinition | undefined,
	{ attribute, option: id, label, basedOn }: z.output<typeof schema>,
): Result<Decision<EditedDefinition, AttributeChange>, Refusal> {
	const found = optionOf(known, attribute, id);
	if (found.isErr()) return err(found.error);
	const { definition, options, option } = found.value;
	if (definition.revision !== basedOn) return err(revisionStale(definition.revision));
	if (option.label === label) return ok(unchanged({ revision: definition.revision, changed: false }));
	// Its own label does not stand in the way: another spelling of it is a new label.
	const labels = options.map((other) => (other === option ? '' : other.label));
	const namesake = placeOfLabel(label, labels);
	if (namesake !== -1) return err(attributeOptionLabelTaken(attribute, namesake));
	const fact = { type: 'attribute.option_renamed', data: { option: option.id, label }, personal: null } as const;
	const change = changeOf(attributeRecord, definition, [fact]);
	return ok(decided({ revision: change.after.revision, changed: true }, [change]));
}
