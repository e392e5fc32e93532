import type { Result } from 'neverthrow';
import { ok } from 'neverthrow';
import type { StorageUnavailable } from '../../kernel/failure.js';
import type { QueryContext } from '../../kernel/query.js';
import type { Links } from '../../policies/matching/index.js';
import type { ContactId } from '../../records/contacts/index.js';
import type { RemarkReads } from '../../records/remarks/index.js';
import { listedRemark } from '../../records/remarks/index.js';
import type { PanelRemarks } from './panel-view.js';

const SHOWN = 50;

/** The newest remarks on a contact and those linked to it; nothing for who may neither write nor moderate any (REM-1). */
export async function readRemarks(
	{ remarks }: RemarkReads,
	contact: ContactId,
	{ linked }: Links,
	context: QueryContext,
): Promise<Result<PanelRemarks | undefined, StorageUnavailable>> {
	if (!context.may('remark.write') && !context.may('remark.moderate')) return ok(undefined);
	const contacts = [contact, ...linked.map(({ contactId }) => contactId)];
	const found = await remarks.ofContacts({ contacts, after: undefined, limit: SHOWN + 1 });
	return found.map((newest): PanelRemarks => {
		const standing = newest.slice(0, SHOWN).filter(({ deleted }) => deleted === undefined);
		return { items: standing.map((remark) => listedRemark(remark, context)), more: newest.length > SHOWN };
	});
}
