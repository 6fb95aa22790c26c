// npm run prove -- <proof> [options]: what takes too long, or too much of a machine, for the tests.
const PROOFS = ['deployment', 'evaluation', 'full-disk', 'graceful-stop', 'kill-server', 'start-matrix'];

const [, , proof] = process.argv;
if (PROOFS.includes(proof)) {
  process.argv.splice(2, 1);
  await import(`./${proof}.mjs`);
} else {
  console.error(`npm run prove -- <${PROOFS.join('|')}> [options]; each says in its first lines what it takes`);
  process.exitCode = 2;
}
