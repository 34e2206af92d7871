// Loaded on first use: the deadline of an action, as a file for the reader's calendar.
import {saveFile} from '../actions/save-file.js';
import {calendarFile, type CalendarEvent} from '../lib/calendar-file.js';

/** Hands the reader a calendar file with one event. */
export function saveCalendarEvent(event: CalendarEvent): void {
  saveFile(new File([calendarFile(event)], 'deadline.ics', {type: 'text/calendar'}));
}
