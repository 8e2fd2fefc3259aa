/** How app.json cuts the mini program into the packages that WeChat delivers apart. */
export function packagesOf(files) {
  const app = JSON.parse(files.get('app.json').toString())
  const subs = (app.subPackages ?? app.subpackages ?? []).map(({ root, pages }) => ({
    name: root.replace(/\/?$/, '/'),
    pages: pages.map((page) => root.replace(/\/?$/, '/') + page),
  }))
  return [{ name: 'main', pages: app.pages }, ...subs]
}

/** The package a file is delivered with. */
export const homeOf = (path, packages) =>
  packages.find(({ name }) => path.startsWith(name))?.name ?? 'main'

/** Package → sum of its files' bytes. */
export function bytesOf(files, packages) {
  const bytes = new Map(packages.map(({ name }) => [name, 0]))
  for (const [path, content] of files) {
    const home = homeOf(path, packages)
    bytes.set(home, bytes.get(home) + content.length)
  }
  return bytes
}
