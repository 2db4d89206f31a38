import { type Basis, type Direction, type SessionRecord, type Winner } from './session-record';

/** The winner on a basis in a direction, as a field that can be asked for without the other five. */
export type WinnerField = `winners.${Basis}.${Direction}`;

/** What a record tells, as fields that can be read one without the other. */
export type RecordFields = Omit<
  SessionRecord,
  'schemaVersion' | 'year' | 'symbol' | 'changePercent' | 'winners' | 'precedence' | 'contentHash'
> &
  Readonly<Record<WinnerField, Winner | null>>;

/** What reads may ask for; the date always comes with it. */
export type RecordField = Exclude<keyof RecordFields, 'date'>;

/** What ranges may ask for: no board. */
export type SummaryField = Exclude<RecordField, 'board' | 'watchlist'>;

/** A record of which the date and the fields asked for were read. */
export type RecordPart<Field extends RecordField = never> = Pick<RecordFields, Field | 'date'>;

/** A record of which only some fields are known to have been read. */
export type AskedRecord<Known extends RecordField = never> = RecordPart<Known> &
  Partial<RecordFields>;

/** The field of a winner. */
export function winnerField(basis: Basis, direction: Direction): WinnerField {
  return `winners.${basis}.${direction}`;
}

/** Whether all of the fields were read, though a record may lack one. */
export function holdsFields<Field extends RecordField>(
  record: AskedRecord,
  fields: readonly Field[],
): record is AskedRecord<Field> {
  return fields.every((field) => field in record);
}

/** The fields of a whole record, as a read that asks for them answers. */
export function partOf<Field extends RecordField>(
  record: SessionRecord,
  fields: readonly Field[],
): RecordPart<Field> {
  const { previousClose, open } = record.winners;
  return picked<RecordFields, Field | 'date'>(
    {
      ...record,
      'winners.previousClose.any': previousClose.any,
      'winners.previousClose.up': previousClose.up,
      'winners.previousClose.down': previousClose.down,
      'winners.open.any': open.any,
      'winners.open.up': open.up,
      'winners.open.down': open.down,
    },
    ['date', ...fields],
  );
}

function picked<Whole, Field extends keyof Whole>(
  whole: Whole,
  fields: readonly Field[],
): Pick<Whole, Field> {
  return Object.fromEntries(fields.map((field) => [field, whole[field]])) as Pick<Whole, Field>;
}
