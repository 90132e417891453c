export async function search(): Promise<object> {
  return {};
}
