import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readText, ROOT } from './source-files.ts';

interface Service {
  build?: string;
  image?: string;
  command?: string[];
  environment?: Record<string, string>;
  ports?: string[];
  volumes?: string[];
  depends_on?: Record<string, unknown>;
  healthcheck?: object;
  read_only?: boolean;
  tmpfs?: string[];
  cap_drop?: string[];
}

interface Compose {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
}

const base = composeOf('docker-compose.yml');
const override = composeOf('docker-compose.current.yml');
const dockerfile = readText('Dockerfile');
const configText = readText('api/src/config.ts');
const services = Object.entries(base.services);

function composeOf(path: string): Compose {
  return parse(readText(path), { merge: true }) as Compose;
}

function missingPaths(paths: string[]): string[] {
  return paths.filter((path) => !existsSync(join(ROOT, path)));
}

/** Ports that are published on more than this machine. */
function openPorts(ports: string[]): string[] {
  return ports.filter((port) => !/^127\.0\.0\.1:\d+:\d+$/.test(port));
}

/** Password settings that do not insist on NEO4J_PASSWORD from the environment. */
function weakPasswords(environment: Record<string, string>): string[] {
  return Object.entries(environment)
    .filter(([name]) => /PASSWORD|AUTH/.test(name))
    .filter(([, value]) => !/^(neo4j\/)?\$\{NEO4J_PASSWORD:\?[^}]+\}$/.test(value))
    .map(([name]) => name);
}

describe('docker-compose.yml', () => {
  it('runs the app on Neo4j 5.26 Community', () => {
    expect(Object.keys(base.services).sort()).toEqual(['app', 'neo4j', 'seed']);
    expect(base.services.neo4j?.image).toBe('neo4j:5.26-community');
  });

  it('names only files, services and volumes that exist', () => {
    const builds = services.flatMap(([, service]) =>
      service.build ? [join(service.build, 'Dockerfile')] : [],
    );
    const commands = services.flatMap(([, service]) =>
      (service.command ?? []).filter((word) => /\.ts$/.test(word)),
    );
    expect(builds.length).toBeGreaterThan(0);
    expect(commands).toEqual(['api/src/cli/seed.ts']);
    expect(missingPaths([...builds, ...commands])).toEqual([]);
    const dependencies = services.flatMap(([, service]) => Object.keys(service.depends_on ?? {}));
    expect(dependencies.filter((name) => !(name in base.services))).toEqual([]);
    const volumes = services.flatMap(([, service]) =>
      (service.volumes ?? []).map((volume) => volume.split(':')[0] ?? ''),
    );
    expect(volumes.filter((name) => !(name in base.volumes))).toEqual([]);
  });

  it('sets only variables that the server reads', () => {
    const names = ['app', 'seed'].flatMap((name) => Object.keys(base.services[name]?.environment ?? {}));
    expect(names).toContain('NEO4J_URI');
    expect(names.filter((name) => !configText.includes(name))).toEqual([]);
  });

  it('publishes ports on this machine alone', () => {
    const ports = services.flatMap(([, service]) => service.ports ?? []);
    expect(ports.length).toBeGreaterThan(0);
    expect(openPorts(ports)).toEqual([]);
    expect(openPorts(['8080:8080', '0.0.0.0:7687:7687'])).toHaveLength(2);
  });

  it('takes the password from the environment and has no default for it', () => {
    expect(services.flatMap(([, service]) => weakPasswords(service.environment ?? {}))).toEqual([]);
    expect(base.services.app?.environment?.NEO4J_PASSWORD).toBeDefined();
    expect(
      weakPasswords({ NEO4J_PASSWORD: '${NEO4J_PASSWORD:-secret}', NEO4J_AUTH: 'neo4j/secret' }),
    ).toHaveLength(2);
  });

  it('gives the app a read-only file system and no capabilities', () => {
    for (const name of ['app', 'seed']) {
      expect(base.services[name]).toMatchObject({ read_only: true, tmpfs: ['/tmp'], cap_drop: ['ALL'] });
    }
    expect(base.services.neo4j).toMatchObject({ cap_drop: ['ALL'], healthcheck: expect.anything() });
  });
});

describe('docker-compose.current.yml', () => {
  it('replaces only what the base has, by the line that the tests start', () => {
    expect(Object.keys(override.services)).toEqual(['neo4j']);
    const version = /^neo4j:([\d.]+)-community$/.exec(override.services.neo4j?.image ?? '')?.[1];
    expect(version).toBeDefined();
    expect(readText('tests/neo4j/current/pom.xml')).toContain(version);
    expect(override.services.neo4j?.volumes).toEqual([`${Object.keys(override.volumes)[0]}:/data`]);
  });
});

describe('Dockerfile', () => {
  it('copies the settings that the build of the interface extends', () => {
    const { extends: extended } = JSON.parse(readText('ui/tsconfig.json')) as { extends: string };
    const name = extended.replace('../', '');
    expect(dockerfile).toMatch(new RegExp(`^COPY .*\\b${name}\\b`, 'm'));
    expect(readText('.dockerignore')).toContain(`!${name}`);
  });

  it('copies and runs only files that exist', () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
      (match) => match[1]?.split(' ') ?? [],
    );
    const run = [...dockerfile.matchAll(/^CMD .*"(\S+\.ts)"/gm)].map((match) => match[1] ?? '');
    expect(run).toEqual(['api/src/main.ts']);
    expect(missingPaths([...copied, ...run])).toEqual([]);
  });

  it('has two stages, ends as a user without rights, and checks its health', () => {
    expect(dockerfile.match(/^FROM node:\d+-bookworm-slim/gm)).toHaveLength(2);
    expect(dockerfile.match(/^USER (\S+)$/m)?.[1]).toBe('node');
    expect(dockerfile).toMatch(/^HEALTHCHECK[\s\S]*\/healthz/m);
  });

  it('sets only variables that the server reads', () => {
    const names = dockerfile.match(/\b(LIANZHU|NEO4J)_[A-Z_]+/g) ?? [];
    expect(names.filter((name) => !configText.includes(name))).toEqual([]);
  });
});
