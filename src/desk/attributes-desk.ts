import type { CommandMethod, QueryMethod } from '../kernel/surface.js';
import type {
	AttributeKeyTaken,
	AttributeLabelTaken,
	AttributeLimitReached,
	AttributeList,
	AttributeNotFound,
	AttributeNotMatchable,
	AttributeSwitchedOver,
	DefineAttribute,
	DefinedAttribute,
	ListAttributes,
	SwitchOnAttribute,
} from '../records/attributes/index.js';
import { defineAttribute, listAttributes, switchOnAttribute } from '../records/attributes/index.js';
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
	/** Switches a custom attribute on: it is shown on every channel and takes values. */
	readonly switchOn: CommandMethod<SwitchOnAttribute, AttributeSwitchedOver, AttributeNotFound>;
	/** Every attribute, built in and custom. */
	readonly list: QueryMethod<ListAttributes, AttributeList>;
}

export function attributesDesk(open: OpenSession): AttributesDesk {
	return {
		get define() {
			return commandMethod(open, defineAttribute);
		},
		get switchOn() {
			return commandMethod(open, switchOnAttribute);
		},
		get list() {
			return queryMethod(open, listAttributes);
		},
	};
}
