import { readFileSync } from 'node:fs'
import { Fault } from './fault.mjs'
import { run } from './run.mjs'

/** Whether we may and can install system packages: root on Debian (Ubuntu's chromium is a snap). */
export function isRootOnDebian() {
  if (process.getuid?.() !== 0) return false
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false // no os-release: not a system we know
  }
}

/** Installs Debian packages, in view; the list is updated first, fresh images have none. */
export async function installDebianPackages(names) {
  console.log(`Installing ${names.join(' and ')} from Debian …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const steps = [['update'], ['install', '-y', '--no-install-recommends', ...names]]
  for (const args of steps) {
    if ((await run('apt-get', args, { env })) !== 0) {
      throw new Fault(`apt-get ${args.join(' ')} failed; its own message above says why.`)
    }
  }
}
