export { panelValue } from './panel-values.js';
export type {
	Panel,
	PanelAttribute,
	PanelConversation,
	PanelCorrection,
	PanelNetwork,
	PanelRemarks,
	PanelSetting,
	PanelValue,
	PanelVip,
} from './panel-view.js';
export type { ShowPanel } from './show-panel.js';
export { showPanel } from './show-panel.js';
