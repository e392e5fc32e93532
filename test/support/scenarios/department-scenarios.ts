import { branded } from '../../../src/kernel/brand.js';
import { succeeded } from '../results.js';
import { idNumber } from '../steppable-runtime.js';
import { scenario } from './scenario.js';
import { aDepartment } from './situations.js';

/** In these situations nothing gets an id before the departments. */
const theSecond = branded<'DepartmentId'>(idNumber(2));

export const departmentScenarios = {
	'departments.add': scenario({
		actor: 'administrator',
		given: async (desk) => {
			await aDepartment(desk, 'Support');
			return { name: 'After-sales' };
		},
		method: (desk) => desk.departments.add,
		another: () => ({ name: 'Billing' }),
		settles: false,
	}),
	'departments.archive': scenario({
		actor: 'administrator',
		given: async (desk) => {
			const department = await aDepartment(desk, 'Support');
			await aDepartment(desk, 'Sales');
			return { department };
		},
		method: (desk) => desk.departments.archive,
		another: () => ({ department: theSecond }),
		settles: true,
	}),
	'departments.rename': scenario({
		actor: 'administrator',
		given: async (desk) => ({ department: await aDepartment(desk, 'Support'), name: 'After-sales', basedOn: 1 }),
		method: (desk) => desk.departments.rename,
		another: (input) => ({ ...input, name: 'SUPPORT' }),
		settles: false,
	}),
	'departments.reorder': scenario({
		actor: 'administrator',
		given: async (desk) => {
			const [support, sales] = [await aDepartment(desk, 'Support'), await aDepartment(desk, 'Sales')];
			return { order: [sales, support], basedOn: 0 };
		},
		method: (desk) => desk.departments.reorder,
		another: (input) => ({ ...input, order: input.order.toReversed() }),
		settles: false,
	}),
	'departments.restore': scenario({
		actor: 'administrator',
		given: async (desk) => {
			const [department, other] = [await aDepartment(desk, 'Support'), await aDepartment(desk, 'Sales')];
			const { departments } = desk.as('administrator');
			for (const id of [department, other]) await succeeded(departments.archive({ department: id }));
			return { department };
		},
		method: (desk) => desk.departments.restore,
		another: () => ({ department: theSecond }),
		settles: true,
	}),
} as const;
