import { enter } from './setup/enter.mjs'

enter(import.meta.url, () => import('./setup/admin.mjs'))
