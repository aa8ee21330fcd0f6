const ZONE = '+08:00';
const TO_MINUTE = 16;

/** A field's `2024-10-15T02:10` as a moment of the county's clock. */
export const toMoment = (field: string): string => `${field.slice(0, TO_MINUTE)}:00${ZONE}`;

/** The field's text of such a moment. */
export const fromMoment = (moment: string): string => moment.slice(0, TO_MINUTE);
