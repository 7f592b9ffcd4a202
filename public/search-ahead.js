/* A search by link needs these files; to ask for them only when the modules are there would cost two more round trips. */
(function () {
  if (!/[?&]q=[^&]/.test(location.search)) return;
  ['index', 'summaries', 'pages'].forEach(function (name) {
    var link = document.createElement('link');
    link.rel = 'preload';
    link.as = 'fetch';
    link.crossOrigin = 'anonymous';
    link.href = new URL('search/' + name + '.json', document.currentScript.src).href;
    document.head.appendChild(link);
  });
})();
