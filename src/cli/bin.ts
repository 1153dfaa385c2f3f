#!/usr/bin/env node
import { missingNode } from './node-version.ts';
import { leaveOutWarningsOfNode } from './node-warnings.ts';

// The package's program. What it imports loads on a Node too old for the rest, which says so rather than a stack trace.

const problem = missingNode(process.versions.node);
if (problem === undefined) {
  leaveOutWarningsOfNode();
  await import('./main.ts');
} else {
  process.stderr.write(problem);
  process.exitCode = 2;
}
