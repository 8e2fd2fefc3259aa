import { optionsOf } from './account.mjs'
import { sendToWechat } from './send.mjs'

/** `npm run wechat:preview -- --desc …`: a QR code in the terminal; a member's phone scans it. */
export async function main(root, args, env = process.env) {
  const { desc = '' } = optionsOf(args)
  await sendToWechat(root, env, (ci, common) =>
    ci.preview({ ...common, desc, qrcodeFormat: 'terminal' }),
  )
  process.exit(0) // the compiler leaves workers and watchers behind
}
