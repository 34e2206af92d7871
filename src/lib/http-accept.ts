/** What browsers send to another site without asking it first (https://fetch.spec.whatwg.org/#cors-safelisted-request-header). */
const SAFELISTED = /^[ !#-'*-9;=A-Z^-z|~]{1,128}$/;

/**
 * Reads an `Accept` header that a page or a platform asks for.
 *
 * @returns `undefined` when there is none, and when it would cost a preflight or is no header at all.
 */
export function safeAccept(accept: string | null | undefined): string | undefined {
  const trimmed = accept?.trim() ?? '';
  return SAFELISTED.test(trimmed) ? trimmed : undefined;
}
