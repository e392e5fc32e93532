export type { Panel, PanelAttribute, PanelCorrection, PanelNetwork, PanelSetting, PanelValue } from './panel-view.js';
export type { ShowPanel } from './show-panel.js';
export { showPanel } from './show-panel.js';
