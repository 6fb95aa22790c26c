// Proves that a server killed at any moment loses nothing that it acknowledged, does nothing twice and nothing by halves.
//
//   npm run prove -- kill-server [--rounds 20]
//
// Each round: four writers record findings under ids of their own, a fifth opens visits and locks their minutes, the
// server is killed with SIGKILL once at least a hundred writes were acknowledged, and started again on the same data
// folder. What was not answered is then sent again, and everything is counted. SEED=… repeats the choices of a run.
// The kernel survives such a kill, and with it what was written to files: this says nothing about a power cut.
import { proveKills } from './kill-rounds.mjs';

await proveKills({
  strike: async (server) => {
    server.signal('SIGKILL');
    await server.ended;
  },
  back: (_, { start }) => start(),
});
