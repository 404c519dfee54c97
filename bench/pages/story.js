// The published story tells of itself: put into its page, which knows nothing of being measured. Its events answer by
// `:target` before its program is there, and by the program after.
window.bench = (() => {
  const drawing = () => document.getElementById('_timeline');
  const marks = () => probe.firstOpen(document.querySelectorAll('#_timeline a.mark'), null);
  return {
    drawing,
    first: marks,
    event: marks,
    detail: () => {
      const details = document.querySelectorAll('.event-detail:is(:target, .selected)');
      return [...details].some((detail) => detail.getClientRects().length > 0);
    },
    // Awake, with everything drawn that comes with it.
    settled: () => document.querySelector('.evidence.live') !== null,
  };
})();
