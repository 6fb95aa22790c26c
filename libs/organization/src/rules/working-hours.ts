/** The two halves of a working day, `HH:MM` in Vietnam. */
export interface DayHours {
  readonly morningFrom: string;
  readonly morningTo: string;
  readonly afternoonFrom: string;
  readonly afternoonTo: string;
}

/** The first time of the day that lies before the one it follows, or null where the halves are in order. */
export function hoursFault(hours: DayHours): keyof DayHours | null {
  if (hours.morningTo <= hours.morningFrom) return 'morningTo';
  if (hours.afternoonFrom < hours.morningTo) return 'afternoonFrom';
  return hours.afternoonTo <= hours.afternoonFrom ? 'afternoonTo' : null;
}

const VIETNAM_OFFSET_IN_MS = 7 * 3_600_000;

/** `HH:MM` in Vietnam at an instant; legal time is UTC+7 all year (Quyết định 134/2002/QĐ-TTg). */
export function clockTimeOf(at: Date): string {
  return new Date(at.getTime() + VIETNAM_OFFSET_IN_MS).toISOString().slice(11, 16);
}

/** Whether people have to be at work at that time of a working day; the minute at which a half ends is free. */
export function isWithinHours(hours: DayHours, time: string): boolean {
  return (
    (hours.morningFrom <= time && time < hours.morningTo) || (hours.afternoonFrom <= time && time < hours.afternoonTo)
  );
}
