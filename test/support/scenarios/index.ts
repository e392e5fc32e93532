import type { CommandName, QueryName } from '../call-names.js';
import { attributeScenarios } from './attribute-scenarios.js';
import { channelScenarios } from './channel-scenarios.js';
import { contactScenarios } from './contact-scenarios.js';
import { conversationScenarios } from './conversation-scenarios.js';
import { departmentScenarios } from './department-scenarios.js';
import { groupScenarios } from './group-scenarios.js';
import { inboundScenarios } from './inbound-scenarios.js';
import { matchingScenarios } from './matching-scenarios.js';
import { queryScenarios } from './query-scenarios.js';
import { remarkScenarios } from './remark-scenarios.js';
import { routingScenarios } from './routing-scenarios.js';
import type { QueryScenario, Scenario } from './scenario.js';
import { tagScenarios } from './tag-scenarios.js';
import { vipScenarios } from './vip-scenarios.js';

/** For every command, a situation in which it commits. A command without one does not compile. */
export const scenarios: Readonly<Record<CommandName, Scenario>> = {
	...attributeScenarios,
	...channelScenarios,
	...contactScenarios,
	...conversationScenarios,
	...departmentScenarios,
	...groupScenarios,
	...remarkScenarios,
	...inboundScenarios,
	...matchingScenarios,
	...routingScenarios,
	...vipScenarios,
	...tagScenarios,
};

/** For every query, a situation in which it has something to answer. */
export const queryScenariosByName: Readonly<Record<QueryName, QueryScenario>> = queryScenarios;

export const commandNames: readonly CommandName[] = Object.keys(scenarios).filter(isCommandName);

export const queryNames: readonly QueryName[] = Object.keys(queryScenariosByName).filter(isQueryName);

function isCommandName(name: string): name is CommandName {
	return Object.hasOwn(scenarios, name);
}

function isQueryName(name: string): name is QueryName {
	return Object.hasOwn(queryScenariosByName, name);
}
