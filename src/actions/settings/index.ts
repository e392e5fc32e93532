export type { DeleteAttribute, DeletedAttribute } from './delete-attribute.js';
export { deleteAttribute } from './delete-attribute.js';
export type { AttributeList, ListAttributes } from './list-attributes.js';
export { listAttributes } from './list-attributes.js';
export type { ListedAttribute, ListedChannel } from './listed-attribute.js';
export type { SwitchOffAttribute } from './switch-off-attribute.js';
export { switchOffAttribute } from './switch-off-attribute.js';
