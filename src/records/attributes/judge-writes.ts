import type { ActorKind } from '../../kernel/actor.js';
import type { ChannelType } from '../channels/index.js';
import { platformAttribute } from '../channels/index.js';
import type { AttributeDefinition, AttributeField } from './definition.js';
import type { RefusedWrite, WriteRefusalReason } from './failures.js';
import type { JudgedValue } from './judge-value.js';
import { judgeValue } from './judge-value.js';
import type { MatchFormat } from './match-value.js';
import { matchFormatOf, standardAttribute } from './standard-attributes.js';
import { valueFormats } from './value-formats.js';

/** A value to write, or `undefined` to clear. */
export interface RequestedWrite {
	readonly attribute: string;
	readonly value: string | undefined;
}

/** A write that its attribute takes; of a dropdown, the value is the option's id. */
export interface AcceptedWrite extends RequestedWrite {
	/** How the value compares for matching; `undefined` where it never does. */
	readonly match: MatchFormat | undefined;
}

export interface JudgedWrites {
	readonly accepted: readonly AcceptedWrite[];
	readonly refused: readonly RefusedWrite[];
}

/** Which of the writes their attributes take from this writer, for a contact of this channel type (ATT-3, 9, 10, 11). */
export function judgeWrites(
	writes: readonly RequestedWrite[],
	channelType: ChannelType,
	writer: ActorKind,
	definitions: readonly AttributeDefinition[],
): JudgedWrites {
	const accepted: AcceptedWrite[] = [];
	const refused: RefusedWrite[] = [];
	for (const { attribute, value } of writes) {
		const target = targetOf(attribute, channelType, definitions);
		const judged = judge(target, writer, value);
		if (judged.kind === 'refused') refused.push({ attribute, reason: judged.reason, problem: judged.problem });
		else accepted.push({ attribute, value: judged.value, match: target?.match });
	}
	return { accepted, refused };
}

interface Target {
	readonly field: AttributeField;
	readonly match: MatchFormat | undefined;
	/** Filled by the network, which nobody else may overwrite (ATT-3). */
	readonly protected: boolean;
	readonly disabled: boolean;
	readonly crmManaged: boolean;
}

function targetOf(
	key: string,
	channelType: ChannelType,
	definitions: readonly AttributeDefinition[],
): Target | undefined {
	const platform = platformAttribute(channelType, key);
	const builtIn = standardAttribute(key) ?? platform;
	if (builtIn !== undefined) {
		const format = valueFormats.find((candidate) => candidate === builtIn.format) ?? 'plain';
		return {
			field: { kind: 'text', format },
			match: builtIn.matchable ? matchFormatOf(format) : undefined,
			protected: platform?.suppliedBy === 'network',
			disabled: false,
			crmManaged: false,
		};
	}
	const definition = definitions.find((candidate) => candidate.id === key);
	if (definition === undefined) return undefined;
	const { field, matchability, enabled, crmManaged } = definition;
	// While older values are being indexed, new ones are at once: the backfill need not come back for them.
	const match = field.kind === 'text' && matchability !== 'no' ? matchFormatOf(field.format) : undefined;
	return { field, match, protected: false, disabled: !enabled, crmManaged };
}

type Judged =
	| Extract<JudgedValue, { readonly kind: 'refused' }>
	| { readonly kind: 'taken'; readonly value: string | undefined };

function judge(target: Target | undefined, writer: ActorKind, value: string | undefined): Judged {
	const reason = target === undefined ? 'not_found' : writerRefusal(target, writer);
	if (target === undefined || reason !== undefined) {
		return { kind: 'refused', reason: reason ?? 'not_found', problem: undefined };
	}
	return value === undefined ? { kind: 'taken', value } : judgeValue(target.field, value);
}

function writerRefusal(target: Target, writer: ActorKind): WriteRefusalReason | undefined {
	if (target.protected) return 'read_only';
	if (target.disabled) return 'disabled';
	if (target.crmManaged !== (writer === 'crm')) return target.crmManaged ? 'crm_managed' : 'not_crm_managed';
	return undefined;
}
