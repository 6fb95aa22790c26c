import { ConfigError, DatabaseSetupError } from '@app/platform';

const LONGEST_STOP = 10_000;

/** Ends the process well when it is asked to (SIGTERM, SIGINT), and after ten seconds in any case. */
export function stopWhenAsked(stop: () => Promise<void>, say: (line: string) => void): void {
  let stopping = false;
  const end = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), LONGEST_STOP).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        say(String(error));
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
}

/** Ends a process that could not start, with words for the person at the terminal. */
export function giveUp(error: unknown, say: (line: string) => void): never {
  if (error instanceof ConfigError || error instanceof DatabaseSetupError) error.lines.forEach(say);
  else if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    say(`PORT hoặc METRICS_PORT: ${error.message}. Hãy chọn cổng khác hoặc dừng chương trình đang dùng cổng đó.`);
    say(`PORT or METRICS_PORT: ${error.message}. Choose another port or stop what listens there.`);
  } else say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exit(1);
}
