import { PdfParsePdfReader } from '../../src/platform/media/pdf/pdf-parse-pdf-reader.js';
import { PdfiumPdfReader } from '../../src/platform/media/pdf/pdfium-pdf-reader.js';
import { describePdfReader } from './pdf-reader.contract.js';

describePdfReader('PDFium', () => new PdfiumPdfReader());
describePdfReader('pdf-parse', () => new PdfParsePdfReader());
