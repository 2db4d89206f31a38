// Runs before the first paint, so that no light page flashes up in the dark; Theme goes on from here.
(() => {
  const known = (choice) => choice === 'light' || choice === 'dark' || choice === 'system';
  const kept = () => {
    try {
      return localStorage.getItem('theme');
    } catch {
      return null;
    }
  };
  const asked = new URLSearchParams(location.search).get('theme');
  const choice = known(asked) ? asked : kept();
  const dark =
    choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
