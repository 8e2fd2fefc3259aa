export type Files = Map<string, Buffer>

export const filesOf = (texts: Record<string, string>): Files =>
  new Map(Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)]))

const APP = {
  pages: ['pages/home/index'],
  subPackages: [
    { root: 'staff', pages: ['pages/desk/index'] },
    { root: 'visitor', pages: ['pages/form/index'] },
  ],
}

/** A small compiled mini program of three packages, with these files more or instead. */
export const invented = (texts: Record<string, string> = {}): Files =>
  filesOf({
    'app.js': '',
    'app.json': JSON.stringify(APP),
    'app.wxss': '',
    'pages/home/index.js': `require("../../words/time")`,
    'pages/home/index.json': '{}',
    'pages/home/index.wxml': '<view />',
    'staff/pages/desk/index.js': '',
    'staff/pages/desk/index.json': '{}',
    'visitor/pages/form/index.js': '',
    'visitor/pages/form/index.json': '{}',
    'words/time.js': '',
    ...texts,
  })
