import type { CustomPlugin } from 'svgo';
import { optimize } from 'svgo';
import { type ImageParts, UncleanableImage } from './parts.ts';

const dataAddress =
  /data:(image\/(?:png|jpe?g|gif|webp|avif|svg\+xml))(?:;charset=[\w-]+)?;base64,([A-Za-z0-9+/=\s]+)/g;

/**
 * @param clean cleans an image within the image, of a media type
 * @throws UncleanableImage where it is no XML, or an image in it cannot be cleaned
 */
export function svgParts(
  bytes: Uint8Array,
  clean: (bytes: Uint8Array, type: string) => Uint8Array,
): ImageParts {
  const source = new TextDecoder().decode(bytes);
  const words: CustomPlugin = {
    name: 'faultline-words',
    fn: () => ({
      element: {
        enter(node) {
          // Tools leave their names for things, and where they were saved.
          for (const [name, value] of Object.entries(node.attributes)) {
            if (/^(?:data-|xml:(?!space|lang))/.test(name)) delete node.attributes[name];
            else if (value.includes('data:image/')) node.attributes[name] = cleanAddresses(value, clean);
          }
          if (node.name !== 'style') return;
          for (const child of node.children)
            if (child.type === 'text' || child.type === 'cdata')
              child.value = cleanAddresses(child.value.replace(/\/\*[\s\S]*?\*\//g, ''), clean);
        },
      },
    }),
  };
  try {
    const { data } = optimize(source, {
      plugins: [
        { name: 'removeComments', params: { preservePatterns: false } },
        'removeDoctype',
        'removeXMLProcInst',
        'removeMetadata',
        'removeEditorsNSData',
        words,
      ],
    });
    return { kept: [Buffer.from(data)], removed: [bytes] };
  } catch (error) {
    if (error instanceof UncleanableImage) throw error;
    throw new UncleanableImage(
      `it is no SVG that can be read (${(error as Error).message.split('\n', 1)[0]})`,
    );
  }
}

const cleanAddresses = (value: string, clean: (bytes: Uint8Array, type: string) => Uint8Array): string =>
  value.replace(dataAddress, (_, type: string, coded: string) => {
    const cleaned = clean(Buffer.from(coded, 'base64'), type);
    return `data:${type};base64,${Buffer.from(cleaned).toString('base64')}`;
  });
