// The app tells of itself: put into its page, which knows nothing of being measured.
//
// It is opened with `?document=URL`. The marks of a generated document are links to `#e1`, `#e2` and so on; the events of
// the embedded document have names. So it can be told whether the app has read the document or ignored it.
window.bench = (() => {
  const generated = /^#e[0-9]+$/;
  const drawing = () => document.getElementById('_timeline');
  const live = () => document.querySelector('.timeline.live') !== null;
  const marks = () => [...document.querySelectorAll('#_timeline a.mark')];
  const ours = () => marks().filter((mark) => generated.test(mark.getAttribute('href') ?? ''));
  let since = null;
  return {
    drawing,
    first: () => (live() ? probe.firstOpen(ours(), null) : null),
    event: () => probe.firstOpen(ours(), null),
    detail: () => {
      const detail = document.querySelector('.evidence.open .event-detail.selected');
      return detail !== null && detail.getClientRects().length > 0;
    },
    // A mark of that day, or where most marks are; folds make any computing of it from outside wrong.
    busiest: () => {
      const area = document.getElementById('_plot').getBoundingClientRect();
      const ids = new Set(window.busiestEvents);
      const of = ours().find((mark) => ids.has(mark.getAttribute('href').slice(1)));
      const box = of?.getBoundingClientRect();
      const inside = box && box.left >= area.left && box.left < area.right;
      return { x: inside ? box.left + 2 : area.left + area.width / 2, y: area.top + Math.min(area.height, 300) / 2 };
    },
    blank: () => {
      const area = document.getElementById('_plot').getBoundingClientRect();
      for (const down of [0.5, 0.7, 0.3, 0.9, 0.1, 0.6, 0.4, 0.8, 0.2]) {
        const [x, y] = [area.left + area.width / 2, area.top + Math.min(area.height, innerHeight - area.top) * down];
        const hit = document.elementFromPoint(x, y);
        if (hit?.closest('#_plot') && !hit.closest('a, button')) return { x, y };
      }
      return { x: area.left + area.width / 2, y: area.top + 20 };
    },
    ignored: () => {
      if (!live() || ours().length > 0) since = null;
      else since ??= performance.now();
      return since !== null && performance.now() - since > 3_000 && marks().length > 0;
    },
  };
})();
