import { enter } from './setup/enter.mjs'

enter(import.meta.url, () => import('./checks/simulate.mjs'))
