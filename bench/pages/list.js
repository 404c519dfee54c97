// The plain list tells of itself: put into its page, which has no script of its own.
window.bench = {
  drawing: () => document.querySelector('ul'),
  first: () => probe.firstOpen(document.querySelectorAll('summary'), null),
  event: () => probe.firstOpen(document.querySelectorAll('summary'), null),
  detail: () => document.querySelector('details[open]') !== null,
};
