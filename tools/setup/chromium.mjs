import { existsSync } from 'node:fs'
import { posix, win32 } from 'node:path'
import { installDebianPackages, isRootOnDebian } from './debian.mjs'
import { Fault } from './fault.mjs'

const LINUX = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
]
const MAC = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]
const WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

function places(platform, env) {
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean)
    return roots.flatMap((root) => WINDOWS.map((name) => win32.join(root, name)))
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', posix.join(env.HOME ?? '/', 'Applications')]
    return roots.flatMap((root) => MAC.map((name) => posix.join(root, name)))
  }
  const roots = [...new Set([...(env.PATH ?? '').split(':'), '/usr/bin', '/snap/bin'])]
  return roots.filter(Boolean).flatMap((root) => LINUX.map((name) => posix.join(root, name)))
}

/** The Chrome, Chromium or Edge of this machine, or undefined. CHROME_PATH wins, and must exist. */
export function findChromium(platform = process.platform, env = process.env, exists = existsSync) {
  if (env.CHROME_PATH) {
    if (exists(env.CHROME_PATH)) return env.CHROME_PATH
    throw new Fault(`CHROME_PATH names ${env.CHROME_PATH}, which does not exist.`)
  }
  return places(platform, env).find(exists)
}

/** The browser the tests drive, installed first where we can. */
export async function ensureChromium() {
  const found = findChromium()
  if (found) return found
  if (isRootOnDebian()) {
    await installDebianPackages(['chromium', 'fonts-noto-cjk', 'fontconfig'])
    const installed = findChromium()
    if (installed) return installed
  }
  throw new Fault(
    'The browser tests need Chrome, Chromium or Edge: install one, or set CHROME_PATH to where it is.',
  )
}
