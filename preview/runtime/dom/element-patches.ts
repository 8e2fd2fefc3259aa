import * as glassEasel from 'glass-easel'
import { mendRpx } from './rpx'
import { pageWindow, toPage } from './viewport'
import type { Rect } from './viewport'

interface IntersectionStatus {
  boundingClientRect: Rect
  relativeRect?: Rect
  [field: string]: unknown
}

/** The members of glass-easel's elements that are wrapped; its typings hide some of them. */
interface PatchedElement {
  $$: unknown
  id: string
  dataset?: Record<string, unknown>
  setNodeStyle: (this: PatchedElement, style: string, segment?: number) => void
  setDataset: (this: PatchedElement, key: string, value: unknown) => void
  getBoundingClientRect: (this: PatchedElement, answer: (rect: Rect) => void) => void
  createIntersectionObserver: (
    this: PatchedElement,
    relative: unknown,
    margin: string,
    thresholds: number[],
    listener: (status: IntersectionStatus) => void,
  ) => unknown
}

let patched = false

/** Once per document: the differences between glass-easel's elements and WeChat's. */
export function patchElements(): void {
  if (patched) return
  patched = true
  const prototype = glassEasel.Element.prototype as unknown as PatchedElement
  patchStyle(prototype)
  patchIdentity(prototype)
  patchGeometry(prototype)
}

/** rpx also stands in inline styles. */
function patchStyle(prototype: PatchedElement): void {
  const original = prototype.setNodeStyle
  prototype.setNodeStyle = function (style, segment) {
    original.call(this, typeof style === 'string' ? mendRpx(style) : style, segment)
  }
}

/** `id` and `data-*` reach the document: for `#id` in WXSS, for `<label for>` and for tests. */
function patchIdentity(prototype: PatchedElement): void {
  const id = Object.getOwnPropertyDescriptor(prototype, 'id')
  if (id === undefined) throw new Error('glass-easel elements have no id accessor any more')
  Object.defineProperty(prototype, 'id', {
    ...id,
    set(this: PatchedElement, value: string) {
      id.set?.call(this, value)
      if (!(this.$$ instanceof Element)) return
      if (value) this.$$.setAttribute('id', value)
      else this.$$.removeAttribute('id')
    },
  })
  const setDataset = prototype.setDataset
  prototype.setDataset = function (key, value) {
    setDataset.call(this, key, value)
    if (!(this.$$ instanceof Element)) return
    const name = `data-${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
    if (isWritable(value)) this.$$.setAttribute(name, String(value))
    else this.$$.removeAttribute(name)
  }
}

const isWritable = (value: unknown): boolean =>
  ['string', 'number', 'boolean'].includes(typeof value)

/** A page's coordinates begin below its navigation bar. Observers also report whom they observe. */
function patchGeometry(prototype: PatchedElement): void {
  const getBoundingClientRect = prototype.getBoundingClientRect
  prototype.getBoundingClientRect = function (answer) {
    getBoundingClientRect.call(this, (rect) => {
      answer(toPage(rect))
    })
  }
  const observe = prototype.createIntersectionObserver
  prototype.createIntersectionObserver = function (relative, margin, thresholds, listener) {
    return observe.call(this, relative, margin, thresholds, (status) => {
      const relativeRect = status.relativeRect ?? pageWindow()?.getBoundingClientRect()
      listener({
        ...status,
        boundingClientRect: toPage(status.boundingClientRect),
        ...(relativeRect === undefined ? {} : { relativeRect: toPage(relativeRect) }),
        id: this.id,
        dataset: this.dataset ?? {},
      })
    })
  }
}
