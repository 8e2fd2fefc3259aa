import type { Host } from '../host'
import { ApiFailure, api, textOf } from './api'
import { element, showSheet } from './sheets/sheet'

/** `wx.openLocation`: says which place the map would show; no map provider is contacted. */
export function locationMembers(host: Host): Record<string, unknown> {
  return {
    openLocation: api('openLocation', async ({ latitude, longitude, name, address }) => {
      if (!Number.isFinite(Number(latitude)) || !Number.isFinite(Number(longitude))) {
        throw new ApiFailure('parameter error: latitude and longitude should be Number')
      }
      const lines = [name, address, `${String(latitude)}, ${String(longitude)}`]
      void showSheet(host.root, {
        hook: 'map',
        title: '地图',
        body: (area) => {
          for (const line of lines)
            if (line) area.append(element('p', 'mp-dialog__text', textOf(line)))
        },
        keys: [{ name: '返回', answer: undefined, main: true }],
      })
      await Promise.resolve()
    }),
  }
}
