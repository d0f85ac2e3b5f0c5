/**
 * The folders of a room, lowest first, by their path in it; '.' are the files that lie directly in the room.
 * A folder imports only from those before it.
 */
module.exports = {
  ocr: [
    'recognition',
    'imaging',
    'engines/line-reader/graphics',
    'engines/line-reader/lines',
    'engines/line-reader/network',
    'engines/line-reader',
    'engines/tesseract',
    'engines/tesseract-js',
    'engines',
    'text-layer',
    'layout',
    'candidates',
    'quality',
    'correction',
    'page',
    'searchable',
    '.',
  ],
  'searchable-pdf': [
    'pdf',
    'content',
    'text',
    'document',
    'archive',
    'pictures',
    'original',
    'gathered',
    'stream',
    '.',
  ],
};
