/* Runs before the page is drawn, so that a remembered 长者模式 does not flash. Plain ES5: it is not compiled. */
(function () {
  try {
    if (localStorage.getItem('reading') === 'senior') document.documentElement.setAttribute('data-reading', 'senior');
  } catch (error) {
    /* A browser that keeps nothing shows the usual mode. */
  }
})();
