// Pages that scripts show, as Google serves them: in a sandboxed frame with google.script.run.

/** Scripts of the page itself run; nothing is loaded from anywhere, and nothing is sent anywhere. */
const POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  "img-src data:",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
  "sandbox allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox",
].join("; ");

/** The page with `shim`, the script of page/frame.ts, before its own. */
export function framePage(html: string, shim: string): { html: string; policy: string } {
  const script = `<script>${shim}</script>`;
  const at = /<head[^>]*>/i.exec(html);
  const place = at ? at.index + at[0].length : 0;
  return { html: html.slice(0, place) + script + html.slice(place), policy: POLICY };
}
