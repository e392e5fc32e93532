import type { CommandName } from '../../support/call-names.js';
import { commandNames } from '../../support/scenarios/index.js';
import type { Random } from '../random.js';
import { attributeMoves } from './attribute-moves.js';
import { contactMoves } from './contact-moves.js';
import { departmentMoves } from './department-moves.js';
import { groupMoves } from './group-moves.js';
import { handOverMoves } from './hand-over-moves.js';
import { inboundMoves } from './inbound-moves.js';
import type { Move } from './move.js';
import { remarkMoves } from './remark-moves.js';
import { routingMoves } from './routing-moves.js';
import { settingMoves } from './setting-moves.js';
import { tagMoves } from './tag-moves.js';
import { vipMoves } from './vip-moves.js';

/** How each command is used. A command without a move does not compile. */
export const moves: Readonly<Record<CommandName, Move>> = {
	...attributeMoves,
	...contactMoves,
	...departmentMoves,
	...groupMoves,
	...handOverMoves,
	...remarkMoves,
	...inboundMoves,
	...routingMoves,
	...settingMoves,
	...vipMoves,
	...tagMoves,
};

const drawn: readonly CommandName[] = commandNames.flatMap((name) =>
	Array.from({ length: moves[name].weight }, () => name),
);

/** A command, more often one that is used more often. */
export function drawnCommand(random: Random): CommandName {
	return random.among(drawn) ?? 'inbound.receive';
}
