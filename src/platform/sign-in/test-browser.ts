/** A browser as far as the sign-in sees one: it keeps cookies and sends them back. */
export class TestBrowser {
  readonly cookies = new Map<string, string>();

  headers(more: Record<string, string> = {}): Headers {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return new Headers({ 'user-agent': 'Test/1.0', ...(cookie ? { cookie } : {}), ...more });
  }

  take(setCookies: string[]): void {
    for (const line of setCookies) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) as unknown as [string, string, string];
      if (/Max-Age=0\b/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}
