/** Whether the committed models are the ones that the anatomy gives today. */
export interface ModelFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

/** One sentence naming what differs, or null when nothing does. */
export function difference(fresh: readonly ModelFile[], committed: readonly ModelFile[]): string | null {
  const old = new Map(committed.map((file) => [file.name, file.bytes]));
  const missing = fresh.filter((file) => !old.has(file.name)).map((file) => file.name);
  const changed = fresh
    .filter((file) => {
      const before = old.get(file.name);
      return before !== undefined && !same(file.bytes, before);
    })
    .map((file) => file.name);
  const names = new Set(fresh.map((file) => file.name));
  const extra = committed.filter((file) => !names.has(file.name)).map((file) => file.name);
  const parts = [
    missing.length > 0 ? `missing ${missing.join(', ')}` : '',
    changed.length > 0 ? `changed ${changed.join(', ')}` : '',
    extra.length > 0 ? `not baked any more ${extra.join(', ')}` : '',
  ].filter((part) => part !== '');
  if (parts.length === 0) return null;
  return `The models in public/models are not those of src/anatomy: ${parts.join('; ')}; run "npm run models".`;
}
