import { useState } from 'react';

const SWITCH = 'kycuong.keys';

function remembered(): boolean {
  try {
    return localStorage.getItem(SWITCH) !== 'off';
  } catch {
    return true;
  }
}

/** Whether single keys do anything on this device: whoever does not want them turns them off (WCAG 2.1.4). */
export function useKeySwitch(): { isOn: boolean; turn: (on: boolean) => void } {
  const [isOn, setOn] = useState(remembered);
  return {
    isOn,
    turn: (on) => {
      setOn(on);
      try {
        localStorage.setItem(SWITCH, on ? 'on' : 'off');
      } catch {
        // A browser that keeps nothing still obeys for this visit.
      }
    },
  };
}
