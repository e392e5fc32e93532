/** Seeds of the gate in `npm run check`; `npm run simulate -- --seeds N --from S` lives others. */
export const SEEDS = 1_000;

/** Commands of one history. */
export const COMMANDS = 200;

/** Fewer seeds than this replay something, and need not come to everything. */
export const WHOLE = 300;
