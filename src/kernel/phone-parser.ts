/**
 * Reads a phone number written the way people do inside a country, as `06 12 34 56 78`, and answers it in E.164,
 * `+33612345678`; `undefined` when it is none, or nobody can say of which country. Pure. Numbers with a leading `+` are
 * read by the desk itself. `contact-desk/phone` has one.
 * @public
 */
export type PhoneParser = (raw: string) => string | undefined;
