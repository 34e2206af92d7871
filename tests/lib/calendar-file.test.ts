import {expect} from '@open-wc/testing';
import {calendarFile} from '../../src/lib/calendar-file.js';

const DEADLINE = {
  title: 'Sign the letter',
  time: Date.UTC(2026, 11, 31, 22, 59),
  url: 'https://example.org/sign',
  now: Date.UTC(2026, 10, 24, 12),
};

describe('calendarFile', () => {
  it('writes one event in UTC, with a reminder a day before', () => {
    const lines = calendarFile(DEADLINE).split('\r\n');
    expect(lines).to.include.members(['DTSTART:20261231T225900Z', 'DTSTAMP:20261124T120000Z', 'TRIGGER:-P1D']);
    expect(lines).to.include('SUMMARY:Sign the letter');
    expect(lines[0]).to.equal('BEGIN:VCALENDAR');
    expect(lines.slice(-2)).to.deep.equal(['END:VCALENDAR', '']);
  });

  it('keeps commas, semicolons, backslashes and line ends inside the title', () => {
    const file = calendarFile({...DEADLINE, title: 'Sign, now; a\\b\nEND:VEVENT'});
    expect(file).to.include('SUMMARY:Sign\\, now\\; a\\\\b END:VEVENT\r\n');
  });

  it('breaks long lines at 75 bytes and inside no character', () => {
    const title = 'Ստորագրեք նամակը '.repeat(30).trim();
    const file = calendarFile({...DEADLINE, title});
    const longest = Math.max(...file.split('\r\n').map((line) => new TextEncoder().encode(line).length));
    expect(longest).to.be.at.most(75);
    expect(file.replace(/\r\n /g, '')).to.include(`SUMMARY:${title}\r\n`);
  });
});
