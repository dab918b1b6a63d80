import type { Problem, Result } from './problem';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export interface RequestOptions {
  body?: unknown;
  form?: FormData;
  /** Sent as it is. */
  file?: Blob;
  ifMatch?: string;
  ifNoneMatch?: string;
  signal?: AbortSignal;
}

let antiforgery = '';
let whenSignedOut: () => void = () => {};

/** The token that every write carries; it comes with the session. */
export function setAntiforgery(token: string): void {
  antiforgery = token;
}

/** Called when the server answers 401 to anything but an attempt to sign in. */
export function onSignedOut(listener: () => void): void {
  whenSignedOut = listener;
}

export async function request<T>(method: Method, path: string, options: RequestOptions = {}): Promise<Result<T>> {
  let response: Response;
  try {
    response = await fetch(`/api${path}`, { method, headers: headersOf(method, options), body: bodyOf(options), signal: options.signal, credentials: 'same-origin' });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    return { ok: false, problem: { status: 0, title: document.documentElement.lang === 'es' ? 'No se puede llegar al servidor.' : 'The server cannot be reached.', detail: null, errors: {}, findings: [], needsCode: false } };
  }
  if (!response.ok) {
    if (response.status === 401 && !path.startsWith('/session')) whenSignedOut();
    return { ok: false, problem: await problemFrom(response) };
  }
  const value = response.status === 204 ? undefined : await contentOf(response);
  return { ok: true, value: value as T, etag: response.headers.get('ETag') };
}

/** A query string from what is given; what is undefined, null or empty is left out. */
export function query(parameters: Record<string, string | number | string[] | null | undefined>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (Array.isArray(value)) value.forEach((one) => search.append(name, one));
    else if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

/** One segment of a path, escaped. */
export function segment(value: string | number): string {
  return encodeURIComponent(String(value));
}

function headersOf(method: Method, options: RequestOptions): Headers {
  const headers = new Headers({ Accept: 'application/json', 'Accept-Language': document.documentElement.lang });
  if (options.file !== undefined) headers.set('Content-Type', 'application/octet-stream');
  if (options.body !== undefined) headers.set('Content-Type', 'application/json');
  if (method !== 'GET' && antiforgery !== '') headers.set('X-CSRF-TOKEN', antiforgery);
  if (options.ifMatch !== undefined) headers.set('If-Match', options.ifMatch);
  if (options.ifNoneMatch !== undefined) headers.set('If-None-Match', options.ifNoneMatch);
  return headers;
}

function bodyOf(options: RequestOptions): BodyInit | undefined {
  if (options.form !== undefined) return options.form;
  if (options.file !== undefined) return options.file;
  return options.body === undefined ? undefined : JSON.stringify(options.body);
}

async function contentOf(response: Response): Promise<unknown> {
  const text = await response.text();
  return text === '' ? undefined : JSON.parse(text);
}

async function problemFrom(response: Response): Promise<Problem> {
  const fallback: Problem = { status: response.status, title: response.statusText || `HTTP ${response.status}`, detail: null, errors: {}, findings: [], needsCode: false };
  try {
    const body = JSON.parse(await response.text()) as Partial<Problem>;
    return { ...fallback, title: body.title ?? fallback.title, detail: body.detail ?? null, errors: body.errors ?? {}, findings: body.findings ?? [], needsCode: body.needsCode ?? false };
  } catch {
    return fallback;
  }
}
