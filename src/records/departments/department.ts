import type { Brand } from '../../kernel/brand.js';
import type { Instant } from '../../kernel/instant.js';

/** The desk's id of a department. @public */
export type DepartmentId = Brand<'DepartmentId'>;

/** A part of the company that conversations are filed under (CNV-2). @public */
export interface Department {
	readonly id: DepartmentId;
	readonly revision: number;
	/** What people read; unique ignoring case and accents. */
	readonly name: string;
	/** An archived one keeps the conversations it has and takes no new ones. */
	readonly archived: boolean;
	/** A number from 0 on that no other department of the workspace has; it says nothing of the order. */
	readonly place: number;
	readonly addedAt: Instant;
}

/** Most departments of a workspace, archived ones among them. */
export const DEPARTMENT_LIMIT = 200;
