const SAFE_SCHEMES = ['http:', 'https:', 'mailto:', 'tel:', 'sms:'];

/**
 * Parses an address that a reader may be sent to.
 *
 * @param address - Absolute or relative, from an attribute or the network.
 * @param base - What a relative address is relative to, usually `document.baseURI`.
 * @returns The parsed address, or `undefined` when it is no URL or its scheme is not http, https, mailto, tel or sms.
 */
export function safeUrl(address: string | null | undefined, base: string): URL | undefined {
  if (!address?.trim()) return undefined;
  try {
    const url = new URL(address, base);
    return SAFE_SCHEMES.includes(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

/** Parses an address that a count may be read from: as `safeUrl`, and http or https only. */
export function readableUrl(address: string | null | undefined, base: string): URL | undefined {
  const url = safeUrl(address, base);
  return url?.protocol.startsWith('http') ? url : undefined;
}
