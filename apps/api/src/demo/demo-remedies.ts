import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { localDateOf } from '@app/kernel';
import { UnitOfWork } from '@app/platform';
import { TaskAssignment, TaskPage, TaskService } from '@app/remediation';
import { contextOf, personOf, type Office } from './demo-office';

/** The inspected side of the story: who is given a task, what they did, who signs, and who confirms it outside. */
@Injectable()
export class DemoRemedies {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly assignment: TaskAssignment,
    private readonly tasks: TaskService,
    private readonly pages: TaskPage,
  ) {}

  async assign(office: Office, task: string, person: string, when: Date): Promise<void> {
    await this.step(office, { person: 'ngoc', permission: 'remediation.assign', when }, task, (version) =>
      this.assignment.assign(task, version, { kind: 'person', staffMemberId: personOf(office, person) }, undefined),
    );
  }

  async fix(office: Office, task: string, person: string, { when, what }: { when: Date; what: string }): Promise<void> {
    const proof = { id: uuidv7(), what, documentNumber: '58/BC-TTPVHCC', documentDate: localDateOf(when.getTime()) };
    await this.step(office, { person, permission: 'remediation.submit-proof', when }, task, (version) =>
      this.tasks.submitProof(task, version, proof),
    );
  }

  async sign(office: Office, task: string, when: Date): Promise<void> {
    await this.step(office, { person: 'ngoc', permission: 'remediation.sign', when }, task, (version) =>
      this.tasks.sign(task, version),
    );
  }

  async confirm(office: Office, task: string, when: Date): Promise<void> {
    await this.step(office, { person: 'mai', permission: 'remediation.verify', when }, task, (version) =>
      this.tasks.confirm(task, version, {
        closedAs: 'FIXED',
        note: 'Đã xem ảnh và văn bản, đúng với danh mục hiện hành.',
      }),
    );
  }

  private async step(
    office: Office,
    by: { readonly person: string; readonly permission: string; readonly when: Date },
    task: string,
    act: (version: string) => Promise<void>,
  ): Promise<void> {
    await this.unitOfWork.run(contextOf(office, by.person, by.permission, by.when), async () => {
      const { etag } = await this.pages.of(task);
      await act(etag);
    });
  }
}
