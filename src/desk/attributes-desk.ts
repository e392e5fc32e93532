import type {
	AttributeList,
	BackfillAttribute,
	BackfilledAttribute,
	DeleteAttribute,
	DeletedAttribute,
	ListAttributes,
	MakeAttributeUnmatchable,
	SwitchOffAttribute,
} from '../actions/settings/index.js';
import {
	backfillAttribute,
	deleteAttribute,
	listAttributes,
	makeAttributeUnmatchable,
	switchOffAttribute,
} from '../actions/settings/index.js';
import type { RevisionStale } from '../kernel/failure.js';
import type { CommandMethod, QueryMethod } from '../kernel/surface.js';
import type {
	AddAttributeOption,
	AddedAttributeOption,
	AttributeInUse,
	AttributeKeyTaken,
	AttributeLabelTaken,
	AttributeLimitReached,
	AttributeMatchabilityMoved,
	AttributeNeverCrmManaged,
	AttributeNotADropdown,
	AttributeNotFound,
	AttributeNotMatchable,
	AttributeOptionLabelTaken,
	AttributeOptionNotFound,
	AttributeOptionsTooFew,
	AttributeOrder,
	AttributeOrderMismatch,
	AttributeSwitchedOver,
	ChooseAttributeOption,
	ChoosePlatformAttribute,
	ClassifyAttribute,
	DefineAttribute,
	DefineDropdown,
	DefinedAttribute,
	DefinedDropdown,
	EditedDefinition,
	MakeAttributeMatchable,
	RelabelAttribute,
	RenameAttributeOption,
	ReorderAttributes,
	SwitchOnAttribute,
} from '../records/attributes/index.js';
import {
	addAttributeOption,
	archiveAttributeOption,
	classifyAttribute,
	defineAttribute,
	defineDropdown,
	hideAttribute,
	makeAttributeMatchable,
	relabelAttribute,
	renameAttributeOption,
	reorderAttributes,
	restoreAttributeOption,
	showAttribute,
	switchOnAttribute,
} from '../records/attributes/index.js';
import type { OpenSession } from './methods.js';
import { commandMethod, queryMethod } from './methods.js';

