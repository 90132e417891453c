import type { Problem } from '../contract/index.ts';

export type Language = 'zh' | 'en';
type Text = Readonly<Record<Language, string>>;

/** Every error that leaves the server: its status, title and usual detail. `{name}` is filled from the error. */
export const ERRORS = {
  INVALID_PARAMETER: {
    status: 400,
    title: { zh: '参数有误', en: 'Invalid parameter' },
    detail: { zh: '请检查所列参数。', en: 'Check the parameters listed.' },
  },
  INVALID_REQUEST: {
    status: 400,
    title: { zh: '请求有误', en: 'Invalid request' },
    detail: { zh: '请求的地址或正文无法读取。', en: 'The address or the body could not be read.' },
  },
  NOT_FOUND: {
    status: 404,
    title: { zh: '未找到', en: 'Not found' },
    detail: { zh: '图谱中没有 {ids}。', en: 'The graph has no {ids}.' },
  },
  ANSWER_FORGOTTEN: {
    status: 404,
    title: { zh: '服务器已不记得这次答复', en: 'Answer no longer kept' },
    detail: {
      zh: '这次答复的查询记录已清除；请重新加载该视图后再看。',
      en: 'The questions behind this answer are no longer kept; load the view again to see them.',
    },
  },
  ROUTE_NOT_FOUND: {
    status: 404,
    title: { zh: '没有这个地址', en: 'No such address' },
    detail: { zh: '接口没有 {method} {path}。', en: 'The API has no {method} {path}.' },
  },
  ADDRESS_TOO_LONG: {
    status: 431,
    title: { zh: '地址或请求头过长', en: 'Address or headers too long' },
    detail: { zh: '长列表请用 POST 发送。', en: 'Send long lists by POST.' },
  },
  BODY_TOO_LARGE: {
    status: 413,
    title: { zh: '请求正文过大', en: 'Body too large' },
    detail: { zh: '请求正文超过上限。', en: 'The body is larger than the limit.' },
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    title: { zh: '不支持的正文格式', en: 'Unsupported media type' },
    detail: { zh: '请用 application/json 发送正文。', en: 'Send the body as application/json.' },
  },
  QUESTION_TOO_WIDE: {
    status: 422,
    title: { zh: '范围过大', en: 'Question too wide' },
    detail: {
      zh: '所问范围涉及的节点或关系超过 {limit}，请缩小范围。',
      en: 'The question touches more than {limit} nodes or relationships; narrow it.',
    },
  },
  BUSY: {
    status: 429,
    title: { zh: '请求过于频繁', en: 'Too many requests' },
    detail: { zh: '请在 {seconds} 秒后重试。', en: 'Try again in {seconds} seconds.' },
  },
  INTERNAL: {
    status: 500,
    title: { zh: '服务器内部错误', en: 'Internal error' },
    detail: { zh: '服务器出错，已记入日志。', en: 'Something failed on the server; it has been logged.' },
  },
  STORE_UNAVAILABLE: {
    status: 503,
    title: { zh: '图数据库暂不可用', en: 'The graph database is away' },
    detail: {
      zh: '连接不上图数据库，服务会自动重试。{reason}',
      en: 'The graph database cannot be reached; the server keeps trying. {reason}',
    },
  },
  GRAPH_EMPTY: {
    status: 503,
    title: { zh: '图数据库中没有数据', en: 'The graph database is empty' },
    detail: {
      zh: '图数据库已连接，但尚未装入数据；请运行 npm run seed。',
      en: 'The graph database answers but holds no data; run npm run seed.',
    },
  },
  STORE_TIMEOUT: {
    status: 504,
    title: { zh: '查询超时', en: 'The query took too long' },
    detail: { zh: '请缩小范围后重试。', en: 'Narrow the question and try again.' },
  },
} as const satisfies Record<string, { status: number; title: Text; detail: Text }>;

export type ErrorCode = keyof typeof ERRORS;
export type ParameterError = { pointer: string; detail: string };

/** What an `ApiError` may carry beside its code. */
export interface ErrorContext {
  /** Fills the `{name}`s of the detail. */
  readonly fill?: Readonly<Record<string, string>>;
  /** The parameters at fault, in both languages; `pointer` is `/name` or a JSON pointer into the body. */
  readonly parameters?: readonly { pointer: string; detail: Text }[];
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
}

/** The one error that routes throw; the error handler turns it into a problem document. */
export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly context: ErrorContext;
  constructor(code: ErrorCode, context: ErrorContext = {}) {
    super(code, { cause: context.cause });
    this.name = 'ApiError';
    this.code = code;
    this.context = context;
  }
}

/** 404 for ids that the graph does not have. */
export function unknownIds(ids: readonly string[]): ApiError {
  const shown = ids.slice(0, 10).join(', ');
  return new ApiError('NOT_FOUND', { fill: { ids: ids.length > 10 ? `${shown}, …` : shown } });
}

/** 400 that names one parameter. */
export function badParameter(name: string, zh: string, en: string): ApiError {
  return new ApiError('INVALID_PARAMETER', { parameters: [{ pointer: `/${name}`, detail: { zh, en } }] });
}

/** The problem document (RFC 9457) of an error, in one language. `instance` is the path that was asked. */
export function toProblem(error: ApiError, language: Language, instance: string): Problem {
  const { status, title, detail } = ERRORS[error.code];
  const { fill, parameters } = error.context;
  const problem: Problem = {
    type: `urn:lianzhu:error:${error.code}`,
    title: title[language],
    status,
    detail: detail[language].replace(/\{(\w+)\}/g, (_, name: string) => fill?.[name] ?? '').trimEnd(),
    instance,
    code: error.code,
  };
  if (parameters)
    problem.errors = parameters.map((p) => ({ pointer: p.pointer, detail: p.detail[language] }));
  return problem;
}

/** The language to answer in: the better liked of zh and en, Chinese where neither is named. */
export function languageOf(acceptLanguage: string | undefined): Language {
  let best: { language: Language; quality: number } = { language: 'zh', quality: 0 };
  for (const part of (acceptLanguage ?? '').slice(0, 500).split(',')) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const language = tag.startsWith('en') ? 'en' : tag.startsWith('zh') ? 'zh' : null;
    const weight = parameters.find((parameter) => parameter.trim().startsWith('q='));
    const quality = weight === undefined ? 1 : Number(weight.trim().slice(2));
    if (language !== null && quality > best.quality) best = { language, quality };
  }
  return best.language;
}
