// What a printed page says, read back from its PDF by pdf.js, and how much ink is on it.
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A run of letters, and where it stands on its sheet, in points from the lower left. */
export type Run = { text: string; left: number; right: number; bottom: number; top: number };
/** A sheet with what stands on it; its number at the foot stands apart from its text. */
export type Sheet = { width: number; height: number; runs: Run[]; text: string; foot: string };

/** Smaller letters than this are the numbers of notes, in points. */
const NUMBER_PT = 6.6;

/** Lower than this stands only the number of the sheet, in points. */
const FOOT_PT = 30;

/** Words without the white space between them: where a line ends, a PDF has none, or one more. Of signs that look alike a font may
 * give one for the other (⽇ for 日), so they are made one. */
export const close = (words: string) => words.normalize('NFKC').replace(/[\s\u00ad]+/g, '');

/** What stands on each sheet, closed up; numbers of notes are in ⟦brackets⟧. */
export async function read(pdf: Buffer): Promise<Sheet[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: VerbosityLevel.ERRORS }).promise;
  const sheets: Sheet[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const runs: Run[] = [];
    let [text, foot] = ['', ''];
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [, , , , left, bottom] = item.transform;
      runs.push({ text: item.str, left, right: left + item.width, bottom, top: bottom + item.height });
      if (bottom < FOOT_PT) foot += item.str;
      else text += item.height < NUMBER_PT ? `⟦${item.str}⟧` : item.str;
    }
    sheets.push({ width, height, runs, text: close(text).replaceAll('⟧⟦', ''), foot: close(foot) });
  }
  await document.destroy();
  return sheets;
}

/** The shares of a sheet that are white, and that are dark, by its picture. */
export async function ink(pdf: Buffer, number: number): Promise<{ white: number; dark: number; edge: number }> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: VerbosityLevel.ERRORS }).promise;
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const [width, height] = [Math.round(viewport.width), Math.round(viewport.height)];
  const { canvas, context } = (document as unknown as Factory).canvasFactory.create(width, height);
  await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
  const { data } = context.getImageData(0, 0, width, height);
  const light = (at: number) => Math.min(data[at], data[at + 1], data[at + 2]);
  const counted = { white: 0, dark: 0, edge: light(0) };
  for (let at = 0; at < data.length; at += 4) {
    if (light(at) >= 240) counted.white++;
    if (Math.max(data[at], data[at + 1], data[at + 2]) < 100) counted.dark++;
  }
  await document.destroy();
  return { white: counted.white / (width * height), dark: counted.dark / (width * height), edge: counted.edge };
}

type Factory = { canvasFactory: { create(width: number, height: number): { canvas: unknown; context: CanvasRenderingContext2D } } };
