/** 构建 npm must put every file we ship at the same place, or DevTools and we run different apps. */
export const misplaced = (shipped, packed) =>
  [...shipped]
    .filter((path) => !packed.has(path))
    .map((path) => `miniprogram_npm/${path}: WeChat's own 构建 npm puts no file there`)
