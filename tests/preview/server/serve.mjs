// The dev server as it really runs: a process of its own, through tsx.
import path from 'node:path'
import { buildPreview } from '../../../preview/server/build-preview.ts'

const [appDir, cloudUrl] = process.argv.slice(2)
const frameDir = path.resolve('preview/frame')
const preview = await buildPreview({ appDir, frameDir, cloudUrl })
process.on('message', () => preview.reloadPages())
process.on('disconnect', () => process.exit())
process.send({ origin: await preview.listen({ port: 0, host: '127.0.0.1' }) })
