/** The messages of the rooms below, in simplified Chinese, by their English templates; a test holds that none is missing. Traditional characters are made of these. */
export const chinese: Readonly<Record<string, string>> = {
  '{name}: {why}': '{name}：{why}',
  '{one} or {other}': '{one} 或 {other}',

  // Why a file, or one line of it, is no article.
  'holds no text: add it, or remove the file': '没有文字：请补上文字，或删除该文件',
  'published {date} is no date: write it as 2023-02-03': 'published 的“{date}”不是日期：请写成 2023-02-03 的形式',
  'published {date} lies in the future: correct the date': 'published 的日期 {date} 在将来：请更正日期',
  'is UTF-8 with damaged bytes: restore it from its source': '是 UTF-8 文本，但有损坏的字节：请从来源重新取得',
  'is no text in UTF-8, GB 18030, Big5 or UTF-16: save it as UTF-8, or remove it':
    '不是 UTF-8、GB 18030、Big5 或 UTF-16 文本：请存为 UTF-8，或删除',
  'is an old or an encrypted Word document: save it as .docx without a password':
    '是旧版或加密的 Word 文档：请去掉密码，另存为 .docx',
  'unpacks to more than {most} MB of text: split it, or remove it if it is none of yours':
    '解压后的文字超过 {most} MB：请拆分；如果不是您的文件，请删除',
  'is no Word document: save it as .docx, or remove it': '不是 Word 文档：请另存为 .docx，或删除',
  'is a damaged Word document ({what}): save it anew as .docx': '是损坏的 Word 文档（{what}）：请重新存为 .docx',
  'unpacks to more than {most} MB: split it, or remove it if it is none of yours':
    '解压后超过 {most} MB：请拆分；如果不是您的文件，请删除',
  'is under a password: save it without one': '有密码：请存为没有密码的文件',
  'is no PDF, or a damaged one ({what}): get it anew': '不是 PDF，或已损坏（{what}）：请重新取得',
  'has {pages} pages, {most} are the most: split it': '有 {pages} 页，最多 {most} 页：请拆分',
  'cannot be read ({what}): save it anew, or give its text as .txt': '无法读取（{what}）：请重新保存，或提供 .txt 文本',
  'holds no text, as a scan does: recognise its text (OCR), or give it as .txt':
    '没有文字层，像是扫描件：请做文字识别（OCR），或提供 .txt 文本',
  'does not say which characters its fonts show: recognise its text (OCR), or give it as .txt':
    '没有说明字体对应的文字：请做文字识别（OCR），或提供 .txt 文本',
  'is the article of {source} again, by the same address': '与 {source} 是同一篇文章（网址相同）',
  'is the article of {source} again, by nearly the same text': '与 {source} 是同一篇文章（文字几乎相同）',
  '{name}: {twin}: remove one of them': '{name}：{twin}：请删除其中一个',
  'has the id {id} of {other}: rename the file, or give it an id of its own':
    '编号 {id} 与 {other} 相同：请给文件改名，或另写一个 id',
  'cannot be read ({what}): save it anew, or remove it': '无法读取（{what}）：请重新保存，或删除',
  'is longer than {most} bytes: give one article a line': '超过 {most} 字节：请每行只放一篇文章',
  'is not JSON: write one whole object a line': '不是 JSON：请每行写一个完整的对象',
  'its front matter has no end: put a line of --- below it': '文首信息没有结束：请在其后加一行 ---',
  'its front matter {fault}': '文首信息{fault}',
  'is not YAML ({what}): mend it, or put the title in quotes': '不是 YAML（{what}）：请更正，或给标题加上引号',
  'cannot be used: {what}': '不能使用：{what}',
  'cannot be listed ({code}): make the folder readable': '无法列出（{code}）：请开放该文件夹的读取权限',
  'tells of {described}, which is not here: bring it, or remove this':
    '说明的是 {described}，但该文件不在这里：请放入该文件，或删除这个说明',
  "is no article's name: give it another": '不能作为文章的文件名：请改名',
  'is of no kind that is read: give it as {kinds}': '不是可读的类型：请提供 {kinds}',
  'has {size} MB, {most} are the most: split it': '有 {size} MB，最多 {most} MB：请拆分',
  'cannot be read ({code}): the link leads nowhere: remove it': '无法读取（{code}）：链接没有指向任何文件：请删除',
  'cannot be read ({code}): make it readable': '无法读取（{code}）：请开放读取权限',
  'is no file: remove it': '不是普通文件：请删除',
  'is a link out of the corpus folder: copy the file into the folder':
    '是指向语料文件夹之外的链接：请把文件复制进文件夹',
  'is a link to a folder: move the folder itself here': '是指向文件夹的链接：请把该文件夹移到这里',

  // Why there is no new index.
  'corpus folder {folder} does not exist: set CORPUS_DIR to a folder of articles':
    '语料文件夹 {folder} 不存在：请把 CORPUS_DIR 设为文章所在的文件夹',
  'corpus folder {folder} cannot be read ({code}): set CORPUS_DIR to a folder of articles':
    '语料文件夹 {folder} 无法读取（{code}）：请把 CORPUS_DIR 设为文章所在的文件夹',
  'corpus folder {folder} cannot be listed ({code}): set CORPUS_DIR to a folder of articles that can be read':
    '语料文件夹 {folder} 无法列出（{code}）：请把 CORPUS_DIR 设为可读取的文章文件夹',
  'corpus folder {folder} holds no article ({skipped}): add {kinds} files':
    '语料文件夹 {folder} 里没有文章（{skipped}）：请放入 {kinds} 文件',
  'corpus folder {folder} holds no article: add {kinds} files': '语料文件夹 {folder} 里没有文章：请放入 {kinds} 文件',
  '{path} cannot be read ({code}): make it a readable file, or remove it':
    '{path} 无法读取（{code}）：请换成可读取的文件，或删除',
  '{path}:{line}: not YAML ({what}): mend this line': '{path} 第 {line} 行不是 YAML（{what}）：请更正这一行',
  '{path}:{line}: {key}: {what}: write terms as - name: …, with lists of aliases, english and not, a dimension and a theme':
    '{path} 第 {line} 行，{key}：{what}：请把 terms 写成 - name: … 的形式，可带 aliases、english、not 列表以及 dimension、theme',
  '{path}:{line}: {name} is there twice: make the two terms one': '{path} 第 {line} 行：“{name}”重复：请合并成一个词条',
  '{where}: is not JSON: write {form}': '{where}：不是 JSON：请写成 {form}',
  '{where}: write {form}': '{where}：请写成 {form}',
  '{count} smoke questions fail ({questions})': '{count} 个检验问题未通过（{questions}）',
  '{lost} of {before} figures would be lost': '原有 {before} 个数字，将失去 {lost} 个',
  '{why}: correct the corpus, or publish anyway with --force': '{why}：请更正语料，或用 --force 照样发布',
  'interrupted: the index is as it was': '已中断：索引保持原样',
  'the reindex ended {how}: the index is as it was; try again': '重建索引的进程已退出（{how}）：索引保持原样，请重试',
  'with {status}': '状态 {status}',
  'by {signal}': '信号 {signal}',
  'process {pid} is reindexing {folder}: wait until it is done': '进程 {pid} 正在为 {folder} 重建索引：请等它完成',
  '{folder} cannot be written ({code}): free space on its disk': '{folder} 无法写入（{code}）：请清理磁盘空间',
  '{folder} cannot be written ({code}): make it a folder that can be written, or set DATA_DIR to one':
    '{folder} 无法写入（{code}）：请使它可写，或把 DATA_DIR 设为可写的文件夹',
  '{path} could not be written whole: free space on its disk': '{path} 未能完整写入：请清理磁盘空间',
  '{embedding} gave {vectors} vectors for {texts} texts: check the embedding':
    '{embedding} 对 {texts} 段文字给出了 {vectors} 个向量：请检查向量模型',
  'a vector of {numbers} numbers came, {expected} are expected: check the embedding, then run npm run reindex':
    '收到 {numbers} 维的向量，应为 {expected} 维：请检查向量模型，再运行 npm run reindex',
  'the embedding gave {value} for a number: check the embedding': '向量模型给出的不是数：{value}：请检查向量模型',
  'the embedding gave a vector without a direction: check the embedding':
    '向量模型给出了没有方向的向量：请检查向量模型',

  // Why there are no vectors.
  '{model} gave {what}': '{model} 给出了{what}',
  '{vectors} vectors for {texts} texts: check EMBEDDING_BASE_URL':
    ' {vectors} 个向量，文字却有 {texts} 段：请检查 EMBEDDING_BASE_URL',
  'text where numbers were asked for (encoding_format): try another endpoint':
    '文本，而不是所要求的数值（encoding_format）：请换一个接口',
  'something that is no vector: check that it is an embedding model': '不是向量的内容：请确认它是向量模型',
  'a vector of {numbers} numbers, not {wanted}: set EMBEDDING_DIMENSIONS={numbers}':
    ' {numbers} 维的向量，而不是 {wanted} 维：请设 EMBEDDING_DIMENSIONS={numbers}',
  'a vector with something in it that is no number, or without a direction: try another model':
    '含有非数值或没有方向的向量：请换一个模型',
  '{model} failed several times, and is left alone for a while': '{model} 连续失败，暂停使用一会儿',
  '{model} gave no list of vectors: check EMBEDDING_BASE_URL and EMBEDDING_MODEL':
    '{model} 没有给出向量列表：请检查 EMBEDDING_BASE_URL 和 EMBEDDING_MODEL',
  '{model} gave vectors whose numbers are not those of the texts: check EMBEDDING_BASE_URL and EMBEDDING_MODEL':
    '{model} 给出的向量编号与文字不符：请检查 EMBEDDING_BASE_URL 和 EMBEDDING_MODEL',
  'the endpoint sends more than {most} bytes: check EMBEDDING_BASE_URL and EMBEDDING_MODEL':
    '接口返回超过 {most} 字节：请检查 EMBEDDING_BASE_URL 和 EMBEDDING_MODEL',
  'the endpoint of {model} is busy or broken ({status}): try again later':
    '{model} 的接口繁忙或出错（{status}）：请稍后再试',
  'the endpoint of {model} refuses us ({status}): check EMBEDDING_BASE_URL and EMBEDDING_MODEL, and EMBEDDING_API_KEY':
    '{model} 的接口拒绝了请求（{status}）：请检查 EMBEDDING_BASE_URL、EMBEDDING_MODEL 和 EMBEDDING_API_KEY',
  'the endpoint of {model} gave no answer ({why}): check EMBEDDING_BASE_URL, or raise EMBEDDING_TIMEOUT_MS':
    '{model} 的接口没有应答（{why}）：请检查 EMBEDDING_BASE_URL，或调大 EMBEDDING_TIMEOUT_MS',
  '{model} gave nothing in {limit} ms: it may still be loading': '{model} 在 {limit} 毫秒内没有结果：可能还在加载',
  '{model} failed on a text ({what})': '{model} 处理一段文字时失败（{what}）',
  '{library} cannot be loaded: npm install --no-save {library}, or give EMBEDDING_BASE_URL':
    '{library} 无法加载：请运行 npm install --no-save {library}，或设置 EMBEDDING_BASE_URL',
  '{model} is no folder: check EMBEDDING_MODEL': '{model} 不是文件夹：请检查 EMBEDDING_MODEL',
  '{model} cannot be opened ({what}): check EMBEDDING_MODEL: a folder with onnx/model_quantized.onnx, or a name at the hub':
    '{model} 无法打开（{what}）：请检查 EMBEDDING_MODEL：应为含有 onnx/model_quantized.onnx 的文件夹，或模型库中的名称',

  // Why there is no older one.
  'there is no generation before {name}: correct the corpus and run npm run reindex':
    '{name} 之前没有更早的索引：请更正语料，再重建索引',
  'there is no generation in {folder}: correct the corpus and run npm run reindex':
    '{folder} 里没有索引：请更正语料，再重建索引',
  '{folder}/{name} is gone: run npm run reindex': '{folder}/{name} 不见了：请重建索引',
  '{folder} holds no index: run npm run reindex': '{folder} 里没有索引：请重建索引',
  '{name} {what}: run npm run reindex': '{name} {what}：请重建索引',
  '{name} was made by another version of this program: run npm run reindex':
    '{name} 是本程序的另一个版本生成的：请重建索引',
  'has no manifest': '没有清单',
  'has a manifest that {fault}': '清单有误（{fault}）',
  'has the manifest of {other}': '清单是 {other} 的',
  'has no {file}': '缺少 {file}',
  'has a damaged {file}': '{file} 已损坏',
  'the keyword file cannot be opened: run npm run reindex': '词表文件无法打开：请重建索引',

  // Why a document that was sent cannot be taken.
  '{path} cannot be written ({code}): make room, or make the folder writable':
    '{path} 无法写入（{code}）：请清理空间，或使文件夹可写',
  'this document is no longer here: send it again': '这份文档已不在：请重新发送',
  'the file cannot be fetched from Telegram ({why}): send it again': '无法从 Telegram 取得文件（{why}）：请重新发送',
  'no connection': '连接不上',
  'status {status}': '状态 {status}',
  'it broke off': '中途断开',
  'more than {most} bytes': '超过 {most} 字节',
};
