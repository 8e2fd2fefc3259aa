const CODE = /\.(js|json|wxml|wxss|wxs)$/

/** WeChat reads these by their place; its analyser counts some of them as nobody's. */
const BY_PLACE = new Set(['app.json', 'sitemap.json', 'theme.json'])

/** Code files that WeChat's analyser reaches from no page. */
export const unusedFiles = ({ files }) =>
  files
    .filter(({ path, moduleId }) => moduleId === null && CODE.test(path) && !BY_PLACE.has(path))
    .map(({ path }) => `${path}: no page of the phone uses this file`)
