/** Regions that one division may look at; on a table of 1,500 rows about 6,000 are looked at. */
export const EFFORT = 200_000;
/** Findings of a kind that are listed with a witness; all are counted. */
export const MOST_LISTED = 50;
/** Holes that are kept for listing, and how many of them are blown up to largest boxes. */
export const MOST_KEPT = 20_000;
export const MOST_GROWN = 200;
