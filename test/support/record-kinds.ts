export { isRecordKind, rebuilt, recordKinds } from '../../src/desk/record-kinds.js';
