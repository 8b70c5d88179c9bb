import fc from "fast-check";
import { expect, test } from "vitest";
import { htmlToText, looksLikeHtml, textToHtml } from "../../src/interchange/html";
import { cleanText } from "../../src/interchange/markup";
import { nastyText } from "./arbitraryQuestion";

test.each([
  ["<p>satu</p><p>dua</p>", "satu\n\ndua"],
  ["satu<br>dua<br/>tiga", "satu\ndua\ntiga"],
  ["<ul><li>satu</li><li>dua</li></ul>", "satu\n\ndua"],
  ["a   b\n c", "a b c"],
  ["m<sup>2</sup> dan H<sub>2</sub>O", "m² dan H₂O"],
  ["x<sup>n</sup>", "x^n"],
  ["&lt;b&gt; &amp; &#233; &#x20AC; &nbsp;&rarr;", "<b> & é €  →"],
  ["&takada; &constructor; &#1114112;", "&takada; &constructor; �"],
  ["a < b dan c > d", "a < b dan c > d"],
  [
    "a<!-- catatan --><script>if (a < b) alert(1)</script>b<style>p{}</style>c",
    "aif (a < b) alert(1)bc",
  ],
  ["<constructor>a</constructor>", "a"],
  ["buka <b", "buka <b"],
])("%j reads %j", (html, text) => {
  expect(htmlToText(html).text).toBe(text);
});

test("images are named by file, else by what they say", () => {
  const html = '<img src="a/b%20c.png"><img alt="denah" src="data:image/png;base64,AA"><img>';
  expect(htmlToText(html)).toEqual({
    text: "[b c.png][denah][?]",
    images: ["b c.png", "denah", "?"],
  });
});

test("text that was made HTML reads the same", () => {
  const words = nastyText.map((text) => cleanText(text.replace(/\s+/g, " ")));
  const check = fc.property(words, (text) => {
    fc.pre(!/[\uf8f1\uf8f2\u00a0]/.test(text));
    expect(htmlToText(textToHtml(text)).text).toBe(text);
  });
  fc.assert(check, { numRuns: 500 });
});

test.each([
  ["a < b", false],
  ["2 <3", false],
  ["R&D; tidak", true],
  ["R & D", false],
  ["<b>a</b>", true],
  ["a &lt; b", true],
])("%j looks like HTML: %s", (text, expected) => {
  expect(looksLikeHtml(text)).toBe(expected);
});

test("hostile HTML ends soon enough to be tested", () => {
  for (const mark of ["<", "<a", "<!--", "<script>", "<b a='", "&", "<sup>", "\uf8f1^"]) {
    expect(htmlToText(mark.repeat(100_000)).text).toBeTypeOf("string");
  }
});
