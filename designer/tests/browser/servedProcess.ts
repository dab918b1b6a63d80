import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The real program over a database of its own: what can be killed, and started again on the same file and port. */
export class ServedProcess {
  private child: ChildProcess | null = null;
  private output = '';

  private constructor(private readonly program: string, private readonly folder: string, private readonly port: number) {}

  static async create(program: string): Promise<ServedProcess> {
    return new ServedProcess(program, await mkdtemp(join(tmpdir(), 'collections-killed-')), await freePort());
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Starts it and waits until it answers. */
  async start(): Promise<void> {
    this.output = '';
    this.child = spawn('dotnet', [this.program, 'serve', '--db', `Data Source=${join(this.folder, 'killed.db')}`, '--urls', this.url], { stdio: ['ignore', 'pipe', 'inherit'] });
    this.child.stdout!.on('data', (text: Buffer) => { this.output += text.toString(); });
    for (const end = Date.now() + 60_000; !(await this.answers());) {
      assert.ok(Date.now() < end && this.child.exitCode === null, `Expected the server to answer, found: ${this.output}`);
      await new Promise((resolve) => { setTimeout(resolve, 50); });
    }
  }

  /** As by a power cut: nothing is told, nothing is finished. */
  async kill(): Promise<void> {
    const { child } = this;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  /** Makes the first administrator with the token that the console says. */
  async firstAdmin(person: { name: string; password: string }): Promise<void> {
    // It answers before it says so.
    let token: string | undefined;
    for (const end = Date.now() + 60_000; (token = /30 minutes:\s+(\S+)\s/.exec(this.output)?.[1]) === undefined;) {
      assert.ok(Date.now() < end, `Expected the token of the first administrator, found: ${this.output}`);
      await new Promise((resolve) => { setTimeout(resolve, 50); });
    }
    const answer = await fetch(`${this.url}/api/session/first-admin`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ token, ...person }) });
    assert.equal(answer.status, 200, await answer.text());
  }

  async dispose(): Promise<void> {
    await this.kill();
    await rm(this.folder, { recursive: true, force: true });
  }

  private async answers(): Promise<boolean> {
    try {
      return (await fetch(`${this.url}/health`)).ok;
    } catch {
      return false;
    }
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}
