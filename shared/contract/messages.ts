import type { MessageCode, MessageValues } from '../model/message.ts';
import { exportForms, exportKinds } from './export-kinds.ts';

/** Every coded sentence that leaves the core, in the words of a user who is no programmer: what happened, what to do. */
const sentences: { readonly [code in MessageCode]: string } = {
  // Refusals: nothing was reviewed, nothing was stored.
  'file-empty': '文件是空的（0 字节）。请确认文件已完整保存或传输，再重新打开。',
  'file-too-large': '文件有 {size} MB，超过 {limit} MB 的上限。请删去文件中的大图片或拆分后再打开。',
  'file-unknown': '无法识别这个文件的格式。请用 Word、WPS 另存为 .docx，或导出为带文字的 PDF 后再打开。',
  'file-not-found': '找不到这个文件。请核对文件名和所在文件夹。',
  'file-unreadable': '系统不允许读取这个文件。请关闭正在占用它的程序，或检查访问权限。',
  'folder-empty': '文件夹里没有可以审查的文件（.docx、.doc、.wps、.pdf、.ofd、.txt）。',
  'zip-not-docx': '这是一个压缩包，不是 Word 文档。请先解压，再打开里面的合同文件。',
  'office-other': '这是 {kind} 文件，不是合同文本。请打开 Word 文档（.docx）或 PDF。',
  'doc-legacy': '这是 Word 95 或更早的文件。请用 Word 或 WPS 打开后“另存为”.docx，再重新打开。',
  'doc-damaged': '旧版 Word 或 WPS 文字（.doc / .wps）文件已损坏，或设置了打开密码。请用 Word 或 WPS 打开后“另存为”.docx，再重新打开。',
  'rtf-unsupported': '这是 RTF 文件。请用 Word 或 WPS 打开后“另存为”.docx，再重新打开。',
  'ofd-damaged': 'OFD 文件已损坏或没有传输完整，无法读取。请重新获取文件，或用阅读器导出为 PDF 后再打开。',
  'ofd-encrypted': 'OFD 文件已加密。请用阅读器输入密码打开，取消加密后另存，或导出为 PDF 后再打开。',
  'ofd-no-text': 'OFD 里没有可以读取的文字（文字以图形保存，共 {pages} 页）。请向对方索取 Word 电子版，或用阅读器导出为带文字的 PDF。',
  'text-encoding': '无法识别这个文本文件的编码。请用记事本打开，另存为 UTF-8 编码后再打开。',
  'image-unsupported': '这是图片文件，里面没有可以读取的文字。请使用合同的电子版（.docx 或带文字的 PDF）。',
  'docx-damaged': 'Word 文档已损坏或没有传输完整，无法读取。请重新获取文件，或用 Word、WPS 打开修复后另存。',
  'docx-unsafe': '文档的内部结构异常（{reason}），为保护您的电脑没有打开。请用 Word 或 WPS 打开后另存为新的 .docx 再试。',
  'docx-encrypted': 'Word 文档设置了打开密码。请用 Word 或 WPS 输入密码打开，取消密码后另存，再重新打开。',
  'docx-empty': '文档里没有文字。如果合同是插入的图片，请使用带文字的电子版。',
  'docx-text-elsewhere': '文档的正文里没有文字，文字只在：{stories}。请把合同文字放到正文里，用 Word 或 WPS 另存后再打开。',
  'pdf-damaged': 'PDF 文件已损坏或没有传输完整，无法读取。请重新获取文件。',
  'pdf-password': 'PDF 设置了打开密码。请输入密码（命令行用 --password），或用 PDF 阅读器另存为不带密码的文件后再打开。',
  'pdf-password-wrong': '密码不对，PDF 没有打开。请核对大小写和全角、半角后重新输入。',
  'ocr-off': 'PDF 里没有可以读取的文字（多半是扫描件，共 {pages} 页），文字识别（OCR）又已关闭。请打开文字识别再审查（命令行去掉 --ocr off），或向对方索取 Word 电子版。',
  'pdf-no-text': 'PDF 里没有可以读取的文字，文字识别（OCR）也没有读出文字（共 {pages} 页）。请检查扫描是否清楚、方向是否正确，或向对方索取 Word 电子版。',
  'ocr-timeout': '识别一页扫描图片超过了 {seconds} 秒的时限，已经停止。请降低扫描分辨率、拆分文件，或向对方索取 Word 电子版。',
  'review-timeout': '审查超过了 {seconds} 秒的时限，已经停止。请拆分文件，或另存为 .docx 后再试。',
  'rules-stuck': '规则包里有多条规则陷入停顿（{rules}），审查没有完成。请停用这些规则，或请规则包的作者改写其中的句式，再重新审查。',
  'review-memory': '文件展开后占用内存过多，已经停止。请拆分文件，或另存为 .docx 后再试。',
  'review-cancelled': '审查已取消，没有保存任何内容。',
  'review-failed': '审查时发生内部错误，没有保存任何内容。请换一种格式（例如另存为 .docx）再试，并把文件特点告诉开发者。',
  'not-found': '没有找到这条审查记录，它可能已被删除。请回到首页重新选择。',
  'review-outdated': '这条记录由旧版本保存，现在不能直接打开。请回到首页重新打开原文件，您的处理意见会自动对应过去。',
  'export-needs-docx': '原文件是 {format}，不能写入修订痕迹。可以导出：{outputs}。需要修订稿时，请用 Word 或 WPS 把原文件另存为 .docx，再重新审查。',
  'export-needs-pdf': '原文件是 {format}，不是 PDF，没有可以批注的页面。可以导出：{outputs}。',
  'export-needs-window': '只有桌面窗口能直接生成 PDF。请导出“审查意见书（网页，可打印）”，用浏览器打开，选择打印，目标选“另存为 PDF”。',
  'export-pdf-locked': '这个 PDF 设置了密码或者限制，不能在上面写批注。请导出修改建议对照表（Word），或用 PDF 阅读器取消密码后另存，再重新审查。',
  'export-pdf-signed': '这个 PDF 带有电子签名，写入批注会使签名显示为“已被修改”，因此没有写入。请导出修改建议对照表（Word）。',
  'export-pdf-damaged': '这个 PDF 的内部结构不规范，不能安全地写入批注。请导出修改建议对照表（Word），或用 PDF 阅读器另存后重新审查。',
  'output-unwritable': '无法写入输出文件夹 {folder}。请检查文件夹是否存在、是否有写入权限。',
  'companion-same': '选的是同一份文件，没有可以比对的。请选择这份合同的采购文件（招标文件、磋商文件或者采购需求）。',
  'companion-swapped': '打开的是采购文件，选来比对的是合同，正好相反。请先打开合同，再选择采购文件。',
  'companion-not-tender': '选的文件读起来是另一份合同，不是采购文件，没有比对。请选择招标文件、磋商文件、采购需求或者响应文件。',
  'companion-needs-contract': '打开的文件读起来是采购文件，不是合同，没有比对。请先打开签订的（或者准备签订的）合同，再选择采购文件。',
  'companion-unlike': '两份文件几乎没有相同的服务内容，多半不是同一个项目，没有列出差别。请核对是否选对了采购文件。',
  'profile-invalid': '规则包不能使用，请改好后再试：\n{detail}',
  'profile-not-found': '没有叫“{name}”的规则包，它可能已被删除或改名。请在“规则包与参照值”里核对名称。',
  'profile-name-taken': '“{name}”是随软件提供的规则包的名称，不能用来命名自己的规则包。请把文件里的 name 改成别的名称再导入。',
  'profile-not-own': '“{name}”是随软件提供的规则包，不能删除。不想用它时，选用别的规则包即可。',
  'profile-empty': '没有找到规则包文件。请选择一个 .yml 文件，或者含有 profile.yml 的文件夹、.zip 压缩包。',
  'profile-encoding': '“{path}”不是 UTF-8 编码的文本，没有导入。请用记事本打开，另存为 UTF-8 编码后再导入。',
  'profile-too-large': '规则包超过 {limit} MB，没有导入。规则包只有文字，请检查是否选错了文件夹。',
  // Messages: the review went on.
  'review-renewed': '这份审查原来按“{from}”做成，打开时已按现行规则“{to}”重新审查，您的处理意见已对应到新的结果。',
  'handling-left-over': '有 {count} 条处理意见在现在的结果里没有对应的位置，已另外保留，没有丢失：{places}。',
  'companion-kind-unclear': '没有认出“{file}”是不是采购文件，仍按采购文件比对。请核对是否选对了文件。',
  'companion-ocr': '采购文件“{file}”有 {pages} 页是扫描图片，文字由本机识别得来，比对的结果请与采购文件原件核对。',
  'docx-part-missing': '文档缺少部件 {part}，编号或样式可能显示不全。',
  'docx-element-unknown': '文档中有暂不认识的内容（{element}），其中的文字可能没有读到。',
  'revisions-present': '原文件已有 {count} 处修订痕迹，按“全部接受”后的文字审查；原有痕迹在导出时保留。',
  'hidden-text': '文档中有隐藏文字，没有纳入审查：{text}',
  'doc-without-numbers': '旧版 Word 文件（.doc）的自动编号读不出来，条款按段落引用；要引用条款号或导出修订稿，请另存为 .docx。',
  'pdf-text-aside': '第 {pages} 页有竖排或横放的文字，没有纳入审查：{text}',
  'pdf-dynamic-form': '这个 PDF 是动态表单（XFA），表单里的文字不在页面上，可能没有读到。请用 Adobe Reader 打开后打印成新的 PDF 再审查。',
  'pdf-portfolio': '这个 PDF 是文件包，里面还装着别的文件，没有读取。请把其中的合同另存出来，单独打开。',
  'ofd-glyphs-only': '第 {pages} 页有以图形保存的文字，没有读到。',
  'ocr-text': '第 {pages} 页是扫描图片，文字由本机识别得来，平均把握 {confidence}%。引用和修改前请与原件核对，数字、金额和日期尤其要核对。',
  'ocr-low-confidence': '第 {pages} 页的识别把握不到 {confidence}%，错字较多。请重点核对，或换一份清晰的扫描件、电子版。',
  'ocr-figures': '扫描页中有 {count} 处数字识别得不确定，请对照原件逐一核对：{figures}。',
  // A refusal when the whole file is a scan.
  'ocr-unavailable': '第 {pages} 页是扫描图片，本机的文字识别组件不能启动，没有读到。请重新安装本工具，或向对方索取 Word 电子版。',
  'pdf-pages-without-text': '第 {pages} 页没有可以读取的文字，没有纳入审查。',
  'indicator-contradiction': '“{item}”前后数量不一致：一处是{first}，另一处是{second}。两处都已列出，按前一处计一次，请核对。',
  'table-quantity-blank': '指标表中“{item}”的数量是空白，没有计入。请填写数量，或者写明不设数量。',
  'table-quantity-unclear': '指标表中“{item}”的数量写作“{text}”，读不出数字，按没有数量的职责列出。请写明数字和单位。',
  'table-bounds-swapped': '指标表中“{item}”的下限 {low} 大于上限 {high}，按没有数量的职责列出。请核对是否填反。',
  'table-row-contradiction': '指标表中“{item}”一行前后不一致：数量栏是{first}，要求栏是{second}。按数量栏计入，请核对。',
  'table-weights-sum': '指标表各项权重之和是 {sum}，合计栏写的是 {total}。请核对。',
  'amount-mismatch': '大写金额与小写金额不一致：{words} 元和 {figures} 元。请核对。',
  'parties-unclear': '没有从文首认出购买方和承接方，按通常称谓（甲方为购买方、乙方为承接方）判断。',
  'rule-stopped': '规则 {rule}（{file}）在这份文件上用时超过 {seconds} 秒，本次没有采用它的结果，其他规则照常审查。请停用这条规则，或请规则包的作者改写其中的句式。',
  'policy-paper': '这份文件读起来是政策文件、法规或者报告，不是合同；找到的内容只作提示。',
  'edit-as-comment': '{clause}：此处不能安全地写入修订痕迹（{reason}），已改为批注。',
  'edit-left-out': '{clause}：此处不能安全地修改（{reason}），清洁稿保留原文；请导出修订稿，按其中的批注手工修改。',
  'blanks-left': '正文中还有由双方商定后填写的内容，以【待填：…】标出：{names}。',
};

