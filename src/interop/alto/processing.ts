import type { TextSource } from '../../shared/page-text.js';
import type { XmlWriter } from '../xml-writer.js';
import type { AltoEngine, AltoPage } from './alto-page.js';

/** How text came to be, in ALTO's categories and in words. */
const STEPS: Record<TextSource, readonly [category: string, description: string]> = {
  trusted: ['contentGeneration', "trusted: taken from the file's own text layer"],
  repaired: ['contentModification', "repaired: the file's own text layer, decoded to Unicode"],
  recognised: ['contentGeneration', 'recognised: read from the page picture'],
  corrected: ['contentModification', 'corrected: set right by a person'],
  blank: ['other', 'blank: the page bears no text'],
  imported: ['contentGeneration', 'imported: handed over with the record'],
  unreadable: ['other', 'unreadable: no text could be read'],
};
/** Only these are the engine's own work. */
const BY_ENGINE: readonly TextSource[] = ['trusted', 'repaired', 'recognised'];

interface Step {
  readonly id: string;
  readonly source: TextSource;
  readonly engine: AltoEngine | undefined;
}

/** The processing steps of an ALTO file, each said once and then referred to. */
export class Processing {
  private readonly steps = new Map<string, Step>();

  /** Makes the steps of a page known, before anything of it is written. */
  learn({ source, engine, lines }: AltoPage): void {
    for (const own of [...(source ? [source] : []), ...lines.map((line) => line.source)]) {
      const key = keyOf(own, engine);
      if (this.steps.has(key)) continue;
      const known = BY_ENGINE.includes(own) ? engine : undefined;
      this.steps.set(key, { id: `processing_${this.steps.size + 1}`, source: own, engine: known });
    }
  }

  id(source: TextSource, { engine }: AltoPage): string | undefined {
    return this.steps.get(keyOf(source, engine))?.id;
  }

  write(xml: XmlWriter): void {
    for (const { id, source, engine } of this.steps.values()) {
      const [category, description] = STEPS[source];
      xml.open('Processing', { ID: id });
      xml.text('processingCategory', category);
      xml.text('processingDateTime', engine?.at?.toISOString());
      xml.text('processingStepDescription', description);
      if (engine) writeSoftware(xml, engine.name);
      xml.close();
    }
  }
}

const keyOf = (source: TextSource, engine: AltoEngine | undefined): string =>
  BY_ENGINE.includes(source) ? `${source} ${engine?.name ?? ''}` : source;

/** An engine calls itself “name version”. */
function writeSoftware(xml: XmlWriter, engine: string): void {
  const [, name = engine, version] = /^(.+?)\s+v?(\d\S*)$/.exec(engine) ?? [];
  xml.open('processingSoftware');
  xml.text('softwareName', name);
  xml.text('softwareVersion', version);
  xml.close();
}
