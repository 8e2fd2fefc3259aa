import ci from 'miniprogram-ci'

/** What of a project folder WeChat's compiler need not walk through. */
const IGNORED = ['.git/**', '.cache/**', '.data/**', 'node_modules/**', '**/node_modules/**']

/**
 * The folder as WeChat's compiler sees it. With a key it speaks for an account; without one the
 * `attr` hook answers for WeChat's servers, with the limits the package itself carries.
 */
export const wechatProject = (folder, { appid, keyPath } = {}) =>
  new ci.Project({
    appid: appid ?? 'wx0000000000000000',
    type: 'miniProgram',
    projectPath: folder,
    ignores: IGNORED,
    ...(keyPath
      ? { privateKeyPath: keyPath }
      : { privateKey: 'none', attr: async () => ci.DefaultProjectAttr }),
  })

/** project.config.json decides what is minified and turned down to ES5, here and in DevTools. */
export const SETTING = { useProjectConfig: true }
