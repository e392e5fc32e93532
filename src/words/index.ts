export type { AnyFailure, UnreadableWebhook } from './any-failure.js';
export { countryText, currencyText, languageText, timeZoneText } from './describing-texts.js';
export type { AnyIgnoredReason, AnyOutcome, Field, ValueOrigin } from './dictionary.js';
export { failureText } from './failure-text.js';
export { groupConditionText, membershipText, ruleSuspensionText, vipStandingText } from './group-texts.js';
export { isolatedText } from './isolated-text.js';
export {
	aliasKindText,
	attributeLabel,
	channelTypeText,
	contactTypeText,
	fieldLabel,
	statusText,
	trustText,
	validationText,
	vipButtonText,
} from './labels.js';
export type { Language } from './language.js';
export { isLanguage } from './language.js';
export { heldBackText, linkObstacleText, linkReasonText, originText } from './link-texts.js';
export type { Naming } from './naming.js';
export { ignoredReasonText, outcomeText, transferWarningText, unreadableText } from './outcome-texts.js';
export type { QueueNaming } from './queue-texts.js';
export { queueReasonTexts } from './queue-texts.js';
