// A picture is read on paper: it has the light colours, whatever the theme.
const colors: Record<string, string> = { '--canvas-fill': '#ffffff', '--canvas-stroke': '#39424c', '--canvas-label': '#1d242b' };

/** The picture without variables of the style sheet, so that it looks the same anywhere. */
export function plainSvg(svg: string): string {
  return svg.replace(/ ?--step-color: [^;"]+;?/g, '').replace(/var\((--canvas-[a-z]+)\)/g, (_, name: string) => colors[name] ?? '#000000');
}

/** The picture with what is marked on the canvas painted: colours by the kind of difference. */
export function markedSvg(svg: string, kinds: Record<string, string>): string {
  const rules = Object.entries(kinds).map(([kind, color]) => `.diff-${kind} .djs-visual > :nth-child(1) { stroke: ${color} !important; stroke-width: 3px !important; }`).join(' ');
  return svg.replace(/<svg[^>]*>/, (head) => `${head}<style>${rules}</style>`);
}

const largest = 8_000;

/** The picture as PNG, twice as large where the browser can make it. */
export async function pictureOf(svg: string): Promise<Blob> {
  const image = new Image();
  // As an address of data: the policy of the server lets no blobs in as pictures.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const scale = Math.min(2, largest / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = image.width * scale;
  canvas.height = image.height * scale;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('The browser was expected to draw pictures, and cannot.');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return await new Promise<Blob>((resolve, reject) => canvas.toBlob((blob) => (blob === null ? reject(new Error('The picture is too large.')) : resolve(blob))));
}
