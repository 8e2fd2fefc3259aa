import { RELOAD_SCRIPT } from './reload'

/**
 * The page the bare app runs in. Nothing of the preview is on it but the bundle, so that a browser
 * test at 390×844 sees what a phone would show.
 */
export function appPage(liveReload: boolean): string {
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <title>物业短号</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="app.css" />
  </head>
  <body>
    <script src="app.js"></script>
    ${liveReload ? RELOAD_SCRIPT : ''}
  </body>
</html>
`
}
