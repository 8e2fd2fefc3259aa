/** WeChat's code-quality check draws the line here; delivery itself ends at 2 MB. */
export const PACKAGE_LIMIT = 1.5 * 1024 * 1024

/** Packages at or above the limit; `kind` says which bytes were counted. */
export const tooLarge = (bytes, kind) =>
  [...bytes]
    .filter(([, count]) => count >= PACKAGE_LIMIT)
    .map(
      ([name, count]) => `package ${name}: ${count} bytes ${kind}, allowed are < ${PACKAGE_LIMIT}`,
    )
