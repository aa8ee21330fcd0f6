export { formDocx } from './docx.ts';
export { formHtml } from './html.ts';
export { initialReport } from './initial-report.ts';
export type * from './model.ts';
export { UNKNOWN } from './model.ts';
export { plainText } from './plain-text.ts';
export { type ReportWish, wishOf } from './report-wish.ts';
export type { FormSource } from './source.ts';
