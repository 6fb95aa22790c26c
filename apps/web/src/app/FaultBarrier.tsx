import { Component, type ReactNode } from 'react';
import { ProblemPanel } from './ProblemPage';

/** A fault in one page leaves the frame and the drafts in place. */
export class FaultBarrier extends Component<{ children: ReactNode }, { fault: unknown }> {
  override state = { fault: null as unknown };

  static getDerivedStateFromError(fault: unknown): { fault: unknown } {
    return { fault };
  }

  override render(): ReactNode {
    return this.state.fault ? <ProblemPanel error={this.state.fault} /> : this.props.children;
  }
}
