/** The page of `/app/`. `viewport-fit=cover` because pages reckon with `env(safe-area-inset-*)`. */
export const INDEX_HTML = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">
    <title>物业短号</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="app.css">
  </head>
  <body>
    <script src="app.js"></script>
  </body>
</html>
`
