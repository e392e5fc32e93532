export type { CheckSchedule, KnownTimeZone, ScheduleCheck } from './check-schedule.js';
export { checkSchedule } from './check-schedule.js';
export type { LocalTime, ScheduledTime } from './local-time.js';
export type { QuietHours } from './quiet-hours.js';
