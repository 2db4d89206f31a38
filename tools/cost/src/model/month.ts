/** A month of the model: a twelfth of a year, leap years included. */
export const DAYS_OF_MONTH = 365.25 / 12;

/** Its seconds. */
export const SECONDS_OF_MONTH = DAYS_OF_MONTH * 86_400;
