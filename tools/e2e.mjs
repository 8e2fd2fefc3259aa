import { enter } from './setup/enter.mjs'

enter(import.meta.url, () => import('./checks/e2e.mjs'))
