import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { documentsProblems } from './documents.problems';
import type { RenderOrder } from './layout/definition';
import { FONT, MARGIN, SIZE } from './layout/measures';
import type { WorkerAnswer, WorkerSettings } from './render-worker';

/** Bounds of the work of one process. */
export interface RenderBounds {
  /** Papers set at the same time, each in its thread. */
  readonly threads: number;
  /** Papers that may wait for a thread; the next one is refused. */
  readonly waiting: number;
  readonly maxPages: number;
  readonly maxSeconds: number;
}

export const RENDER_BOUNDS: RenderBounds = { threads: 1, waiting: 8, maxPages: 200, maxSeconds: 20 };

// Long enough for what waits to have been set.
const RETRY_AFTER_SECONDS = 5;
const MEMORY_MB = 512;

interface Waiting {
  readonly order: RenderOrder;
  readonly resolve: (pdf: Buffer) => void;
  readonly reject: (error: Error) => void;
}

/** Threads that set pages: started when first needed, replaced when one dies or takes too long. */
export class RenderPool {
  private readonly idle: Worker[] = [];
  private readonly busy = new Set<Worker>();
  private readonly queue: Waiting[] = [];

  constructor(private readonly bounds: RenderBounds = RENDER_BOUNDS) {}

  render(order: RenderOrder): Promise<Buffer> {
    const free = this.idle.length > 0 || this.busy.size < this.bounds.threads;
    if (!free && this.queue.length >= this.bounds.waiting) {
      return Promise.reject(documentsProblems.busy({ retryAfter: RETRY_AFTER_SECONDS }));
    }
    return new Promise((resolve, reject) => {
      this.queue.push({ order, resolve, reject });
      this.next();
    });
  }

  /** Stops the threads; what was under way fails. */
  async close(): Promise<void> {
    const workers = [...this.idle.splice(0), ...this.busy];
    for (const { reject } of this.queue.splice(0)) reject(documentsProblems.busy({ retryAfter: RETRY_AFTER_SECONDS }));
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  private next(): void {
    if (this.queue.length === 0 || (this.idle.length === 0 && this.busy.size >= this.bounds.threads)) return;
    const waiting = this.queue.shift();
    if (waiting) this.give(this.idle.pop() ?? this.start(), waiting);
  }

  private give(worker: Worker, { order, resolve, reject }: Waiting): void {
    const { maxPages, maxSeconds } = this.bounds;
    this.busy.add(worker);
    worker.ref();
    const done = (): void => {
      clearTimeout(timer);
      // One by one: the thread's own listeners carry its messages.
      worker.off('message', answered).off('error', fail).off('exit', ended);
      this.busy.delete(worker);
    };
    const fail = (error: unknown): void => {
      done();
      void worker.terminate();
      reject(error instanceof Error ? error : new Error(String(error)));
      this.next();
    };
    const ended = (code: number): void => fail(new Error(`the thread that sets pages ended with ${code}`));
    const answered = (answer: WorkerAnswer): void => {
      done();
      worker.unref();
      this.idle.push(worker);
      if ('pdf' in answer) resolve(Buffer.from(answer.pdf.buffer, answer.pdf.byteOffset, answer.pdf.byteLength));
      else if ('tooManyPages' in answer) reject(documentsProblems['too-long']({ pages: maxPages }));
      else reject(new Error(`the paper could not be set: ${answer.error}`));
      this.next();
    };
    const timer = setTimeout(
      () => fail(documentsProblems['took-too-long']({ seconds: maxSeconds, retryAfter: RETRY_AFTER_SECONDS })),
      maxSeconds * 1000,
    );
    worker.once('message', answered).once('error', fail).once('exit', ended);
    worker.postMessage(order);
  }

  private start(): Worker {
    const face = (name: string): string => require.resolve(`@expo-google-fonts/tinos/${name}/Tinos_${name}.ttf`);
    const settings: WorkerSettings = {
      font: {
        name: FONT,
        faces: {
          normal: face('400Regular'),
          bold: face('700Bold'),
          italics: face('400Regular_Italic'),
          bolditalics: face('700Bold_Italic'),
        },
      },
      maxPages: this.bounds.maxPages,
      leftMargin: MARGIN.left,
      sizes: { pageNumber: SIZE.body, mark: SIZE.mark },
    };
    // Built beside this file; under test both are still TypeScript, which Node strips.
    const worker = new Worker(join(__dirname, `render-worker${extname(__filename)}`), {
      workerData: settings,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
      // Without the process's own: no secret goes in, and nothing is told about stripped types.
      env: {},
      execArgv: ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON'],
    });
    // For its whole life: one that dies with nothing to do gets no paper, and does not take the process with it.
    const gone = (): void => this.forget(worker);
    return worker.on('error', gone).on('exit', gone);
  }

  private forget(worker: Worker): void {
    const at = this.idle.indexOf(worker);
    if (at >= 0) this.idle.splice(at, 1);
  }
}
