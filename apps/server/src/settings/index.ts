export { type Settings, settingFields } from './fields.ts';
export { printProblems, readSettings, type SettingProblem, type SettingsResult } from './read-settings.ts';
