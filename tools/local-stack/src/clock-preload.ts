import { shiftDate } from './clock/shift-date';

shiftDate(globalThis, Number(new URL(import.meta.url).searchParams.get('offsetMs')));
