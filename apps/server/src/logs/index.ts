export { errorFields, type Log, type LogLevel, openLog } from './log.ts';
export { type LogSink, rotatingFile } from './rotating-file.ts';
