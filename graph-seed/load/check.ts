import { fileURLToPath } from 'node:url';
import { readSeed } from './read-seed.ts';

const folder = process.argv[2] ?? fileURLToPath(new URL('../data', import.meta.url));
const { seed, problems } = await readSeed(folder);
if (problems) {
  for (const { file, line, reason } of problems) console.error(`${file}:${line}: ${reason}`);
  console.error(problems.length === 1 ? '1 problem' : `${problems.length} problems`);
  process.exitCode = 1;
} else {
  const { nodes, relationships, figures } = seed;
  console.log(
    `${folder}: ${nodes.length} nodes, ${relationships.length} relationships, ${figures.length} figures, no problems`,
  );
}
