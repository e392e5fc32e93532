import type { ActorKind } from '../../kernel/actor.js';
import { isLongerThan, isWellFormed } from '../../kernel/text.js';
import type { ChannelType } from '../channels/index.js';
import { platformAttribute } from '../channels/index.js';
import type { AttributeDefinition } from './definition.js';
import { VALUE_LIMIT } from './definition.js';
import type { RefusedWrite, WriteRefusalReason } from './failures.js';
import type { MatchFormat } from './match-value.js';
import { matchFormatOf, standardAttribute } from './standard-attributes.js';
import type { ValueFormat } from './value-formats.js';
import { checkFormat, valueFormats } from './value-formats.js';

/** A value to write, or `undefined` to clear. */
export interface RequestedWrite {
	readonly attribute: string;
	readonly value: string | undefined;
}

/** A write that its attribute takes. */
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
	for (const write of writes) {
		const target = targetOf(write.attribute, channelType, definitions);
		const reason = target === undefined ? 'not_found' : writerRefusal(target, writer);
		const problem = target === undefined || reason !== undefined ? undefined : valueProblem(target.format, write.value);
		if (target === undefined || reason !== undefined) {
			refused.push({ attribute: write.attribute, reason: reason ?? 'not_found', problem: undefined });
		} else if (problem !== undefined) {
			refused.push({ attribute: write.attribute, reason: 'invalid_value', problem });
		} else {
			accepted.push({ ...write, match: target.matchable ? matchFormatOf(target.format) : undefined });
		}
	}
	return { accepted, refused };
}

interface Target {
	readonly format: ValueFormat;
	readonly matchable: boolean;
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
		const isProtected = platform?.suppliedBy === 'network';
		return { format, matchable: builtIn.matchable, protected: isProtected, disabled: false, crmManaged: false };
	}
	const definition = definitions.find((candidate) => candidate.id === key);
	if (definition === undefined) return undefined;
	const { format, matchable, enabled, crmManaged } = definition;
	return { format, matchable, protected: false, disabled: !enabled, crmManaged };
}

function writerRefusal(target: Target, writer: ActorKind): WriteRefusalReason | undefined {
	if (target.protected) return 'read_only';
	if (target.disabled) return 'disabled';
	if (target.crmManaged !== (writer === 'crm')) return target.crmManaged ? 'crm_managed' : 'not_crm_managed';
	return undefined;
}

function valueProblem(format: ValueFormat, value: string | undefined): RefusedWrite['problem'] {
	if (value === undefined) return undefined;
	if (value.trim() === '') return 'blank';
	if (isLongerThan(value, VALUE_LIMIT)) return 'too_long';
	if (!isWellFormed(value)) return 'malformed_text';
	const problem = checkFormat(format, value);
	return problem === 'ok' ? undefined : problem;
}
