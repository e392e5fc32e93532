import type {
	Activity,
	Contact,
	ContactFact,
	Instant,
	Provenance,
	ValuesWrittenData,
	ValuesWrittenPersonal,
} from 'contact-desk';

type Written = { readonly data: ValuesWrittenData; readonly personal: ValuesWrittenPersonal };

const E164 = /^\+[1-9]\d{6,14}$/;

/** What the network attests of a person, and what the person said there. */
export const attestedKeys: readonly string[] = ['phone'];
export const saidKeys: readonly string[] = ['name', 'username'];

/** Notes the facts that writes of one provenance come to, and the attributes that were only said again. */
export function writeValues(
	contact: Contact | undefined,
	activity: Activity | undefined,
	attributes: Readonly<Record<string, string>>,
	keys: readonly string[],
	provenance: Provenance,
	facts: ContactFact[],
	confirmed: string[],
): void {
	let standing: Written | undefined;
	let late: Written | undefined;
	for (const key in attributes) {
		if (!keys.includes(key)) continue;
		const value = (attributes[key] ?? '').trim();
		if (value === '') continue;
		const held = contact?.provenance[key];
		const before = contact?.values[key];
		const isLater = held === undefined || isAfter(provenance, value, held, before, activity?.confirmed[key]);
		if (held !== undefined && before === value && isSameClaim(held, provenance)) {
			if (isLater) confirmed.push(key);
		} else if (isLater) {
			standing ??= nothingWritten(provenance);
			write(standing, key, value);
		} else {
			late ??= nothingWritten(provenance);
			write(late, key, value);
		}
	}
	if (standing !== undefined) {
		facts.push({ type: 'contact.values_written', data: standing.data, personal: standing.personal });
	}
	if (late !== undefined) facts.push({ type: 'contact.values_superseded', data: late.data, personal: late.personal });
}

/** The channel said both, so time decides, then the message's id, then the value. */
function isAfter(
	said: Provenance,
	value: string,
	held: Provenance,
	before: string | undefined,
	confirmed: { readonly at: Instant; readonly tie: string } | undefined,
): boolean {
	const since = confirmed !== undefined && isLater(confirmed, held) ? confirmed : held;
	return isLater(said, since) || (said.at === since.at && said.tie === since.tie && value > (before ?? ''));
}

function isLater(
	one: { readonly at: Instant; readonly tie: string },
	other: { readonly at: Instant; readonly tie: string },
): boolean {
	return one.at === other.at ? one.tie > other.tie : one.at > other.at;
}

function isSameClaim(held: Provenance, said: Provenance): boolean {
	return held.trust === said.trust && held.by === said.by;
}

function nothingWritten(provenance: Provenance): Written {
	const data = { provenance, set: [], cleared: [], normalisers: {} };
	return { data, personal: { values: {}, normalised: {} } };
}

function write({ data, personal }: Written, key: string, value: string): void {
	(data.set as string[]).push(key);
	(personal.values as Record<string, string>)[key] = value;
	if (key !== 'phone' || !E164.test(value)) return;
	(data.normalisers as Record<string, string>)[key] = 'phone.1';
	(personal.normalised as Record<string, string>)[key] = value;
}
