/**
 * Every icon a package draws, by its name in @vant/icons; its font is cut down to these. The main
 * package's are everybody's; what only subpackages draw comes with them, though two may carry it.
 */
export const GLYPHS = {
  '': [
    'phone',
    'warning',
    'arrow',
    'arrow-down',
    'arrow-up',
    'cross',
    'success',
    'search',
    'clock-o',
    'replay',
    'info-o',
  ],
  requests: ['photograph', 'video-o', 'edit', 'ellipsis', 'star', 'star-o', 'bell'],
  visitor: ['plus', 'minus', 'edit', 'share-o'],
  staff: ['scan', 'video-o', 'share-o', 'photograph', 'plus', 'ellipsis', 'star-o', 'bell'],
}

/** Where a package's sheet lies under miniprogram/. */
export const sheetOf = (name) => `${name === '' ? '' : `${name}/`}styles/icons.wxss`
