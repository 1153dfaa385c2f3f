import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

interface Holder {
  pid: number;
  /** When its process began, which tells it from a later one of the same number; empty where nothing says. */
  began: string;
}

const pollMilliseconds = 100;

/**
 * Takes a lock that one process holds at a time, and waits while another does. One whose holder has died is free.
 * @param onWait called once, with the number of the process that is waited for
 * @returns gives it back
 */
export async function takeLock(file: string, onWait: (pid: number) => void): Promise<() => void> {
  mkdirSync(dirname(file), { recursive: true });
  for (let told = false; ; ) {
    if (tryLock(file)) return () => rmSync(file, { force: true });
    const holder = holderOf(file);
    if (holder && isRunning(holder)) {
      if (!told) onWait(holder.pid);
      told = true;
      await wait(pollMilliseconds);
    } else if (holder) dropLock(file, holder);
    else await wait(pollMilliseconds);
  }
}

/** Whether a process holds the lock now. */
export function isLocked(file: string): boolean {
  const holder = holderOf(file);
  return holder !== undefined && isRunning(holder);
}

function tryLock(file: string): boolean {
  const own: Holder = { pid: process.pid, began: beginOf(process.pid) };
  try {
    // Written whole before it is there: a lock that is half written would look like nobody's.
    const aside = `${file}.${process.pid}`;
    writeFileSync(aside, JSON.stringify(own));
    try {
      linkSync(aside, file);
    } finally {
      rmSync(aside, { force: true });
    }
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function holderOf(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

/** Removes a dead process's lock, unless another has done so and taken it meanwhile. */
function dropLock(file: string, dead: Holder): void {
  const aside = `${file}.${process.pid}.dead`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const moved = holderOf(aside);
  if (moved && (moved.pid !== dead.pid || moved.began !== dead.began)) renameSync(aside, file);
  else rmSync(aside, { force: true });
}

function isRunning({ pid, began }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return began === '' || beginOf(pid) === began;
}

/** Linux says when a process began, in ticks since the machine did. */
function beginOf(pid: number): string {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets and may hold anything; the start is the 20th behind it.
    return fields.slice(fields.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
