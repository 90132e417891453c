const THIRDS: Record<string, string> = { '0.333': '1/3', '0.667': '2/3' };

/** A weight as short as it is exact: thirds as fractions, else its digits. */
export function weightText(value: number): string {
  return THIRDS[value.toFixed(3)] ?? String(value);
}
