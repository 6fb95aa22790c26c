const ms = (value) => value.toFixed(2).padStart(8);

/** One table: each case's floor and product, and the product's share of the floor as the median of all rounds. */
export function printTable(results) {
  for (const [name, ofCase] of group(results, (result) => result.case)) {
    const { aim } = ofCase[0];
    console.log(`\n${name} (aim ${aim.toFixed(2)})`);
    console.log(
      '                 req/s     mean      p50      p95      p99   CPU Node     CPU PG   share of the floor',
    );
    for (const [subject, ofSubject] of group(ofCase, (result) => result.subject)) {
      const [http, sql] = ['http', 'sql'].map((side) => ofSubject.filter((result) => result.side === side));
      const shares = http.map((result, index) => result.rps / sql[index].rps);
      const spread = `${median(shares).toFixed(2)}  (${Math.min(...shares).toFixed(2)} to ${Math.max(...shares).toFixed(2)})`;
      line(`${subject} product`, http, spread);
      line(`${subject} SQL alone`, sql, '');
    }
  }
}

function line(label, rounds, share) {
  const of = (pick) => median(rounds.map(pick));
  const rps = of((round) => round.rps);
  const mean = (1000 * rounds[0].connections) / rps;
  console.log(
    `${label.padEnd(15)}${rps.toFixed(0).padStart(7)} ${ms(mean)} ${ms(of((round) => round.p50))} ${ms(of((round) => round.p95))} ` +
      `${ms(of((round) => round.p99))}   ${ms(of((round) => round.cpu.node))}   ${ms(of((round) => round.cpu.postgres))}   ${share}`,
  );
}

export function printHeadWaits({ seconds, promiseMs, everyMs, seen, longest, together, apart }) {
  console.log(
    `\nWaiting for one audit head, ${seconds} s, 8 clients, 4 of them in one commune (promise: ${promiseMs} ms)`,
  );
  console.log(`  longest wait ${longest.toFixed(1)} ms, of ${seen} seen by a look every ${everyMs} ms`);
  for (const [who, { rps, p50, p99, max }] of Object.entries({ 'in one commune': together, elsewhere: apart })) {
    console.log(
      `  ${who.padEnd(15)} ${rps.toFixed(0)} req/s, p50 ${p50.toFixed(1)}, p99 ${p99.toFixed(1)}, slowest request ${max.toFixed(1)} ms`,
    );
  }
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function group(rows, key) {
  return [...new Set(rows.map(key))].map((value) => [value, rows.filter((row) => key(row) === value)]);
}