/** What can be known of a contact. @public */
export interface AttributesDesk {
	/** Adds a text field, saved but not switched on: no value of it is shown or written yet. */
	readonly define: CommandMethod<
		DefineAttribute,
		DefinedAttribute,
		AttributeKeyTaken | AttributeLabelTaken | AttributeLimitReached | AttributeNotMatchable
	>;
	/** Adds a dropdown with its options, saved but not switched on. */
	readonly defineDropdown: CommandMethod<
		DefineDropdown,
		DefinedDropdown,
		AttributeKeyTaken | AttributeLabelTaken | AttributeLimitReached | AttributeOptionLabelTaken | AttributeOptionsTooFew
	>;
	/** Gives a custom attribute another label and icon; its key and all values stay. */
	readonly relabel: CommandMethod<
		RelabelAttribute,
		EditedDefinition,
		AttributeLabelTaken | AttributeNotFound | RevisionStale
	>;
	/** Says whether the CRM alone writes an attribute, and whether it looks contacts up by it; values stay as they are. */
	readonly classify: CommandMethod<
		ClassifyAttribute,
		AttributeSwitchedOver,
		AttributeNeverCrmManaged | AttributeNotFound
	>;
	/** Adds an option at the end of a dropdown. */
	readonly addOption: CommandMethod<
		AddAttributeOption,
		AddedAttributeOption,
		AttributeLimitReached | AttributeNotADropdown | AttributeNotFound | AttributeOptionLabelTaken
	>;
	/** Gives an option another label; whoever has it sees the new one. */
	readonly renameOption: CommandMethod<
		RenameAttributeOption,
		EditedDefinition,
		AttributeNotADropdown | AttributeNotFound | AttributeOptionLabelTaken | AttributeOptionNotFound | RevisionStale
	>;
	/** Archives an option: it stays readable where it was chosen, and is chosen no more. */
	readonly archiveOption: CommandMethod<
		ChooseAttributeOption,
		AttributeSwitchedOver,
		AttributeNotADropdown | AttributeNotFound | AttributeOptionNotFound | AttributeOptionsTooFew
	>;
	/** Puts an archived option back among those that can be chosen. */
	readonly restoreOption: CommandMethod<
		ChooseAttributeOption,
		AttributeSwitchedOver,
		AttributeNotADropdown | AttributeNotFound | AttributeOptionNotFound
	>;
	/** Switches a custom attribute on: it is shown on every channel, at the place it had, and takes values. */
	readonly switchOn: CommandMethod<SwitchOnAttribute, AttributeSwitchedOver, AttributeNotFound>;
	/** Switches a custom attribute off: it is hidden and takes no values; those it has are kept. */
	readonly switchOff: CommandMethod<SwitchOffAttribute, AttributeSwitchedOver, AttributeInUse | AttributeNotFound>;
	/** Deletes a custom attribute for good: its values are read no more, and its key is never used again. */
	readonly delete: CommandMethod<DeleteAttribute, DeletedAttribute, AttributeInUse | AttributeNotFound>;
	/** Shows an attribute that channels of a type fill, on all of them. */
	readonly show: CommandMethod<ChoosePlatformAttribute, AttributeSwitchedOver, AttributeNotFound>;
	/** Hides an attribute that channels of a type fill; it goes on being filled, and may match. */
	readonly hide: CommandMethod<ChoosePlatformAttribute, AttributeSwitchedOver, AttributeNotFound>;
	/** Puts all attributes that people see in another order; panels follow it, each with those of its channel. */
	readonly reorder: CommandMethod<ReorderAttributes, AttributeOrder, AttributeOrderMismatch | RevisionStale>;
	/** Lets equal values of a custom attribute link contacts, once its backfill is done and it is chosen for matching. */
	readonly makeMatchable: CommandMethod<
		MakeAttributeMatchable,
		AttributeMatchabilityMoved,
		AttributeLimitReached | AttributeNotFound | AttributeNotMatchable
	>;
	/** The undo: equal values of the attribute link nobody any more. Refused while it is chosen for matching. */
	readonly makeUnmatchable: CommandMethod<
		MakeAttributeUnmatchable,
		AttributeMatchabilityMoved,
		AttributeInUse | AttributeNotFound
	>;
	/**
	 * Does a page of what an attribute left to be done for contacts, 2,000 at a time: indexes values written before it became
	 * matchable, or clears values of a deleted one. Call it until it answers `done`; after a crash it goes on where it was.
	 */
	readonly backfill: CommandMethod<BackfillAttribute, BackfilledAttribute, AttributeNotFound | AttributeNotMatchable>;
	/** Every attribute with its kind, state, place, flags and uses. */
	readonly list: QueryMethod<ListAttributes, AttributeList>;
}

export function attributesDesk(open: OpenSession): AttributesDesk {
	return {
		get define() {
			return commandMethod(open, defineAttribute);
		},
		get defineDropdown() {
			return commandMethod(open, defineDropdown);
		},
		get relabel() {
			return commandMethod(open, relabelAttribute);
		},
		get classify() {
			return commandMethod(open, classifyAttribute);
		},
		get addOption() {
			return commandMethod(open, addAttributeOption);
		},
		get renameOption() {
			return commandMethod(open, renameAttributeOption);
		},
		get archiveOption() {
			return commandMethod(open, archiveAttributeOption);
		},
		get restoreOption() {
			return commandMethod(open, restoreAttributeOption);
		},
		get switchOn() {
			return commandMethod(open, switchOnAttribute);
		},
		get switchOff() {
			return commandMethod(open, switchOffAttribute);
		},
		get delete() {
			return commandMethod(open, deleteAttribute);
		},
		get show() {
			return commandMethod(open, showAttribute);
		},
		get hide() {
			return commandMethod(open, hideAttribute);
		},
		get reorder() {
			return commandMethod(open, reorderAttributes);
		},
		get makeMatchable() {
			return commandMethod(open, makeAttributeMatchable);
		},
		get makeUnmatchable() {
			return commandMethod(open, makeAttributeUnmatchable);
		},
		get backfill() {
			return commandMethod(open, backfillAttribute);
		},
		get list() {
			return queryMethod(open, listAttributes);
		},
	};
}
