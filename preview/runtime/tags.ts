/**
 * The built-in components the preview offers: only those the mini program uses. The compiler
 * refuses any other undeclared tag; `preview/components` defines each of them.
 */
export const BUILTIN_TAGS: readonly string[] = [
  'view',
  'text',
  'image',
  'button',
  'input',
  'textarea',
  'form',
  'label',
  'scroll-view',
  'picker',
  'switch',
  'video',
  'navigator',
  'page-meta',
  'root-portal',
  'rich-text',
]
