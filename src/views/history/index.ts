export type { HistoryReads, ListHistory } from './history.js';
export { historyQuery, listHistory, readHistory } from './history.js';
export type { HistoryChannel, HistoryEntry } from './history-entry.js';
