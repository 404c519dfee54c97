// Hands: wheel and mouse by CDP, at the times of a script and not when the page is done with what came before. A page that
// stalls gets the next notch all the same, as it would from a hand.

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));

/** How long a gesture lasts, in milliseconds. */
export const LASTS = 3_000;
/** How far one notch turns, in px, and how often there is one, in milliseconds: from all to some hours in 87 of them. */
const NOTCH = -70;
const EVERY = 40;
/** The notches with which a page is brought from all it has to a part of it, so that there is something to drag. */
const LEAD_IN = 12;
/** A mouse is told of that often, in milliseconds. */
const MOVES = 16;
/** How far a drag goes to either side, in px. */
const SWING = 300;

/**
 * Sends events at their times and waits until the page has dealt with all of them.
 * @param steps pairs of a time in milliseconds from the start and what gives what is sent
 */
async function play(cdp, steps) {
  const began = performance.now();
  const sent = [];
  for (const [at, event] of steps) {
    await sleep(at - (performance.now() - began));
    sent.push(cdp.send('Input.dispatchMouseEvent', event()));
  }
  await Promise.all(sent);
}

/**
 * Turns the wheel. A pixel of centuries is many screens of days, so the pointer is moved after the place as an eye would
 * move it: whenever the page has said anew where that is, and no more often than every fifth notch.
 * @param aim asks the page where the place is
 */
async function turn(cdp, number, aim, modifiers) {
  let place = await aim();
  let asking = null;
  const notch = (at) => () => {
    if (at % 5 === 4) {
      asking ??= aim().then((found) => {
        [place, asking] = [found ?? place, null];
      });
    }
    return { type: 'mouseWheel', ...place, deltaX: 0, deltaY: NOTCH, modifiers, pointerType: 'mouse' };
  };
  await play(cdp, Array.from({ length: number }, (_, at) => [at * EVERY, notch(at)]));
  await asking;
}

export const leadIn = (cdp, aim, modifiers) => turn(cdp, LEAD_IN, aim, modifiers);
export const zoom = (cdp, aim, modifiers) => turn(cdp, LASTS / EVERY, aim, modifiers);

/** To the right, to the left beyond where it began, and back. */
export function drag(cdp, { x, y }) {
  const moved = (share) => (share < 0.25 ? share * 4 : share < 0.75 ? 2 - share * 4 : share * 4 - 4) * SWING;
  const held = { button: 'left', buttons: 1, clickCount: 1, y };
  const moves = Array.from({ length: Math.floor(LASTS / MOVES) }, (_, at) => [
    at * MOVES,
    () => ({ type: 'mouseMoved', ...held, clickCount: 0, x: x + moved((at * MOVES) / LASTS) }),
  ]);
  return play(cdp, [
    [0, () => ({ type: 'mousePressed', ...held, x })],
    ...moves,
    [LASTS, () => ({ type: 'mouseReleased', ...held, buttons: 0, x })],
  ]);
}

export function click(cdp, { x, y }) {
  const place = { x, y, button: 'left', clickCount: 1 };
  return play(cdp, [
    [0, () => ({ type: 'mouseMoved', x, y })],
    [50, () => ({ type: 'mousePressed', ...place, buttons: 1 })],
    [50, () => ({ type: 'mouseReleased', ...place, buttons: 0 })],
  ]);
}
