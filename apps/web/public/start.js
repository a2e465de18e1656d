// Before the first paint, so that nobody in the dark is flashed at and no screen reader starts in the wrong language. A file of its own,
// because the policy of the page runs nothing that is written inside it.
try {
  const settings = /** @type {{ theme?: string, language?: string }} */ (JSON.parse(localStorage.getItem('goufu.settings') ?? '{}'))
  if (settings.theme) document.documentElement.dataset.theme = settings.theme
  if (settings.language) document.documentElement.lang = settings.language
} catch {
  localStorage.removeItem('goufu.settings')
}
