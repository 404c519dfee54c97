// What accessibility is measured by, in the page as it is drawn: contrast with all that lies under a text or a sign, sizes of
// what is pressed, and whether what has the focus shows it. axe sees neither into pictures nor under what is placed.
import type { Page } from '@playwright/test';

/** Puts what the measures share into the page. */
async function tools(page: Page) {
  await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true })!;
    type Colour = [number, number, number, number];
    const known = new Map<string, Colour>();
    const parse = (text: string): Colour => {
      const before = known.get(text);
      if (before) return before;
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = text;
      canvas.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
      const colour: Colour = [r, g, b, a / 255];
      known.set(text, colour);
      return colour;
    };
    const over = (top: Colour, under: Colour, opacity = 1): Colour => {
      const a = top[3] * opacity;
      return [0, 1, 2].map((at) => top[at] * a + under[at] * (1 - a)).concat(1) as Colour;
    };
    const luminance = ([r, g, b]: Colour) => {
      const [x, y, z] = [r, g, b].map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * x + 0.7152 * y + 0.0722 * z;
    };
    const contrast = (a: Colour, b: Colour) => {
      const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
      return (high + 0.05) / (low + 0.05);
    };
    const overlap = (a: DOMRect, b: DOMRect) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    /** The colours that may lie under an element: its own and its ancestors' grounds, on each of the sheets that it crosses. */
    const grounds = (element: Element, box: DOMRect): Colour[] => {
      const chain: Element[] = [];
      for (let at: Element | null = element; at; at = at.parentElement) chain.unshift(at);
      const page = parse(getComputedStyle(document.documentElement).backgroundColor);
      const canvasColour = parse(getComputedStyle(document.documentElement).colorScheme.includes('dark') && matchMedia('(prefers-color-scheme: dark)').matches ? '#121212' : '#fff');
      let all: Colour[] = [over(page, canvasColour)];
      for (const part of chain) {
        const style = getComputedStyle(part);
        const colour = parse(style.backgroundColor);
        // A sheet lies between the plot and what stands in it.
        if (part.classList.contains('layer')) {
          const sheets = [...document.querySelectorAll('.paper > *')].filter((sheet) => overlap(sheet.getBoundingClientRect(), box));
          all = [...all, ...sheets.map((sheet) => over(parse(getComputedStyle(sheet).backgroundColor), all[0]))];
        }
        if (part.classList.contains('cluster')) {
          const fill = getComputedStyle(part, '::before');
          all = all.map((under) => over(parse(fill.backgroundColor), under, Number(fill.opacity)));
        }
        if (colour[3] > 0) all = all.map((under) => over(colour, under));
      }
      return all;
    };
    const opacity = (element: Element) => {
      let all = 1;
      for (let at: Element | null = element; at; at = at.parentElement) all *= Number(getComputedStyle(at).opacity);
      return all;
    };
    const name = (element: Element) => `${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ''}.${element.getAttribute('class') ?? ''} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 50)}”`;
    const seen = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !element.closest('.unseen, .skip:not(:focus), [inert]');
    Object.assign(window, { tools: { parse, over, contrast, grounds, opacity, name, seen, overlap } });
  });
}

/** Texts of too little contrast, or too small. Those of controls that do nothing now are exempt (WCAG 1.4.3). */
export async function texts(page: Page, least: number, px: number): Promise<string[]> {
  await tools(page);
  return page.evaluate(
    ([least, px]) => {
      const { parse, over, contrast, grounds, opacity, name, seen } = (window as any).tools;
      const faults = new Set<string>();
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement!;
        if (!node.textContent?.trim() || !seen(element) || element.closest('script, style, option, :disabled, [aria-disabled="true"], svg.spacer')) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const box = range.getBoundingClientRect();
        if (box.width < 1.5 || box.height < 1.5) continue;
        const style = getComputedStyle(element);
        if (Number.parseFloat(style.fontSize) < px) faults.add(`${style.fontSize}: ${name(element)}`);
        // A sign, told in words beside it, is held to what signs are held to.
        const is_sign = !/[\p{L}\p{N}]/u.test(node.textContent);
        const wanted = is_sign ? 3 : least;
        const worst = Math.min(...grounds(element, box).map((ground: unknown) => contrast(over(parse(style.color), ground, opacity(element)), ground)));
        if (worst < wanted) faults.add(`${worst.toFixed(2)} of ${wanted}: ${name(element)}`);
      }
      for (const element of document.querySelectorAll('body *')) {
        for (const part of ['::before', '::after']) {
          const style = getComputedStyle(element, part);
          const content = style.content.replace(/^"|"$/g, '');
          if (/[\p{L}\p{N}]/u.test(content) && content !== 'none' && content !== 'normal' && seen(element) && Number.parseFloat(style.fontSize) < px) {
            faults.add(`${style.fontSize}: ${name(element)} ${part} ${content}`);
          }
        }
      }
      return [...faults];
    },
    [least, px],
  );
}

