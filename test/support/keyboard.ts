import type { Seat } from './browser';

/** Farther than this nobody tabs: there has to be a shorter way. */
const PATIENCE = 60;

/** Somebody without a mouse. What they reach must be seen to have the focus, and nothing may lie over it. */
export class Keyboard {
  /** How often a key was pressed to get somewhere. */
  presses = 0;

  constructor(private readonly seat: Seat) {}

  press(key: string): Promise<void> {
    return this.seat.page.keyboard.press(key);
  }

  type(text: string): Promise<void> {
    return this.seat.page.keyboard.type(text);
  }

  /** Goes on with Tab until what has the focus reads so, as a screen reader would say it: `button "Gửi"`. */
  async reach(said: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const { page } = this.seat;
    const passed: string[] = [];
    for (let press = 0; press < PATIENCE; press += 1) {
      await this.press(key);
      this.presses += 1;
      const focus = page.locator(':focus');
      const reads = (await focus.count()) === 1 ? await focus.ariaSnapshot() : 'nothing';
      if (said.test(reads)) {
        expect([reads, await page.evaluate(HOW_IT_IS_SEEN)]).toEqual([reads, 'seen']);
        return;
      }
      passed.push(reads.split('\n')[0] ?? '');
    }
    throw new Error(`the keyboard does not reach ${said}; it came by ${passed.join(' | ')}`);
  }

  async enter(said: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await this.reach(said, key);
    await this.press('Enter');
    await this.seat.arrived();
  }

  async fill(said: RegExp, text: string): Promise<void> {
    await this.reach(said);
    await this.press('Control+a');
    await this.type(text);
  }

  /** Types into a search field and goes down to the suggestion. */
  async choose(said: RegExp, typed: string, option: RegExp): Promise<void> {
    await this.fill(said, typed);
    await this.seat.page.getByRole('option', { name: option }).first().waitFor();
    const active = this.seat.page.locator('[role=option][aria-selected=true]');
    for (let press = 0; press < PATIENCE; press += 1) {
      // Read at once: the list may change while it is looked at.
      const [said] = await active.allTextContents();
      if (said !== undefined && option.test(said)) return this.press('Enter');
      await this.press('ArrowDown');
    }
    throw new Error(`no suggestion reads ${option}`);
  }
}

/** In the page: a mark around what has the focus, and its middle on top. Text, because the page's types are not those of the tests. */
const HOW_IT_IS_SEEN = `(() => {
  const at = document.activeElement;
  const marked = (element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
  };
  const around = at.matches('input[type=radio], input[type=checkbox]') ? (at.closest('label') ?? at) : at;
  if (!marked(around) && !marked(at)) return 'without a mark';
  const { left, top, width, height } = around.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + Math.min(height, 40) / 2];
  const over = document.elementFromPoint(x, y);
  return over && (around.contains(over) || over.contains(around)) ? 'seen' : 'covered by ' + (over?.className ?? 'the edge of the window');
})()`;
