export type { AddAttributeOption, AddedAttributeOption } from './add-option.js';
export { addAttributeOption } from './add-option.js';
export type { ChooseAttributeOption } from './archive-option.js';
export { archiveAttributeOption } from './archive-option.js';
export type {
	AttributeDisplay,
	AttributeDisplayChange,
	AttributeDisplayFact,
	AttributeLookupChosen,
	AttributeShown,
	ShownAttribute,
} from './attribute-display.js';
export { attributeDisplayRecord, defaultAttributeDisplay, isShownOn } from './attribute-display.js';
export type { AttributeOrder, AttributeOrderChange, AttributesReordered } from './attribute-order.js';
export { attributeOrderRecord } from './attribute-order.js';
export type {
	AttributeArrangement,
	AttributeReads,
	AttributeRepository,
} from './attribute-repository.js';
export type {
	AttributeBackfill,
	AttributeBackfillChange,
	BackfillAdvanced,
	BackfillBegun,
	BackfillFact,
	BackfillPurpose,
	BackfillStage,
} from './backfill.js';
export { attributeBackfillRecord } from './backfill.js';
export type { ClassifyAttribute } from './classify-attribute.js';
export { classifyAttribute } from './classify-attribute.js';
export type { DefineAttribute, DefinedAttribute } from './define-attribute.js';
export { attributeKeyText, defineAttribute } from './define-attribute.js';
export type { DefineDropdown, DefinedDropdown } from './define-dropdown.js';
export { defineDropdown } from './define-dropdown.js';
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
	AttributeInUse,
	AttributeKeyTaken,
	AttributeLabelTaken,
	AttributeLimitReached,
	AttributeNeverCrmManaged,
	AttributeNotADropdown,
	AttributeNotFound,
	AttributeNotMatchable,
	AttributeNotReadable,
	AttributeOptionLabelTaken,
	AttributeOptionNotFound,
	AttributeOptionsTooFew,
	AttributeOrderMismatch,
	AttributeUse,
	AttributeWriteRefused,
	RefusedWrite,
	WriteRefusalReason,
} from './failures.js';
export {
	attributeInUse,
	attributeNotFound,
	attributeNotMatchable,
	attributeNotReadable,
	attributeWriteRefused,
} from './failures.js';
export { hideAttribute } from './hide-attribute.js';
export type { AcceptedWrite, RequestedWrite } from './judge-writes.js';
export { judgeWrites } from './judge-writes.js';
export type { AttributeMatchabilityMoved, MakeAttributeMatchable } from './make-matchable.js';
export { makeAttributeMatchable, matchabilityChange } from './make-matchable.js';
export type { MatchFormat, MatchValue } from './match-value.js';
export { matchValueOf } from './match-value.js';
export { rememberingPhones } from './normalise-phone.js';
export { orderedKeys } from './ordered-attributes.js';
export type { Moment, Provenance, SignatureEvidence } from './provenance.js';
export { compareMoments, displaces } from './provenance.js';
export { readableAttribute } from './readable-attribute.js';
export type { EditedDefinition, RelabelAttribute } from './relabel-attribute.js';
export { relabelAttribute } from './relabel-attribute.js';
export type { RenameAttributeOption } from './rename-option.js';
export { renameAttributeOption } from './rename-option.js';
export type { ReorderAttributes } from './reorder-attributes.js';
export { reorderAttributes } from './reorder-attributes.js';
export { restoreAttributeOption } from './restore-option.js';
export type { ChoosePlatformAttribute } from './show-attribute.js';
export { showAttribute } from './show-attribute.js';
export type { StandardAttribute } from './standard-attributes.js';
export { isBuiltIn, matchFormatOf, standardAttribute, standardAttributes } from './standard-attributes.js';
export type { AttributeSwitchedOver, SwitchOnAttribute } from './switch-on-attribute.js';
export { switchOnAttribute } from './switch-on-attribute.js';
export type { Trust } from './trust.js';
export { trustLevels, trustOfWriter, trustRank, weakerTrust } from './trust.js';
export type { FormatProblem, ValueFormat } from './value-formats.js';
export { checkFormat } from './value-formats.js';
export type { UrlProblem } from './web-address.js';
