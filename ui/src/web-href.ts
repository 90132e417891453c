/** The address as a link's target where it is one of the web; null where it names no scheme, or another one. */
export function webHref(address: string): string | null {
  return /^https?:\/\//i.test(address) ? address : null;
}
