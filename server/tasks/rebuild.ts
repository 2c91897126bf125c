import { rebuildAll } from '../commands/rebuild.ts';
import { openGround } from '../ground/open.ts';
import { stopAll } from '../stop.ts';

// [T2] Rebuilding changes nothing; when it does, that is worth a line and an exit code for whoever watches.
await openGround();
const differed = await rebuildAll();
for (const [boardId, paths] of differed) process.stdout.write(`Board ${boardId} differed at: ${paths.join(', ')}\n`);
process.stdout.write(differed.size === 0 ? 'Every board was already what its log says.\n' : `${differed.size} rebuilt.\n`);
process.exitCode = differed.size === 0 ? 0 : 1;
await stopAll();
