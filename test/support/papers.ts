import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestApp } from './app';
import { expectDone, findingOf, storyOf, visitAt, type Story } from './story';
import type { Answer, Visitor } from './visitor';

/** What tests look at in `GET /inspections/{id}/minutes`. */
export interface Minutes {
  readonly state: string;
  readonly number: string | null;
  readonly contentHash: string | null;
  readonly shortCode: string | null;
  readonly content: string | null;
  readonly signOff: object | null;
  readonly addenda: { readonly number: number; readonly hash: string }[];
  readonly gaps: { readonly gap: string; readonly stops: boolean }[];
}

export interface Print {
  readonly text: string;
  /** The text between two distances from the left edge, in points: one column of a table. */
  readonly between: (left: number, right: number) => string;
  readonly pages: number;
  readonly bytes: Buffer;
  readonly answer: Answer;
}

/** The people around a visit of Xã Minh Khê, and the papers between them. */
export class Papers {
  private constructor(
    readonly app: TestApp,
    readonly story: Story,
    readonly people: Readonly<Record<'inspector' | 'head' | 'secretary' | 'chair' | 'neighbour', Visitor>>,
    private readonly folder: string,
  ) {}

  static async start(): Promise<Papers> {
    const app = await TestApp.start();
    const people = {
      inspector: await app.as('tham.nguyen'),
      head: await app.as('lan.tran'),
      secretary: await app.as('hung.le'),
      chair: await app.as('ngoc.do'),
      neighbour: await app.as('khai.bui'),
    };
    return new Papers(app, await storyOf(app.database), people, mkdtempSync(join(tmpdir(), 'minutes-')));
  }

  async stop(): Promise<void> {
    rmSync(this.folder, { recursive: true });
    await this.app.stop();
  }

  async visit(findings = 2): Promise<string> {
    const { inspector } = this.people;
    const opened = visitAt(this.story);
    expectDone(await inspector.post('/inspections', opened));
    for (let n = 1; n <= findings; n += 1) {
      const found = { title: `Niêm yết ${n} thủ tục đã bãi bỏ`, detail: `Lĩnh vực hộ tịch, bảng số ${n}.`, count: n };
      expectDone(await inspector.post(`/inspections/${opened.id}/findings`, findingOf(found)));
    }
    return opened.id;
  }

  async locked(said: object = {}): Promise<string> {
    const id = await this.visit();
    expectDone(await this.people.secretary.post(`/inspections/${id}/lock`, said));
    return id;
  }

  async minutes(who: Visitor, id: string): Promise<Minutes> {
    return expectDone(await who.get(`/inspections/${id}/minutes`)).json<Minutes>();
  }

  /** The PDF, and its text with all white space made one. */
  async print(who: Visitor, id: string, paper: 'minutes' | 'remediation-report' = 'minutes'): Promise<Print> {
    const answer = expectDone(await who.get(`/inspections/${id}/${paper}.pdf`));
    const file = join(this.folder, `${paper}.pdf`);
    writeFileSync(file, answer.bytes);
    const read = (...options: string[]): string =>
      execFileSync('pdftotext', ['-layout', ...options, file, '-'])
        .toString()
        .replace(/\s+/g, ' ');
    const pages = Number(/Pages: +(\d+)/.exec(execFileSync('pdfinfo', [file]).toString())?.[1]);
    return {
      text: read(),
      between: (left, right) => read('-x', `${left}`, '-y', '0', '-W', `${right - left}`, '-H', '842', '-r', '72'),
      pages,
      bytes: answer.bytes,
      answer,
    };
  }
}
