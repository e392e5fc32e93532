import { claimCases } from './cases/claim-cases.js';
import { commitCases } from './cases/commit-cases.js';
import { contactCases } from './cases/contact-cases.js';
import { departmentCases } from './cases/department-cases.js';
import { entryCases } from './cases/entry-cases.js';
import { eventCases } from './cases/event-cases.js';
import { guardCases } from './cases/guard-cases.js';
import { inboundCases } from './cases/inbound-cases.js';
import { isolationCases } from './cases/isolation-cases.js';
import { pagingCases } from './cases/paging-cases.js';
import { queueCases } from './cases/queue-cases.js';
import { numberCases, receiptCases } from './cases/receipt-cases.js';
import { recordCases } from './cases/record-cases.js';
import { remarkCases } from './cases/remark-cases.js';
import { searchCases } from './cases/search-cases.js';
import { tagCases } from './cases/tag-cases.js';
import { textCases } from './cases/text-cases.js';
import { workspaceCases } from './cases/workspace-cases.js';
import type { ConformanceCase } from './store-under-test.js';

/**
 * Everything a store promises, as plain data: run each case in the test framework of your choice, or in none.
 * @public
 */
export const storeCases: readonly ConformanceCase[] = [
	...commitCases,
	...guardCases,
	...claimCases,
	...entryCases,
	...receiptCases,
	...numberCases,
	...eventCases,
	...pagingCases,
	...isolationCases,
	...workspaceCases,
	...textCases,
	...contactCases,
	...departmentCases,
	...queueCases,
	...remarkCases,
	...inboundCases,
	...recordCases,
	...tagCases,
	...searchCases,
];
