export type { AttributeValueInput } from './attribute-values.js';
export type { EditAttributes, EditedAttributes } from './edit-attributes.js';
export { editAttributes } from './edit-attributes.js';
export type { RefiledMessage, RefileMessage } from './refile-message.js';
export { refileMessage } from './refile-message.js';
