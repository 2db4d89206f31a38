import { startRuntime } from './lambda/start-runtime';

// The pipe ends when the stack is gone, however it went: then nobody is left to work for.
process.stdin.on('end', () => process.exit(1)).on('error', () => process.exit(1));
process.stdin.resume();

startRuntime(process.env).catch(() => process.exit(1));
