import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { MigrationRequest, StrategyContent } from '../src/api/types.ts';
import { activities, facts, frames, functions, queues } from './fake-catalog.ts';
import { FakeAlerts } from './fake-alerts.ts';
import { type Answer, FakeOperations } from './fake-operations.ts';
import { FakeSettings, objectTypes } from './fake-settings.ts';
import { FakeStrategies } from './fake-strategies.ts';

/**
 * The designer's server for the browser tests alone: the sample strategies in memory, so that a test of the screen
 * needs no database. What it answers follows the contract; what it checks is little.
 */
export interface FakeServer {
  url: string;
  strategies: FakeStrategies;
  operations: FakeOperations;
  settings: FakeSettings;
  alerts: FakeAlerts;
  /** Requests that were made, such as "PUT /api/strategies/sme". */
  requests: string[];
  close: () => Promise<void>;
}

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.woff': 'font/woff', '.ttf': 'font/ttf' };

// No inline script runs; styles in attributes and by script are needed by the canvas.
const policy = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

const permissions = ['strategies.read', 'strategies.edit', 'strategies.approve', 'strategies.publish', 'runs.start', 'portfolios.import', 'batches.approve', 'cases.read', 'cases.work', 'incidents.handle', 'holds.manage', 'overrides.manage', 'people.manage', 'audit.read', 'settings.manage'];

export async function startFakeServer(root: string, workflows: string, isSignedIn = true): Promise<FakeServer> {
  const strategies = new FakeStrategies(workflows);
  const operations = new FakeOperations();
  const settings = new FakeSettings();
  const alerts = new FakeAlerts();
  const requests: string[] = [];
  let name: string | null = isSignedIn ? 'ana' : null;

  const session = () => ({ name, roles: ['admin'], permissions: name === null ? [] : permissions, antiforgery: 'token', needsFirstAdmin: false, version: '0.9.0', passwords: true, companies: [], firm: null, provider: null });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (!url.pathname.startsWith('/api/')) return sendFile(root, url.pathname, response);
    requests.push(`${request.method} ${url.pathname}`);
    const body = await readBody(request);
    const parts = url.pathname.slice('/api/'.length).split('/').map(decodeURIComponent);
    if (request.method !== 'GET' && parts[0] !== 'session' && request.headers['x-csrf-token'] !== 'token') return problem(response, 400, 'The header X-CSRF-TOKEN was expected.');
    if (parts[0] === 'cases' && parts[2] === 'drawing') return json(response, 200, { bpmn: strategies.find('early-cards')!.bpmn });
    const asked = { method: request.method ?? 'GET', parts, search: url.searchParams, body };
    const answered = operations.answer(asked) ?? settings.answer(asked) ?? alerts.answer(asked);
    if (answered !== undefined) return send(response, answered);
    if (parts[0] === 'session') {
      if (request.method === 'DELETE') name = null;
      if (request.method === 'POST') {
        const given = body as { name: string; password: string };
        if (given.password !== 'correct horse battery') return problem(response, 401, 'Name or password is wrong.');
        name = given.name;
      }
      return request.method === 'DELETE' ? json(response, 204, undefined) : json(response, 200, session());
    }
    if (parts[0] === 'catalog') {
      const catalog: Record<string, unknown> = { samples: strategies.samples(), activities: activities(url.searchParams.get('language') ?? 'en'), facts, functions, frames, queues, products: [], objects: objectTypes };
      return json(response, 200, catalog[parts[1] ?? '']);
    }
    if (parts[0] === 'strategies') return answerStrategies(request, response, url, parts, body);
    return problem(response, 404, `There is no ${url.pathname}.`);
  }

  function migrate(subject: string, { reason }: MigrationRequest, response: ServerResponse): void {
    if ((reason ?? '') === '') return problem(response, 400, 'Expected a reason of 1 to 2000 characters, found 0.');
    strategies.migrate();
    operations.tell({ date: '2026-12-04', text: `${subject} 1 → 2: part 1 of 2`, share: 0.5, state: 'working' });
    setTimeout(() => operations.tell({ date: '2026-12-04', text: `${subject} 1 → 2: 3,060 cases migrated, 140 left`, share: 1, state: 'done' }), 200);
    json(response, 202, { id: 9, date: '2026-12-04', kind: 'Migration', state: 'Started' });
  }

  function comments(request: IncomingMessage, response: ServerResponse, [, subject = '', , number, , id]: string[], by: string, body: unknown): void {
    const version = Number(number);
    if (request.method === 'GET') return json(response, 200, strategies.thread(subject, version));
    if (request.method === 'POST') return json(response, 200, strategies.say(subject, version, by, body as { text: string; elementId: string | null }));
    strategies.takeBack(subject, version, Number(id));
    return json(response, 204, undefined);
  }

  function answerStrategies(request: IncomingMessage, response: ServerResponse, url: URL, parts: string[], body: unknown): void {
    const [, subject, action] = parts;
    if (subject === undefined) return json(response, 200, strategies.summaries());
    const content = body as StrategyContent & { version?: number; comment?: string };
    if (subject === 'check') return json(response, 200, strategies.check(content));
    // Which variables exist where only the real server knows: workshop.spec.ts asks it.
    if (subject === 'names') return json(response, 200, { variables: [], elements: [] });
    const version = url.searchParams.get('version');
    const document = strategies.find(subject, version === null ? undefined : Number(version));
    if (request.method === 'PUT' && action === undefined) return save(request, response, subject, content);
    if (document === undefined) return problem(response, 404, `There is no strategy '${subject}'${version === null ? '' : ` with version ${version}`}.`);
    if (action === undefined) return json(response, 200, document, document.etag);
    if (action === 'versions' && parts[4] === 'comments') return comments(request, response, parts, name ?? '', body);
    if (action === 'versions') return json(response, 200, strategies.versions(subject));
    if (action === 'counts') return json(response, 200, strategies.counts(document));
    if (action === 'simulations') return simulations(request, response, url, body as { simulation: string; note: string });
    if (action === 'simulate') return json(response, 200, strategies.simulate(content));
    if (action === 'migration') return json(response, 200, strategies.preview(subject, body as MigrationRequest));
    if (action === 'migrate') return migrate(subject, body as MigrationRequest, response);
    const outcome = strategies.act(subject, request.method === 'DELETE' ? 'cancel' : action, content ?? {}, name ?? '');
    return typeof outcome === 'string' ? problem(response, 409, outcome) : json(response, 200, outcome, outcome.etag);
  }

  function simulations(request: IncomingMessage, response: ServerResponse, url: URL, body: { simulation: string; note: string }): void {
    const [id, , other] = url.pathname.split('/').slice(5);
    if (request.method === 'POST') {
      const kept = strategies.keep(body, name ?? '');
      return kept === null ? problem(response, 409, 'Expected one of the last 20 simulations, found one that has gone.') : json(response, 201, kept);
    }
    if (id === undefined) return json(response, 200, strategies.kept());
    const one = strategies.keptOne(Number(id));
    if (one === undefined) return problem(response, 404, `There is no kept simulation '${id}'.`);
    if (request.method === 'DELETE') {
      strategies.remove(Number(id));
      response.writeHead(204).end();
      return;
    }
    const two = other === undefined ? undefined : strategies.keptOne(Number(other));
    return json(response, 200, two === undefined ? one : strategies.beside(one, two));
  }

  function save(request: IncomingMessage, response: ServerResponse, subject: string, content: StrategyContent): void {
    const latest = strategies.find(subject);
    const isNew = request.headers['if-none-match'] === '*';
    if (isNew && latest !== undefined) return problem(response, 412, `A strategy '${subject}' is there already.`);
    if (!isNew && request.headers['if-match'] !== latest?.etag) return problem(response, 412, `Version ${latest?.version} was saved by luis at 10:14.`);
    const saved = strategies.save(subject, content);
    return json(response, isNew ? 201 : 200, saved, saved.etag);
  }

  const server: Server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => problem(response, 500, String(error)));
  });
  await new Promise<void>((resolve) => server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => { server.closeAllConnections(); server.close(() => resolve()); });
  return { url: `http://127.0.0.1:${port}`, strategies, operations, settings, alerts, requests, close };
}

