/** WeChat gives each page a web view of its own; here the page's WXSS is swapped instead. */
export class PageStyles {
  private readonly styles: Record<string, string>
  private readonly sheet = document.createElement('style')

  constructor(styles: Record<string, string>) {
    this.styles = styles
    document.head.append(this.sheet)
  }

  show(route: string): void {
    this.sheet.textContent = this.styles[route] ?? ''
  }

  remove(): void {
    this.sheet.remove()
  }
}
