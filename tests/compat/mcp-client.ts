/** The official MCP server as a process, spoken to in JSON-RPC over its pipes, as an editor would. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { clientEnvironment, clientFile } from './clients.ts';

const ANSWER_LIMIT_MS = 30_000;
const PROTOCOL = '2025-06-18';

type Message = {
  readonly id?: number;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
};

/** What a tool answered: its text, and the part of it that is data. */
export type ToolAnswer = {
  readonly isError: boolean;
  readonly text: string;
  readonly structured: Readonly<Record<string, unknown>>;
};

export type McpClient = AsyncDisposable & {
  toolNames(): Promise<readonly string[]>;
  call(tool: string, parameters: Readonly<Record<string, unknown>>): Promise<ToolAnswer>;
};

/** Starts the server and greets it. */
export async function startMcp(serverUrl: string, home: string): Promise<McpClient> {
  const program = clientFile('node', 'node_modules', 'firecrawl-mcp', 'dist', 'index.js');
  const child = spawn(process.execPath, [program], {
    env: clientEnvironment(serverUrl, home),
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const waiting = new Map<number, PromiseWithResolvers<Message>>();
  const exited = new Promise((resolve) => child.once('exit', resolve));
  let lastId = 0;

  createInterface({ input: child.stdout }).on('line', (line) => {
    const message = JSON.parse(line) as Message;
    if (message.id !== undefined) waiting.get(message.id)?.resolve(message);
  });
  child.once('exit', (code) => {
    for (const { reject } of waiting.values())
      reject(new Error(`The MCP server ended with ${code}.`));
  });

  const send = (message: object): void =>
    void child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  const request = async (
    method: string,
    params: object,
  ): Promise<Readonly<Record<string, unknown>>> => {
    const id = (lastId += 1);
    const answer = Promise.withResolvers<Message>();
    waiting.set(id, answer);
    const timer = setTimeout(
      () => answer.reject(new Error(`No answer to ${method}.`)),
      ANSWER_LIMIT_MS,
    );
    send({ id, method, params });
    const { result, error } = await answer.promise.finally(() => clearTimeout(timer));
    waiting.delete(id);
    if (result === undefined) throw new Error(error?.message ?? 'An empty answer.');
    return result;
  };

  await request('initialize', {
    protocolVersion: PROTOCOL,
    capabilities: {},
    clientInfo: { name: 'livepage-tests', version: '1' },
  });
  send({ method: 'notifications/initialized' });
  return {
    async toolNames() {
      const { tools } = await request('tools/list', {});
      return (tools as { name: string }[]).map(({ name }) => name);
    },
    async call(name, parameters) {
      const result = await request('tools/call', { name, arguments: parameters });
      const content = result['content'] as { text?: string }[];
      return {
        isError: result['isError'] === true,
        text: content.map(({ text }) => text ?? '').join('\n'),
        structured: (result['structuredContent'] ?? {}) as ToolAnswer['structured'],
      };
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
