// What the script tag uses in place of two globals that pages take away; scripts/rollup-own-globals.mjs redirects them. Why:
// docs/decisions/0002-what-a-page-cannot-take-away.md.

const prototype = Object.getPrototypeOf(document) as Document;

/** Methods of the document, as they have been asked for. */
const methods: Record<PropertyKey, unknown> = {};

/**
 * The document as the browser made it. On `document` itself, a picture or form of the page with such a name takes the place of
 * `createElement`, `visibilityState`, and of everything else.
 */
export const page = new Proxy(document, {
  get(_, name) {
    if (methods[name]) return methods[name];
    const member: unknown = Reflect.get(prototype, name, document);
    if (typeof member !== 'function') return member;
    return (methods[name] = (...values: unknown[]) => Reflect.apply(member, document, values) as unknown);
  },
});

/** The class of all events. MooTools has another one by that name. */
export const NativeEvent = page.createEvent('Event').constructor as typeof Event;
