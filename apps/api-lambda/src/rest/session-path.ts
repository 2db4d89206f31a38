import { calendarDate } from './parameter';

/** The path parameters of `GET /movers/{date}`. */
export const sessionPath = {
  date: calendarDate({
    description: 'A calendar date of New York as YYYY-MM-DD.',
    example: '2026-02-25',
  }),
};