/** Signs and bars of the drawing, and frames of controls, of less contrast than 3:1 with what they stand on. What does not stand
 * out is faint on purpose. */
export async function signs(page: Page): Promise<string[]> {
  await tools(page);
  return page.evaluate(() => {
    const { parse, over, contrast, grounds, name, seen, opacity } = (window as any).tools;
    const faults = new Set<string>();
    const hold = (element: Element, colour: string, share: number, what: string) => {
      const all = grounds(element, element.getBoundingClientRect());
      const worst = Math.min(...all.map((ground: unknown) => contrast(over(parse(colour), ground, share), ground)));
      if (worst < 3) faults.add(`${worst.toFixed(2)} of 3: ${what} of ${name(element.closest('li, button, a, summary') ?? element)}`);
    };
    for (const shape of document.querySelectorAll('.glyph > *')) {
      if (!seen(shape) || shape.closest('.dimmed, :disabled')) continue;
      const style = getComputedStyle(shape);
      hold(shape, style.stroke, Number(style.strokeOpacity) * opacity(shape), 'sign');
    }
    for (const bar of document.querySelectorAll('.plot .bar')) {
      if (!seen(bar) || bar.closest('.dimmed')) continue;
      const probe = bar.appendChild(document.createElement('i'));
      probe.style.color = 'color-mix(in srgb, currentColor var(--full, 70%), transparent)';
      hold(bar, getComputedStyle(probe).color, 1, 'bar');
      probe.remove();
    }
    for (const swatch of document.querySelectorAll('.swatch')) if (seen(swatch)) hold(swatch.parentElement!, getComputedStyle(swatch).backgroundColor, 1, 'swatch');
    for (const field of document.querySelectorAll('input:enabled:not([type="checkbox"]), select:enabled, summary')) {
      const style = getComputedStyle(field);
      if (seen(field) && Number.parseFloat(style.borderTopWidth) > 0) hold(field.parentElement!, style.borderTopColor, 1, 'frame');
    }
    return [...faults];
  });
}

/** What can be pressed and is smaller than 24 px, and nearer than that to another such; and what counts as a main control and is
 * smaller than `main` px. */
export async function targets(page: Page, main: { of: string; px: number } | undefined): Promise<string[]> {
  await tools(page);
  return page.evaluate((main) => {
    const { name, seen } = (window as any).tools;
    const faults: string[] = [];
    const all = [...document.querySelectorAll('a[href], button, input, select, summary, [role="slider"], [tabindex="0"]')];
    const shown = all.filter((element) => seen(element) && !element.matches('.plot, .sentence, [tabindex="0"]:not(a, button, [role]), label input'));
    const label = (element: Element) => element.closest('label') ?? element;
    const boxes = shown.map((element) => ({ element, box: label(element).getBoundingClientRect() })).filter(({ box }) => box.width > 0);
    // In the flow of a sentence, or set by what is around it.
    const inline = (element: Element) => getComputedStyle(element).display === 'inline' && /\S/.test([...element.parentElement!.childNodes].filter((node) => node !== element).map((node) => node.textContent).join(''));
    const middle = (box: DOMRect) => [box.left + box.width / 2, box.top + box.height / 2];
    const small = (box: DOMRect) => box.width < 23.95 || box.height < 23.95;
    for (const { element, box } of boxes) {
      if (main && element.matches(main.of) && (box.width < main.px - 0.05 || box.height < main.px - 0.05)) {
        faults.push(`${box.width.toFixed(1)} × ${box.height.toFixed(1)} of ${main.px}: ${name(element)}`);
      }
      if (!small(box) || inline(element)) continue;
      const [x, y] = middle(box);
      const near = boxes.filter(({ element: other, box: at }) => {
        // What is open lies over what it covers.
        const above = '.evidence.open, .help, .find:focus-within, .sources-menu';
        if (!!other.closest(above) !== !!element.closest(above)) return false;
        if (other === element || other.contains(element) || element.contains(other) || other.matches('.crease, .grip.whole')) return false;
        const [dx, dy] = [Math.max(at.left - x, 0, x - at.right), Math.max(at.top - y, 0, y - at.bottom)];
        const [ox, oy] = middle(at);
        return Math.hypot(dx, dy) < 12 || (small(at) && Math.hypot(ox - x, oy - y) < 24);
      });
      if (near.length > 0) faults.push(`${box.width.toFixed(1)} × ${box.height.toFixed(1)}, near ${name(near[0].element)}: ${name(element)}`);
    }
    return faults;
  }, main);
}

