export type { HistoryReads, ListHistory } from './history.js';
export { historyQuery, listHistory, loadHistoryNames, readHistory } from './history.js';
export type { HistoryChannel, HistoryDepartment, HistoryEntry } from './history-entry.js';
export { historyDepartment } from './history-entry.js';
