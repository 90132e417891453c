export async function askSearch(): Promise<{ id: string }[]> {
  return [];
}