const formats: { readonly [format: string]: string } = { docx: 'Word（.docx）', pdf: 'PDF', doc: '旧版 Word（.doc、.wps）', ofd: 'OFD', text: '纯文本' };

const outputs: { readonly [kind: string]: string } = Object.fromEntries(exportKinds.map((kind) => [kind, exportForms[kind].title]));

const reasons: { readonly [reason: string]: string } = {
  doctype: '含有 DOCTYPE 声明',
  nesting: '元素嵌套过深',
  entries: '内部文件过多',
  name: '内部文件名不合规范',
  duplicate: '内部文件重名',
  overlap: '内部文件相互重叠',
  ratio: '压缩比例异常',
  size: '展开后体积过大',
  field: '这里是自动更新的域',
  formula: '这里是公式',
  link: '修改跨越超链接的边界',
  control: '修改跨越内容控件的边界，或控件的内容自动生成',
  revision: '与原有的修订痕迹交叉',
  object: '中间有图片、注释引用等对象',
  textbox: '文字在文本框里',
  note: '文字在脚注或尾注里',
  edge: '这里是单元格、节或者内容控件的边界，不能另起一段',
};

/** What a Word document may hold beside the text of its body. */
const stories: { readonly [story: string]: string } = {
  header: '页眉',
  footer: '页脚',
  hidden: '隐藏文字',
  comment: '批注',
  deleted: '已删除的修订',
  altChunk: '嵌入的其他文件片段',
  subDoc: '子文档',
  relIds: 'SmartArt 图示',
  chart: '图表',
  OLEObject: '嵌入的对象',
  drawing: '绘图里的文字',
};

/** Words for values that the core states as codes, one or several; any other value stands for itself. */
const wordsFor: { readonly [name: string]: { readonly [code: string]: string } | undefined } = { reason: reasons, format: formats, outputs, stories, element: stories };

/** The sentence of a code with its values filled in. */
export function messageText(code: MessageCode, values: MessageValues = {}): string {
  return sentences[code].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = String(values[name] ?? whole);
    const words = wordsFor[name];
    return words === undefined ? value : value.split('、').map((each) => (Object.hasOwn(words, each) ? words[each] ?? each : each)).join('、');
  });
}

export function isMessageCode(code: string): code is MessageCode {
  return Object.hasOwn(sentences, code);
}
