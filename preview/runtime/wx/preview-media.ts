import type { Host } from '../host'
import { ApiFailure, api } from './api'
import { filesOf } from './files/store'
import { element, showSheet } from './sheets/sheet'

interface Shown {
  url: string
  type: 'image' | 'video'
}

/** `wx.previewImage` and `wx.previewMedia`: one at a time, large, over everything. */
export function previewMembers(host: Host): Record<string, unknown> {
  return {
    previewImage: api('previewImage', ({ urls, current }) => {
      const list = strings(urls).map((url): Shown => ({ url, type: 'image' }))
      show(
        host,
        list,
        Math.max(
          0,
          list.findIndex(({ url }) => url === current),
        ),
      )
    }),
    previewMedia: api('previewMedia', ({ sources, current }) => {
      const list = (Array.isArray(sources) ? (sources as Record<string, unknown>[]) : []).map(
        ({ url, type }): Shown => ({
          url: String(url),
          type: type === 'video' ? 'video' : 'image',
        }),
      )
      show(host, list, Number(current ?? 0))
    }),
  }
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : []
}

function show(host: Host, list: readonly Shown[], index: number): void {
  const shown = list[index]
  if (!shown) throw new ApiFailure('parameter error: nothing to show')
  void showSheet<number>(host.root, {
    hook: 'preview-media',
    title: `${String(index + 1)} / ${String(list.length)}`,
    body: (area) => {
      const media = element(shown.type === 'image' ? 'img' : 'video', 'mp-dialog__media')
      if (media instanceof HTMLVideoElement) media.controls = true
      area.append(media)
      void addressFor(host, shown.url).then((url) => {
        media.src = url
      })
    },
    keys: [
      ...(index > 0 ? [{ name: '上一张', answer: index - 1 }] : []),
      ...(index < list.length - 1 ? [{ name: '下一张', answer: index + 1 }] : []),
      { name: '返回', answer: -1, main: true },
    ],
  }).then((next) => {
    if (next >= 0) show(host, list, next)
  })
}

async function addressFor(host: Host, url: string): Promise<string> {
  if (url.startsWith('wxfile://')) return filesOf(host).objectUrl(url)
  return url.startsWith('/') ? host.settings.apiBase + url : url
}
