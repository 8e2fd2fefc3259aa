export const BUILTIN_PREFIX = '__builtin/'

/** Units of npm packages are not ours to mend; WeChat only warns where the preview throws. */
export const isOurs = (path: string): boolean =>
  !path.startsWith('miniprogram_npm/') && !path.startsWith(BUILTIN_PREFIX)
