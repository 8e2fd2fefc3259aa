import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { askWechat } from './compiler/ask.mjs'
import { readFiles } from './compiler/files.mjs'
import { misplaced } from './rules/npm-paths.mjs'

/** Lets WeChat's 构建 npm pack the root's dependencies and compares the places of what we ship. */
export async function npmLayoutFaults(root) {
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'wuye-npm-')))
  try {
    const packageJsonPath = join(root, 'package.json')
    const { npm } = await askWechat(scratch, {
      npm: { packageJsonPath, miniprogramNpmDistDir: scratch },
    })
    if (npm.error) return [`WeChat's 构建 npm: ${npm.error.message}`]
    const packed = new Set(readFiles(join(scratch, 'miniprogram_npm')).keys())
    return misplaced(readFiles(join(root, 'miniprogram/miniprogram_npm')).keys(), packed)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
