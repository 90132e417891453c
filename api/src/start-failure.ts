import { LoadError } from '@lianzhu/graph-seed/load';
import { ConfigError } from './config.ts';
import { StoreError } from './store/graph-store.ts';

/** Why the server did not start: one sentence in Chinese and one in English, without stack or secrets. */
export function explainFailure(error: unknown): string {
  if (error instanceof ConfigError) return both('环境变量有误', error.message);
  if (error instanceof StoreError) return both('图数据库无法打开', error.message);
  if (error instanceof LoadError) return both('数据不能装入图谱', error.message);
  const { code, port, message } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE') {
    return `无法启动：端口 ${port} 已被占用，请用 LIANZHU_PORT 另选。\nNot started: port ${port} is in use; choose another with LIANZHU_PORT.`;
  }
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return both('不能在这个地址上监听，请检查 LIANZHU_HOST 与 LIANZHU_PORT', message);
  }
  return both('数据或程序有误', message ?? String(error));
}

function both(zh: string, en: string): string {
  return `无法启动：${zh}。\nNot started: ${en}`;
}
