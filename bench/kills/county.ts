/** The county of the kill tests, invented. */
export const COUNTY = '999913';
