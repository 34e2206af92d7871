/** A moment worth remembering. */
export interface CalendarEvent {
  /** What stands in the calendar. */
  readonly title: string;
  /** The moment: milliseconds since 1970, UTC. */
  readonly time: number;
  /** The page to go to, an absolute address. */
  readonly url: string;
  /** When the file was made: milliseconds since 1970, UTC. */
  readonly now: number;
}

/** How long before the moment a calendar reminds its owner. */
const REMINDER = '-P1D';
/** Lines of a calendar file are at most this many bytes long, without the line end. */
const LONGEST_LINE = 75;

/** Writes an event as an iCalendar file with one reminder (RFC 5545), in UTC, so that no time zone has to be described. */
export function calendarFile({title, time, url, now}: CalendarEvent): string {
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//open-letter-widgets//EN', 'BEGIN:VEVENT'],
    // Whoever saves the same deadline twice has it once.
    `UID:${time}-${encodeURIComponent(url)}`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(time)}`,
    `DTEND:${stamp(time)}`,
    `SUMMARY:${escapeText(title)}`,
    `DESCRIPTION:${escapeText(url)}`,
    `URL:${url}`,
    ...['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escapeText(title)}`, `TRIGGER:${REMINDER}`, 'END:VALARM'],
    ...['END:VEVENT', 'END:VCALENDAR', ''],
  ];
  return lines.map(fold).join('\r\n');
}

/** `20261231T225900Z`. */
const stamp = (time: number) => new Date(time).toISOString().replace(/[-:]|\.\d+/g, '');

const escapeText = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\s+/g, ' ');

/** Breaks a line that is too long, never inside a character. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let length = 0;
  for (const character of line) {
    const bytes = encoder.encode(character).length;
    if (length + bytes > LONGEST_LINE) {
      folded += '\r\n ';
      length = 1;
    }
    folded += character;
    length += bytes;
  }
  return folded;
}
