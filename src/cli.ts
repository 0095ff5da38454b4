#!/usr/bin/env node
import { run } from './cli/run.ts';

// a reader such as `head` may close the pipe before everything is written
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await run(process.argv.slice(2));
