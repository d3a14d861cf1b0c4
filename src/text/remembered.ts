/** So much is asked and said again and again: of one kind of thing, this many are held. */
const mostRemembered = 500;

/** What `make` gives for some words: made once, and again when too much else was remembered since. It must depend on the words and on what the memory belongs to alone. */
export function remembered<T>(memory: Map<string, T>, words: string, make: () => T): T {
  if (memory.has(words)) return memory.get(words)!;
  const made = make();
  if (memory.size >= mostRemembered) memory.clear();
  memory.set(words, made);
  return made;
}

/** The memory that belongs to a thing, and goes with it. */
export function memoryOf<K extends object, T>(memories: WeakMap<K, Map<string, T>>, of: K): Map<string, T> {
  const memory = memories.get(of) ?? new Map<string, T>();
  memories.set(of, memory);
  return memory;
}
