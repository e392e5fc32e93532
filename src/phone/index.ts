export type { PhoneParser } from '../kernel/phone-parser.js';
export type { PhoneParserOptions } from './create-phone-parser.js';
export { createPhoneParser } from './create-phone-parser.js';
