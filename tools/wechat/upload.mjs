import { releaseOf } from './account.mjs'
import { sendToWechat } from './send.mjs'

/** `npm run wechat:upload -- --version 1.2.3 --desc …`: a 开发版 that WeChat's review can be asked for. */
export async function main(root, args, env = process.env) {
  const release = releaseOf(args, env)
  await sendToWechat(root, env, (ci, common) => ci.upload({ ...common, ...release }))
  console.log(`Uploaded ${release.version}: mp.weixin.qq.com › 版本管理.`)
  process.exit(0) // the compiler leaves workers and watchers behind
}
