import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { moduleBeside } from './places.ts';
import type { WorkerOrder } from './worker-host.ts';

/** A worker of a pool, whatever it runs in. */
export interface PoolWorker {
  post(message: unknown): void;
  onMessage(listen: (message: unknown) => void): void;
  /** Hears of an error that nobody in the worker caught, and of an end that nobody asked for. */
  onError(listen: (error: unknown) => void): void;
  end(): Promise<unknown>;
}

/** Starts a worker as a thread of this process. */
export function startThread(script: URL, workerData: unknown): PoolWorker {
  const worker = new Worker(script, { workerData });
  return {
    post: message => worker.postMessage(message),
    onMessage: listen => void worker.on('message', listen),
    onError: listen => void worker.on('error', listen),
    end: () => worker.terminate(),
  };
}

/** Starts a worker in a process of its own: what it takes of memory is no part of this process'. */
export function startProcess(script: URL, workerData: unknown): PoolWorker {
  const child = fork(fileURLToPath(moduleBeside('./worker-host', import.meta.url)), {
    serialization: 'advanced',
  });
  const order: WorkerOrder = { script: script.href, workerData };
  const ended = new Promise<void>(resolve => {
    child.once('exit', () => resolve());
    // A process that could not be started never ends.
    child.once('error', () => child.pid === undefined && resolve());
  });
  child.send(order);
  return {
    post: message => void child.send(message as object),
    onMessage: listen => void child.on('message', listen),
    onError: listen => {
      child.on('error', listen);
      child.on('exit', (code, killedBy) => {
        listen(new Error(`The process for ${script.href} ended with ${killedBy ?? code}.`));
      });
    },
    end() {
      child.kill('SIGKILL');
      return ended;
    },
  };
}