async function sendFile(root: string, path: string, response: ServerResponse): Promise<void> {
  const headers = (name: string) => ({ 'Content-Type': types[extname(name)] ?? 'application/octet-stream', 'Content-Security-Policy': policy });
  const file = join(root, normalize(path));
  const content = await readFile(file).catch(() => null);
  if (content !== null) response.writeHead(200, headers(file)).end(content);
  else response.writeHead(200, headers('index.html')).end(readFileSync(join(root, 'index.html')));
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  if (request.headers['content-type']?.startsWith('multipart/') === true) return text;
  return text !== '' && request.headers['content-type'] === 'application/json' ? JSON.parse(text) : undefined;
}

function send(response: ServerResponse, { status, value, listen }: Answer): void {
  if (listen === undefined) return json(response, status, value);
  response.writeHead(status, { 'Content-Type': 'text/event-stream' });
  response.flushHeaders();
  listen((progress) => response.write(`data: ${JSON.stringify(progress)}\n\n`));
}

function json(response: ServerResponse, status: number, value: unknown, etag?: string): void {
  response.writeHead(status, { 'Content-Type': 'application/json', ...(etag === undefined ? {} : { ETag: etag }) });
  response.end(value === undefined ? '' : JSON.stringify(value));
}

function problem(response: ServerResponse, status: number, detail: string): void {
  response.writeHead(status, { 'Content-Type': 'application/problem+json' });
  response.end(JSON.stringify({ type: 'about:blank', title: 'Refused', status, detail }));
}
