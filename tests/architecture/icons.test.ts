import { iconsCome } from './icons'
import { readRepository, withFiles } from './repository'

const sheet = (...names: string[]) =>
  names.map((name) => `.icon-${name}::before { content: 'x'; }`).join('\n')

/** A page that draws one icon itself, one by a component, and one that its script names. */
const APP = new Map([
  [
    'miniprogram/app.json',
    JSON.stringify({ pages: [], subPackages: [{ root: 'requests', pages: ['pages/rate/index'] }] }),
  ],
  ['miniprogram/styles/icons.wxss', sheet('phone')],
  ['miniprogram/requests/styles/icons.wxss', sheet('star', 'video-o', 'edit')],
  ['miniprogram/requests/pages/rate/index.ts', "import { signs } from './view'"],
  ['miniprogram/requests/pages/rate/view.ts', "export const signs = ['edit']"],
  [
    'miniprogram/requests/pages/rate/index.json',
    '{"usingComponents": {"grid": "/requests/components/grid/index"}}',
  ],
  [
    'miniprogram/requests/pages/rate/index.wxml',
    '<text class="icon {{ on ? \'icon-star\' : \'icon-phone\' }}" /><text class="icon-{{ sign }}" />',
  ],
  ['miniprogram/requests/pages/rate/index.wxss', "@import '../../styles/icons.wxss';"],
  ['miniprogram/requests/components/grid/index.wxml', '<text class="icon icon-video-o" />'],
])

describe('every icon that a page draws comes with its font', () => {
  it('holds in the mini program', () => {
    expect(iconsCome(readRepository())).toEqual([])
  })

  it('holds in a small app whose page imports the icons of its package', () => {
    expect(iconsCome(APP)).toEqual([])
  })

  it('would be noticed if it did not hold: its own, a component’s, and one that the script names', () => {
    const bare = withFiles(APP, { 'miniprogram/requests/pages/rate/index.wxss': '' })
    expect(iconsCome(bare).map((fault) => fault.split(' ')[2])).toEqual([
      'icon-star',
      'icon-edit',
      'icon-video-o',
    ])
  })
})
