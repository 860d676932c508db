/** What is not a page: a picture, a document, a download. */
import { picture } from '../random.ts';
import { html, send, type Page, type Pages } from '../visit.ts';

/** The smallest PDF with one line of text, its table of offsets counted out. */
function pdfText(line: string): string {
  const content = `BT /F1 24 Tf 72 720 Td (${line}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const lines = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>`;
  return `${text}${table}${trailer}\nstartxref\n${text.length}\n%%EOF\n`;
}

const PDF = pdfText('A line of a real PDF');
const IMAGE = picture(160, 90, 1);

const download: Page = (visit) => {
  visit.response.setHeader('content-disposition', 'attachment; filename="report.csv"');
  send(visit, 'name,value\nfirst,1\nsecond,2\n', 'text/csv');
};

export const filePages: Pages = {
  '/image.png': (visit) => send(visit, IMAGE, 'image/png'),
  '/favicon.ico': (visit) => send(visit, IMAGE, 'image/png'),
  '/pdf': (visit) => send(visit, PDF, 'application/pdf'),
  '/download': download,
  '/download-page': html('Download', '<h1>Download</h1><a id="get" href="/download">Report</a>'),
};
