import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface Neo4jConfig {
  uri: string;
  user: string;
  password: string;
  database: string;
}

export interface Config {
  /**
   * The Neo4j to use; null uses the embedded engine. From `NEO4J_URI` (neo4j:// or bolt://, also with +s or +ssc),
   * `NEO4J_USER` (default neo4j), `NEO4J_PASSWORD` or `NEO4J_PASSWORD_FILE` (a file that holds it),
   * and `NEO4J_DATABASE` (default neo4j).
   */
  neo4j: Neo4jConfig | null;
  /** Folder where the embedded engine keeps the graph, from `LIANZHU_DATA`; null (the default) keeps it in memory. */
  dataFolder: string | null;
  /** Folder of CSV files that an empty embedded graph is filled from, from `LIANZHU_SEED` (default graph-seed/data). */
  seedFolder: string;
  /** Address to listen on, from `LIANZHU_HOST` (default 127.0.0.1: this machine only). */
  host: string;
  /** Port to listen on, from `LIANZHU_PORT` (default 8080; 0 takes a free one). */
  port: number;
  /** Least serious level that is logged, from `LIANZHU_LOG` (default warn). */
  logLevel: LogLevel;
  /** Time limit of one read question in milliseconds, from `LIANZHU_QUERY_TIMEOUT_MS` (default 10000). */
  queryTimeoutMs: number;
}

/** Everything that is wrong with the environment, one readable sentence each, without secrets. */
export class ConfigError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join(' '));
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

const NEO4J_SCHEMES = ['neo4j:', 'neo4j+s:', 'neo4j+ssc:', 'bolt:', 'bolt+s:', 'bolt+ssc:'];
const DEFAULT_SEED_FOLDER = fileURLToPath(new URL('../../graph-seed/data', import.meta.url));

type Environment = Readonly<Record<string, string | undefined>>;

/** The only reader of the environment. Throws a `ConfigError` that holds every problem at once. */
export function readConfig(environment: Environment = process.env): Config {
  const settings = new Settings(environment);
  const config: Config = {
    neo4j: readNeo4j(settings),
    dataFolder: settings.text('LIANZHU_DATA'),
    seedFolder: settings.text('LIANZHU_SEED') ?? DEFAULT_SEED_FOLDER,
    host: settings.text('LIANZHU_HOST') ?? '127.0.0.1',
    port: settings.integer('LIANZHU_PORT', { min: 0, max: 65_535, otherwise: 8080 }),
    logLevel: settings.oneOf('LIANZHU_LOG', LOG_LEVELS, 'warn'),
    queryTimeoutMs: settings.integer('LIANZHU_QUERY_TIMEOUT_MS', {
      min: 100,
      max: 25_000,
      otherwise: 10_000,
    }),
  };
  if (config.neo4j && config.dataFolder) {
    settings.problems.push('Set NEO4J_URI or LIANZHU_DATA, not both: each names where the graph is kept.');
  }
  if (settings.problems.length > 0) throw new ConfigError(settings.problems);
  return config;
}

function readNeo4j(settings: Settings): Neo4jConfig | null {
  const uri = settings.text('NEO4J_URI');
  if (uri === null) return null;
  const problem = problemOfUri(uri);
  if (problem) settings.problems.push(problem);
  return {
    uri,
    user: settings.text('NEO4J_USER') ?? 'neo4j',
    password: readPassword(settings),
    database: settings.text('NEO4J_DATABASE') ?? 'neo4j',
  };
}

function problemOfUri(uri: string): string | null {
  if (!URL.canParse(uri)) return 'NEO4J_URI is not an address; an example is neo4j://localhost:7687.';
  const { protocol, username, password, hostname } = new URL(uri);
  if (username || password)
    return 'NEO4J_URI must not hold a user or password; use NEO4J_USER and NEO4J_PASSWORD.';
  if (!NEO4J_SCHEMES.includes(protocol) || !hostname) {
    return 'NEO4J_URI must begin with neo4j:// or bolt:// (or +s, +ssc) and name a host.';
  }
  return null;
}

function readPassword(settings: Settings): string {
  const password = settings.text('NEO4J_PASSWORD');
  const file = settings.text('NEO4J_PASSWORD_FILE');
  if (password !== null && file !== null) {
    settings.problems.push('Set NEO4J_PASSWORD or NEO4J_PASSWORD_FILE, not both.');
    return '';
  }
  if (password !== null) return password;
  if (file === null) {
    settings.problems.push('NEO4J_URI needs NEO4J_PASSWORD or NEO4J_PASSWORD_FILE.');
    return '';
  }
  try {
    return readFileSync(file, 'utf8').replace(/\r?\n$/, '');
  } catch {
    settings.problems.push(`NEO4J_PASSWORD_FILE names ${file}, which cannot be read.`);
    return '';
  }
}

/** Reads single variables and collects what is wrong with them. A variable that is set to nothing counts as not set. */
class Settings {
  readonly problems: string[] = [];
  readonly #environment: Environment;

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  text(name: string): string | null {
    return this.#environment[name] || null;
  }

  integer(name: string, { min, max, otherwise }: { min: number; max: number; otherwise: number }): number {
    const text = this.text(name);
    if (text === null) return otherwise;
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= min && value <= max) return value;
    this.problems.push(`${name} must be a whole number from ${min} to ${max}.`);
    return otherwise;
  }

  oneOf<Choice extends string>(name: string, choices: readonly Choice[], otherwise: Choice): Choice {
    const text = this.text(name);
    if (text === null) return otherwise;
    const found = choices.find((choice) => choice === text);
    if (found) return found;
    this.problems.push(`${name} must be one of ${choices.join(', ')}.`);
    return otherwise;
  }
}
