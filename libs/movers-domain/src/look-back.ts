/**
 * How many due sessions every scheduled run judges anew (ADR 0005): as long as one of them lacks its record it is late
 * and heals by itself, after that it is missing and takes a back-fill.
 */
export const LOOK_BACK_SESSIONS = 3;
