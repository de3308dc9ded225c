/** A worker thread knows no TypeScript by itself: this teaches it and then starts the worker proper. */
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
