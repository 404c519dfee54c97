// What is asked of every page, and read off it in the same way. It is put into each before its own scripts run.
//
// A page tells of itself in `window.bench`:
//   drawing()   the element that holds the drawing
//   first()     where the first mark is that can be clicked, an event's or a cluster's, in client px; null before
//   event()     where an event is whose click opens its detail; null where none stands alone
//   detail()    whether the detail of what was clicked is shown
//   prepare()   goes where zooming is to begin, if zooming follows no pointer
//   busiest()   where the busiest day is now, in client px
//   blank()     where a drag can begin; null where it has no pan
//   ignored()   whether it is ready and shows something else than the document (only the app may)
(() => {
  const probe = { ready: null, down: null, detail: null, stamps: [], recording: false, running: false };

  /** The middle of an element where it lies open, in client px; null where something covers it or it is out of sight. */
  probe.open = (element, within) => {
    const box = element.getBoundingClientRect();
    const area = within?.getBoundingClientRect() ?? { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
    const left = Math.max(box.left, area.left, 0);
    const right = Math.min(box.right, area.right, innerWidth);
    const top = Math.max(box.top, area.top, 0);
    const bottom = Math.min(box.bottom, area.bottom, innerHeight);
    if (right - left < 1 || bottom - top < 1) return null;
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const hit = document.elementFromPoint(x, y);
    return hit && element.contains(hit) ? { x, y } : null;
  };

  /** The first of some elements that lies open. No page has to look at all it has, on every frame. */
  probe.firstOpen = (elements, within, most = 300) => {
    let left = most;
    for (const element of elements) {
      if (left-- === 0) return null;
      const place = probe.open(element, within);
      if (place) return place;
    }
    return null;
  };

  const ask = (what) => {
    try {
      return window.bench?.[what]?.() ?? null;
    } catch {
      return null; // it is not ready to be asked
    }
  };

  const frame = (stamp) => {
    if (probe.recording) probe.stamps.push(stamp);
    if (probe.ready === null && ask('first')) probe.ready = performance.now();
    if (probe.down !== null && probe.detail === null && ask('detail')) probe.detail = performance.now();
    const waits = probe.ready === null || (probe.down !== null && probe.detail === null);
    probe.running = probe.recording || waits;
    if (probe.running) requestAnimationFrame(frame);
  };
  const run = () => {
    if (probe.running) return;
    probe.running = true;
    requestAnimationFrame(frame);
  };

  /** Times from the next press of the pointer to the detail. */
  probe.expectDetail = () => {
    [probe.down, probe.detail] = [null, null];
    addEventListener('pointerdown', (event) => {
      probe.down = event.timeStamp;
      run();
    }, { capture: true, once: true });
  };
  /** Milliseconds from press to detail; null until it is there. */
  probe.took = () => (probe.detail === null ? null : probe.detail - probe.down);
  probe.record = () => {
    [probe.stamps, probe.recording] = [[], true];
    run();
  };
  /** Ends the recording: the stamps of the frames, after one more frame. */
  probe.stop = () => new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame((stamp) => {
      probe.recording = false;
      resolve([...probe.stamps, stamp]);
    }));
  });
  probe.elements = () => {
    const drawing = ask('drawing');
    return {
      drawing: drawing ? drawing.querySelectorAll('*').length + 1 : 0,
      all: document.getElementsByTagName('*').length,
    };
  };
  probe.ask = ask;
  window.probe = probe;
  run();
})();
