import type { SourceFormat } from '#shared/model/source-document.ts';

export const formatNames: { readonly [format in SourceFormat]: string } = { docx: 'Word', pdf: 'PDF', doc: '旧版 Word', ofd: 'OFD', text: '纯文本' };
