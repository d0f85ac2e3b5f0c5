/** 1 January 1980, 00:00: the first moment that a ZIP can name. */
const DOS_TIME = 0;
const DOS_DATE = 0x21;

const END = 0x06054b50;
const CENTRAL = 0x02014b50;

/** The same archive with all its files of one fixed date, so that what is written twice is the same. APPNOTE 6.3, 4.3. */
export function datedZip(archive: Buffer): Buffer {
  const zip = Buffer.from(archive);
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || zip.readUInt32LE(end) !== END) throw new Error('not a ZIP archive');
  let at = zip.readUInt32LE(end + 16);
  for (let i = 0; i < zip.readUInt16LE(end + 10); i++) {
    if (zip.readUInt32LE(at) !== CENTRAL) throw new Error('a broken ZIP archive');
    zip.writeUInt16LE(DOS_TIME, at + 12);
    zip.writeUInt16LE(DOS_DATE, at + 14);
    const local = zip.readUInt32LE(at + 42);
    zip.writeUInt16LE(DOS_TIME, local + 10);
    zip.writeUInt16LE(DOS_DATE, local + 12);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return zip;
}
