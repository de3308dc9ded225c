/** npm start: build the module, serve it, and say where. */
import { runCommand } from './lib/commandLine.ts';
import { buildModule, requireFreePort, serveModule } from './serve/serve.ts';

const PORT = 4173;

await runCommand(async () => {
  await requireFreePort(PORT);
  await buildModule();
  await serveModule(PORT);
  process.stdout.write(`Bloodpatch is ready at http://localhost:${PORT} (Ctrl+C stops it)\n`);
});
