export type { Activity, ActivityChange, ContactSeen, VolatileValue } from './activity.js';
export { activityRecord } from './activity.js';
export type { ChangeContactType, ContactTypeMoved } from './change-type.js';
export { changeContactType } from './change-type.js';
export type { Contact, ContactAlias, ContactId, ContactType } from './contact.js';
export { aliasKey, contactLabel, isSameAlias, matchKey } from './contact.js';
export type { ContactReference, ParsedContactReference } from './contact-reference.js';
export { contactReference } from './contact-reference.js';
export type { ContactReads, ContactRepository, ContactWithActivity } from './contact-repository.js';
export type { ContactTypes, ContactTypesChange, ContactTypesReplaced } from './contact-types.js';
export { contactTypesRecord } from './contact-types.js';
export type { CorrectContact, CorrectedContact } from './correct-contact.js';
export { correctContact } from './correct-contact.js';
export type { CorrectableAttribute, Correction, Corrections } from './correction.js';
export { correctableAttributes } from './correction.js';
export { parseCountry, parseCurrency, parseLanguageTag } from './describing-codes.js';
export { contactRecord } from './evolve-contact.js';
export type {
	AliasAdded,
	AliasRetired,
	ContactChange,
	ContactCorrected,
	ContactCreated,
	ContactFact,
	ContactTypeChanged,
	TrustEnded,
	ValueIndexed,
	ValuesSuperseded,
	ValuesWritten,
	ValuesWrittenData,
	ValuesWrittenPersonal,
} from './facts.js';
export type { ContactNotFound, ContactTypeUnknown } from './failures.js';
export { contactNotFound } from './failures.js';
export { liveAliasesOf, primaryAliasOf, profileOf } from './network-profile.js';
export type { ReplaceContactTypes, ShowContactTypes } from './replace-types.js';
export { replaceContactTypes, showContactTypes } from './replace-types.js';
export type { ShowContact } from './show-contact.js';
export { showContact } from './show-contact.js';
export type { ShowValueHistory, ValueHistoryEntry } from './value-history.js';
export { showValueHistory } from './value-history.js';
export type { PromotedToVip, RemovedFromVip, VipFlag, VipMovedData, VipMovedPersonal } from './vip-facts.js';
export { writeValuesTo } from './write-values.js';
