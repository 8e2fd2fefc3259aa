import { installPackages } from '../setup/packages.mjs'

/** `npm run build:npm`: run this instead of DevTools' 构建 npm. */
export async function main(root) {
  await installPackages(root)
  const { buildNpm } = await import('./write.mjs')
  const wrote = await buildNpm(root)
  console.log(`miniprogram_npm ${wrote ? 'written' : 'is up to date'}.`)
  return 0
}
