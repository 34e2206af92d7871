/**
 * One mailbox: no spaces, no quoting, and a domain with a dot in it. Stricter than the mail itself, so that a list of them can
 * be told from its commas, and nothing in it can begin a header. In a function, since an engine makes tables of letters, some
 * milliseconds on each page, as soon as it comes by.
 */
const mailbox = () =>
  /^[^\s\p{Cc}@,;:<>()[\]"\\]+@(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?\.)+[\p{L}\p{N}-]*[\p{L}\p{M}]$/u;

/**
 * Reads the addressees of a message, `ana@example.org, ben@example.org`; `;` parts them too.
 *
 * @returns `undefined` when one of them is no address: a message to some of those it was meant for is not the same message. An
 * empty list when nobody is named, so that the reader chooses.
 */
export function parseMailboxes(written: string | null | undefined): string[] | undefined {
  const mailboxes = (written ?? '')
    .split(/[,;]/)
    .map((one) => one.trim())
    .filter(Boolean);
  return mailboxes.every((one) => mailbox().test(one)) ? mailboxes : undefined;
}

/** Encodes words for a mailto address: everything but letters and digits, so that none of it is taken for a header. */
function encode(text: string): string {
  // Half a character, as of an emoji cut in two, has no encoding.
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));
}

/**
 * Writes the address that opens a message in the reader's mail program (RFC 6068).
 *
 * @param mailboxes - As `parseMailboxes` reads them.
 * @param subject - One line; line breaks in it become spaces. Left out when empty.
 * @param body - Its line breaks, in whichever form, become `%0D%0A`. Left out when empty.
 */
export function mailLink(mailboxes: readonly string[], subject: string, body: string): string {
  const to = mailboxes.map((one) => encode(one).replace('%40', '@')).join(',');
  const fields = [
    ['subject', subject.replace(/\s+/g, ' ').trim()],
    ['body', body.trim().replace(/\r\n?|\n/g, '\r\n')],
  ] as const;
  const query = fields.filter(([, text]) => text).map(([name, text]) => `${name}=${encode(text)}`);
  return `mailto:${to}${query.length ? '?' : ''}${query.join('&')}`;
}
