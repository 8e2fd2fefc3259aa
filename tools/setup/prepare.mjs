import { installPackages } from './packages.mjs'

/** What every command needs first: the packages, and Vant's components where WeChat expects them. */
export async function prepare(root) {
  await installPackages(root)
  const { buildNpm } = await import('../npm-build/write.mjs')
  if (await buildNpm(root)) console.log('miniprogram_npm written.')
}
