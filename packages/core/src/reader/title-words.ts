/** Where the issuer ends in a title. */
export const ISSUES = /关于|印发|转发|批转|发布|公布/;
