export type MessageValues = Record<string, string | number>;

/** `{name}` puts a value; `{count?need:needs}` chooses by whether the value is exactly 1. */
const SLOT = /\{(\w+)(?:\?([^:}]*):([^}]*))?\}/g;

/** A message with its values put in; a slot without a value is left empty. */
export function fill(message: string, values: MessageValues): string {
  return message.replace(SLOT, (_slot, slot: string, one?: string, many?: string) => {
    const value = values[slot];
    if (one !== undefined && many !== undefined) return Number(value) === 1 ? one : many;
    return value === undefined ? '' : String(value);
  });
}
