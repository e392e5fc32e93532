export type { Replay, ReplayDifference } from './replay-workspace.js';
export { replayWorkspace } from './replay-workspace.js';
export { storeCases } from './store-cases.js';
export type { ConformanceCase, ConformanceTopic, StoreCapabilities, StoreUnderTest } from './store-under-test.js';
