import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { moduleBeside } from './places.ts';
import type { ProcessOrder, ProcessReply } from './process-host.ts';

/**
 * Does one job in a process of its own, in a worker there: what it takes of memory is no part of this process', and
 * is given back when it is done.
 * @param script a module whose worker side is {@link import('./worker-side.ts').answerJobs}
 * @param signal ends the process before it is done
 * @throws when the job does, with the code that its error had, or the signal's reason; the process has ended then
 */
export async function doInProcess<Job, Result>(script: URL, job: Job, signal?: AbortSignal): Promise<Result> {
  signal?.throwIfAborted();
  const child = fork(fileURLToPath(moduleBeside('./process-host', import.meta.url)), {
    serialization: 'advanced',
  });
  const ended = once(child, 'exit').then(([code, killedBy]): ProcessReply<Result> => {
    return { error: `The process for ${script.href} ended with ${killedBy ?? code}.` };
  });
  const answered = once(child, 'message').then(([reply]) => reply as ProcessReply<Result>);
  const stop = (): void => void child.kill('SIGKILL');
  signal?.addEventListener('abort', stop);
  try {
    const order: ProcessOrder<Job> = { script: script.href, job };
    child.send(order);
    const reply = await Promise.race([answered, ended]);
    // It does not end by itself, since what it wrote before its end could come after the news of that.
    if (child.connected) child.disconnect();
    await ended;
    signal?.throwIfAborted();
    if ('result' in reply) return reply.result;
    throw Object.assign(new Error(reply.error), { code: reply.code });
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}
