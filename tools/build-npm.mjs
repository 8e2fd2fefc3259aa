import { enter } from './setup/enter.mjs'

enter(import.meta.url, () => import('./npm-build/main.mjs'))
