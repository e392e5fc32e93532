export type {
	AttributeDisplay,
	AttributeDisplayChange,
	AttributeDisplayFact,
	AttributeLookupChosen,
	AttributeShown,
	ShownAttribute,
} from './attribute-display.js';
export { attributeDisplayRecord } from './attribute-display.js';
export type { AttributeOrder, AttributeOrderChange, AttributesReordered } from './attribute-order.js';
export { attributeOrderRecord } from './attribute-order.js';
export type { AttributeArrangement, AttributeReads, AttributeRepository } from './attribute-repository.js';
export type { DefineAttribute, DefinedAttribute } from './define-attribute.js';
export { attributeKeyText, defineAttribute } from './define-attribute.js';
export type {
	AttributeDefinition,
	AttributeField,
	AttributeKey,
	AttributeOption,
	Matchability,
	OptionId,
} from './definition.js';
export { VALUE_LIMIT } from './definition.js';
export type {
	AttributeChange,
	AttributeClassified,
	AttributeDefined,
	AttributeDeleted,
	AttributeFact,
	AttributeMatchabilityChanged,
	AttributeOptionAdded,
	AttributeOptionRenamed,
	AttributeOptionSwitched,
	AttributeRelabelled,
	AttributeSwitched,
} from './facts.js';
export { attributeRecord } from './facts.js';
export type {
	AttributeKeyTaken,
	AttributeLabelTaken,
	AttributeLimitReached,
	AttributeNotFound,
	AttributeNotMatchable,
	AttributeWriteRefused,
	RefusedWrite,
	WriteRefusalReason,
} from './failures.js';
export { attributeNotFound, attributeNotMatchable, attributeWriteRefused } from './failures.js';
export type { AcceptedWrite, RequestedWrite } from './judge-writes.js';
export { judgeWrites } from './judge-writes.js';
export type { AttributeList, ListAttributes } from './list-attributes.js';
export { listAttributes } from './list-attributes.js';
export type { MatchValue } from './match-value.js';
export { matchValueOf } from './match-value.js';
export { rememberingPhones } from './normalise-phone.js';
export type { Moment, Provenance, SignatureEvidence } from './provenance.js';
export { compareMoments, displaces } from './provenance.js';
export type { StandardAttribute } from './standard-attributes.js';
export { matchFormatOf, standardAttribute, standardAttributes } from './standard-attributes.js';
export type { AttributeSwitchedOver, SwitchOnAttribute } from './switch-on-attribute.js';
export { switchOnAttribute } from './switch-on-attribute.js';
export type { Trust } from './trust.js';
export { trustLevels, trustOfWriter, trustRank, weakerTrust } from './trust.js';
export type { FormatProblem, ValueFormat } from './value-formats.js';
export { checkFormat } from './value-formats.js';
export type { UrlProblem } from './web-address.js';
