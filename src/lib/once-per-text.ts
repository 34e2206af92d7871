/** So many texts are remembered; a page that says more begins anew. */
const MOST_TEXTS = 100;

/** Keeps what is dear to make of a text: the widgets of a page often say the same. */
export function oncePerText<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>();
  return (text) => {
    if (made.has(text)) return made.get(text) as T;
    if (made.size >= MOST_TEXTS) made.clear();
    const thing = make(text);
    made.set(text, thing);
    return thing;
  };
}
