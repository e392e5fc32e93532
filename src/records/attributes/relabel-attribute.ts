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
import type { AttributeLabelTaken, AttributeNotFound } from './failures.js';
import { attributeLabelTaken, attributeNotFound } from './failures.js';
import { namesakeOf } from './new-definition.js';

/** The label and icon that a custom attribute is to have; its key stays. @public */
export interface RelabelAttribute {
	readonly attribute: string;
	/** What people read; unique ignoring case and accents. */
	readonly label: string;
	/** The name of a picture of the host's own. Absent: none, also where there was one. */
	readonly icon?: string | undefined;
	/** The revision of the definition that the caller saw; the command is refused if somebody changed it since. */
	readonly basedOn: number;
}

/** The definition after the call. @public */
export interface EditedDefinition {
	/** The revision it has now, for the next `basedOn`. */
	readonly revision: number;
	/** False when everything was so already. */
	readonly changed: boolean;
}

export const revisionNumber = /* @__PURE__ */ z.int().nonnegative();

const schema = z.strictObject({
	attribute: attributeKeyText,
	label: attributeLabelText,
	icon: identifierText.optional(),
	basedOn: revisionNumber,
});

export const relabelAttribute = defineCommand({
	name: 'attributes.relabel',
	permission: 'settings.manage',
	input: schemaOf<RelabelAttribute>()(schema),
	load: (reads: AttributeReads) => reads.attributes.all(),
	decide: decideLabel,
});

function decideLabel(
	definitions: readonly AttributeDefinition[],
	{ attribute, label, icon, basedOn }: z.output<typeof schema>,
): Result<Decision<EditedDefinition, AttributeChange>, AttributeLabelTaken | AttributeNotFound | RevisionStale> {
	const definition = definitions.find((candidate) => candidate.id === attribute);
	if (definition === undefined) return err(attributeNotFound(attribute));
	if (definition.revision !== basedOn) return err(revisionStale(definition.revision));
	const others = definitions.filter((other) => other !== definition);
	const namesake = namesakeOf(label, others);
	if (namesake !== undefined) return err(attributeLabelTaken(namesake));
	if (definition.label === label && definition.icon === icon) {
		return ok(unchanged({ revision: definition.revision, changed: false }));
	}
	const fact = { type: 'attribute.relabelled', data: { label, icon }, personal: null } as const;
	const change = changeOf(attributeRecord, definition, [fact]);
	return ok(decided({ revision: change.after.revision, changed: true }, [change]));
}