/** What can have the focus and then does not show it: by a line of 2 px, of 3:1 with what is around it, that nothing covers. */
export async function rings(page: Page, within = 'body'): Promise<{ faults: string[]; count: number }> {
  await tools(page);
  // The browser shows the focus to who uses keys.
  await page.keyboard.press('Tab');
  return page.evaluate(async (within) => {
    const { parse, over, contrast, grounds, name, seen } = (window as any).tools;
    const faults: string[] = [];
    const all = [...document.querySelectorAll(`${within} :is(a[href], button:enabled, input:enabled, select, summary, [tabindex="0"])`)] as HTMLElement[];
    let count = 0;
    for (const element of all) {
      if (element.tabIndex < 0 || !element.checkVisibility({ visibilityProperty: true })) continue;
      element.focus();
      if (document.activeElement !== element) {
        faults.push(`takes no focus: ${name(element)}`);
        continue;
      }
      count += 1;
      const ringed = [element, ...document.querySelectorAll('.grip')].filter((at) => at === element || element.matches('.grip.whole'));
      const lines = ringed.flatMap((at) => ['', '::before'].map((part) => ({ at, style: getComputedStyle(at, part) })));
      const drawn = lines.filter(({ style }) => style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2);
      const around = (at: Element) => grounds(at.parentElement!, at.getBoundingClientRect());
      const strong = drawn.some(({ at, style }) => around(at).every((ground: unknown) => contrast(over(parse(style.outlineColor), ground), ground) >= 3));
      if (!strong) faults.push(`no line of 3:1 around ${name(element)}`);
      // Its first line, if it is in the flow of a text; what is higher or wider than the window by what is in the window.
      const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
      const [left, top, right, bottom] = [Math.max(box.left, 0), Math.max(box.top, 0), Math.min(box.right, innerWidth), Math.min(box.bottom, innerHeight)];
      if (right - left < 1 || bottom - top < 1) {
        faults.push(`out of sight: ${name(element)}`);
        continue;
      }
      const inset = 2;
      const places = [[(left + right) / 2, (top + bottom) / 2], [left + inset, top + inset], [right - inset, top + inset], [left + inset, bottom - inset], [right - inset, bottom - inset]];
      const covered = places.filter(([x, y]) => {
        const hit = document.elementFromPoint(x, y);
        if (!hit || element.contains(hit) || hit.contains(element)) return false;
        // A neighbour in the same row may touch it; what stands over the page may not.
        const over = [...document.querySelectorAll('.evidence.open, .panel-bar, .tabs, .found, .sources-menu, .help header, .matrix thead, .peek, .said')].find((part) => part.contains(hit));
        return !!over && !over.contains(element) && seen(over);
      });
      // What is higher than there is room beside what is open is seen in part.
      if (covered.length > (box.height > 0.3 * innerHeight ? places.length - 1 : 0)) {
        const hit = document.elementFromPoint(covered[0][0], covered[0][1])!;
        faults.push(`covered by ${name(hit)}: ${name(element)}`);
      }
    }
    return { faults, count };
  }, within);
}

/** What runs out of the window sideways. */
export function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter((part) => part.checkVisibility() && part.getBoundingClientRect().right > innerWidth + 0.5);
    return [`${root.scrollWidth} px`, ...wide.slice(0, 5).map((part) => part.outerHTML.slice(0, 120))];
  });
}

/** Sets the spacing that WCAG 1.4.12 asks a page to bear. */
export function space(page: Page) {
  return page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-bottom: 2em !important; }`);
    document.adoptedStyleSheets.push(sheet);
  });
}

/** Texts in some parts of the page that are cut, or run out of the window. */
export function cut(page: Page, within: string): Promise<string[]> {
  return page.evaluate((within) => {
    const faults = new Set<string>();
    for (const part of document.querySelectorAll(`:is(${within}) *`)) {
      if (!part.checkVisibility({ visibilityProperty: true }) || part.closest('.unseen') || part.matches('svg, svg *') || !/\S/.test(part.textContent ?? '')) continue;
      const style = getComputedStyle(part);
      if (style.display === 'inline') continue;
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      const [wide, high] = [part.scrollWidth - part.clientWidth, part.scrollHeight - part.clientHeight];
      if ((hides(style.overflowX) && wide > 1) || (hides(style.overflowY) && high > 1)) faults.add(`cut by ${wide} × ${high} px: ${part.outerHTML.slice(0, 120)}`);
      const box = part.getBoundingClientRect();
      if ((box.right > innerWidth + 1 || box.left < -1) && !part.closest('.tabs')) faults.add(`out of the window: ${part.outerHTML.slice(0, 120)}`);
    }
    return [...faults];
  }, within);
}
