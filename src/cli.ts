#!/usr/bin/env node
import { run } from './cli/run.ts';

// a reader such as `head` may close the pipe before everything is written; the status still tells of the run
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2));
