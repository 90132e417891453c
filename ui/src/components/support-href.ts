/** Where a node or relationship is shown: its own page where there is one, else the graph around it. */
export function supportHref(item: { id: string; kind: string; label: string }): string {
  if (item.kind === 'edge') {
    const source = item.id.slice(item.id.indexOf(':') + 1).split('>')[0] ?? item.id;
    return `/explore?root=${encodeURIComponent(source)}`;
  }
  const id = encodeURIComponent(item.id);
  if (item.label === 'Chain') return `/chains/${id}`;
  if (item.label === 'Firm') return `/firms/${id}`;
  if (item.label === 'Source') return `/sources/${id}`;
  return `/explore?root=${id}`;
}
