<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
    <context>
        <name>Actions</name>
        <message>
            <source>附件（装订在信后）(&amp;A)</source>
            <translation>&amp;Attachment (bound in)</translation>
        </message>
        <message>
            <source>这份答复函是只读的，没有改动。</source>
            <translation>This letter is read-only; nothing was changed.</translation>
        </message>
        <message>
            <source>已插入附件，另起一面；标题自动列入附件说明。</source>
            <translation>Attachment inserted on a new page; its title is listed in the attachments line.</translation>
        </message>
        <message>
            <source>复制正文到办理系统(&amp;B)</source>
            <translation>Copy &amp;Body for the Case System</translation>
        </message>
        <message>
            <source>段首空两字(&amp;I)</source>
            <translation>&amp;Indent Paragraphs</translation>
        </message>
        <message>
            <source>段间空一行(&amp;S)</source>
            <translation>Blank Line between Paragraph&amp;s</translation>
        </message>
        <message>
            <source>字数上限(&amp;L)…</source>
            <translation>Character &amp;Limit…</translation>
        </message>
        <message>
            <source>复制正文的方式(&amp;O)</source>
            <translation>B&amp;ody Copying Options</translation>
        </message>
        <message>
            <source>正文还是空的，没有复制</source>
            <translation>The body is empty; nothing was copied</translation>
        </message>
        <message>
            <source>已复制正文 {count} 字，上限 {limit} 字</source>
            <translation>Body copied: {count} characters, limit {limit}</translation>
        </message>
        <message>
            <source>已复制正文 {count} 字</source>
            <translation>Body copied: {count} characters</translation>
        </message>
        <message>
            <source>已复制正文 {count} 字，比办理系统的上限 {limit} 字多 {excess} 字，从“{words}”起放不下。</source>
            <translation>Body copied: {count} characters, {excess} more than the case system’s limit of {limit}; from “{words}” on it does not fit.</translation>
        </message>
        <message>
            <source>字数上限</source>
            <translation>Character Limit</translation>
        </message>
        <message>
            <source>办理系统最多能填多少字（0 为不限）：</source>
            <translation>Characters that the case system takes (0 for no limit):</translation>
        </message>
        <message>
            <source>到常用语(&amp;C)</source>
            <translation>Go to the &amp;clauses</translation>
        </message>
        <message>
            <source>新建常用语(&amp;N)…</source>
            <translation>&amp;New clause…</translation>
        </message>
        <message>
            <source>找回已删除的常用语(&amp;B)…</source>
            <translation>&amp;Bring back deleted clauses…</translation>
        </message>
        <message>
            <source>导入常用语(&amp;I)…</source>
            <translation>&amp;Import clauses…</translation>
        </message>
        <message>
            <source>导出全部常用语(&amp;E)…</source>
            <translation>&amp;Export all clauses…</translation>
        </message>
        <message>
            <source>导出共享的常用语(&amp;S)…</source>
            <translation>Export &amp;shared clauses…</translation>
        </message>
        <message>
            <source>按功能分组(&amp;F)</source>
            <translation>Group by &amp;function</translation>
        </message>
        <message>
            <source>{title}（副本）</source>
            <translation>{title} (copy)</translation>
        </message>
        <message>
            <source>常用语表（*.xlsx *.json）</source>
            <translation>Tables of clauses (*.xlsx *.json)</translation>
        </message>
        <message>
            <source>所有文件（*）</source>
            <translation>All files (*)</translation>
        </message>
        <message>
            <source>导入常用语</source>
            <translation>Import clauses</translation>
        </message>
        <message>
            <source>Excel 表格（*.xlsx）</source>
            <translation>Excel table (*.xlsx)</translation>
        </message>
        <message>
            <source>常用语数据（*.json）</source>
            <translation>Clause data (*.json)</translation>
        </message>
        <message>
            <source>导出常用语</source>
            <translation>Export clauses</translation>
        </message>
        <message>
            <source>常用语.xlsx</source>
            <translation>clauses.xlsx</translation>
        </message>
        <message>
            <source>另存为常用语…</source>
            <translation>Save as Clause…</translation>
        </message>
        <message>
            <source>插入占位符…</source>
            <translation>Insert Placeholder…</translation>
        </message>
        <message>
            <source>待补项…</source>
            <translation>To Be Filled In…</translation>
        </message>
        <message>
            <source>下一处待补</source>
            <translation>Next to Fill In</translation>
        </message>
        <message>
            <source>上一处待补</source>
            <translation>Previous to Fill In</translation>
        </message>
        <message>
            <source>插入占位符“{name}”</source>
            <translation>Insert placeholder “{name}”</translation>
        </message>
        <message>
            <source>先选中要存为常用语的文字。</source>
            <translation>Select the text to save as a clause first.</translation>
        </message>
        <message>
            <source>批注(&amp;M)…</source>
            <translation>Co&amp;mment…</translation>
        </message>
        <message>
            <source>撤销(&amp;U)</source>
            <translation>&amp;Undo</translation>
        </message>
        <message>
            <source>撤销</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>重做(&amp;R)</source>
            <translation>&amp;Redo</translation>
        </message>
        <message>
            <source>重做</source>
            <translation>Redo</translation>
        </message>
        <message>
            <source>剪切(&amp;T)</source>
            <translation>Cu&amp;t</translation>
        </message>
        <message>
            <source>复制(&amp;C)</source>
            <translation>&amp;Copy</translation>
        </message>
        <message>
            <source>粘贴(&amp;P)</source>
            <translation>&amp;Paste</translation>
        </message>
        <message>
            <source>全选(&amp;A)</source>
            <translation>Select &amp;all</translation>
        </message>
        <message>
            <source>撤销(&amp;U)：{name}</source>
            <translation>&amp;Undo: {name}</translation>
        </message>
        <message>
            <source>重做(&amp;R)：{name}</source>
            <translation>&amp;Redo: {name}</translation>
        </message>
        <message>
            <source>新建答复函(&amp;N)…</source>
            <translation>&amp;New Letter…</translation>
        </message>
        <message>
            <source>打开或导入(&amp;O)…</source>
            <translation>&amp;Open or import…</translation>
        </message>
        <message>
            <source>打开样例(&amp;P)</source>
            <translation>Open sam&amp;ple</translation>
        </message>
        <message>
            <source>保存(&amp;S)</source>
            <translation>&amp;Save</translation>
        </message>
        <message>
            <source>另存为模板(&amp;B)…</source>
            <translation>Save as Template (&amp;B)…</translation>
        </message>
        <message>
            <source>另存为 JSON(&amp;A)…</source>
            <translation>Save &amp;as JSON…</translation>
        </message>
        <message>
            <source>导出 Word 文档(&amp;E)…</source>
            <translation>&amp;Export Word document…</translation>
        </message>
        <message>
            <source>导出 Word</source>
            <translation>Export Word</translation>
        </message>
        <message>
            <source>导出清稿(&amp;Q)…</source>
            <translation>Export Clean Copy (&amp;Q)…</translation>
        </message>
        <message>
            <source>导出网页(&amp;W)…</source>
            <translation>Export as &amp;Web Page…</translation>
        </message>
        <message>
            <source>导出 Markdown(&amp;D)…</source>
            <translation>Export as Mark&amp;down…</translation>
        </message>
        <message>
            <source>导出纯文本(&amp;T)…</source>
            <translation>Export plain &amp;text…</translation>
        </message>
        <message>
            <source>导出 JSON(&amp;J)…</source>
            <translation>Export &amp;JSON…</translation>
        </message>
        <message>
            <source>导入情况(&amp;I)…</source>
            <translation>&amp;Import report…</translation>
        </message>
        <message>
            <source>半角标点改为全角(&amp;P)</source>
            <translation>Make &amp;punctuation full-width</translation>
        </message>
        <message>
            <source>引号配对(&amp;Q)</source>
            <translation>Pair &amp;quotation marks</translation>
        </message>
        <message>
            <source>去掉汉字间的空格(&amp;S)</source>
            <translation>Remove &amp;spaces between characters</translation>
        </message>
        <message>
            <source>关闭这封信(&amp;C)</source>
            <translation>&amp;Close letter</translation>
        </message>
        <message>
            <source>退出(&amp;X)</source>
            <translation>E&amp;xit</translation>
        </message>
        <message>
            <source>我的模板</source>
            <translation>My template</translation>
        </message>
        <message>
            <source>打开或导入</source>
            <translation>Open or import</translation>
        </message>
        <message>
            <source>答复函（*.txt *.docx *.json）</source>
            <translation>Reply letters (*.txt *.docx *.json)</translation>
        </message>
        <message>
            <source>清稿</source>
            <translation>clean copy</translation>
        </message>
        <message>
            <source>Word 文档（*.docx）</source>
            <translation>Word document (*.docx)</translation>
        </message>
        <message>
            <source>PDF 文件（*.pdf）</source>
            <translation>PDF file (*.pdf)</translation>
        </message>
        <message>
            <source>网页（*.html）</source>
            <translation>Web page (*.html)</translation>
        </message>
        <message>
            <source>Markdown（*.md）</source>
            <translation>Markdown (*.md)</translation>
        </message>
        <message>
            <source>纯文本（*.txt）</source>
            <translation>Plain text (*.txt)</translation>
        </message>
        <message>
            <source>答复函数据（*.json）</source>
            <translation>Letter data (*.json)</translation>
        </message>
        <message>
            <source>导出</source>
            <translation>Export</translation>
        </message>
        <message>
            <source>查找(&amp;F)…</source>
            <translation>&amp;Find…</translation>
        </message>
        <message>
            <source>替换(&amp;H)…</source>
            <translation>&amp;Replace…</translation>
        </message>
        <message>
            <source>查找下一处</source>
            <translation>Find Next</translation>
        </message>
        <message>
            <source>查找上一处</source>
            <translation>Find Previous</translation>
        </message>
        <message>
            <source>字体检查(&amp;F)…</source>
            <translation>&amp;Font Check…</translation>
        </message>
        <message>
            <source>检查 Word 文档的格式(&amp;K)…</source>
            <translation>Chec&amp;k the Format of a Word Document…</translation>
        </message>
        <message>
            <source>检查 Word 文档的格式</source>
            <translation>Check the Format of a Word Document</translation>
        </message>
        <message>
            <source>核稿(&amp;H)</source>
            <translation>Internal re&amp;view</translation>
        </message>
        <message>
            <source>我的姓名(&amp;N)…</source>
            <translation>My &amp;name…</translation>
        </message>
        <message>
            <source>在前面插入一节</source>
            <translation>Insert Section Before</translation>
        </message>
        <message>
            <source>在后面插入一节</source>
            <translation>Insert Section After</translation>
        </message>
        <message>
            <source>插入下一级的一节</source>
            <translation>Insert Section Inside</translation>
        </message>
        <message>
            <source>重命名</source>
            <translation>Rename</translation>
        </message>
        <message>
            <source>标为完成或取消</source>
            <translation>Mark as Done or Not</translation>
        </message>
        <message>
            <source>创建副本</source>
            <translation>Duplicate</translation>
        </message>
        <message>
            <source>删除整节</source>
            <translation>Delete Section</translation>
        </message>
        <message>
            <source>筛选大纲</source>
            <translation>Filter Outline</translation>
        </message>
        <message>
            <source>锁定大纲，不能拖动</source>
            <translation>Lock Outline Against Dragging</translation>
        </message>
        <message>
            <source>命令面板(&amp;P)…</source>
            <translation>Command &amp;Palette…</translation>
        </message>
        <message>
            <source>导出 PDF(&amp;F)…</source>
            <translation>Export PD&amp;F…</translation>
        </message>
        <message>
            <source>打印(&amp;L)…</source>
            <translation>Print &amp;letter…</translation>
        </message>
        <message>
            <source>预览(&amp;V)</source>
            <translation>Pre&amp;view</translation>
        </message>
        <message>
            <source>只看预览(&amp;Y)</source>
            <translation>Preview onl&amp;y</translation>
        </message>
        <message>
            <source>已送打印机：{count} 页</source>
            <translation>Sent to the printer: {count} pages</translation>
        </message>
        <message>
            <source>设置(&amp;G)…</source>
            <translation>Settin&amp;gs…</translation>
        </message>
        <message>
            <source>管理版式(&amp;M)…</source>
            <translation>&amp;Manage profiles…</translation>
        </message>
        <message>
            <source>版式：{title}</source>
            <translation>Profile: {title}</translation>
        </message>
        <message>
            <source>读入审改稿(&amp;I)…</source>
            <translation>Read Rev&amp;iewed File…</translation>
        </message>
        <message>
            <source>到修订和批注(&amp;P)</source>
            <translation>To Changes and Comments (&amp;P)</translation>
        </message>
        <message>
            <source>在正文中显示修订(&amp;X)</source>
            <translation>Show Changes in Te&amp;xt</translation>
        </message>
        <message>
            <source>下一处(&amp;E)</source>
            <translation>N&amp;ext</translation>
        </message>
        <message>
            <source>上一处(&amp;B)</source>
            <translation>Previous (&amp;B)</translation>
        </message>
        <message>
            <source>接受(&amp;A)</source>
            <translation>&amp;Accept</translation>
        </message>
        <message>
            <source>拒绝(&amp;R)</source>
            <translation>&amp;Reject</translation>
        </message>
        <message>
            <source>重新考虑(&amp;U)</source>
            <translation>Reconsider (&amp;U)</translation>
        </message>
        <message>
            <source>全部接受列出的(&amp;T)</source>
            <translation>Accep&amp;t All Listed</translation>
        </message>
        <message>
            <source>全部拒绝列出的(&amp;J)</source>
            <translation>Re&amp;ject All Listed</translation>
        </message>
        <message>
            <source>导出花脸稿(&amp;F)…</source>
            <translation>Export Redline (&amp;F)…</translation>
        </message>
        <message>
            <source>关闭审阅(&amp;C)</source>
            <translation>&amp;Close Review</translation>
        </message>
        <message>
            <source>读入审改稿</source>
            <translation>Read a reviewed file</translation>
        </message>
        <message>
            <source>后面没有了。</source>
            <translation>There is nothing further.</translation>
        </message>
        <message>
            <source>前面没有了。</source>
            <translation>There is nothing before.</translation>
        </message>
        <message>
            <source>已接受 {count} 处，可以撤销。</source>
            <translation>{count} changes accepted; this can be undone.</translation>
        </message>
        <message>
            <source>已拒绝 {count} 处。</source>
            <translation>{count} changes rejected.</translation>
        </message>
        <message>
            <source>{name}（花脸稿）</source>
            <translation>{name} (redline)</translation>
        </message>
        <message>
            <source>导出花脸稿</source>
            <translation>Export redline</translation>
        </message>
        <message>
            <source>送核稿(&amp;S)…</source>
            <translation>&amp;Send to Review…</translation>
        </message>
        <message>
            <source>核稿通过(&amp;P)…</source>
            <translation>&amp;Pass Review…</translation>
        </message>
        <message>
            <source>退回修改(&amp;R)…</source>
            <translation>&amp;Return for Changes…</translation>
        </message>
        <message>
            <source>核稿意见(&amp;C)…</source>
            <translation>Review &amp;Comment…</translation>
        </message>
        <message>
            <source>送会签(&amp;J)…</source>
            <translation>Send &amp;to Countersigning…</translation>
        </message>
        <message>
            <source>会签意见(&amp;O)…</source>
            <translation>Countersigning &amp;Opinion…</translation>
        </message>
        <message>
            <source>会签完毕(&amp;E)…</source>
            <translation>Countersigning Don&amp;e…</translation>
        </message>
        <message>
            <source>送签发(&amp;F)…</source>
            <translation>Send &amp;for Signature…</translation>
        </message>
        <message>
            <source>签发(&amp;Q)…</source>
            <translation>Si&amp;gn…</translation>
        </message>
        <message>
            <source>寄送(&amp;M)…</source>
            <translation>&amp;Mail…</translation>
        </message>
        <message>
            <source>公开(&amp;U)…</source>
            <translation>P&amp;ublish…</translation>
        </message>
        <message>
            <source>不公开(&amp;N)…</source>
            <translation>Do &amp;Not Publish…</translation>
        </message>
        <message>
            <source>归档(&amp;A)…</source>
            <translation>&amp;Archive…</translation>
        </message>
        <message>
            <source>撤回上一步(&amp;W)</source>
            <translation>&amp;Withdraw Last Step</translation>
        </message>
        <message>
            <source>新建版本修改(&amp;V)</source>
            <translation>Change in a New &amp;Version</translation>
        </message>
        <message>
            <source>办理过程(&amp;L)…</source>
            <translation>Sign-off &amp;Log…</translation>
        </message>
        <message>
            <source>发文稿纸(&amp;D)…</source>
            <translation>&amp;Dispatch Sheet…</translation>
        </message>
        <message>
            <source>一级标题(&amp;1)</source>
            <translation>Heading level &amp;1</translation>
        </message>
        <message>
            <source>一级</source>
            <translation>H1</translation>
        </message>
        <message>
            <source>二级标题(&amp;2)</source>
            <translation>Heading level &amp;2</translation>
        </message>
        <message>
            <source>二级</source>
            <translation>H2</translation>
        </message>
        <message>
            <source>三级标题(&amp;3)</source>
            <translation>Heading level &amp;3</translation>
        </message>
        <message>
            <source>三级</source>
            <translation>H3</translation>
        </message>
        <message>
            <source>四级标题(&amp;4)</source>
            <translation>Heading level &amp;4</translation>
        </message>
        <message>
            <source>四级</source>
            <translation>H4</translation>
        </message>
        <message>
            <source>正文(&amp;B)</source>
            <translation>&amp;Body text</translation>
        </message>
        <message>
            <source>结语(&amp;C)</source>
            <translation>&amp;Closing</translation>
        </message>
        <message>
            <source>升级(&amp;P)</source>
            <translation>&amp;Promote</translation>
        </message>
        <message>
            <source>降级(&amp;D)</source>
            <translation>&amp;Demote</translation>
        </message>
        <message>
            <source>上移(&amp;U)</source>
            <translation>Move &amp;up</translation>
        </message>
        <message>
            <source>下移(&amp;N)</source>
            <translation>Move dow&amp;n</translation>
        </message>
        <message>
            <source>{name}（{keys}）</source>
            <translation>{name} ({keys})</translation>
        </message>
        <message>
            <source>表格(&amp;T)…</source>
            <translation>&amp;Table…</translation>
        </message>
        <message>
            <source>表格</source>
            <translation>Table</translation>
        </message>
        <message>
            <source>粘贴为纯文本(&amp;X)</source>
            <translation>Paste as Plain Te&amp;xt</translation>
        </message>
        <message>
            <source>键入序号时自动设标题(&amp;N)</source>
            <translation>&amp;Numbers Typed Make Headings</translation>
        </message>
        <message>
            <source>版本(&amp;V)…</source>
            <translation>&amp;Versions…</translation>
        </message>
        <message>
            <source>跟随系统(&amp;S)</source>
            <translation>Follow the &amp;system</translation>
        </message>
        <message>
            <source>浅色(&amp;L)</source>
            <translation>&amp;Light</translation>
        </message>
        <message>
            <source>深色(&amp;D)</source>
            <translation>&amp;Dark</translation>
        </message>
        <message>
            <source>案头和大纲(&amp;D)</source>
            <translation>&amp;Desk and outline</translation>
        </message>
        <message>
            <source>要素和常用语(&amp;R)</source>
            <translation>Pa&amp;rticulars and clauses</translation>
        </message>
        <message>
            <source>到案头查找(&amp;F)</source>
            <translation>&amp;Find on the desk</translation>
        </message>
        <message>
            <source>到大纲(&amp;O)</source>
            <translation>Go to the &amp;outline</translation>
        </message>
        <message>
            <source>到要素(&amp;P)</source>
            <translation>Go to the &amp;particulars</translation>
        </message>
        <message>
            <source>放大(&amp;I)</source>
            <translation>Zoom &amp;in</translation>
        </message>
        <message>
            <source>缩小(&amp;U)</source>
            <translation>Zoom o&amp;ut</translation>
        </message>
        <message>
            <source>实际大小(&amp;1)</source>
            <translation>Actual size (&amp;1)</translation>
        </message>
        <message>
            <source>快捷键与关于(&amp;K)</source>
            <translation>Shortcuts and about (&amp;K)</translation>
        </message>
        <message>
            <source>语言在下次启动时改变。</source>
            <translation>The language changes at the next start.</translation>
        </message>
        <message>
            <source>其他</source>
            <translation>Other</translation>
        </message>
        <message>
            <source>回到正文</source>
            <translation>Back to Text</translation>
        </message>
        <message>
            <source>全屏写作</source>
            <translation>Full-Screen Writing</translation>
        </message>
        <message>
            <source>打字机滚动</source>
            <translation>Typewriter Scrolling</translation>
        </message>
        <message>
            <source>适合宽度</source>
            <translation>Fit Width</translation>
        </message>
        <message>
            <source>字数统计(&amp;W)…</source>
            <translation>&amp;Word Count…</translation>
        </message>
    </context>
    <context>
        <name>Application</name>
        <message>
            <source>答复函</source>
            <translation>Reply letters</translation>
        </message>
    </context>
    <context>
        <name>Balloons</name>
        <message>
            <source>批注</source>
            <translation>comments</translation>
        </message>
        <message>
            <source>已解决  {author}：{text}</source>
            <translation>Resolved  {author}: {text}</translation>
        </message>
        <message>
            <source>已解决</source>
            <translation>Resolved</translation>
        </message>
    </context>
    <context>
        <name>BlockEdit</name>
        <message>
            <source>加粗</source>
            <translation>bold</translation>
        </message>
        <message>
            <source>修改</source>
            <translation>change</translation>
        </message>
        <message>
            <source>这份答复函是只读的，没有改动。</source>
            <translation>This letter is read-only; nothing was changed.</translation>
        </message>
    </context>
    <context>
        <name>Bursts</name>
        <message>
            <source>删除</source>
            <translation>delete</translation>
        </message>
        <message>
            <source>键入“{text}”</source>
            <translation>typing “{text}”</translation>
        </message>
    </context>
    <context>
        <name>Byline</name>
        <message>
            <source>您的姓名</source>
            <translation>Your name</translation>
        </message>
        <message>
            <source>写在您的修订、批注和意见上，以后不再询问：</source>
            <translation>It signs your suggestions, comments and opinions, and is not asked for again:</translation>
        </message>
        <message>
            <source>确定</source>
            <translation>OK</translation>
        </message>
        <message>
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
    </context>
    <context>
        <name>CalendarPopup</name>
        <message>
            <source>今天：{date}</source>
            <translation>Today: {date}</translation>
        </message>
    </context>
    <context>
        <name>CellEdit</name>
        <message>
            <source>剪切</source>
            <translation>Cut</translation>
        </message>
    </context>
    <context>
        <name>CellsEdit</name>
        <message>
            <source>表格第 {} 行第 {} 列</source>
            <translation>Table, row {}, column {}</translation>
        </message>
    </context>
    <context>
        <name>ChangeDetail</name>
        <message>
            <source>原文</source>
            <translation>Original</translation>
        </message>
        <message>
            <source>现在</source>
            <translation>Now</translation>
        </message>
        <message>
            <source>审改</source>
            <translation>Reviewed</translation>
        </message>
        <message>
            <source>用审改的</source>
            <translation>Use reviewed</translation>
        </message>
        <message>
            <source>保留现在的</source>
            <translation>Keep present</translation>
        </message>
        <message>
            <source>手工修改</source>
            <translation>Edit myself</translation>
        </message>
        <message>
            <source>换成审改的文字，可以撤销</source>
            <translation>Put the reviewer's words there; this can be undone</translation>
        </message>
        <message>
            <source>不要这处修订，文字不动</source>
            <translation>Refuse this change and leave the text</translation>
        </message>
        <message>
            <source>到正文里自己改</source>
            <translation>Go to the text and write it yourself</translation>
        </message>
    </context>
    <context>
        <name>ChangedClauses</name>
        <message>
            <source>常用语有改动</source>
            <translation>Clauses Have Changed</translation>
        </message>
        <message>
            <source>这封信用过的常用语后来改过。逐条看一看，要不要把信里的文字也更新。</source>
            <translation>Clauses used in this letter were changed later. Look at each and decide whether to update the letter.</translation>
        </message>
        <message>
            <source>有改动的常用语</source>
            <translation>Changed clauses</translation>
        </message>
        <message>
            <source>更新这一段</source>
            <translation>Update This Passage</translation>
        </message>
        <message>
            <source>保持不变</source>
            <translation>Keep as It Is</translation>
        </message>
        <message>
            <source>转到这一段</source>
            <translation>Go to This Passage</translation>
        </message>
        <message>
            <source>信里的文字</source>
            <translation>In the letter</translation>
        </message>
        <message>
            <source>常用语现在的文字</source>
            <translation>The clause now</translation>
        </message>
        <message>
            <source>以后再说</source>
            <translation>Later</translation>
        </message>
        <message>
            <source>这一段插入以后您改过，不能自动更新；需要的话，转到这一段照着改。</source>
            <translation>You have edited this passage since it was inserted, so it cannot be updated for you; go to it and change it by hand if needed.</translation>
        </message>
    </context>
    <context>
        <name>ChangesList</name>
        <message>
            <source>改动</source>
            <translation>Changes</translation>
        </message>
    </context>
    <context>
        <name>ChipEdit</name>
        <message>
            <source>待补：{name}，暂用“{value}”</source>
            <translation>To be filled in: {name}, “{value}” for now</translation>
        </message>
        <message>
            <source>待补：{name}。选中后直接写上内容。</source>
            <translation>To be filled in: {name}. Select it and write.</translation>
        </message>
        <message>
            <source>{name}：{value}</source>
            <translation>{name}: {value}</translation>
        </message>
        <message>
            <source>{name}：由“{field}”推得，还看不出来。双击去填写。</source>
            <translation>{name}: follows from “{field}”, which does not tell yet. Double-click to fill it in.</translation>
        </message>
        <message>
            <source>{name}：要素里还没有填。双击去填写。</source>
            <translation>{name}: not in the particulars yet. Double-click to fill it in.</translation>
        </message>
    </context>
    <context>
        <name>ClauseBin</name>
        <message>
            <source>已删除的常用语</source>
            <translation>Deleted clauses</translation>
        </message>
        <message>
            <source>这一条的文字</source>
            <translation>Text of this clause</translation>
        </message>
        <message>
            <source>找回</source>
            <translation>Bring back</translation>
        </message>
        <message>
            <source>关闭</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>找回的常用语回到原来的文件夹，各个版本和使用次数都在。</source>
            <translation>A clause brought back is in its folder again, with all versions and uses.</translation>
        </message>
        <message>
            <source>没有已删除的常用语。</source>
            <translation>There are no deleted clauses.</translation>
        </message>
    </context>
    <context>
        <name>ClauseDialog</name>
        <message>
            <source>新建常用语</source>
            <translation>New clause</translation>
        </message>
        <message>
            <source>编辑常用语</source>
            <translation>Edit clause</translation>
        </message>
        <message>
            <source>（无）</source>
            <translation>(none)</translation>
        </message>
        <message>
            <source>文件夹</source>
            <translation>Folder</translation>
        </message>
        <message>
            <source>用逗号或空格隔开</source>
            <translation>Parted by commas or spaces</translation>
        </message>
        <message>
            <source>共享（“导出共享的常用语”时带上）</source>
            <translation>Shared (goes along with “Export shared clauses”)</translation>
        </message>
        <message>
            <source>历史</source>
            <translation>History</translation>
        </message>
        <message>
            <source>还没有保存：{reason}。</source>
            <translation>Not saved yet: {reason}.</translation>
        </message>
        <message>
            <source>没有保存，原因见主窗口的消息条。</source>
            <translation>Not saved; the message bar of the main window says why.</translation>
        </message>
        <message>
            <source>修改还没有保存。再关闭一次就放弃这些修改。</source>
            <translation>The changes are not saved. Close once more to give them up.</translation>
        </message>
        <message>
            <source>标题</source>
            <translation>Title</translation>
        </message>
        <message>
            <source>功能</source>
            <translation>Function</translation>
        </message>
        <message>
            <source>标签</source>
            <translation>Tags</translation>
        </message>
        <message>
            <source>插入占位符</source>
            <translation>Insert placeholder</translation>
        </message>
        <message>
            <source>添加变体</source>
            <translation>Add variant</translation>
        </message>
        <message>
            <source>给提案或建议、一人或多人、某一层级另写一种文字</source>
            <translation>Write another text for proposals or suggestions, one or several persons, or a certain level</translation>
        </message>
        <message>
            <source>保存</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
    </context>
    <context>
        <name>ClauseInserter</name>
        <message>
            <source>这份答复函是只读的，没有改动。</source>
            <translation>This letter is read-only; nothing was changed.</translation>
        </message>
        <message>
            <source>信里已有“{title}”，没有重复插入。</source>
            <translation>“{title}” is in the letter already and was not inserted again.</translation>
        </message>
        <message>
            <source>插入常用语“{title}”</source>
            <translation>Insert clause “{title}”</translation>
        </message>
        <message>
            <source>已插入“{title}”</source>
            <translation>“{title}” inserted</translation>
        </message>
        <message>
            <source>替换了原来的“{text}”</source>
            <translation>the earlier “{text}” was replaced</translation>
        </message>
        <message>
            <source>原有的结语还在，请看是否重复</source>
            <translation>the earlier closing is still there, please see whether it repeats</translation>
        </message>
        <message>
            <source>“{old}”改为“{new}”</source>
            <translation>“{old}” became “{new}”</translation>
        </message>
        <message>
            <source>还有 {count} 处待补，按 F8 逐处填写</source>
            <translation>{count} to fill in, F8 goes from one to the next</translation>
        </message>
        <message>
            <source>{}。</source>
            <translation>{}.</translation>
        </message>
        <message>
            <source>；</source>
            <translation>; </translation>
        </message>
    </context>
    <context>
        <name>ClauseLibrary</name>
        <message>
            <source>已保存常用语“{title}”</source>
            <translation>Clause “{title}” saved</translation>
        </message>
        <message>
            <source>已删除常用语“{title}”。用过它的信没有变化。</source>
            <translation>Clause “{title}” deleted. Letters that used it are unchanged.</translation>
        </message>
        <message>
            <source>撤销</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>文件夹“{old}”改名为“{new}”，里面有 {count} 条常用语。</source>
            <translation>The folder “{old}” is now “{new}”. Clauses in it: {count}.</translation>
        </message>
        <message>
            <source>没有标为共享的常用语，没有导出。</source>
            <translation>No clause is marked as shared; nothing was exported.</translation>
        </message>
        <message>
            <source>还没有常用语，没有导出。</source>
            <translation>There are no clauses yet; nothing was exported.</translation>
        </message>
        <message>
            <source>已从“{name}”导入常用语：新增 {added} 条，更新 {updated} 条，相同 {same} 条。</source>
            <translation>Clauses imported from “{name}”: {added} new, {updated} updated, {same} unchanged.</translation>
        </message>
        <message>
            <source>打开</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>在文件夹中显示</source>
            <translation>Show in folder</translation>
        </message>
        <message>
            <source>已导出 {count} 条常用语：{file}</source>
            <translation>Clauses exported: {count}, to {file}</translation>
        </message>
    </context>
    <context>
        <name>ClausePanel</name>
        <message>
            <source>查找：文字、标签、拼音首字母</source>
            <translation>Find: text, tags, pinyin initials</translation>
        </message>
        <message>
            <source>查找常用语</source>
            <translation>Find clauses</translation>
        </message>
        <message>
            <source>新建、导入、导出、分组</source>
            <translation>New, import, export, group</translation>
        </message>
        <message>
            <source>常用语菜单</source>
            <translation>Clause menu</translation>
        </message>
        <message>
            <source>最近使用</source>
            <translation>Used last</translation>
        </message>
        <message>
            <source>未归类</source>
            <translation>Without group</translation>
        </message>
        <message>
            <source>没有找到“{text}”。

可以输入标题的拼音首字母，或用空格隔开几个词。</source>
            <translation>“{text}” was not found.

You can type the pinyin initials of a title, or several words parted by spaces.</translation>
        </message>
        <message>
            <source>还没有常用语。

从右上角的菜单新建一条，或导入本单位的常用语表（.xlsx）。文字里的 {{案由}}、{{提案号}} 等会按每封信的要素填写。</source>
            <translation>There are no clauses yet.

Make one from the menu at the upper right, or import your unit's table (.xlsx). Words such as “{{案由}}” or “{{提案号}}” in a text are filled from the particulars of each letter.</translation>
        </message>
        <message>
            <source>重命名文件夹(&amp;R)	F2</source>
            <translation>&amp;Rename folder	F2</translation>
        </message>
        <message>
            <source>插入正文(&amp;I)	Enter</source>
            <translation>&amp;Insert into the letter	Enter</translation>
        </message>
        <message>
            <source>编辑(&amp;E)…	F2</source>
            <translation>&amp;Edit…	F2</translation>
        </message>
        <message>
            <source>复制一条(&amp;C)…</source>
            <translation>&amp;Copy…</translation>
        </message>
        <message>
            <source>删除(&amp;D)	Delete</source>
            <translation>&amp;Delete	Delete</translation>
        </message>
    </context>
    <context>
        <name>ClausePreview</name>
        <message>
            <source>常用语预览</source>
            <translation>Clause preview</translation>
        </message>
        <message>
            <source>插入正文</source>
            <translation>Insert</translation>
        </message>
        <message>
            <source>插入到光标处（双击或按 Enter）</source>
            <translation>Insert at the cursor (double click or Enter)</translation>
        </message>
        <message>
            <source>编辑…</source>
            <translation>Edit…</translation>
        </message>
        <message>
            <source>修改这条常用语（F2）</source>
            <translation>Change this clause (F2)</translation>
        </message>
        <message>
            <source>要素还没有填：{names}</source>
            <translation>Particulars still missing: {names}</translation>
        </message>
        <message>
            <source>插入后补写：{names}</source>
            <translation>To be written after insertion: {names}</translation>
        </message>
        <message>
            <source>用过 {count} 次</source>
            <translation>used {count} ×</translation>
        </message>
        <message>
            <source>选一条常用语，这里按打开的信显示它的文字。</source>
            <translation>Choose a clause; its text is shown here as the open letter has it.</translation>
        </message>
    </context>
    <context>
        <name>ClauseWork</name>
        <message>
            <source>这封信用过的常用语有 {count} 条后来改过。</source>
            <translation>{count} of the clauses used in this letter were changed later.</translation>
        </message>
        <message>
            <source>看一看</source>
            <translation>Have a Look</translation>
        </message>
        <message>
            <source>都保持不变</source>
            <translation>Keep All</translation>
        </message>
        <message>
            <source>这一段刚刚改过，没有更新。</source>
            <translation>This passage has just been edited; it was not updated.</translation>
        </message>
        <message>
            <source>更新常用语“{title}”</source>
            <translation>Update clause “{title}”</translation>
        </message>
        <message>
            <source>已更新“{title}”，可以撤销。</source>
            <translation>“{title}” updated; this can be undone.</translation>
        </message>
    </context>
    <context>
        <name>ClausesModel</name>
        <message>
            <source>{count} 次</source>
            <translation>{count} ×</translation>
        </message>
    </context>
    <context>
        <name>ClausesView</name>
        <message>
            <source>常用语</source>
            <translation>Clauses</translation>
        </message>
    </context>
    <context>
        <name>CommandPalette</name>
        <message>
            <source>输入要做的事：汉字、拼音首字母或英文</source>
            <translation>Type what you want to do: Chinese, pinyin initials or English</translation>
        </message>
        <message>
            <source>命令面板</source>
            <translation>Command palette</translation>
        </message>
        <message>
            <source>命令</source>
            <translation>Commands</translation>
        </message>
        <message>
            <source>没有这样的命令。可以只打一两个字，或拼音首字母，如 dc（导出）。</source>
            <translation>No such command. One or two characters will do, or pinyin initials such as dc (export).</translation>
        </message>
        <message>
            <source>“{name}”：{why}。</source>
            <translation>“{name}”: {why}.</translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>案头还没有打开</source>
            <translation>the desk is not open yet</translation>
        </message>
        <message>
            <source>先打开一封答复函</source>
            <translation>open a letter first</translation>
        </message>
        <message>
            <source>这封答复函是只读的</source>
            <translation>this letter is read-only</translation>
        </message>
        <message>
            <source>没有可以撤销的</source>
            <translation>there is nothing to undo</translation>
        </message>
        <message>
            <source>没有可以重做的</source>
            <translation>there is nothing to redo</translation>
        </message>
        <message>
            <source>还没有导入过文件</source>
            <translation>no file has been imported yet</translation>
        </message>
        <message>
            <source>现在用不上</source>
            <translation>of no use now</translation>
        </message>
        <message>
            <source>转到一节</source>
            <translation>Go to Section</translation>
        </message>
        <message>
            <source>填写要素</source>
            <translation>Fill In Particulars</translation>
        </message>
        <message>
            <source>打开最近的信件</source>
            <translation>Open Recent Letter</translation>
        </message>
        <message>
            <source>（未写标题）</source>
            <translation>(untitled)</translation>
        </message>
        <message>
            <source>正文</source>
            <translation>body text</translation>
        </message>
        <message>
            <source>一级标题</source>
            <translation>level 1 heading</translation>
        </message>
        <message>
            <source>二级标题</source>
            <translation>level 2 heading</translation>
        </message>
        <message>
            <source>三级标题</source>
            <translation>level 3 heading</translation>
        </message>
        <message>
            <source>四级标题</source>
            <translation>level 4 heading</translation>
        </message>
        <message>
            <source>设为{level}</source>
            <translation>make {level}</translation>
        </message>
        <message>
            <source>设为结语</source>
            <translation>make closing</translation>
        </message>
        <message>
            <source>插入附件</source>
            <translation>Insert attachment</translation>
        </message>
        <message>
            <source>升级</source>
            <translation>Promote</translation>
        </message>
        <message>
            <source>降级</source>
            <translation>Demote</translation>
        </message>
        <message>
            <source>上移</source>
            <translation>Move Up</translation>
        </message>
        <message>
            <source>下移</source>
            <translation>Move Down</translation>
        </message>
        <message>
            <source>移动</source>
            <translation>Move</translation>
        </message>
        <message>
            <source>删除</source>
            <translation>Delete</translation>
        </message>
        <message>
            <source>剪切</source>
            <translation>Cut</translation>
        </message>
        <message>
            <source>创建副本</source>
            <translation>Duplicate</translation>
        </message>
        <message>
            <source>粘贴</source>
            <translation>Paste</translation>
        </message>
        <message>
            <source>新建</source>
            <translation>New</translation>
        </message>
        <message>
            <source>新建“{path}”</source>
            <translation>New “{path}”</translation>
        </message>
        <message>
            <source>重命名“{path}”</source>
            <translation>Rename “{path}”</translation>
        </message>
        <message>
            <source>标为完成</source>
            <translation>Mark as Done</translation>
        </message>
        <message>
            <source>取消完成</source>
            <translation>Mark as Not Done</translation>
        </message>
        <message>
            <source> {count} 节</source>
            <translation> {count} sections</translation>
        </message>
    </context>
    <context>
        <name>CommentDeeds</name>
        <message>
            <source>批注</source>
            <translation>comments</translation>
        </message>
        <message>
            <source>修改批注</source>
            <translation>Change comment</translation>
        </message>
        <message>
            <source>回复批注</source>
            <translation>Answer comment</translation>
        </message>
        <message>
            <source>解决批注</source>
            <translation>Resolve comment</translation>
        </message>
        <message>
            <source>重新打开批注</source>
            <translation>Reopen comment</translation>
        </message>
        <message>
            <source>删除批注</source>
            <translation>Delete comment</translation>
        </message>
        <message>
            <source>批注已删除，可以撤销</source>
            <translation>Comment deleted (can be undone)</translation>
        </message>
    </context>
    <context>
        <name>CommentDetail</name>
        <message>
            <source>批注和回复</source>
            <translation>Comment and answers</translation>
        </message>
        <message>
            <source>回复（Ctrl+Enter）</source>
            <translation>Answer (Ctrl+Enter)</translation>
        </message>
        <message>
            <source>回复批注</source>
            <translation>Answer comment</translation>
        </message>
        <message>
            <source>回复</source>
            <translation>Answer</translation>
        </message>
        <message>
            <source>解决</source>
            <translation>Settle</translation>
        </message>
        <message>
            <source>重新打开</source>
            <translation>Reopen</translation>
        </message>
    </context>
    <context>
        <name>CommentDialog</name>
        <message>
            <source>已解决(&amp;S)</source>
            <translation>Re&amp;solved</translation>
        </message>
        <message>
            <source>确定</source>
            <translation>OK</translation>
        </message>
        <message>
            <source>确定（Ctrl+Enter）</source>
            <translation>OK (Ctrl+Enter)</translation>
        </message>
        <message>
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>（没有选中文字）</source>
            <translation>(no text selected)</translation>
        </message>
        <message>
            <source>新建批注</source>
            <translation>New comment</translation>
        </message>
        <message>
            <source>批注</source>
            <translation>comments</translation>
        </message>
        <message>
            <source>写批注</source>
            <translation>Write a comment</translation>
        </message>
        <message>
            <source>写回复</source>
            <translation>Write an answer</translation>
        </message>
        <message>
            <source>未署名</source>
            <translation>Unsigned</translation>
        </message>
        <message>
            <source>修改</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>修改 {name} 的批注</source>
            <translation>Change the comment by {name}</translation>
        </message>
        <message>
            <source>删除</source>
            <translation>Deleted</translation>
        </message>
        <message>
            <source>删除 {name} 的批注</source>
            <translation>Delete the comment by {name}</translation>
        </message>
    </context>
    <context>
        <name>ComparisonPicture</name>
        <message>
            <source>两稿的正文和要素完全相同。</source>
            <translation>Text and particulars of both drafts are the same.</translation>
        </message>
    </context>
    <context>
        <name>Completion</name>
        <message>
            <source>↑↓ 选择　Enter 插入　Esc 关闭</source>
            <translation>↑↓ Choose   Enter Insert   Esc Close</translation>
        </message>
    </context>
    <context>
        <name>CompletionList</name>
        <message>
            <source>可插入的常用语</source>
            <translation>Clauses to insert</translation>
        </message>
    </context>
    <context>
        <name>CountPopup</name>
        <message>
            <source>字数统计</source>
            <translation>Word Count</translation>
        </message>
        <message>
            <source>各部分字数</source>
            <translation>Words by part</translation>
        </message>
        <message>
            <source>字数</source>
            <translation>Words</translation>
        </message>
        <message>
            <source>字符数（不计空格）</source>
            <translation>Characters (no spaces)</translation>
        </message>
        <message>
            <source>字符数（计空格）</source>
            <translation>Characters (with spaces)</translation>
        </message>
        <message>
            <source>不计标点</source>
            <translation>Without punctuation</translation>
        </message>
        <message>
            <source>英文单词和数字</source>
            <translation>Latin words and numbers</translation>
        </message>
        <message>
            <source>段落</source>
            <translation>Paragraphs</translation>
        </message>
        <message>
            <source>全文</source>
            <translation>Whole letter</translation>
        </message>
        <message>
            <source>选中</source>
            <translation>Selection</translation>
        </message>
    </context>
    <context>
        <name>CrashGuard</name>
        <message>
            <source>信件已保存</source>
            <translation>the letter has been saved</translation>
        </message>
        <message>
            <source>信件未能保存，请用“另存为 JSON”另存一份</source>
            <translation>the letter could not be saved; keep a copy with “Save as JSON”</translation>
        </message>
        <message>
            <source>程序内部出错（{name}），刚才的操作可能没有完成；{state}。详情记在 {log}。</source>
            <translation>The program has failed internally ({name}) and the last action may not be complete; {state}. Details are in {log}.</translation>
        </message>
    </context>
    <context>
        <name>DateInput</name>
        <message>
            <source>日历（Alt+↓）</source>
            <translation>Calendar (Alt+↓)</translation>
        </message>
        <message>
            <source>日历</source>
            <translation>Calendar</translation>
        </message>
    </context>
    <context>
        <name>DeedDialog</name>
        <message>
            <source>意见(&amp;O)</source>
            <translation>&amp;Opinion</translation>
        </message>
        <message>
            <source>说明(&amp;O)</source>
            <translation>N&amp;ote</translation>
        </message>
        <message>
            <source>单位、职务(&amp;U)</source>
            <translation>&amp;Unit, post</translation>
        </message>
        <message>
            <source>日期(&amp;D)</source>
            <translation>&amp;Date</translation>
        </message>
        <message>
            <source>发文字号(&amp;W)</source>
            <translation>Document &amp;no.</translation>
        </message>
        <message>
            <source>还没有编号可以先空着</source>
            <translation>May stay empty until there is one</translation>
        </message>
        <message>
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>核稿人(&amp;N)</source>
            <translation>Revie&amp;wed by</translation>
        </message>
        <message>
            <source>会签人(&amp;N)</source>
            <translation>&amp;Countersigned by</translation>
        </message>
        <message>
            <source>签发人(&amp;N)</source>
            <translation>&amp;Signed by</translation>
        </message>
        <message>
            <source>经办人(&amp;N)</source>
            <translation>&amp;Handled by</translation>
        </message>
        <message>
            <source>意见记入办理过程和发文稿纸，状态仍是“{state}”。</source>
            <translation>The opinion goes into the log and onto the dispatch sheet; the state stays “{state}”.</translation>
        </message>
        <message>
            <source>状态：{before} → {after}</source>
            <translation>State: {before} → {after}</translation>
        </message>
        <message>
            <source>常用意见</source>
            <translation>Usual opinions</translation>
        </message>
        <message>
            <source>日期请写成 2023年6月20日 或 6.20 这样。</source>
            <translation>Please write the date like 2023-06-20 or 6.20.</translation>
        </message>
    </context>
    <context>
        <name>DeparturesList</name>
        <message>
            <source>与国家标准不同之处</source>
            <translation>Departures from the national standard</translation>
        </message>
        <message>
            <source>与国家标准（GB/T 9704—2012）不同：{count} 处</source>
            <translation>Departs from the national standard (GB/T 9704—2012): {count}</translation>
        </message>
        <message>
            <source>与国家标准（GB/T 9704—2012）一致</source>
            <translation>As the national standard (GB/T 9704—2012)</translation>
        </message>
        <message>
            <source>{name}：{here}；标准：{standard}（{strength}，第 {clause} 条）</source>
            <translation>{name}: {here}; standard: {standard} ({strength}, clause {clause})</translation>
        </message>
    </context>
    <context>
        <name>DeskPanel</name>
        <message>
            <source>查找标题、主送、状态</source>
            <translation>Find title, addressee, state</translation>
        </message>
        <message>
            <source>在案头中查找</source>
            <translation>Find on the desk</translation>
        </message>
        <message>
            <source>没有找到“{text}”。</source>
            <translation>“{text}” was not found.</translation>
        </message>
        <message>
            <source>案头还没有信件。

按 Ctrl+N 新建，按 Ctrl+O 导入旧稿，也可以把文件直接拖进窗口。</source>
            <translation>There are no letters on the desk yet.

Press Ctrl+N for a new one, Ctrl+O to import an older one, or drop files into the window.</translation>
        </message>
        <message>
            <source>打开(&amp;O)</source>
            <translation>&amp;Open</translation>
        </message>
        <message>
            <source>移入回收站(&amp;D)</source>
            <translation>Move to the &amp;bin</translation>
        </message>
    </context>
    <context>
        <name>Detail</name>
        <message>
            <source>未留痕</source>
            <translation>untracked</translation>
        </message>
    </context>
    <context>
        <name>DispatchDialog</name>
        <message>
            <source>发文稿纸</source>
            <translation>Dispatch Sheet</translation>
        </message>
        <message>
            <source>主办单位(&amp;U)</source>
            <translation>Dep&amp;artment</translation>
        </message>
        <message>
            <source>拟稿人(&amp;N)</source>
            <translation>&amp;Drafted by</translation>
        </message>
        <message>
            <source>份数(&amp;C)</source>
            <translation>&amp;Copies</translation>
        </message>
        <message>
            <source>空着的栏目留给手写。没有填主办单位和拟稿人时，用送核稿时填的单位和经办人。</source>
            <translation>Empty boxes are left for handwriting. Without a department and a drafter here, those given when the letter was sent to review are used.</translation>
        </message>
        <message>
            <source>存为 PDF…</source>
            <translation>Save as PDF…</translation>
        </message>
        <message>
            <source>存为 Word…</source>
            <translation>Save as Word…</translation>
        </message>
        <message>
            <source>打印…</source>
            <translation>Print…</translation>
        </message>
        <message>
            <source>关闭</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>PDF 文件（*.pdf）</source>
            <translation>PDF file (*.pdf)</translation>
        </message>
        <message>
            <source>Word 文档（*.docx）</source>
            <translation>Word document (*.docx)</translation>
        </message>
        <message>
            <source>发文稿纸 {name}</source>
            <translation>Dispatch sheet {name}</translation>
        </message>
    </context>
    <context>
        <name>DragTree</name>
        <message>
            <source>大纲已锁定，各节不能拖动；点大纲上方的锁可以解锁。</source>
            <translation>The outline is locked, so sections cannot be dragged; the lock above it unlocks it.</translation>
        </message>
        <message>
            <source>正在筛选，看不到全部各节，不能拖动；按 Esc 结束筛选。</source>
            <translation>The outline is filtered, so sections cannot be dragged; Esc ends the filter.</translation>
        </message>
        <message>
            <source>开头和结语的位置是固定的，不能拖动。</source>
            <translation>Opening and closing have fixed places and cannot be dragged.</translation>
        </message>
        <message>
            <source>这份答复函是只读的，没有改动。</source>
            <translation>This letter is read-only; nothing was changed.</translation>
        </message>
        <message>
            <source>{count} 节</source>
            <translation>{count} sections</translation>
        </message>
        <message>
            <source>结语总在全文最后，各节不能移到它的后面。</source>
            <translation>The closing is always last; no section can be moved behind it.</translation>
        </message>
    </context>
    <context>
        <name>EntriesModel</name>
        <message>
            <source>（未写标题）</source>
            <translation>(untitled)</translation>
        </message>
    </context>
    <context>
        <name>EntriesView</name>
        <message>
            <source>案头的信件</source>
            <translation>Letters on the desk</translation>
        </message>
    </context>
    <context>
        <name>Field</name>
        <message>
            <source>{group}：{name}</source>
            <translation>{group}: {name}</translation>
        </message>
        <message>
            <source>恢复</source>
            <translation>Reset</translation>
        </message>
        <message>
            <source>恢复{name}</source>
            <translation>Reset {name}</translation>
        </message>
        <message>
            <source>是</source>
            <translation>yes</translation>
        </message>
        <message>
            <source>否</source>
            <translation>no</translation>
        </message>
        <message>
            <source>空</source>
            <translation>Indent</translation>
        </message>
        <message>
            <source>恢复为：{value}</source>
            <translation>Back to: {value}</translation>
        </message>
        <message>
            <source>请写数字和单位，例如 37mm、28.95pt、2字、1行、3号</source>
            <translation>Write a number and a unit, such as “37mm”, “28.95pt”, “2字”, “1行”, “3号”</translation>
        </message>
    </context>
    <context>
        <name>FieldRow</name>
        <message>
            <source>必填，还没有填</source>
            <translation>Required and still missing</translation>
        </message>
        <message>
            <source>{label}必填，还没有填</source>
            <translation>{label}: required and still missing</translation>
        </message>
        <message>
            <source>
例：{example}</source>
            <translation>
e.g. {example}</translation>
        </message>
        <message>
            <source>例：{example}</source>
            <translation>e.g. {example}</translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <source>{count} 节</source>
            <translation>{count} sections</translation>
        </message>
    </context>
    <context>
        <name>FilterBox</name>
        <message>
            <source>筛选标题</source>
            <translation>Filter headings</translation>
        </message>
        <message>
            <source>筛选大纲</source>
            <translation>Filter Outline</translation>
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message>
            <source>查找</source>
            <translation>Find</translation>
        </message>
        <message>
            <source>没有找到</source>
            <translation>Not found</translation>
        </message>
        <message>
            <source>上一处（Shift+F3）</source>
            <translation>Previous (Shift+F3)</translation>
        </message>
        <message>
            <source>下一处（F3）</source>
            <translation>Next (F3)</translation>
        </message>
        <message>
            <source>替换</source>
            <translation>Replace</translation>
        </message>
        <message>
            <source>显示替换（Ctrl+H）</source>
            <translation>Show replace (Ctrl+H)</translation>
        </message>
        <message>
            <source>关闭（Esc）</source>
            <translation>Close (Esc)</translation>
        </message>
        <message>
            <source>替换为（留空即删除）</source>
            <translation>Replace with (empty deletes)</translation>
        </message>
        <message>
            <source>替换为</source>
            <translation>Replace with</translation>
        </message>
        <message>
            <source>替换(&amp;P)</source>
            <translation>Re&amp;place</translation>
        </message>
        <message>
            <source>全部替换(&amp;A)</source>
            <translation>Replace &amp;All</translation>
        </message>
        <message>
            <source>区分大小写</source>
            <translation>Match case</translation>
        </message>
        <message>
            <source>全词</source>
            <translation>Word</translation>
        </message>
        <message>
            <source>全词匹配</source>
            <translation>Whole words</translation>
        </message>
        <message>
            <source>英文单词和数字要完整：找 12 时不算 112 和 12.5 里的 12。
中文没有词的边界，照常查找。</source>
            <translation>Latin words and numbers must be whole: 12 is not found in 112 or 12.5.
Chinese has no word boundaries and is found as always.</translation>
        </message>
        <message>
            <source>全半角</source>
            <translation>Width</translation>
        </message>
        <message>
            <source>区分全角半角</source>
            <translation>Match full and half width</translation>
        </message>
        <message>
            <source>不按下时，，和 ,、１ 和 1 算作相同。</source>
            <translation>When off, full-width and half-width characters count as the same.</translation>
        </message>
        <message>
            <source>正则</source>
            <translation>Regex</translation>
        </message>
        <message>
            <source>正则表达式</source>
            <translation>Regular expression</translation>
        </message>
        <message>
            <source>如 第\d+号、[一二三]是。替换内容里 $1 是第一组括号的文字，$&amp; 是全部。
正则总是区分全角半角。</source>
            <translation>Such as “第\d+号”. In the replacement $1 is the text of the first group, $&amp; all of it.
Expressions always tell full from half width.</translation>
        </message>
        <message>
            <source>查找范围</source>
            <translation>Search in</translation>
        </message>
        <message>
            <source>全文</source>
            <translation>Whole letter</translation>
        </message>
        <message>
            <source>标题</source>
            <translation>Headings</translation>
        </message>
        <message>
            <source>正文</source>
            <translation>Body text</translation>
        </message>
        <message>
            <source>表格</source>
            <translation>Tables</translation>
        </message>
        <message>
            <source>选区</source>
            <translation>Selection</translation>
        </message>
        <message>
            <source>要素</source>
            <translation>Particulars</translation>
        </message>
    </context>
    <context>
        <name>FindingsModel</name>
        <message>
            <source>程度</source>
            <translation>Severity</translation>
        </message>
        <message>
            <source>位置</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>检查项</source>
            <translation>Item</translation>
        </message>
        <message>
            <source>应为</source>
            <translation>Expected</translation>
        </message>
        <message>
            <source>现为</source>
            <translation>Found</translation>
        </message>
        <message>
            <source>条款</source>
            <translation>Clause</translation>
        </message>
    </context>
    <context>
        <name>FlagInput</name>
        <message>
            <source>未定</source>
            <translation>Not decided</translation>
        </message>
        <message>
            <source>是</source>
            <translation>Yes</translation>
        </message>
        <message>
            <source>否</source>
            <translation>No</translation>
        </message>
    </context>
    <context>
        <name>FontsDialog</name>
        <message>
            <source>字体检查</source>
            <translation>Font Check</translation>
        </message>
    </context>
    <context>
        <name>FontsPage</name>
        <message>
            <source>字体</source>
            <translation>Face</translation>
        </message>
        <message>
            <source>用于</source>
            <translation>Used for</translation>
        </message>
        <message>
            <source>本机</source>
            <translation>This computer</translation>
        </message>
        <message>
            <source>怎样避免</source>
            <translation>What helps</translation>
        </message>
        <message>
            <source>格式所用的字体</source>
            <translation>Faces of the format</translation>
        </message>
        <message>
            <source>字</source>
            <translation>Character</translation>
        </message>
        <message>
            <source>位置</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>Word 的显示</source>
            <translation>What Word shows</translation>
        </message>
        <message>
            <source>怎样处理</source>
            <translation>What to do</translation>
        </message>
        <message>
            <source>这封信里的生僻字</source>
            <translation>Rare characters of this letter</translation>
        </message>
        <message>
            <source>这个格式用到 {count} 种字体，本机缺少 {lacking} 种。文件里仍写着原来的字体，有这些字体的电脑照原样显示。</source>
            <translation>This format uses {count} faces; this computer lacks {lacking}. The file still names them: a computer that has them shows the letter as it should be.</translation>
        </message>
        <message>
            <source>这个格式用到 {count} 种字体，本机都有。</source>
            <translation>This format uses {count} faces; this computer has them all.</translation>
        </message>
        <message>
            <source>打开一封信后，这里列出字体里没有的生僻字。</source>
            <translation>Once a letter is open, the rare characters that its faces lack are listed here.</translation>
        </message>
        <message>
            <source>这封信里没有生僻字，每个字在所用的字体里都有。</source>
            <translation>This letter has no rare characters; its faces have them all.</translation>
        </message>
        <message>
            <source>这封信里有 {count} 个生僻字，所用的字体里没有：</source>
            <translation>This letter has {count} rare characters that its faces lack:</translation>
        </message>
        <message>
            <source>缺少。{shown}</source>
            <translation>Missing. {shown}</translation>
        </message>
        <message>
            <source>{character}　{code}
人名</source>
            <translation>{character}  {code}
Name</translation>
        </message>
        <message>
            <source>{character}　{code}</source>
            <translation>{character}  {code}</translation>
        </message>
        <message>
            <source>{role}：{around}</source>
            <translation>{role}: {around}</translation>
        </message>
        <message>
            <source>等 {count} 处</source>
            <translation>{count} places in all</translation>
        </message>
    </context>
    <context>
        <name>FormatReport</name>
        <message>
            <source>格式检查：{name}</source>
            <translation>Format check: {name}</translation>
        </message>
        <message>
            <source>检查结果</source>
            <translation>Findings</translation>
        </message>
        <message>
            <source>显示或隐藏这一类</source>
            <translation>Show or hide this kind</translation>
        </message>
        <message>
            <source>复制全部</source>
            <translation>Copy All</translation>
        </message>
        <message>
            <source>按本版式重排</source>
            <translation>Set Anew in Our Format</translation>
        </message>
        <message>
            <source>在原文件旁边另写一个新文件，原文件不改动</source>
            <translation>Writes a new file beside the original, which stays as it is</translation>
        </message>
        <message>
            <source>打开新文件</source>
            <translation>Open the New File</translation>
        </message>
        <message>
            <source>查看重排说明</source>
            <translation>See Notes</translation>
        </message>
        <message>
            <source>关闭</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>已写出“{name}”，在原文件旁边；原文件没有改动。</source>
            <translation>“{name}” was written beside the original, which was not changed. </translation>
        </message>
        <message>
            <source>没有带过来的内容：{losses}</source>
            <translation>Not carried over: {losses}</translation>
        </message>
        <message>
            <source>等 {count} 处。</source>
            <translation> and more, {count} in all.</translation>
        </message>
        <message>
            <source>{name}（重排）.docx</source>
            <translation>{name} (set anew).docx</translation>
        </message>
        <message>
            <source>{name}（重排 {number}）.docx</source>
            <translation>{name} (set anew {number}).docx</translation>
        </message>
    </context>
    <context>
        <name>FullScreen</name>
        <message>
            <source>全屏写作　按 Esc 或 F11 退出，F9 显示大纲</source>
            <translation>Full-screen writing   Esc or F11 leaves it, F9 shows the outline</translation>
        </message>
    </context>
    <context>
        <name>GapList</name>
        <message>
            <source>待补项</source>
            <translation>To Be Filled In</translation>
        </message>
        <message>
            <source>名称</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>填法</source>
            <translation>How</translation>
        </message>
        <message>
            <source>所在文字</source>
            <translation>Where</translation>
        </message>
        <message>
            <source>转到</source>
            <translation>Go To</translation>
        </message>
        <message>
            <source>关闭</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>还有 {count} 处待补。选一行转到正文，写上内容就不再列出。</source>
            <translation>{count} still to be filled in. Choose a row to go to it; once written it leaves the list.</translation>
        </message>
        <message>
            <source>没有待补的内容了。正文里的占位符都能按要素填写。</source>
            <translation>Nothing is left to fill in. Every placeholder in the text has its value.</translation>
        </message>
        <message>
            <source>直接写</source>
            <translation>Write it</translation>
        </message>
        <message>
            <source>填要素“{name}”</source>
            <translation>Fill in “{name}”</translation>
        </message>
    </context>
    <context>
        <name>GapMark</name>
        <message>
            <source>列出待补项（Ctrl+F8）；按 F8 到下一处</source>
            <translation>List what is to be filled in (Ctrl+F8); F8 goes to the next</translation>
        </message>
        <message>
            <source>待补 {count}</source>
            <translation>{count} to fill in</translation>
        </message>
    </context>
    <context>
        <name>Gaps</name>
        <message>
            <source>没有待补的内容了。</source>
            <translation>Nothing is left to fill in.</translation>
        </message>
        <message>
            <source>待补 {number} / {count}：{name}</source>
            <translation>To fill in {number} / {count}: {name}</translation>
        </message>
    </context>
    <context>
        <name>GroupHeader</name>
        <message>
            <source>这一组还有没填的或要改的</source>
            <translation>Something in this group is missing or wrong</translation>
        </message>
    </context>
    <context>
        <name>HelpDialog</name>
        <message>
            <source>快捷键与关于</source>
            <translation>Shortcuts and about</translation>
        </message>
        <message>
            <source>replydesk {version}　答复函的案头。MIT 许可。
案头文件：{desk}</source>
            <translation>replydesk {version}: the desk for reply letters. MIT license.
Desk file: {desk}</translation>
        </message>
        <message>
            <source>操作</source>
            <translation>Action</translation>
        </message>
        <message>
            <source>快捷键</source>
            <translation>Shortcut</translation>
        </message>
        <message>
            <source>关闭</source>
            <translation>Close</translation>
        </message>
    </context>
    <context>
        <name>HistoryPage</name>
        <message>
            <source>各个版本</source>
            <translation>Versions</translation>
        </message>
        <message>
            <source>第 {number} 版 · {when}</source>
            <translation>Version {number} · {when}</translation>
        </message>
        <message>
            <source>第 {number} 版 · {when}（现在）</source>
            <translation>Version {number} · {when} (now)</translation>
        </message>
        <message>
            <source>这一版的文字</source>
            <translation>Text of this version</translation>
        </message>
        <message>
            <source>取用这一版</source>
            <translation>Use this version</translation>
        </message>
        <message>
            <source>把这一版放回各栏，保存后成为新的一版</source>
            <translation>Put this version back into the fields; saved, it becomes a new version</translation>
        </message>
    </context>
    <context>
        <name>HouseChooser</name>
        <message>
            <source>本单位的标题写法</source>
            <translation>How this office words its titles</translation>
        </message>
        <message>
            <source>本单位的分类办法</source>
            <translation>The result classes of this office</translation>
        </message>
        <message>
            <source>{name}：{note}</source>
            <translation>{name}: {note}</translation>
        </message>
    </context>
    <context>
        <name>ImportReport</name>
        <message>
            <source>导入情况：{name}</source>
            <translation>Import report: {name}</translation>
        </message>
        <message>
            <source>从“{name}”读入，原文件没有改动。下面 {count} 条说明了识别、舍去和改正的内容。</source>
            <translation>Read from “{name}”; the file was not changed. What was recognized, left out and mended is listed below ({count}).</translation>
        </message>
        <message>
            <source>从“{name}”读入，原文件没有改动，没有需要说明的地方。</source>
            <translation>Read from “{name}”; the file was not changed. There is nothing to report.</translation>
        </message>
        <message>
            <source>原文行</source>
            <translation>Line</translation>
        </message>
        <message>
            <source>说明</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>导入说明</source>
            <translation>Import notes</translation>
        </message>
        <message>
            <source>全文</source>
            <translation>All</translation>
        </message>
        <message>
            <source>第 {line} 行	</source>
            <translation>Line {line}	</translation>
        </message>
        <message>
            <source>全文	</source>
            <translation>All	</translation>
        </message>
    </context>
    <context>
        <name>InternalReview</name>
        <message>
            <source>核稿</source>
            <translation>Internal review</translation>
        </message>
        <message>
            <source>完成核稿</source>
            <translation>Finish review</translation>
        </message>
        <message>
            <source>核稿已结束，没有改动</source>
            <translation>The review has ended; nothing was changed</translation>
        </message>
        <message>
            <source>核稿已完成，{count} 处修订等待处理</source>
            <translation>The review is finished; {count} changes wait for a decision</translation>
        </message>
        <message>
            <source>放弃核稿</source>
            <translation>Abandon review</translation>
        </message>
        <message>
            <source>核稿已放弃，{count} 处修订没有保留，可以撤销</source>
            <translation>The review was abandoned; {count} changes were not kept (can be undone)</translation>
        </message>
        <message>
            <source>正在核稿，修改还没有处理。请先完成核稿或放弃，再办理“{deed}”。</source>
            <translation>This letter is under review and the changes are not decided on yet. Finish or abandon the review before “{deed}”.</translation>
        </message>
        <message>
            <source>查看修订</source>
            <translation>Show changes</translation>
        </message>
        <message>
            <source>放弃</source>
            <translation>Abandon</translation>
        </message>
        <message>
            <source>回到正文</source>
            <translation>Back to the text</translation>
        </message>
        <message>
            <source>核稿中：{name}（修改将作为修订记录）</source>
            <translation>Under review by {name} (edits are recorded as changes)</translation>
        </message>
        <message>
            <source>核稿中：{name}（修改将作为修订记录），已有 {count} 处修订</source>
            <translation>Under review by {name} (edits are recorded as changes); {count} changes so far</translation>
        </message>
    </context>
    <context>
        <name>KeepTemplate</name>
        <message>
            <source>另存为模板</source>
            <translation>Save as Template</translation>
        </message>
        <message>
            <source>例：征求意见类提案，三段式</source>
            <translation>E.g. for proposals asking for opinions, in three parts</translation>
        </message>
        <message>
            <source>无</source>
            <translation>none</translation>
        </message>
        <message>
            <source>保留各节、正文和这些要素：{kept}。
提案号、案由、日期等只属于这一件的内容不保留，正文里出现的改为占位符。</source>
            <translation>Sections, text and these particulars are kept: {kept}.
Number, subject, dates and whatever belongs to this one proposal are dropped, and become placeholders in the text.</translation>
        </message>
        <message>
            <source>保存</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>名称(&amp;N)</source>
            <translation>&amp;Name</translation>
        </message>
        <message>
            <source>用途(&amp;P)</source>
            <translation>&amp;Purpose</translation>
        </message>
    </context>
    <context>
        <name>Language</name>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>yyyy年M月d日</source>
            <translation>d MMM yyyy</translation>
        </message>
        <message>
            <source>M月d日</source>
            <translation>d MMM</translation>
        </message>
    </context>
    <context>
        <name>LetterEditor</name>
        <message>
            <source>从这里写正文。Ctrl+1 到 Ctrl+4 设为各级标题。</source>
            <translation>Write the letter here. Ctrl+1 to Ctrl+4 make headings.</translation>
        </message>
        <message>
            <source>这份答复函是只读的，没有改动。</source>
            <translation>This letter is read-only; nothing was changed.</translation>
        </message>
        <message>
            <source>这里是表格：单击单元格再修改，按 Tab 进入表格，按回车在表格后另起一段。</source>
            <translation>This is a table: click a cell to edit it, Tab goes into the table, Enter begins a paragraph behind it.</translation>
        </message>
        <message>
            <source>删除</source>
            <translation>delete</translation>
        </message>
        <message>
            <source>连同 {} 个表格一起删除了，可以撤销。</source>
            <translation>Tables deleted with it: {}. This can be undone.</translation>
        </message>
        <message>
            <source>删除占位符</source>
            <translation>Delete placeholder</translation>
        </message>
        <message>
            <source>换行</source>
            <translation>new paragraph</translation>
        </message>
        <message>
            <source>合并段落</source>
            <translation>join paragraphs</translation>
        </message>
        <message>
            <source>段首缩进由版式自动给出，不用按 Tab；设标题用 Ctrl+1 到 Ctrl+4。</source>
            <translation>Paragraphs are indented by themselves, without Tab; for headings press Ctrl+1 to Ctrl+4.</translation>
        </message>
        <message>
            <source>另起一段</source>
            <translation>new paragraph</translation>
        </message>
        <message>
            <source>自动设为标题</source>
            <translation>Make heading of typed number</translation>
        </message>
        <message>
            <source>已设为{}，序号自动编排。不要标题请按 Ctrl+Z。</source>
            <translation>Now a {}, numbered by itself. If you want no heading, press Ctrl+Z.</translation>
        </message>
        <message>
            <source>键入</source>
            <translation>typing</translation>
        </message>
        <message>
            <source>粘贴</source>
            <translation>paste</translation>
        </message>
        <message>
            <source>粘贴为纯文本</source>
            <translation>Paste as Plain Text</translation>
        </message>
        <message>
            <source>剪切</source>
            <translation>cut</translation>
        </message>
        <message>
            <source>移动文字</source>
            <translation>move text</translation>
        </message>
        <message>
            <source>撤销(&amp;U)：{name}</source>
            <translation>&amp;Undo: {name}</translation>
        </message>
        <message>
            <source>撤销(&amp;U)</source>
            <translation>&amp;Undo</translation>
        </message>
        <message>
            <source>重做(&amp;R)：{name}</source>
            <translation>&amp;Redo: {name}</translation>
        </message>
        <message>
            <source>重做(&amp;R)</source>
            <translation>&amp;Redo</translation>
        </message>
        <message>
            <source>剪切(&amp;T)</source>
            <translation>Cu&amp;t</translation>
        </message>
        <message>
            <source>复制(&amp;C)</source>
            <translation>&amp;Copy</translation>
        </message>
        <message>
            <source>粘贴(&amp;P)</source>
            <translation>&amp;Paste</translation>
        </message>
        <message>
            <source>粘贴为纯文本(&amp;V)</source>
            <translation>Paste as Plain Text (&amp;V)</translation>
        </message>
        <message>
            <source>全选(&amp;A)</source>
            <translation>Select &amp;all</translation>
        </message>
        <message>
            <source>批注(&amp;M)…</source>
            <translation>Co&amp;mment…</translation>
        </message>
    </context>
    <context>
        <name>Letters</name>
        <message>
            <source>已存为模板“{name}”，新建时可以选用</source>
            <translation>Saved as template “{name}”; it is offered for new letters</translation>
        </message>
        <message>
            <source>已保存，并留存了一个版本</source>
            <translation>Saved, and a version was kept</translation>
        </message>
        <message>
            <source>清稿已查过：没有批注、修订、姓名和隐藏内容</source>
            <translation>The clean copy was checked: no comments, changes, names or hidden content</translation>
        </message>
        <message>
            <source>清稿已查过：没有修订、姓名和隐藏内容，{count} 条批注未写入</source>
            <translation>The clean copy was checked: no changes, names or hidden content; {count} comments were left out</translation>
        </message>
        <message>
            <source>文件中带有 {count} 条批注；对外发送请用“导出清稿”</source>
            <translation>The file holds {count} comments; use “Export Clean Copy” for what leaves the office</translation>
        </message>
    </context>
    <context>
        <name>ListInput</name>
        <message>
            <source>＋ 添加</source>
            <translation>+ Add</translation>
        </message>
        <message>
            <source>在这里写下一条</source>
            <translation>Write the next entry here</translation>
        </message>
        <message>
            <source>上移(&amp;U)	Alt+↑</source>
            <translation>Move &amp;Up	Alt+↑</translation>
        </message>
        <message>
            <source>下移(&amp;D)	Alt+↓</source>
            <translation>Move &amp;Down	Alt+↓</translation>
        </message>
        <message>
            <source>删除(&amp;E)	Del</source>
            <translation>D&amp;elete	Del</translation>
        </message>
        <message>
            <source>复制全部(&amp;C)</source>
            <translation>&amp;Copy All</translation>
        </message>
        <message>
            <source>粘贴(&amp;P)</source>
            <translation>&amp;Paste</translation>
        </message>
    </context>
    <context>
        <name>LivePages</name>
        <message>
            <source>署名单独成页，正文没有一行与它同页</source>
            <translation>The signature stands on a page without a line of the text</translation>
        </message>
        <message>
            <source>第 {page} 页：段末单字“{words}”</source>
            <translation>Page {page}: a paragraph ends in a line of one character “{words}”</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>粘贴的文字</source>
            <translation>pasted text</translation>
        </message>
        <message>
            <source>（未写标题）</source>
            <translation>(untitled)</translation>
        </message>
        <message>
            <source>答复函</source>
            <translation>Reply letters</translation>
        </message>
    </context>
    <context>
        <name>Menus</name>
        <message>
            <source>文件(&amp;F)</source>
            <translation>&amp;File</translation>
        </message>
        <message>
            <source>编辑(&amp;E)</source>
            <translation>&amp;Edit</translation>
        </message>
        <message>
            <source>结构(&amp;S)</source>
            <translation>&amp;Structure</translation>
        </message>
        <message>
            <source>插入(&amp;I)</source>
            <translation>&amp;Insert</translation>
        </message>
        <message>
            <source>审阅(&amp;W)</source>
            <translation>Revie&amp;w</translation>
        </message>
        <message>
            <source>视图(&amp;V)</source>
            <translation>&amp;View</translation>
        </message>
        <message>
            <source>帮助(&amp;H)</source>
            <translation>&amp;Help</translation>
        </message>
    </context>
    <context>
        <name>MessageBar</name>
        <message>
            <source>关闭</source>
            <translation>Close</translation>
        </message>
    </context>
    <context>
        <name>MissingDialog</name>
        <message>
            <source>插入常用语</source>
            <translation>Insert Clause</translation>
        </message>
        <message>
            <source>“{title}”要用到下面的要素。填一次就记在这封信的要素里，也可以以后再填。</source>
            <translation>“{title}” needs the particulars below. Filled in once, they are kept with this letter; you can also do it later.</translation>
        </message>
        <message>
            <source>填好并插入</source>
            <translation>Fill In and Insert</translation>
        </message>
        <message>
            <source>先插入，以后再填</source>
            <translation>Insert, Fill In Later</translation>
        </message>
        <message>
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
    </context>
    <context>
        <name>Note</name>
        <message>
            <source>采用</source>
            <translation>Use it</translation>
        </message>
        <message>
            <source>建议：{offer}</source>
            <translation>Suggestion: {offer}</translation>
        </message>
        <message>
            <source>采用建议：{offer}</source>
            <translation>Use the suggestion: {offer}</translation>
        </message>
    </context>
    <context>
        <name>Notices</name>
        <message>
            <source>另一个窗口</source>
            <translation>another window</translation>
        </message>
        <message>
            <source>这封信正在别处编辑：{who}。这里只能阅读，不能修改。</source>
            <translation>This letter is being edited elsewhere: {who}. Here it can only be read.</translation>
        </message>
        <message>
            <source>重新打开</source>
            <translation>Open again</translation>
        </message>
        <message>
            <source>另存为 JSON…</source>
            <translation>Save as JSON…</translation>
        </message>
        <message>
            <source>重试</source>
            <translation>Try again</translation>
        </message>
        <message>
            <source>不保存，退出</source>
            <translation>Exit without saving</translation>
        </message>
        <message>
            <source>还没有保存：{problem}已写的文字都在窗口里。</source>
            <translation>Not saved yet: {problem} All you wrote is still in the window.</translation>
        </message>
        <message>
            <source>{problem}现在按国家标准的信函格式编排，您的版式文件没有改动。</source>
            <translation>{problem} The national letter form is used for now; your profile file was not changed.</translation>
        </message>
        <message>
            <source>查看版式</source>
            <translation>Show profiles</translation>
        </message>
        <message>
            <source>已导入“{name}”。</source>
            <translation>“{name}” has been imported.</translation>
        </message>
        <message>
            <source>已导入“{name}”，识别、舍去和改正的内容有 {count} 条说明。</source>
            <translation>“{name}” has been imported. Notes on what was recognized, left out and mended: {count}.</translation>
        </message>
        <message>
            <source>查看</source>
            <translation>Show</translation>
        </message>
        <message>
            <source>打开</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>在文件夹中显示</source>
            <translation>Show in folder</translation>
        </message>
        <message>
            <source>已导出 {file}。遮盖和没有写进去的内容有 {count} 条说明，上网前请看一遍。</source>
            <translation>Exported {file}. {count} notes tell what was masked or left out; please read them before publishing.</translation>
        </message>
        <message>
            <source>占位符还没有内容，原样留在文件里：{names}</source>
            <translation>Placeholders without a value stand in the file as they are: {names}</translation>
        </message>
        <message>
            <source>已导出 {file}</source>
            <translation>Exported {file}</translation>
        </message>
        <message>
            <source>已导出 {file}。占位符还没有内容，原样留在文件里：{names}</source>
            <translation>Exported {file}. Placeholders without content stand in it as they are: {names}</translation>
        </message>
        <message>
            <source>本机缺少字体：{faces}。在这台电脑上 Word 会换成别的字体。</source>
            <translation>This computer lacks: {faces}. Word shows other faces here.</translation>
        </message>
        <message>
            <source>生僻字“{characters}”所用的字体里没有，请在 Word 里核对。</source>
            <translation>The faces in use lack the characters “{characters}”; check them in Word.</translation>
        </message>
        <message>
            <source>本机缺少字体：{faces}；生僻字“{characters}”所用的字体里没有，请在 Word 里核对。</source>
            <translation>This computer lacks: {faces}; the faces in use lack the characters “{characters}”; check them in Word.</translation>
        </message>
        <message>
            <source>详情</source>
            <translation>Details</translation>
        </message>
        <message>
            <source>已把“{title}”移入回收站。</source>
            <translation>“{title}” has been moved to the bin.</translation>
        </message>
        <message>
            <source>未写标题的信</source>
            <translation>untitled letter</translation>
        </message>
        <message>
            <source>撤销</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>Office</name>
        <message>
            <source>案头第 {number} 号信已用这个字号，请核对，或采用下一个号。</source>
            <translation>Letter {number} of the desk has this number already; please check it, or take the next one.</translation>
        </message>
    </context>
    <context>
        <name>OutlineModel</name>
        <message>
            <source>{title}，{count} 字，{state}</source>
            <translation>{title}, {count} characters, {state}</translation>
        </message>
        <message>
            <source>{title}
{count} 字 · {state}</source>
            <translation>{title}
{count} characters · {state}</translation>
        </message>
        <message>
            <source>单击或按空格键标为完成</source>
            <translation>Click or press Space to mark as done</translation>
        </message>
        <message>
            <source>开头</source>
            <translation>Opening</translation>
        </message>
        <message>
            <source>（未写标题）</source>
            <translation>(untitled)</translation>
        </message>
        <message>
            <source>结语</source>
            <translation>Closing</translation>
        </message>
        <message>
            <source>空</source>
            <translation>Empty</translation>
        </message>
        <message>
            <source>草稿</source>
            <translation>Draft</translation>
        </message>
        <message>
            <source>待补</source>
            <translation>To fill in</translation>
        </message>
        <message>
            <source>完成</source>
            <translation>Done</translation>
        </message>
    </context>
    <context>
        <name>OutlinePanel</name>
        <message>
            <source>已删除{what}，可以撤销。</source>
            <translation>Deleted {what}; this can be undone.</translation>
        </message>
        <message>
            <source>已复制{what}。</source>
            <translation>Copied {what}.</translation>
        </message>
        <message>
            <source>已剪切{what}。</source>
            <translation>Cut {what}.</translation>
        </message>
        <message>
            <source>已标为完成；其中还有待补的内容，补齐以前仍显示“待补”。</source>
            <translation>Marked as done; until what is missing is filled in, it still shows as to fill in.</translation>
        </message>
        <message>
            <source>这封信还没有分节。

短信不必分节。要分节时，把光标放在一段里，按 Ctrl+1 设为一级标题“一、”，Ctrl+2 设为二级标题“（一）”；序号自动编排。</source>
            <translation>This letter has no sections yet.

A short letter needs none. To make sections, put the cursor into a paragraph and press Ctrl+1 for a level 1 heading “一、” or Ctrl+2 for a level 2 heading “（一）”; numbers come by themselves.</translation>
        </message>
        <message>
            <source>没有标题含“{text}”。</source>
            <translation>No heading contains “{text}”.</translation>
        </message>
        <message>
            <source>这份答复函是只读的，没有改动。</source>
            <translation>This letter is read-only; nothing was changed.</translation>
        </message>
        <message>
            <source>开头和结语不是一节，不能这样做；先选中一节。</source>
            <translation>Opening and closing are no sections, so this cannot be done; select a section first.</translation>
        </message>
        <message>
            <source>全部展开</source>
            <translation>Expand All</translation>
        </message>
        <message>
            <source>全部折叠</source>
            <translation>Collapse All</translation>
        </message>
    </context>
    <context>
        <name>OutlineView</name>
        <message>
            <source>大纲</source>
            <translation>Outline</translation>
        </message>
    </context>
    <context>
        <name>PageCanvas</name>
        <message>
            <source>预览</source>
            <translation>Preview</translation>
        </message>
    </context>
    <context>
        <name>PagePreview</name>
        <message>
            <source>版面上值得一看的地方</source>
            <translation>Worth a look on the pages</translation>
        </message>
        <message>
            <source>缩略图</source>
            <translation>Thumbnails</translation>
        </message>
        <message>
            <source>显示或收起缩略图</source>
            <translation>Show or hide the thumbnails</translation>
        </message>
        <message>
            <source>缩小</source>
            <translation>Smaller</translation>
        </message>
        <message>
            <source>放大</source>
            <translation>Larger</translation>
        </message>
        <message>
            <source>适合宽度</source>
            <translation>Fit width</translation>
        </message>
        <message>
            <source>页面与窗格同宽</source>
            <translation>As wide as the pane</translation>
        </message>
        <message>
            <source>整页</source>
            <translation>Whole page</translation>
        </message>
        <message>
            <source>看到整页</source>
            <translation>See the whole page</translation>
        </message>
        <message>
            <source>版面 {count}</source>
            <translation>Layout {count}</translation>
        </message>
        <message>
            <source>第 {number} 页，共 {count} 页</source>
            <translation>Page {number} of {count}</translation>
        </message>
    </context>
    <context>
        <name>ParticularsPanel</name>
        <message>
            <source>列出还缺的和要改的，选一项转到那里</source>
            <translation>List what is missing or wrong; choosing one goes there</translation>
        </message>
        <message>
            <source>打开或新建一封信以后，在这里填写它的要素：标题、主送、字号、日期……</source>
            <translation>Once a letter is open, fill in its particulars here: title, addressee, document number, date…</translation>
        </message>
        <message>
            <source>修改“{label}”</source>
            <translation>change “{label}”</translation>
        </message>
        <message>
            <source>{filled}/{of} 已填</source>
            <translation>{filled} of {of} filled in</translation>
        </message>
        <message>
            <source>缺 {count} 项</source>
            <translation>{count} missing</translation>
        </message>
        <message>
            <source>{count} 处需改</source>
            <translation>{count} to correct</translation>
        </message>
        <message>
            <source>{field}：还没有填</source>
            <translation>{field}: not filled in yet</translation>
        </message>
        <message>
            <source>{field}：{problem}</source>
            <translation>{field}: {problem}</translation>
        </message>
    </context>
    <context>
        <name>Pasting</name>
        <message>
            <source>其中 {} 个标题</source>
            <translation>{} of them headings</translation>
        </message>
        <message>
            <source>{} 个表格</source>
            <translation>{} tables</translation>
        </message>
        <message>
            <source>填入要素 {} 项</source>
            <translation>{} particulars filled in</translation>
        </message>
        <message>
            <source>半角标点改为全角 {} 处</source>
            <translation>{} half-width marks made full-width</translation>
        </message>
        <message>
            <source>配对引号 {} 处</source>
            <translation>{} quotation marks paired</translation>
        </message>
        <message>
            <source>删去汉字间空格 {} 个</source>
            <translation>{} spaces between characters removed</translation>
        </message>
        <message>
            <source>图片 {} 处没有粘贴</source>
            <translation>{} pictures not pasted</translation>
        </message>
        <message>
            <source>修订中删去的文字 {} 处没有粘贴</source>
            <translation>{} tracked deletions not pasted</translation>
        </message>
        <message>
            <source>批注、脚注、页眉 {} 处没有粘贴</source>
            <translation>{} comments, footnotes or headers not pasted</translation>
        </message>
        <message>
            <source>已按整封信读入 {} 段</source>
            <translation>Read as a whole letter: {} paragraphs</translation>
        </message>
        <message>
            <source>已粘贴 {} 段</source>
            <translation>{} paragraphs pasted</translation>
        </message>
        <message>
            <source>，</source>
            <translation>, </translation>
        </message>
        <message>
            <source>{}。</source>
            <translation>{}.</translation>
        </message>
        <message>
            <source>；</source>
            <translation>; </translation>
        </message>
    </context>
    <context>
        <name>Preferences</name>
        <message>
            <source>设置</source>
            <translation>Settings</translation>
        </message>
        <message>
            <source>各页</source>
            <translation>Pages</translation>
        </message>
        <message>
            <source>关闭</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>版式</source>
            <translation>Page layout</translation>
        </message>
        <message>
            <source>字体</source>
            <translation>Face</translation>
        </message>
        <message>
            <source>导入和书写</source>
            <translation>Reading and typing</translation>
        </message>
        <message>
            <source>外观和语言</source>
            <translation>Appearance and language</translation>
        </message>
        <message>
            <source>导入、粘贴时改正</source>
            <translation>Mend when importing or pasting</translation>
        </message>
        <message>
            <source>书写</source>
            <translation>Typing</translation>
        </message>
        <message>
            <source>我的姓名</source>
            <translation>My name</translation>
        </message>
        <message>
            <source>办理过程、批注和修订用这个名字署名。</source>
            <translation>Steps, comments and changes are signed with this name.</translation>
        </message>
        <message>
            <source>外观</source>
            <translation>Appearance</translation>
        </message>
        <message>
            <source>语言</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>语言在下次启动时改变。</source>
            <translation>The language changes at the next start.</translation>
        </message>
    </context>
    <context>
        <name>ProfileEditor</name>
        <message>
            <source>版式：{title}</source>
            <translation>Profile: {title}</translation>
        </message>
        <message>
            <source>保存</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>其余的键可以在导出的 .toml 文件里改，每个键后面都有说明。</source>
            <translation>All other keys can be changed in the exported .toml file; each is explained there.</translation>
        </message>
    </context>
    <context>
        <name>ProfilesModel</name>
        <message>
            <source>不能使用：{problem}</source>
            <translation>Cannot be used: {problem}</translation>
        </message>
        <message>
            <source>随程序带来</source>
            <translation>Comes with the program</translation>
        </message>
        <message>
            <source>本单位的版式</source>
            <translation>Own profile</translation>
        </message>
        <message>
            <source>使用中 · {kind}</source>
            <translation>In use · {kind}</translation>
        </message>
    </context>
    <context>
        <name>ProfilesPage</name>
        <message>
            <source>使用</source>
            <translation>Use</translation>
        </message>
        <message>
            <source>编辑…</source>
            <translation>Edit…</translation>
        </message>
        <message>
            <source>新建</source>
            <translation>New</translation>
        </message>
        <message>
            <source>复制</source>
            <translation>Duplicate</translation>
        </message>
        <message>
            <source>改名</source>
            <translation>Rename</translation>
        </message>
        <message>
            <source>删除</source>
            <translation>Delete</translation>
        </message>
        <message>
            <source>导入…</source>
            <translation>Import…</translation>
        </message>
        <message>
            <source>导出…</source>
            <translation>Export…</translation>
        </message>
        <message>
            <source>版式</source>
            <translation>Page layout</translation>
        </message>
        <message>
            <source>正文、预览、打印和导出都按使用中的版式编排。本单位的版式只写与国家标准不同之处。</source>
            <translation>Text, preview, printing and export follow the profile in use. An own profile says only what differs from the national standard.</translation>
        </message>
        <message>
            <source>以“{title}”为基础</source>
            <translation>Based on “{title}”</translation>
        </message>
        <message>
            <source>撤销</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>现在使用“{title}”</source>
            <translation>“{title}” is in use now</translation>
        </message>
        <message>
            <source>本单位版式</source>
            <translation>Our profile</translation>
        </message>
        <message>
            <source>已新建“{title}”，可以改名、编辑</source>
            <translation>“{title}” was made: rename it, edit it</translation>
        </message>
        <message>
            <source>{title} 副本</source>
            <translation>{title} (copy)</translation>
        </message>
        <message>
            <source>已复制为“{title}”</source>
            <translation>Duplicated as “{title}”</translation>
        </message>
        <message>
            <source>已改名为“{title}”</source>
            <translation>Renamed to “{title}”</translation>
        </message>
        <message>
            <source>随程序带来的版式不能删除</source>
            <translation>Profiles that come with the program cannot be deleted</translation>
        </message>
        <message>
            <source>已删除“{title}”</source>
            <translation>“{title}” was deleted</translation>
        </message>
        <message>
            <source>已找回“{title}”</source>
            <translation>“{title}” is back</translation>
        </message>
        <message>
            <source>随程序带来的版式保持原样，改的是它的副本</source>
            <translation>The program's own profile stays as it is; this is a copy of it</translation>
        </message>
        <message>
            <source>已保存“{title}”</source>
            <translation>“{title}” was saved</translation>
        </message>
        <message>
            <source>修改没有保存</source>
            <translation>The changes were not saved</translation>
        </message>
        <message>
            <source>继续编辑</source>
            <translation>Go on editing</translation>
        </message>
        <message>
            <source>导入版式</source>
            <translation>Import a profile</translation>
        </message>
        <message>
            <source>版式（*.toml）</source>
            <translation>Profiles (*.toml)</translation>
        </message>
        <message>
            <source>已导入“{title}”</source>
            <translation>“{title}” was imported</translation>
        </message>
        <message>
            <source>导出版式</source>
            <translation>Export a profile</translation>
        </message>
        <message>
            <source>已导出：{file}</source>
            <translation>Exported: {file}</translation>
        </message>
    </context>
    <context>
        <name>Redline</name>
        <message>
            <source>未署名</source>
            <translation>Unsigned</translation>
        </message>
        <message>
            <source>（无）</source>
            <translation>(none)</translation>
        </message>
        <message>
            <source>{label}：{old} → {new}</source>
            <translation>{label}: {old} → {new}</translation>
        </message>
        <message>
            <source>未留痕修改</source>
            <translation>Untracked change</translation>
        </message>
        <message>
            <source>插入</source>
            <translation>Inserted</translation>
        </message>
        <message>
            <source>删除</source>
            <translation>Deleted</translation>
        </message>
        <message>
            <source>替换</source>
            <translation>Replaced</translation>
        </message>
        <message>
            <source>移动</source>
            <translation>Moved</translation>
        </message>
        <message>
            <source>拆分段落</source>
            <translation>Paragraph split</translation>
        </message>
        <message>
            <source>合并段落</source>
            <translation>Paragraphs merged</translation>
        </message>
        <message>
            <source>改变格式</source>
            <translation>Format changed</translation>
        </message>
        <message>
            <source>增删表格行</source>
            <translation>Table row added or removed</translation>
        </message>
    </context>
    <context>
        <name>RedlineSheet</name>
        <message>
            <source>带修订的正文</source>
            <translation>Text with changes</translation>
        </message>
    </context>
    <context>
        <name>Report</name>
        <message>
            <source>复制全部</source>
            <translation>Copy All</translation>
        </message>
        <message>
            <source>关闭</source>
            <translation>Close</translation>
        </message>
    </context>
    <context>
        <name>Review</name>
        <message>
            <source>要素</source>
            <translation>Particular</translation>
        </message>
        <message>
            <source>结语</source>
            <translation>Closing</translation>
        </message>
        <message>
            <source>开头</source>
            <translation>Opening</translation>
        </message>
        <message>
            <source>全文</source>
            <translation>Whole letter</translation>
        </message>
        <message>
            <source>{path}、{title}</source>
            <translation>{path}, {title}</translation>
        </message>
        <message>
            <source>{old} 改为 {new}</source>
            <translation>{old} becomes {new}</translation>
        </message>
        <message>
            <source>未留痕</source>
            <translation>untracked</translation>
        </message>
        <message>
            <source>{head}：{text}</source>
            <translation>{head}: {text}</translation>
        </message>
        <message>
            <source>{count} 处修订</source>
            <translation>{count} changes</translation>
        </message>
        <message>
            <source>{count} 条批注</source>
            <translation>{count} comments</translation>
        </message>
        <message>
            <source>，其中 {count} 处未留痕</source>
            <translation>, {count} of them untracked</translation>
        </message>
        <message>
            <source>；</source>
            <translation>; </translation>
        </message>
        <message>
            <source>正在读入并核对“{name}”…</source>
            <translation>Reading and matching “{name}”…</translation>
        </message>
        <message>
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>已读入“{name}”：{work}。</source>
            <translation>“{name}” was read: {work}.</translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>有 {count} 段没有对上位置：{first}。</source>
            <translation>For {count} paragraphs no place was found: {first}.</translation>
        </message>
        <message>
            <source>“{name}”以前读入过，接着上次的处理：{work}。</source>
            <translation>“{name}” was read before and goes on from where it was left: {work}.</translation>
        </message>
        <message>
            <source>“{name}”里没有修订、批注和改动，与导出时一样。</source>
            <translation>“{name}” has no changes or comments; it is as it was exported.</translation>
        </message>
        <message>
            <source>作为信件导入</source>
            <translation>Import as a letter</translation>
        </message>
        <message>
            <source>未写标题的信</source>
            <translation>Letter without a title</translation>
        </message>
        <message>
            <source>“{name}”是另一封信“{title}”的审改稿。</source>
            <translation>“{name}” is a review of another letter, “{title}”.</translation>
        </message>
        <message>
            <source>打开那封信并审阅</source>
            <translation>Open that letter and review</translation>
        </message>
        <message>
            <source>“{name}”所属的答复函不在这个案头里。</source>
            <translation>The letter that “{name}” belongs to is not on this desk.</translation>
        </message>
        <message>
            <source>“{name}”里没有答复函的标识，不知道是哪封信的审改稿。</source>
            <translation>“{name}” does not say which letter it reviews.</translation>
        </message>
        <message>
            <source>请先打开它所审改的答复函，再读入。</source>
            <translation>Please open the letter that it reviews first, then read it.</translation>
        </message>
        <message>
            <source>与当前答复函比较</source>
            <translation>Compare with the open letter</translation>
        </message>
        <message>
            <source>这封答复函是只读的，没有读入“{name}”；文件没有改动。</source>
            <translation>This letter is open for reading only. “{name}” was not read; the file is unchanged.</translation>
        </message>
        <message>
            <source>{reviewer}正在核稿，没有读入“{name}”；请先完成或放弃核稿。</source>
            <translation>{reviewer} is reviewing the letter here; “{name}” was not read. Please finish or give up that review first.</translation>
        </message>
        <message>
            <source>“{name}”审改的是另一个版本，已经收下：{work}。处理完现在的审改后再看，或者先看它。</source>
            <translation>“{name}” was made from another version and has been taken in: {work}. See it when the present review is done, or first.</translation>
        </message>
        <message>
            <source>先看它</source>
            <translation>See it first</translation>
        </message>
        <message>
            <source>有未处理的审改：{names}</source>
            <translation>Reviews wait to be dealt with: {names}</translation>
        </message>
        <message>
            <source>继续</source>
            <translation>Go on</translation>
        </message>
        <message>
            <source>已关闭审阅。</source>
            <translation>The review is closed.</translation>
        </message>
        <message>
            <source>还有 {count} 处修订没有处理，文件和已作的决定都留在案头。</source>
            <translation>{count} changes are not decided; the files and all decisions stay on the desk.</translation>
        </message>
        <message>
            <source>继续审阅</source>
            <translation>Go on reviewing</translation>
        </message>
        <message>
            <source>还有别的审改稿等着处理。</source>
            <translation>Another reviewed file waits to be dealt with.</translation>
        </message>
        <message>
            <source>看下一份</source>
            <translation>See the next one</translation>
        </message>
        <message>
            <source>案头没有留存导出时的版本，按现在的文字核对。</source>
            <translation>The desk did not keep the exported version; it is matched with the present text.</translation>
        </message>
        <message>
            <source>它所依据的版本没有留存，按最近一次导出的版本（{when}）核对。</source>
            <translation>The version that it was made from was not kept; it is matched with the last export ({when}).</translation>
        </message>
        <message>
            <source>审改的是较早的版本（{when}）。</source>
            <translation>It reviews an earlier version ({when}).</translation>
        </message>
        <message>
            <source>插入</source>
            <translation>Inserted</translation>
        </message>
        <message>
            <source>删除</source>
            <translation>Deleted</translation>
        </message>
        <message>
            <source>替换</source>
            <translation>Replaced</translation>
        </message>
        <message>
            <source>移动</source>
            <translation>Moved</translation>
        </message>
        <message>
            <source>拆分</source>
            <translation>split</translation>
        </message>
        <message>
            <source>合并</source>
            <translation>merge</translation>
        </message>
        <message>
            <source>格式</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>表格行</source>
            <translation>Table row</translation>
        </message>
        <message>
            <source>批注</source>
            <translation>comments</translation>
        </message>
        <message>
            <source>冲突</source>
            <translation>conflict</translation>
        </message>
        <message>
            <source>接受</source>
            <translation>accepted</translation>
        </message>
        <message>
            <source>拒绝</source>
            <translation>rejected</translation>
        </message>
        <message>
            <source>已解决</source>
            <translation>Resolved</translation>
        </message>
        <message>
            <source>未署名</source>
            <translation>Unsigned</translation>
        </message>
        <message>
            <source>{line}，其中 {count} 处未留痕</source>
            <translation>{line}, {count} of them untracked</translation>
        </message>
    </context>
    <context>
        <name>ReviewPanel</name>
        <message>
            <source>接受</source>
            <translation>accepted</translation>
        </message>
        <message>
            <source>拒绝</source>
            <translation>rejected</translation>
        </message>
        <message>
            <source>导出花脸稿</source>
            <translation>Export redline</translation>
        </message>
        <message>
            <source>关闭审阅</source>
            <translation>Close review</translation>
        </message>
        <message>
            <source>读入审改稿…</source>
            <translation>Read a reviewed file…</translation>
        </message>
        <message>
            <source>全部接受、全部拒绝、关闭审阅</source>
            <translation>Accept all, reject all, close the review</translation>
        </message>
        <message>
            <source>审阅菜单</source>
            <translation>Review menu</translation>
        </message>
        <message>
            <source>这里列出审稿人在 Word 或 WPS 里改了什么，一处一处接受或拒绝。

把送审后返回的 .docx 拖到窗口里，或者从这里读入；有没有打开修订都可以。</source>
            <translation>What reviewers changed in Word or WPS is listed here, to be accepted or rejected one by one.

Drop the .docx that came back on the window, or read it from here; it does not matter whether changes were tracked.</translation>
        </message>
        <message>
            <source>全部处理完：接受 {accepted} 处，拒绝 {rejected} 处。</source>
            <translation>All decided: {accepted} accepted, {rejected} rejected.</translation>
        </message>
        <message>
            <source>还有 {count} 条批注没有解决。</source>
            <translation>{count} comments are not settled.</translation>
        </message>
    </context>
    <context>
        <name>ReviewView</name>
        <message>
            <source>修订和批注</source>
            <translation>Changes and comments</translation>
        </message>
    </context>
    <context>
        <name>ReviewWork</name>
        <message>
            <source>有 {count} 处与现在的文字有冲突，没有改动，请逐处决定。</source>
            <translation>{count} changes conflict with the present text and were not made; please decide them one by one.</translation>
        </message>
    </context>
    <context>
        <name>Reviewing</name>
        <message>
            <source>接受修订</source>
            <translation>Accept changes</translation>
        </message>
        <message>
            <source>拒绝修订</source>
            <translation>Reject changes</translation>
        </message>
        <message>
            <source>重新考虑修订</source>
            <translation>Reconsider changes</translation>
        </message>
        <message>
            <source>用审改的文字</source>
            <translation>Use the reviewer's words</translation>
        </message>
        <message>
            <source>读入批注</source>
            <translation>Take in comments</translation>
        </message>
        <message>
            <source>回复批注</source>
            <translation>Answer comment</translation>
        </message>
        <message>
            <source>解决批注</source>
            <translation>Resolve comment</translation>
        </message>
        <message>
            <source>重新打开批注</source>
            <translation>Reopen comment</translation>
        </message>
    </context>
    <context>
        <name>Search</name>
        <message>
            <source>先在正文里选中一段，再在选区里查找。</source>
            <translation>Select some text first, then search in the selection.</translation>
        </message>
        <message>
            <source>没有找到“{text}”。</source>
            <translation>“{text}” was not found.</translation>
        </message>
        <message>
            <source>已到最后一处，从头继续。</source>
            <translation>Past the last one, going on from the start.</translation>
        </message>
        <message>
            <source>已到第一处，从末尾继续。</source>
            <translation>Past the first one, going on from the end.</translation>
        </message>
        <message>
            <source>替换“{old}”→“{new}”</source>
            <translation>Replace “{old}” → “{new}”</translation>
        </message>
        <message>
            <source>没有找到“{text}”，没有改动。</source>
            <translation>“{text}” was not found; nothing was changed.</translation>
        </message>
        <message>
            <source>全部替换“{old}”→“{new}”（{count} 处）</source>
            <translation>Replace all “{old}” → “{new}” ({count})</translation>
        </message>
        <message>
            <source>已替换 {count} 处，可以撤销。</source>
            <translation>{count} replaced; this can be undone.</translation>
        </message>
        <message>
            <source>这份答复函是只读的，没有改动。</source>
            <translation>This letter is read-only; nothing was changed.</translation>
        </message>
    </context>
    <context>
        <name>SheetEdit</name>
        <message>
            <source>正文</source>
            <translation>Text of the letter</translation>
        </message>
    </context>
    <context>
        <name>SignoffWork</name>
        <message>
            <source>状态：{state}</source>
            <translation>State: {state}</translation>
        </message>
        <message>
            <source>状态是“{state}”，点击办理下一步</source>
            <translation>The state is “{state}”; click for the next step</translation>
        </message>
        <message>
            <source>这封答复函已经签发，只能阅读。要改内容请新建版本，签发稿会留在版本里。</source>
            <translation>This letter is signed and can only be read. To change it, start a new version; the signed text stays among the versions.</translation>
        </message>
        <message>
            <source>新建版本修改</source>
            <translation>Change in a New Version</translation>
        </message>
        <message>
            <source>填写成文日期</source>
            <translation>Date the letter</translation>
        </message>
        <message>
            <source>未写标题的信</source>
            <translation>Letter without a title</translation>
        </message>
        <message>
            <source>可以修改了，状态回到“草稿”。签发稿留在版本里。</source>
            <translation>The letter can be changed; it is a draft again. The signed text is kept among the versions.</translation>
        </message>
        <message>
            <source>已撤回一步，“{title}”的状态是“{state}”。</source>
            <translation>One step was withdrawn; “{title}” is now in the state “{state}”.</translation>
        </message>
        <message>
            <source>已记下{deed}。</source>
            <translation>Recorded: {deed}.</translation>
        </message>
        <message>
            <source>已办理“{deed}”，“{title}”的状态是“{state}”。</source>
            <translation>Done: {deed}. “{title}” is now in the state “{state}”.</translation>
        </message>
        <message>
            <source>撤回</source>
            <translation>Withdraw</translation>
        </message>
    </context>
    <context>
        <name>StartPage</name>
        <message>
            <source>答复函</source>
            <translation>Reply letters</translation>
        </message>
        <message>
            <source>写好每一封政协提案、人大建议的答复。文字自动保存，导出即为公文格式的 Word 文件。</source>
            <translation>Reply well to every proposal and suggestion. What you write is saved by itself, and exports as a Word file in official format.</translation>
        </message>
        <message>
            <source>新建答复函</source>
            <translation>New letter</translation>
        </message>
        <message>
            <source>选一个模板或从空白开始，填好要素即成公文版式</source>
            <translation>Choose a template or begin blank; with the particulars it becomes an official letter</translation>
        </message>
        <message>
            <source>导入旧稿</source>
            <translation>Import an older letter</translation>
        </message>
        <message>
            <source>读取文本、Word 文档，自动识别标题、主送和各级层次</source>
            <translation>Reads text and Word files and finds title, addressee and headings</translation>
        </message>
        <message>
            <source>打开样例</source>
            <translation>Open the sample</translation>
        </message>
        <message>
            <source>一封完整的提案答复，看看各部分怎样对应</source>
            <translation>A complete reply, to see how its parts fit together</translation>
        </message>
        <message>
            <source>最近的信件</source>
            <translation>Recent letters</translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message>
            <source>字数统计（Ctrl+Shift+G）</source>
            <translation>Word count (Ctrl+Shift+G)</translation>
        </message>
        <message>
            <source>显示比例</source>
            <translation>Zoom</translation>
        </message>
        <message>
            <source>开头</source>
            <translation>Opening</translation>
        </message>
        <message>
            <source>结语</source>
            <translation>Closing</translation>
        </message>
        <message>
            <source>{characters} 字 · {sections} 节</source>
            <translation>Characters: {characters} · Sections: {sections}</translation>
        </message>
        <message>
            <source>选中 {characters} 字</source>
            <translation>{characters} selected</translation>
        </message>
        <message>
            <source>约 {count} 页</source>
            <translation>about {count} pages</translation>
        </message>
        <message>
            <source>当前：{path}</source>
            <translation>At: {path}</translation>
        </message>
        <message>
            <source>当前：开头</source>
            <translation>At: opening</translation>
        </message>
        <message>
            <source>当前：结语</source>
            <translation>At: closing</translation>
        </message>
        <message>
            <source>{mark}类</source>
            <translation>Class {mark}</translation>
        </message>
        <message>
            <source>{day}到期</source>
            <translation>due {day}</translation>
        </message>
        <message>
            <source>（已过期）</source>
            <translation> (overdue)</translation>
        </message>
        <message>
            <source>（还有 {left} 天）</source>
            <translation> (days left: {left})</translation>
        </message>
        <message>
            <source>没有打开的信件</source>
            <translation>No letter is open</translation>
        </message>
        <message>
            <source>只读</source>
            <translation>Read-only</translation>
        </message>
        <message>
            <source>未能保存</source>
            <translation>Not saved</translation>
        </message>
        <message>
            <source>正在保存…</source>
            <translation>Saving…</translation>
        </message>
        <message>
            <source>已保存 {time}</source>
            <translation>Saved {time}</translation>
        </message>
        <message>
            <source>已保存</source>
            <translation>Saved</translation>
        </message>
    </context>
    <context>
        <name>StepsDialog</name>
        <message>
            <source>办理过程：{title}</source>
            <translation>Sign-off Log: {title}</translation>
        </message>
        <message>
            <source>未写标题的信</source>
            <translation>Letter without a title</translation>
        </message>
        <message>
            <source>现在的状态：{state}。划去的是已经撤回的步骤。</source>
            <translation>State now: {state}. Steps that were withdrawn are struck out.</translation>
        </message>
        <message>
            <source>现在的状态：{state}。还没有办理记录，送核稿以后每一步都记在这里。</source>
            <translation>State now: {state}. There are no steps yet; every step from sending to review on is recorded here.</translation>
        </message>
        <message>
            <source>办理过程</source>
            <translation>Sign-off log</translation>
        </message>
    </context>
    <context>
        <name>StepsModel</name>
        <message>
            <source>日期</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>步骤</source>
            <translation>Step</translation>
        </message>
        <message>
            <source>之后的状态</source>
            <translation>State after it</translation>
        </message>
        <message>
            <source>办理人</source>
            <translation>By</translation>
        </message>
        <message>
            <source>单位、职务</source>
            <translation>Unit, post</translation>
        </message>
        <message>
            <source>意见</source>
            <translation>Opinion</translation>
        </message>
        <message>
            <source>（已撤回）</source>
            <translation>(withdrawn)</translation>
        </message>
        <message>
            <source>记于 {day} {time}</source>
            <translation>Recorded on {day} at {time}</translation>
        </message>
    </context>
    <context>
        <name>Summary</name>
        <message>
            <source>只看谁的</source>
            <translation>Whose to show</translation>
        </message>
        <message>
            <source>只看哪一类</source>
            <translation>Which kind to show</translation>
        </message>
        <message>
            <source>只看未处理</source>
            <translation>Open only</translation>
        </message>
        <message>
            <source>已处理 {decided}/{count}</source>
            <translation>Decided {decided}/{count}</translation>
        </message>
        <message>
            <source>全部人员</source>
            <translation>Everyone</translation>
        </message>
        <message>
            <source>全部类型</source>
            <translation>All kinds</translation>
        </message>
    </context>
    <context>
        <name>Surround</name>
        <message>
            <source>（标题）</source>
            <translation>(title)</translation>
        </message>
        <message>
            <source>（主送）</source>
            <translation>(addressee)</translation>
        </message>
        <message>
            <source>（署名）</source>
            <translation>(signature)</translation>
        </message>
        <message>
            <source>（成文日期）</source>
            <translation>(date)</translation>
        </message>
    </context>
    <context>
        <name>TableEdit</name>
        <message>
            <source>这里没有正文；按 Ctrl+回车 在表格后另起一段。</source>
            <translation>There is no text here; Ctrl+Enter begins a paragraph behind the table.</translation>
        </message>
        <message>
            <source>换行</source>
            <translation>Line break</translation>
        </message>
        <message>
            <source>粘贴</source>
            <translation>Paste</translation>
        </message>
        <message>
            <source>表格最多 {} 行 {} 列，多出的部分没有粘贴。</source>
            <translation>A table has at most {} rows and {} columns; the rest was not pasted.</translation>
        </message>
        <message>
            <source>已粘贴 {} 行 {} 列。</source>
            <translation>{} rows and {} columns pasted.</translation>
        </message>
        <message>
            <source>清空单元格</source>
            <translation>Clear cells</translation>
        </message>
        <message>
            <source>这份答复函是只读的，没有改动。</source>
            <translation>This letter is read-only; nothing was changed.</translation>
        </message>
        <message>
            <source>插入表格</source>
            <translation>Insert table</translation>
        </message>
        <message>
            <source>删除表格</source>
            <translation>Delete table</translation>
        </message>
        <message>
            <source>插入行</source>
            <translation>Insert row</translation>
        </message>
        <message>
            <source>插入列</source>
            <translation>Insert column</translation>
        </message>
        <message>
            <source>删除行</source>
            <translation>Delete row</translation>
        </message>
        <message>
            <source>删除列</source>
            <translation>Delete column</translation>
        </message>
        <message>
            <source>取消标题行</source>
            <translation>Header row off</translation>
        </message>
        <message>
            <source>设标题行</source>
            <translation>Header row on</translation>
        </message>
        <message>
            <source>移动行</source>
            <translation>Move row</translation>
        </message>
        <message>
            <source>移动列</source>
            <translation>Move column</translation>
        </message>
        <message>
            <source>表格已删除，可以撤销。</source>
            <translation>The table was deleted; this can be undone.</translation>
        </message>
        <message>
            <source>已选中整个表格，再按一次删除。</source>
            <translation>The whole table is selected; press again to delete it.</translation>
        </message>
    </context>
    <context>
        <name>TablePicker</name>
        <message>
            <source>插入 {} 行 {} 列的表格</source>
            <translation>Insert a table of {} rows and {} columns</translation>
        </message>
        <message>
            <source>在最后一格按 Tab 增加一行</source>
            <translation>Tab in the last cell adds a row</translation>
        </message>
    </context>
    <context>
        <name>Tables</name>
        <message>
            <source>在上方插入行</source>
            <translation>Insert Row Above</translation>
        </message>
        <message>
            <source>在下方插入行</source>
            <translation>Insert Row Below</translation>
        </message>
        <message>
            <source>在左侧插入列</source>
            <translation>Insert Column Left</translation>
        </message>
        <message>
            <source>在右侧插入列</source>
            <translation>Insert Column Right</translation>
        </message>
        <message>
            <source>上移行</source>
            <translation>Move Row Up</translation>
        </message>
        <message>
            <source>下移行</source>
            <translation>Move Row Down</translation>
        </message>
        <message>
            <source>左移列</source>
            <translation>Move Column Left</translation>
        </message>
        <message>
            <source>右移列</source>
            <translation>Move Column Right</translation>
        </message>
        <message>
            <source>首行作标题行</source>
            <translation>First Row Is Header</translation>
        </message>
        <message>
            <source>删除行</source>
            <translation>Delete Row</translation>
        </message>
        <message>
            <source>删除列</source>
            <translation>Delete Column</translation>
        </message>
        <message>
            <source>删除表格</source>
            <translation>Delete Table</translation>
        </message>
    </context>
    <context>
        <name>TemplateChooser</name>
        <message>
            <source>新建答复函</source>
            <translation>New Letter</translation>
        </message>
        <message>
            <source>模板</source>
            <translation>Templates</translation>
        </message>
        <message>
            <source>模板内容</source>
            <translation>The template</translation>
        </message>
        <message>
            <source>撤销</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>新建</source>
            <translation>Begin</translation>
        </message>
        <message>
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>已填要素：{names}</source>
            <translation>Filled in: {names}</translation>
        </message>
        <message>
            <source>已改名为“{name}”</source>
            <translation>Renamed to “{name}”</translation>
        </message>
        <message>
            <source>随程序带来的模板不能删除</source>
            <translation>Templates of the program cannot be deleted</translation>
        </message>
        <message>
            <source>已删除模板“{name}”</source>
            <translation>Template “{name}” deleted</translation>
        </message>
        <message>
            <source>改名（F2）</source>
            <translation>Rename (F2)</translation>
        </message>
        <message>
            <source>删除（Del）</source>
            <translation>Delete (Del)</translation>
        </message>
    </context>
    <context>
        <name>TemplatesModel</name>
        <message>
            <source>空白答复函</source>
            <translation>Blank letter</translation>
        </message>
        <message>
            <source>不带提纲，只有一个空段</source>
            <translation>No outline, one empty paragraph</translation>
        </message>
        <message>
            <source>自己的模板</source>
            <translation>Own template</translation>
        </message>
    </context>
    <context>
        <name>TextPage</name>
        <message>
            <source>常用语的文字</source>
            <translation>Text of the clause</translation>
        </message>
        <message>
            <source>类型</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>提案和建议</source>
            <translation>Proposals and suggestions</translation>
        </message>
        <message>
            <source>称呼</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>任何称呼</source>
            <translation>Any address</translation>
        </message>
        <message>
            <source>层级</source>
            <translation>Level</translation>
        </message>
        <message>
            <source>任何层级</source>
            <translation>Any level</translation>
        </message>
        <message>
            <source>用于</source>
            <translation>For</translation>
        </message>
        <message>
            <source>删除变体</source>
            <translation>Delete variant</translation>
        </message>
        <message>
            <source>通用</source>
            <translation>General</translation>
        </message>
        <message>
            <source>变体</source>
            <translation>Variant</translation>
        </message>
    </context>
    <context>
        <name>TextView</name>
        <message>
            <source>（无）</source>
            <translation>(none)</translation>
        </message>
    </context>
    <context>
        <name>Threads</name>
        <message>
            <source>未署名</source>
            <translation>Unsigned</translation>
        </message>
        <message>
            <source>已解决</source>
            <translation>Resolved</translation>
        </message>
    </context>
    <context>
        <name>ThumbnailModel</name>
        <message>
            <source>第 {number} 页</source>
            <translation>Page {number}</translation>
        </message>
    </context>
    <context>
        <name>Thumbnails</name>
        <message>
            <source>缩略图</source>
            <translation>Thumbnails</translation>
        </message>
    </context>
    <context>
        <name>TitleInput</name>
        <message>
            <source>标题</source>
            <translation>Heading</translation>
        </message>
    </context>
    <context>
        <name>TracedSheet</name>
        <message>
            <source>移走：{text}</source>
            <translation>Moved away: {text}</translation>
        </message>
        <message>
            <source>删去：{text}</source>
            <translation>Deleted: {text}</translation>
        </message>
    </context>
    <context>
        <name>VersionWork</name>
        <message>
            <source>已留存为{name}</source>
            <translation>Kept as {name}</translation>
        </message>
        <message>
            <source>恢复自{name}</source>
            <translation>Restored from {name}</translation>
        </message>
        <message>
            <source>现在的稿子与{name}相同，没有改动</source>
            <translation>The letter is the same as {name}; nothing was changed</translation>
        </message>
        <message>
            <source>恢复版本</source>
            <translation>restore version</translation>
        </message>
        <message>
            <source>已恢复为{name}的内容，恢复前的稿子也留存为版本；要撤销请在正文中按 Ctrl+Z</source>
            <translation>The letter is what {name} was; what it was before is kept as a version. To undo, press Ctrl+Z in the text</translation>
        </message>
        <message>
            <source>已用{name}另起一封信，原来的信没有变</source>
            <translation>Another letter was begun with {name}; the first one has not changed</translation>
        </message>
        <message>
            <source>现在的稿子还没有保存，这一步没有做。请先看窗口里的提示。</source>
            <translation>The letter is not saved yet, and this was not done. Please see what the window says first.</translation>
        </message>
        <message>
            <source>与文件比较</source>
            <translation>Compare with a file</translation>
        </message>
        <message>
            <source>答复函（*.txt *.docx *.json）</source>
            <translation>Reply letters (*.txt *.docx *.json)</translation>
        </message>
        <message>
            <source>所有文件（*）</source>
            <translation>All files (*)</translation>
        </message>
        <message>
            <source>{name}（花脸稿）.docx</source>
            <translation>{name} (redline).docx</translation>
        </message>
        <message>
            <source>Word 文档（*.docx）</source>
            <translation>Word document (*.docx)</translation>
        </message>
        <message>
            <source>PDF 文件（*.pdf）</source>
            <translation>PDF file (*.pdf)</translation>
        </message>
        <message>
            <source>导出花脸稿</source>
            <translation>Export redline</translation>
        </message>
        <message>
            <source>已写出花脸稿：{file}</source>
            <translation>The redline was written: {file}</translation>
        </message>
    </context>
    <context>
        <name>Versions</name>
        <message>
            <source>现在的稿子</source>
            <translation>The letter now</translation>
        </message>
        <message>
            <source>第{number}版</source>
            <translation>Version {number}</translation>
        </message>
        <message>
            <source>今天 {clock}</source>
            <translation>Today {clock}</translation>
        </message>
        <message>
            <source>改 {count} 处，+{added}/−{removed} 字</source>
            <translation>{count} edits, +{added}/−{removed} characters</translation>
        </message>
        <message>
            <source>+{added}/−{removed} 字</source>
            <translation>+{added}/−{removed} characters</translation>
        </message>
        <message>
            <source>改 {count} 处</source>
            <translation>{count} edits</translation>
        </message>
        <message>
            <source>移动 {count} 处</source>
            <translation>{count} moved</translation>
        </message>
        <message>
            <source>要素 {count} 项</source>
            <translation>{count} particulars</translation>
        </message>
        <message>
            <source>没有改动</source>
            <translation>No changes</translation>
        </message>
        <message>
            <source>要素</source>
            <translation>Particular</translation>
        </message>
        <message>
            <source>加粗</source>
            <translation>Bold</translation>
        </message>
        <message>
            <source>取消加粗</source>
            <translation>Not bold</translation>
        </message>
        <message>
            <source>插入</source>
            <translation>Inserted</translation>
        </message>
        <message>
            <source>删除</source>
            <translation>Deleted</translation>
        </message>
        <message>
            <source>替换</source>
            <translation>Replaced</translation>
        </message>
        <message>
            <source>移动</source>
            <translation>Moved</translation>
        </message>
        <message>
            <source>分段</source>
            <translation>Split</translation>
        </message>
        <message>
            <source>并段</source>
            <translation>Merged</translation>
        </message>
        <message>
            <source>格式</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>表格行</source>
            <translation>Table row</translation>
        </message>
    </context>
    <context>
        <name>VersionsDialog</name>
        <message>
            <source>版本</source>
            <translation>Versions</translation>
        </message>
        <message>
            <source>与哪一稿比较</source>
            <translation>Draft to compare with</translation>
        </message>
        <message>
            <source>对调新旧</source>
            <translation>Swap old and new</translation>
        </message>
        <message>
            <source>把两稿的先后倒过来看</source>
            <translation>Look at the two drafts the other way round</translation>
        </message>
        <message>
            <source>与文件比较…</source>
            <translation>Compare with a file…</translation>
        </message>
        <message>
            <source>名称，可不填</source>
            <translation>Name (optional)</translation>
        </message>
        <message>
            <source>要留存的版本的名称</source>
            <translation>Name of the version to keep</translation>
        </message>
        <message>
            <source>留存版本</source>
            <translation>Keep a version</translation>
        </message>
        <message>
            <source>把现在的稿子留存为一个版本</source>
            <translation>Keep the letter as it is now as a version</translation>
        </message>
        <message>
            <source>改名</source>
            <translation>Rename</translation>
        </message>
        <message>
            <source>恢复为新版本</source>
            <translation>Restore as a new version</translation>
        </message>
        <message>
            <source>让稿子回到选中的版本；现在的稿子会先留存为版本</source>
            <translation>Takes the letter back to the selected version; the letter as it is now is kept as a version first</translation>
        </message>
        <message>
            <source>打开为副本</source>
            <translation>Open as a copy</translation>
        </message>
        <message>
            <source>用选中的版本另起一封信，这封信不变</source>
            <translation>Begins another letter with the selected version; this one does not change</translation>
        </message>
        <message>
            <source>导出花脸稿…</source>
            <translation>Export redline…</translation>
        </message>
        <message>
            <source>把右边的比较写成带修订的 Word 文件，或画出增删的 PDF</source>
            <translation>Writes the comparison at the right as a Word file with tracked changes, or as a PDF that shows what was inserted and deleted</translation>
        </message>
        <message>
            <source>打开文件</source>
            <translation>Open file</translation>
        </message>
        <message>
            <source>还没有版本。

导出、导入和按 Ctrl+S 保存时会各留存一个版本；改大稿以前也可以在这里留存一个，起个名字。
以后可以看每一版改了什么，比较任意两版，也可以恢复。</source>
            <translation>There are no versions yet.

Exporting, importing and saving with Ctrl+S keep a version each; before you rewrite much you can also keep one here and give it a name.
Later you can see what each version changed, compare any two, and restore one.</translation>
        </message>
        <message>
            <source>选中的版本与</source>
            <translation>Compare the selected version with</translation>
        </message>
        <message>
            <source>比较</source>
            <translation>comparison</translation>
        </message>
        <message>
            <source>关闭</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>它的前一版</source>
            <translation>the version before it</translation>
        </message>
        <message>
            <source>这里没有可以比较的：请另选一个版本，或在上面另选一稿。</source>
            <translation>There is nothing to compare here: select another version, or another draft above.</translation>
        </message>
    </context>
    <context>
        <name>VersionsList</name>
        <message>
            <source>各个版本</source>
            <translation>Versions</translation>
        </message>
        <message>
            <source>起名或改名(&amp;N)</source>
            <translation>Re&amp;name</translation>
        </message>
        <message>
            <source>恢复为新版本(&amp;R)</source>
            <translation>&amp;Restore as a new version</translation>
        </message>
        <message>
            <source>打开为副本(&amp;C)</source>
            <translation>Open as a &amp;copy</translation>
        </message>
    </context>
    <context>
        <name>VersionsModel</name>
        <message>
            <source>正在写的这一稿</source>
            <translation>The draft you are writing</translation>
        </message>
        <message>
            <source>最早的版本</source>
            <translation>The first version</translation>
        </message>
        <message>
            <source>内容已损坏，不能比较</source>
            <translation>Damaged, cannot be compared</translation>
        </message>
        <message>
            <source>与最新的版本相同</source>
            <translation>Same as the newest version</translation>
        </message>
        <message>
            <source>与前一版相同</source>
            <translation>Same as the version before</translation>
        </message>
    </context>
    <context>
        <name>WindowFrame</name>
        <message>
            <source>答复函</source>
            <translation>Reply letters</translation>
        </message>
        <message>
            <source>最近的信件(&amp;R)</source>
            <translation>&amp;Recent letters</translation>
        </message>
        <message>
            <source>外观(&amp;A)</source>
            <translation>&amp;Appearance</translation>
        </message>
        <message>
            <source>语言(&amp;L)</source>
            <translation>&amp;Language</translation>
        </message>
        <message>
            <source>导入、粘贴时改正(&amp;M)</source>
            <translation>&amp;Mend on Import and Paste</translation>
        </message>
        <message>
            <source>显示比例(&amp;Z)</source>
            <translation>&amp;Zoom</translation>
        </message>
        <message>
            <source>行、列和标题行(&amp;R)</source>
            <translation>&amp;Rows, Columns and Header</translation>
        </message>
        <message>
            <source>版式(&amp;Y)</source>
            <translation>Page la&amp;yout</translation>
        </message>
        <message>
            <source>签批(&amp;G)</source>
            <translation>Si&amp;gn-off</translation>
        </message>
        <message>
            <source>工具栏</source>
            <translation>Toolbar</translation>
        </message>
        <message>
            <source>案头</source>
            <translation>Desk</translation>
        </message>
        <message>
            <source>大纲</source>
            <translation>Outline</translation>
        </message>
        <message>
            <source>要素</source>
            <translation>Particulars</translation>
        </message>
        <message>
            <source>常用语</source>
            <translation>Clauses</translation>
        </message>
        <message>
            <source>审阅</source>
            <translation>Review</translation>
        </message>
    </context>
    <context>
        <name>WithheldReport</name>
        <message>
            <source>遮盖和略去的内容：{name}</source>
            <translation>Masked and Left Out: {name}</translation>
        </message>
        <message>
            <source>答复函本身没有改动，下面的内容在“{name}”里被遮盖或略去。</source>
            <translation>The letter itself is unchanged. What follows was masked or left out in “{name}”.</translation>
        </message>
        <message>
            <source>自动查找会有遗漏，上网前请通读一遍。</source>
            <translation>Automatic search can miss things: please read the page through before publishing.</translation>
        </message>
        <message>
            <source>遮盖和略去的内容</source>
            <translation>Masked and left out</translation>
        </message>
    </context>
    <context>
        <name>Wording</name>
        <message>
            <source>“{name}”不是 Word 文档，没有检查；原文件未改动。</source>
            <translation>“{name}” is no Word document and was not checked. The file is unchanged.</translation>
        </message>
        <message>
            <source>清稿是 Word 文档：请写到扩展名为 .docx 的文件；没有写出文件。</source>
            <translation>A clean copy is a Word document: choose a file that ends in .docx. Nothing was written.</translation>
        </message>
        <message>
            <source>清稿里还留有{what}，没有写出文件。</source>
            <translation>The clean copy still holds {what}. Nothing was written.</translation>
        </message>
        <message>
            <source>修订</source>
            <translation>tracked changes</translation>
        </message>
        <message>
            <source>修订设置</source>
            <translation>settings of tracked changes</translation>
        </message>
        <message>
            <source>批注</source>
            <translation>Comment</translation>
        </message>
        <message>
            <source>修订人和批注人名单</source>
            <translation>list of reviewers</translation>
        </message>
        <message>
            <source>文件属性中的姓名</source>
            <translation>names in the file's properties</translation>
        </message>
        <message>
            <source>编辑标记（rsid）</source>
            <translation>marks of editing sessions (rsid)</translation>
        </message>
        <message>
            <source>隐藏文字</source>
            <translation>hidden text</translation>
        </message>
        <message>
            <source>隐藏书签</source>
            <translation>hidden bookmarks</translation>
        </message>
        <message>
            <source>编辑权限名单</source>
            <translation>list of editing permissions</translation>
        </message>
        <message>
            <source>自定义属性</source>
            <translation>custom properties</translation>
        </message>
        <message>
            <source>自定义数据（customXml）</source>
            <translation>custom data (customXml)</translation>
        </message>
        <message>
            <source>文档变量</source>
            <translation>document variables</translation>
        </message>
        <message>
            <source>本机文件的路径</source>
            <translation>paths of local files</translation>
        </message>
        <message>
            <source>缩略图</source>
            <translation>thumbnail</translation>
        </message>
        <message>
            <source>打印机设置</source>
            <translation>printer settings</translation>
        </message>
        <message>
            <source>嵌入的文件</source>
            <translation>embedded files</translation>
        </message>
        <message>
            <source>数字签名</source>
            <translation>digital signature</translation>
        </message>
        <message>
            <source>敏感度标签</source>
            <translation>sensitivity label</translation>
        </message>
        <message>
            <source>{count} 处</source>
            <translation>{count}</translation>
        </message>
        <message>
            <source>{count} 处（{names}）</source>
            <translation>{count} ({names})</translation>
        </message>
        <message>
            <source>无</source>
            <translation>none</translation>
        </message>
        <message>
            <source>错误</source>
            <translation>Error</translation>
        </message>
        <message>
            <source>注意</source>
            <translation>Warning</translation>
        </message>
        <message>
            <source>提示</source>
            <translation>Info</translation>
        </message>
        <message>
            <source>“{name}”中没有文字，没有检查；原文件未改动。</source>
            <translation>“{name}” has no text and was not checked; the file was not changed.</translation>
        </message>
        <message>
            <source>有</source>
            <translation>present</translation>
        </message>
        <message>
            <source>印发机关和印发日期</source>
            <translation>Printer and print date</translation>
        </message>
        <message>
            <source>信函格式不加</source>
            <translation>not in the letter form</translation>
        </message>
        <message>
            <source>红色的发文机关名称</source>
            <translation>the issuer's name in red</translation>
        </message>
        <message>
            <source>发文机关标志离上页边</source>
            <translation>Issuer's mark from the upper edge of the page</translation>
        </message>
        <message>
            <source>信函格式不加“文件”二字</source>
            <translation>without “文件” in the letter form</translation>
        </message>
        <message>
            <source>红线</source>
            <translation>Red lines</translation>
        </message>
        <message>
            <source>{count} 条</source>
            <translation>{count}</translation>
        </message>
        <message>
            <source>没有找到</source>
            <translation>not found</translation>
        </message>
        <message>
            <source>第 {place} 条红线</source>
            <translation>red line {place}</translation>
        </message>
        <message>
            <source>{name}离上页边</source>
            <translation>{name} from the upper edge of the page</translation>
        </message>
        <message>
            <source>{name}的长度</source>
            <translation>Length of {name}</translation>
        </message>
        <message>
            <source>{name}的颜色</source>
            <translation>Color of {name}</translation>
        </message>
        <message>
            <source>红色</source>
            <translation>red</translation>
        </message>
        <message>
            <source>{part}的字体</source>
            <translation>Font of {part}</translation>
        </message>
        <message>
            <source>{part}中数字和字母的字体</source>
            <translation>Font of digits and letters in {part}</translation>
        </message>
        <message>
            <source>{part}中引号和破折号的字体</source>
            <translation>Font of quotes and dashes in {part}</translation>
        </message>
        <message>
            <source>{part}的字号</source>
            <translation>Size of {part}</translation>
        </message>
        <message>
            <source>{part}的粗细</source>
            <translation>Weight of {part}</translation>
        </message>
        <message>
            <source>加粗</source>
            <translation>bold</translation>
        </message>
        <message>
            <source>不加粗</source>
            <translation>not bold</translation>
        </message>
        <message>
            <source>{part}的颜色</source>
            <translation>Color of {part}</translation>
        </message>
        <message>
            <source>黑色</source>
            <translation>black</translation>
        </message>
        <message>
            <source>{part}的序号</source>
            <translation>Number of {part}</translation>
        </message>
        <message>
            <source>{part}的次序</source>
            <translation>Order of {part}</translation>
        </message>
        <message>
            <source>第 {count} 个</source>
            <translation>number {count}</translation>
        </message>
        <message>
            <source>{part}的对齐</source>
            <translation>Alignment of {part}</translation>
        </message>
        <message>
            <source>用空格或制表符缩进</source>
            <translation>Indented with spaces or tabs</translation>
        </message>
        <message>
            <source>用段落的首行缩进</source>
            <translation>first-line indent of the paragraph</translation>
        </message>
        <message>
            <source>{count} 个空格或制表符</source>
            <translation>{count} spaces or tabs</translation>
        </message>
        <message>
            <source>{part}的首行缩进</source>
            <translation>First-line indent of {part}</translation>
        </message>
        <message>
            <source>{part}的左缩进</source>
            <translation>Left indent of {part}</translation>
        </message>
        <message>
            <source>{part}的行距</source>
            <translation>Line spacing of {part}</translation>
        </message>
        <message>
            <source>{points}，每页 {count} 行</source>
            <translation>{points}, {count} lines a page</translation>
        </message>
        <message>
            <source>{part}每行字数</source>
            <translation>Characters a line in {part}</translation>
        </message>
        <message>
            <source>{count} 字（字间距 {points}）</source>
            <translation>{count} characters (spacing {points})</translation>
        </message>
        <message>
            <source>纸张大小</source>
            <translation>Paper size</translation>
        </message>
        <message>
            <source>上边距（天头）</source>
            <translation>Top margin</translation>
        </message>
        <message>
            <source>下边距</source>
            <translation>Bottom margin</translation>
        </message>
        <message>
            <source>左边距（订口）</source>
            <translation>Left margin</translation>
        </message>
        <message>
            <source>右边距（切口）</source>
            <translation>Right margin</translation>
        </message>
        <message>
            <source>页码</source>
            <translation>Page number</translation>
        </message>
        <message>
            <source>每页页脚有页码</source>
            <translation>a page number in every footer</translation>
        </message>
        <message>
            <source>单双页页码</source>
            <translation>Odd and even page numbers</translation>
        </message>
        <message>
            <source>单页居右、双页居左，分别设置</source>
            <translation>odd at the right, even at the left, set separately</translation>
        </message>
        <message>
            <source>没有分别设置</source>
            <translation>not set separately</translation>
        </message>
        <message>
            <source>单页页码</source>
            <translation>odd page number</translation>
        </message>
        <message>
            <source>双页页码</source>
            <translation>even page number</translation>
        </message>
        <message>
            <source>页脚距纸边</source>
            <translation>Footer from the edge of the paper</translation>
        </message>
        <message>
            <source>{name}的形式</source>
            <translation>Form of {name}</translation>
        </message>
        <message>
            <source>数字左右各一条一字线，如“— 1 —”</source>
            <translation>a dash on either side, as in “— 1 —”</translation>
        </message>
        <message>
            <source>{name}的字号</source>
            <translation>Size of {name}</translation>
        </message>
        <message>
            <source>{name}的字体</source>
            <translation>Font of {name}</translation>
        </message>
        <message>
            <source>{name}的位置</source>
            <translation>Position of {name}</translation>
        </message>
        <message>
            <source>{name}离版心边缘</source>
            <translation>{name} from the edge of the text area</translation>
        </message>
        <message>
            <source>首页页码</source>
            <translation>Page number on page 1</translation>
        </message>
        <message>
            <source>显示</source>
            <translation>shown</translation>
        </message>
        <message>
            <source>不显示</source>
            <translation>not shown</translation>
        </message>
        <message>
            <source>“{name}”中没有正文，没有检查；原文件未改动。</source>
            <translation>“{name}” has no body and was not checked; the file was not changed.</translation>
        </message>
        <message>
            <source>署名和成文日期的右空</source>
            <translation>Right indent of signature and date</translation>
        </message>
        <message>
            <source>不加盖印章 {plain}和 {date}，加盖印章 {sealed}和 {sealed_date}</source>
            <translation>{plain} and {date} without a seal, {sealed} and {sealed_date} with one</translation>
        </message>
        <message>
            <source>{signature}和 {date}</source>
            <translation>{signature} and {date}</translation>
        </message>
        <message>
            <source>用空段落留空</source>
            <translation>Empty paragraph for space</translation>
        </message>
        <message>
            <source>用段前、段后距离</source>
            <translation>spacing before or after paragraphs</translation>
        </message>
        <message>
            <source>空段落</source>
            <translation>empty paragraph</translation>
        </message>
        <message>
            <source>人工分页</source>
            <translation>Manual page break</translation>
        </message>
        <message>
            <source>自动分页</source>
            <translation>automatic page break</translation>
        </message>
        <message>
            <source>分页符</source>
            <translation>page break</translation>
        </message>
        <message>
            <source>发文字号的写法</source>
            <translation>Form of document number</translation>
        </message>
        <message>
            <source>机关代字〔年份〕序号，六角括号，不加“第”，序号不编虚位</source>
            <translation>code, year and number, the year in “〔〕”, without “第” and leading zeros</translation>
        </message>
        <message>
            <source>汉字之间的半角标点</source>
            <translation>Half-width punctuation between Chinese characters</translation>
        </message>
        <message>
            <source>全角标点</source>
            <translation>full-width punctuation</translation>
        </message>
        <message>
            <source>直引号</source>
            <translation>Straight quotes</translation>
        </message>
        <message>
            <source>弯引号“”</source>
            <translation>curly quotes “”</translation>
        </message>
        <message>
            <source>标题末尾</source>
            <translation>End of title</translation>
        </message>
        <message>
            <source>不加标点</source>
            <translation>no punctuation</translation>
        </message>
        <message>
            <source>主送末尾</source>
            <translation>End of addressee</translation>
        </message>
        <message>
            <source>全角冒号“：”</source>
            <translation>full-width colon “：”</translation>
        </message>
        <message>
            <source>“附件”之后</source>
            <translation>After “附件”</translation>
        </message>
        <message>
            <source>附件名称末尾</source>
            <translation>End of attachment name</translation>
        </message>
        <message>
            <source>附件的序号</source>
            <translation>Number of attachment</translation>
        </message>
        <message>
            <source>阿拉伯数字加点，如“1.”</source>
            <translation>Arabic digits with a dot, as in “1.”</translation>
        </message>
        <message>
            <source>成文日期的写法</source>
            <translation>Form of date</translation>
        </message>
        <message>
            <source>阿拉伯数字，月、日不编虚位，如“2023年6月5日”</source>
            <translation>Arabic digits without leading zeros, as in “2023年6月5日”</translation>
        </message>
        <message>
            <source>附注的写法</source>
            <translation>Form of annotation</translation>
        </message>
        <message>
            <source>加全角圆括号“（ ）”</source>
            <translation>full-width parentheses “（ ）”</translation>
        </message>
        <message>
            <source>抄送的写法</source>
            <translation>Form of copies line</translation>
        </message>
        <message>
            <source>“抄送：”开头，句号结尾</source>
            <translation>begins with “抄送：” and ends with a stop</translation>
        </message>
        <message>
            <source>初号</source>
            <translation>size 0</translation>
        </message>
        <message>
            <source>小初</source>
            <translation>small 0</translation>
        </message>
        <message>
            <source>一号</source>
            <translation>size 1</translation>
        </message>
        <message>
            <source>小一</source>
            <translation>small 1</translation>
        </message>
        <message>
            <source>二号</source>
            <translation>size 2</translation>
        </message>
        <message>
            <source>小二</source>
            <translation>small 2</translation>
        </message>
        <message>
            <source>三号</source>
            <translation>size 3</translation>
        </message>
        <message>
            <source>小三</source>
            <translation>small 3</translation>
        </message>
        <message>
            <source>四号</source>
            <translation>size 4</translation>
        </message>
        <message>
            <source>小四</source>
            <translation>small 4</translation>
        </message>
        <message>
            <source>五号</source>
            <translation>size 5</translation>
        </message>
        <message>
            <source>小五</source>
            <translation>small 5</translation>
        </message>
        <message>
            <source>左对齐</source>
            <translation>left</translation>
        </message>
        <message>
            <source>右对齐</source>
            <translation>right</translation>
        </message>
        <message>
            <source>居中</source>
            <translation>centered</translation>
        </message>
        <message>
            <source>两端对齐</source>
            <translation>justified</translation>
        </message>
        <message>
            <source>发文机关标志</source>
            <translation>issuer's mark</translation>
        </message>
        <message>
            <source>发文字号</source>
            <translation>Document number</translation>
        </message>
        <message>
            <source>份号、密级和紧急程度</source>
            <translation>copy number, secrecy and urgency</translation>
        </message>
        <message>
            <source>办理结果</source>
            <translation>Result</translation>
        </message>
        <message>
            <source>标题</source>
            <translation>Title</translation>
        </message>
        <message>
            <source>主送</source>
            <translation>Addressee</translation>
        </message>
        <message>
            <source>正文</source>
            <translation>Body</translation>
        </message>
        <message>
            <source>一级标题</source>
            <translation>Heading 1</translation>
        </message>
        <message>
            <source>二级标题</source>
            <translation>Heading 2</translation>
        </message>
        <message>
            <source>三级标题</source>
            <translation>Heading 3</translation>
        </message>
        <message>
            <source>四级标题</source>
            <translation>Heading 4</translation>
        </message>
        <message>
            <source>结语</source>
            <translation>Closing</translation>
        </message>
        <message>
            <source>附件说明</source>
            <translation>Attachments line</translation>
        </message>
        <message>
            <source>署名</source>
            <translation>Signature</translation>
        </message>
        <message>
            <source>成文日期</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>附注</source>
            <translation>Annotation</translation>
        </message>
        <message>
            <source>抄送</source>
            <translation>Cc</translation>
        </message>
        <message>
            <source>附件序号</source>
            <translation>Attachment number</translation>
        </message>
        <message>
            <source>附件标题</source>
            <translation>Attachment title</translation>
        </message>
        <message>
            <source>段首标题后的正文</source>
            <translation>text after a run-in heading</translation>
        </message>
        <message>
            <source>{mm} 毫米</source>
            <translation>{mm} mm</translation>
        </message>
        <message>
            <source>{points} 磅</source>
            <translation>{points} pt</translation>
        </message>
        <message>
            <source>{name}（{size}）</source>
            <translation>{name} ({size})</translation>
        </message>
        <message>
            <source>{count} 字</source>
            <translation>{count} characters</translation>
        </message>
        <message>
            <source>全文</source>
            <translation>Whole document</translation>
        </message>
        <message>
            <source>第 {numbers} 等 {count} 段</source>
            <translation>Paragraphs {numbers} and more, {count} in all</translation>
        </message>
        <message>
            <source>第 {numbers} 段</source>
            <translation>Paragraph {numbers}</translation>
        </message>
        <message>
            <source>{what}（{clause}）</source>
            <translation>{what} ({clause})</translation>
        </message>
        <message>
            <source>[{severity}] {place} {what}：应为 {expected}，现为 {found}</source>
            <translation>[{severity}] {place} {what}: expected {expected}, found {found}</translation>
        </message>
        <message>
            <source>未发现问题，共检查 {checked} 项。</source>
            <translation>No problems found, {checked} items checked.</translation>
        </message>
        <message>
            <source>错误 {errors} 处，注意 {warnings} 处，提示 {infos} 处，共检查 {checked} 项。</source>
            <translation>{errors} errors, {warnings} warnings, {infos} notes; {checked} items checked.</translation>
        </message>
        <message>
            <source>案头旁边的文件夹“{folder}”不能写入，答复函没有打开编辑。</source>
            <translation>The folder “{folder}” beside the desk cannot be written to; the letter was not opened for editing.</translation>
        </message>
        <message>
            <source>{user} 在 {host} 上（{since} 起）</source>
            <translation>{user} on {host} (since {since})</translation>
        </message>
        <message>
            <source>“{name}”不是 .xlsx 或 .json 文件，没有导入。</source>
            <translation>“{name}” is not an .xlsx or .json file and was not imported.</translation>
        </message>
        <message>
            <source>“{name}”不是 UTF-8 编码的 JSON 文件，没有导入。</source>
            <translation>“{name}” is not JSON in UTF-8 and was not imported.</translation>
        </message>
        <message>
            <source>“{name}”里没有常用语，没有导入。</source>
            <translation>“{name}” has no clauses; nothing was imported.</translation>
        </message>
        <message>
            <source>“{name}”不是 .xlsx 或 .json 文件名，没有导出。</source>
            <translation>“{name}” is not an .xlsx or .json file name; nothing was exported.</translation>
        </message>
        <message>
            <source>第 {row} 行没有标题，没有导入。请补上标题后再试。</source>
            <translation>Row {row} has no title; nothing was imported. Add the title and try again.</translation>
        </message>
        <message>
            <source>“{name}”里没有常用语表：前 {rows} 行中找不到“标题”和“正文”两列，没有导入。</source>
            <translation>“{name}” has no table of clauses: the first {rows} rows do not name the columns “标题” and “正文”. Nothing was imported.</translation>
        </message>
        <message>
            <source>“{name}”不是完好的 .xlsx 文件，没有导入；原文件未改动。</source>
            <translation>“{name}” is not a valid .xlsx file; it was not imported and not changed.</translation>
        </message>
        <message>
            <source>“{name}”超过 {rows} 行，不像是常用语表，没有导入。</source>
            <translation>“{name}” has more than {rows} rows, too many for a table of clauses; it was not imported.</translation>
        </message>
        <message>
            <source>第 {row} 行与前面一行编号相同，却没有写明适用的类型、称呼或层级，没有导入。</source>
            <translation>Row {row} has the number of an earlier row, but does not say for which kind, address or level it is; nothing was imported.</translation>
        </message>
        <message>
            <source>第 {row} 行的“共享”应为“是”或“否”，没有导入。</source>
            <translation>“共享” in row {row} should be “是” or “否”; nothing was imported.</translation>
        </message>
        <message>
            <source>第 {row} 行的功能“{function}”不认识，没有导入。</source>
            <translation>The function “{function}” in row {row} is not known; nothing was imported.</translation>
        </message>
        <message>
            <source>第 {row} 行：{reason}，没有导入。</source>
            <translation>Row {row}: {reason}; nothing was imported.</translation>
        </message>
        <message>
            <source>常用语库里没有这一条，可能已在别处删除。</source>
            <translation>The library does not have this clause; it may have been deleted elsewhere.</translation>
        </message>
        <message>
            <source>这条常用语没有第 {version} 版。</source>
            <translation>This clause has no version {version}.</translation>
        </message>
        <message>
            <source>常用语“{title}”没有保存：{reason}。</source>
            <translation>The clause “{title}” was not saved: {reason}.</translation>
        </message>
        <message>
            <source>常用语的第 {version} 版已损坏，没有打开；现在的文字未受影响。</source>
            <translation>Version {version} of the clause is damaged and was not opened; its present text is not affected.</translation>
        </message>
        <message>
            <source>第 {number} 号答复函已签发，不能再改；请先建立新版本。</source>
            <translation>Letter no. {number} is signed and can no longer be changed; please start a new version first.</translation>
        </message>
        <message>
            <source>第 {number} 号答复函已在别处保存过（{when}），为免覆盖，这次没有保存。请另存为副本，或重新打开后再改。</source>
            <translation>Letter {number} has been saved elsewhere ({when}); to overwrite nothing, it was not saved this time. Save a copy, or open it again and go on from there.</translation>
        </message>
        <message>
            <source>“{title}”正在窗口中打开，没有存入；案头里的内容没有改动。请关闭窗口后再导入。</source>
            <translation>“{title}” is open in a window and was not stored; the desk is unchanged. Close the window and import again.</translation>
        </message>
        <message>
            <source>案头里没有第 {number} 号版本。</source>
            <translation>The desk has no version {number}.</translation>
        </message>
        <message>
            <source>第 {number} 号版本的内容已损坏，没有打开；答复函本身未受影响。</source>
            <translation>Version {number} is damaged and was not opened; the letter itself is not affected.</translation>
        </message>
        <message>
            <source>案头里没有第 {number} 号答复函。</source>
            <translation>The desk has no letter {number}.</translation>
        </message>
        <message>
            <source>案头里没有这封答复函，可能已被移走。</source>
            <translation>The desk does not have this letter; it may have been moved away.</translation>
        </message>
        <message>
            <source>“{name}”不是案头文件，或已经损坏，没有打开；文件未改动。请换一个文件，或用备份恢复案头。</source>
            <translation>“{name}” is not a desk file, or is damaged; it was not opened and not changed. Choose another file, or restore the desk from a backup.</translation>
        </message>
        <message>
            <source>案头“{name}”的数据已损坏，这一步没有完成。请用最近的备份恢复案头（replydesk desk restore 备份文件）。</source>
            <translation>The data of the desk “{name}” are damaged; this step was not done. Restore the desk from the latest backup (replydesk desk restore FILE).</translation>
        </message>
        <message>
            <source>案头“{name}”正被另一个窗口或程序占用，这一步没有完成；案头里已有的内容没有改动。请稍后再试。</source>
            <translation>The desk “{name}” is in use by another window or program; this step was not done and nothing in the desk was changed. Try again later.</translation>
        </message>
        <message>
            <source>案头“{name}”不能写入：文件或所在文件夹是只读的，或没有权限；已有内容没有改动。请另选位置。</source>
            <translation>The desk “{name}” cannot be written to: the file or its folder is read-only, or you have no permission. Nothing was changed. Choose another place.</translation>
        </message>
        <message>
            <source>磁盘空间不足，这一步没有写入“{name}”；原有内容完好。请清理磁盘后重试。</source>
            <translation>The disk is full and this step was not written to “{name}”; what was there is intact. Free some space and try again.</translation>
        </message>
        <message>
            <source>内容太大，案头“{name}”存不下；已有内容没有改动。</source>
            <translation>This is too large for the desk “{name}” to hold; what it held before is unchanged.</translation>
        </message>
        <message>
            <source>案头“{name}”打不开：所在文件夹不存在，或没有权限。请检查位置“{folder}”。</source>
            <translation>The desk “{name}” cannot be opened: its folder does not exist, or you have no permission. Check the place “{folder}”.</translation>
        </message>
        <message>
            <source>读写“{name}”时磁盘或网络出错，这一步没有完成；原有内容没有改动。请检查磁盘后重试。</source>
            <translation>The disk or the network failed while reading or writing “{name}”; this step was not done and nothing was changed. Check the disk and try again.</translation>
        </message>
        <message>
            <source>“{name}”是一个文件夹，不是案头文件。</source>
            <translation>“{name}” is a folder, not a desk file.</translation>
        </message>
        <message>
            <source>找不到案头文件“{path}”。</source>
            <translation>The desk file “{path}” was not found.</translation>
        </message>
        <message>
            <source>“{name}”是别的程序的数据库，不是案头，没有打开；文件未改动。请换一个文件。</source>
            <translation>“{name}” is another program's database, not a desk; it was not opened and not changed. Choose another file.</translation>
        </message>
        <message>
            <source>案头“{name}”由更新版本的 replydesk 保存，没有打开；文件未改动。请先升级本程序。</source>
            <translation>The desk “{name}” was saved by a newer replydesk; it was not opened and not changed. Update this program first.</translation>
        </message>
        <message>
            <source>“{name}”有 {size} MB，已原样存入案头，案头文件和备份会随之变大。</source>
            <translation>“{name}” has {size} MB. It was kept in the desk as it is; the desk's file and its backups grow accordingly.</translation>
        </message>
        <message>
            <source>案头里没有这份审阅，可能已被移走。</source>
            <translation>The desk does not have this review; it may have been moved away.</translation>
        </message>
        <message>
            <source>收到的文件“{name}”在案头里已损坏，没有打开；答复函本身未受影响。请重新接收原文件。</source>
            <translation>The received file “{name}” is damaged in the desk and was not opened; the letter itself is not affected. Please receive the original file again.</translation>
        </message>
        <message>
            <source>“{name}”所依据的稿子在案头里已损坏，没有打开；答复函本身未受影响。</source>
            <translation>The draft that “{name}” was made from is damaged in the desk and was not opened; the letter itself is not affected.</translation>
        </message>
        <message>
            <source>备份不能写到案头文件自己身上，没有备份。请换一个文件名。</source>
            <translation>A backup cannot be written over the desk file itself; no backup was made. Choose another file name.</translation>
        </message>
        <message>
            <source>找不到备份文件“{path}”，案头没有改动。</source>
            <translation>The backup “{path}” was not found; the desk is unchanged.</translation>
        </message>
        <message>
            <source>备份文件就是案头文件自己，案头没有改动。请选择另一个备份文件。</source>
            <translation>The backup is the desk file itself; the desk is unchanged. Choose another backup.</translation>
        </message>
        <message>
            <source>文件夹“{folder}”不存在，没有恢复。</source>
            <translation>The folder “{folder}” does not exist; nothing was restored.</translation>
        </message>
        <message>
            <source>有答复函正在窗口中打开，案头没有改动。请关闭所有窗口后再恢复。</source>
            <translation>A letter is open in a window; the desk is unchanged. Close all windows and restore again.</translation>
        </message>
        <message>
            <source>恢复没有完成（{reason}），案头没有改动。</source>
            <translation>The restore was not completed ({reason}); the desk is unchanged.</translation>
        </message>
        <message>
            <source>备份“{name}”不能用，案头没有改动。（{reason}）</source>
            <translation>The backup “{name}” cannot be used; the desk is unchanged. ({reason})</translation>
        </message>
        <message>
            <source>备份“{name}”有 {count} 处损坏，案头没有改动。（{found}）</source>
            <translation>The backup “{name}” is damaged in {count} places; the desk is unchanged. ({found})</translation>
        </message>
        <message>
            <source>第 {number} 号答复函现在的状态是“{state}”，不能“{deed}”，状态没有变。</source>
            <translation>Letter no. {number} is now in the state “{state}”, so “{deed}” is not possible; the state has not changed.</translation>
        </message>
        <message>
            <source>第 {number} 号答复函现在的状态是“{state}”，不在核稿或会签，意见没有记下。</source>
            <translation>Letter no. {number} is now in the state “{state}”, neither in review nor being countersigned; the opinion was not recorded.</translation>
        </message>
        <message>
            <source>第 {number} 号答复函没有可以撤回的步骤，状态没有变。</source>
            <translation>Letter no. {number} has no step that can be withdrawn; the state has not changed.</translation>
        </message>
        <message>
            <source>第 {number} 号答复函的新版本已经改过，不能撤回；签发稿留在版本里。</source>
            <translation>The new version of letter no. {number} has been changed already and cannot be withdrawn; the signed text is kept among the versions.</translation>
        </message>
        <message>
            <source>第 {number} 号答复函还没有签发，可以直接修改。</source>
            <translation>Letter no. {number} is not signed yet and can be changed as it is.</translation>
        </message>
        <message>
            <source>模板的名称应当有 1 到 {most} 个字，没有保存。</source>
            <translation>A template's name has 1 to {most} characters; it was not saved.</translation>
        </message>
        <message>
            <source>案头里没有这个模板，可能已在别处删除。</source>
            <translation>There is no such template in the desk; it may have been deleted elsewhere.</translation>
        </message>
        <message>
            <source>这封信标有密级（{secrecy}），不能导出网页，没有写出文件。如果没有密级，请清空“密级和保密期限”。</source>
            <translation>This letter is classified ({secrecy}) and cannot become a web page; no file was written. If it is not classified, clear “Secrecy”.</translation>
        </message>
        <message>
            <source>这封信的公开属性是“{disclosure}”，不能导出网页，没有写出文件。如果可以上网公开，请先把公开属性改为“主动公开”。</source>
            <translation>This letter’s disclosure is “{disclosure}”, so it cannot become a web page; no file was written. If it may be published, first change the disclosure to “主动公开”.</translation>
        </message>
        <message>
            <source>没有写进网页的要素：{names}。</source>
            <translation>Particulars left out of the web page: {names}.</translation>
        </message>
        <message>
            <source>公开属性还没有填，上网前请确认这封信可以公开。</source>
            <translation>The disclosure is not filled in: make sure that this letter may be published.</translation>
        </message>
        <message>
            <source>这是写给主办单位的会办意见，上网前请确认可以公开。</source>
            <translation>This is a co-handling opinion to the lead unit: make sure that it may be published.</translation>
        </message>
        <message>
            <source>身份证号码</source>
            <translation>identity number</translation>
        </message>
        <message>
            <source>电子邮箱</source>
            <translation>e-mail address</translation>
        </message>
        <message>
            <source>手机号码</source>
            <translation>mobile number</translation>
        </message>
        <message>
            <source>电话号码</source>
            <translation>telephone number</translation>
        </message>
        <message>
            <source>联系人姓名</source>
            <translation>contact’s name</translation>
        </message>
        <message>
            <source>已遮盖{kind}：“{around}”。</source>
            <translation>Masked {kind}: “{around}”.</translation>
        </message>
        <message>
            <source>格式“{format}”不能导出</source>
            <translation>The format “{format}” cannot be exported</translation>
        </message>
        <message>
            <source>看不出“{name}”要导出成什么格式</source>
            <translation>The name “{name}” does not say which format to export</translation>
        </message>
        <message>
            <source>{what}，没有写出文件。可用的格式有：{known}。</source>
            <translation>{what}; no file was written. Formats: {known}.</translation>
        </message>
        <message>
            <source>已安装</source>
            <translation>Installed</translation>
        </message>
        <message>
            <source>Word 改用“{shown}”显示</source>
            <translation>Word shows “{shown}” instead</translation>
        </message>
        <message>
            <source>Word 会自行换一种字体，多半是宋体</source>
            <translation>Word chooses another face itself, most likely SimSun</translation>
        </message>
        <message>
            <source>安装“{face}”，或在格式中写 {setting}</source>
            <translation>Install “{face}”, or write {setting} in the format</translation>
        </message>
        <message>
            <source>安装“{face}”</source>
            <translation>Install “{face}”</translation>
        </message>
        <message>
            <source>版式“{name}”以“{parent}”为基础，请先导入“{parent}”。没有导入。</source>
            <translation>The profile “{name}” stands on “{parent}”: import “{parent}” first. Nothing was imported.</translation>
        </message>
        <message>
            <source>版式的文件夹“{folder}”建不起来（{reason}），什么都没有改动。</source>
            <translation>The folder of profiles “{folder}” cannot be made ({reason}); nothing was changed.</translation>
        </message>
        <message>
            <source>版式文件“{name}”不能移动（{reason}），仍在原处。</source>
            <translation>The profile file “{name}” cannot be moved ({reason}); it is where it was.</translation>
        </message>
        <message>
            <source>版式“{profile}”中 {key} {what}</source>
            <translation>In the format profile “{profile}”, {key} {what}</translation>
        </message>
        <message>
            <source>没有叫“{name}”的版式。可用的有 {known}，或者写 .toml 文件的路径。</source>
            <translation>There is no format profile “{name}”. Use {known}, or the path of a .toml file.</translation>
        </message>
        <message>
            <source>版式“{name}”不是完好的 TOML 文件（{reason}），没有使用。</source>
            <translation>The format profile “{name}” is not valid TOML ({reason}) and was not used.</translation>
        </message>
        <message>
            <source>应当是一个版式的名字，例如 inherits = "letter"。</source>
            <translation>should be the name of a format profile, e.g. inherits = "letter".</translation>
        </message>
        <message>
            <source>绕成了圈：版式不能直接或间接以自己为基础。</source>
            <translation>goes round in a circle: a format profile cannot be based on itself.</translation>
        </message>
        <message>
            <source>= {parent} 找不到。可用的有 {known}，或者同一文件夹里的 .toml 文件。</source>
            <translation>= {parent} was not found. Use {known}, or a .toml file in the same folder.</translation>
        </message>
        <message>
            <source>的页边太大或行距不对，版心里排不下一行字。</source>
            <translation>has margins too wide or a wrong line height: the type area does not hold a line.</translation>
        </message>
        <message>
            <source>的左右页边太大，一行排不下两个字。</source>
            <translation>has side margins too wide: a line does not hold two characters.</translation>
        </message>
        <message>
            <source>应当是一组样式。</source>
            <translation>should be a set of styles.</translation>
        </message>
        <message>
            <source>应当是一组格式。</source>
            <translation>should be a set of formats.</translation>
        </message>
        <message>
            <source>的 size、line 和字宽都应当大于零。</source>
            <translation>needs a size, line and character width above zero.</translation>
        </message>
        <message>
            <source>应当是一组键和值。</source>
            <translation>should be a set of keys and values.</translation>
        </message>
        <message>
            <source>没有写。（要以现有方案为基础，请加上 inherits。）</source>
            <translation>is missing. (To build on an existing profile, add inherits.)</translation>
        </message>
        <message>
            <source>是不是 {key}？</source>
            <translation>did you mean {key}?</translation>
        </message>
        <message>
            <source>可用的键有：{known}。</source>
            <translation>known keys: {known}.</translation>
        </message>
        <message>
            <source>是不认识的键，{hint}</source>
            <translation>is not a known key; {hint}</translation>
        </message>
        <message>
            <source>应当是 true 或 false，现在是 {value}。</source>
            <translation>should be true or false, but is {value}.</translation>
        </message>
        <message>
            <source>应当是加引号的文字，现在是 {value}。</source>
            <translation>should be text in quotes, but is {value}.</translation>
        </message>
        <message>
            <source>应当是六位十六进制颜色，例如 "FF0000"，现在是 {value}。</source>
            <translation>should be a color of six hexadecimal digits, e.g. "FF0000", but is {value}.</translation>
        </message>
        <message>
            <source>应当是 {known} 之一，现在是 {value}。</source>
            <translation>should be one of {known}, but is {value}.</translation>
        </message>
        <message>
            <source>应当是一组文字。</source>
            <translation>should be a set of texts.</translation>
        </message>
        <message>
            <source>应当是加引号的百分数，例如 "66%"，现在是 {value}。</source>
            <translation>should be a percentage in quotes, e.g. "66%", but is {value}.</translation>
        </message>
        <message>
            <source>= {shown} 的单位不对：长度要加引号并写明单位，例如 "37mm"、"28.95pt"、"2字"、"1行"、"3号"。</source>
            <translation>= {shown} has no proper unit: write lengths in quotes with their unit, e.g. "37mm", "28.95pt", “2字”, “1行”, “3号”.</translation>
        </message>
        <message>
            <source>自造的字，别的电脑上显示为空白或方框</source>
            <translation>A character made by hand; on other computers a blank or a box</translation>
        </message>
        <message>
            <source>常用字体里没有，Word 换一种字体显示这个字，也可能是方框</source>
            <translation>In no usual face; Word shows it in another one, or as a box</translation>
        </message>
        <message>
            <source>“{faces}”里没有，Word 换一种字体显示这个字</source>
            <translation>Not in “{faces}”; Word shows it in another face</translation>
        </message>
        <message>
            <source>改用这个字的标准编码，可用拼音或笔画输入法打出</source>
            <translation>Use the character's standard code; a pinyin or stroke input method types it</translation>
        </message>
        <message>
            <source>导出后在 Word 里选中这个字，换成有这个字的字体（如“宋体-ExtB”），打印后核对</source>
            <translation>After the export select the character in Word, choose a face that has it (such as “SimSun-ExtB”), and check the print</translation>
        </message>
        <message>
            <source>在格式中改用字数多的字体：{larger}</source>
            <translation>Choose a face with more characters in the format: {larger}</translation>
        </message>
        <message>
            <source>花脸稿只能写成 .docx 或 .pdf 文件，“{name}”没有写出。</source>
            <translation>A redline can only be written as a .docx or .pdf file; “{name}” was not written.</translation>
        </message>
        <message>
            <source>控制字符</source>
            <translation>control character</translation>
        </message>
        <message>
            <source>文件名“{name}”中有 Windows 不允许的字符（{shown}），没有写出文件。请换一个文件名。</source>
            <translation>The file name “{name}” has characters that Windows does not allow ({shown}); no file was written. Choose another name.</translation>
        </message>
        <message>
            <source>“{name}”不能用作 Windows 的文件名，没有写出文件。请换一个文件名。</source>
            <translation>“{name}” cannot be a file name in Windows; no file was written. Choose another name.</translation>
        </message>
        <message>
            <source>文件名太长，没有写出文件。请换一个短一些的文件名。</source>
            <translation>The file name is too long; no file was written. Choose a shorter name.</translation>
        </message>
        <message>
            <source>文件夹“{folder}”不存在，没有写出“{name}”。请先建立文件夹或另选位置。</source>
            <translation>The folder “{folder}” does not exist and “{name}” was not written. Make the folder first, or choose another place.</translation>
        </message>
        <message>
            <source>“{name}”是一个文件夹，不能写成文件。请换一个文件名。</source>
            <translation>“{name}” is a folder and cannot be written as a file. Choose another name.</translation>
        </message>
        <message>
            <source>磁盘空间不足，“{name}”没有写出；原有文件未改动。请清理磁盘或另选位置后重试。</source>
            <translation>The disk is full and “{name}” was not written; an older file is unchanged. Free some space or choose another place, and try again.</translation>
        </message>
        <message>
            <source>“{name}”写不进去：文件可能正在 Word 或 WPS 中打开，或没有写入权限；原有文件未改动。请关闭后重试，或另存为别的名字。</source>
            <translation>“{name}” cannot be written: it may be open in Word or WPS, or you have no permission. An older file is unchanged. Close it and try again, or save under another name.</translation>
        </message>
        <message>
            <source>“{name}”没有写出（{reason}）；原有文件未改动。请另选位置后重试。</source>
            <translation>“{name}” was not written ({reason}); an older file is unchanged. Choose another place and try again.</translation>
        </message>
        <message>
            <source>“{name}”是一个文件夹，不是文件。</source>
            <translation>“{name}” is a folder, not a file.</translation>
        </message>
        <message>
            <source>“{name}”太大（超过 {limit} MB），不像是一封答复函，没有读取。</source>
            <translation>“{name}” is too large (over {limit} MB) to be a reply letter; it was not read.</translation>
        </message>
        <message>
            <source>找不到文件“{path}”。</source>
            <translation>The file “{path}” was not found.</translation>
        </message>
        <message>
            <source>没有读取“{name}”的权限，或它正被别的程序独占。</source>
            <translation>You have no permission to read “{name}”, or another program has locked it.</translation>
        </message>
        <message>
            <source>“{name}”读不出来（{reason}）。</source>
            <translation>“{name}” cannot be read ({reason}).</translation>
        </message>
        <message>
            <source>HTML 转义符</source>
            <translation>HTML entities</translation>
        </message>
        <message>
            <source>HTML 注释</source>
            <translation>HTML comments</translation>
        </message>
        <message>
            <source>HTML 标记</source>
            <translation>HTML tags</translation>
        </message>
        <message>
            <source>不可见字符</source>
            <translation>invisible characters</translation>
        </message>
        <message>
            <source>“{found}”处疑似缺字，未改动，请核对</source>
            <translation>Characters seem to be missing at “{found}”; unchanged, please check</translation>
        </message>
        <message>
            <source>段首是“{char}”，前面疑似缺字，未改动，请核对</source>
            <translation>The paragraph begins with “{char}”; characters seem to be missing before it; unchanged, please check</translation>
        </message>
        <message>
            <source>原文含较多繁体字，可能来自转换过的镜像网站，请与正式文本核对。</source>
            <translation>The source has many traditional characters and may come from a converted mirror site; please check against the official text.</translation>
        </message>
        <message>
            <source>原文夹有与公文无关的推广文字，来源可能不可靠，请与正式文本核对。</source>
            <translation>The source contains advertising and may not be reliable; please check against the official text.</translation>
        </message>
        <message>
            <source>同一段文字出现两次，都已保留，请核对：{text}…</source>
            <translation>The same paragraph occurs twice; both were kept, please check: “{text}…”</translation>
        </message>
        <message>
            <source>称谓是“{salutation}”，而案件是{kind}，两者不一致，未改动，请核对。</source>
            <translation>The salutation is “{salutation}”, but the case is a “{kind}”; they do not match; unchanged, please check.</translation>
        </message>
        <message>
            <source>这是会办（协办）意见，不是给提案人的答复函，请核对用途。</source>
            <translation>This is a co-handling opinion, not a reply to the proposer; please check its purpose.</translation>
        </message>
        <message>
            <source>标题说这是摘要，可能不是答复函全文，请核对。</source>
            <translation>The title says that this is a summary; it may not be the whole letter, please check.</translation>
        </message>
        <message>
            <source>称谓</source>
            <translation>Salutation</translation>
        </message>
        <message>
            <source>原文中没有找到{names}。</source>
            <translation>Not found in the source: {names}.</translation>
        </message>
        <message>
            <source>称谓中只有姓，没有名，请补全。</source>
            <translation>The salutation has only a family name; please complete it.</translation>
        </message>
        <message>
            <source>文件超过 20 MB，不像一封答复函，没有读取；原文件未改动。</source>
            <translation>The file is over 20 MB, too large for a reply letter; it was not read and not changed.</translation>
        </message>
        <message>
            <source>文件不是文本（含有空字节），没有读取；原文件未改动。</source>
            <translation>The file is not text (it has null bytes); it was not read and not changed.</translation>
        </message>
        <message>
            <source>文件不是完好的文本（第 {place} 个字节处无法按 {encoding} 解读），没有读取；原文件未改动。</source>
            <translation>The file is not valid text (byte {place} cannot be read as {encoding}); it was not read and not changed.</translation>
        </message>
        <message>
            <source>要素“{field}”按文件中的文字更新为：{value}</source>
            <translation>The field “{field}” was updated from the file: “{value}”</translation>
        </message>
        <message>
            <source> PDF 文件</source>
            <translation>a PDF file</translation>
        </message>
        <message>
            <source> RTF 文件</source>
            <translation>an RTF file</translation>
        </message>
        <message>
            <source>一张图片</source>
            <translation>an image</translation>
        </message>
        <message>
            <source>“{name}”是{what}，不是文本，没有读取；请另存为 .docx 或 .txt，原文件未改动。</source>
            <translation>“{name}” is {what}, not text, and was not read; save it as .docx or .txt. The file was not changed.</translation>
        </message>
        <message>
            <source>文件编码是 {encoding}。</source>
            <translation>The file is encoded in {encoding}.</translation>
        </message>
        <message>
            <source>文件中没有文字，没有读取；原文件未改动。</source>
            <translation>The file has no text; it was not read and not changed.</translation>
        </message>
        <message>
            <source>网站导航路径</source>
            <translation>Site navigation</translation>
        </message>
        <message>
            <source>网页按钮</source>
            <translation>Page buttons</translation>
        </message>
        <message>
            <source>网页编辑信息</source>
            <translation>Page editor's line</translation>
        </message>
        <message>
            <source>上一篇、下一篇链接</source>
            <translation>Links to the previous and next page</translation>
        </message>
        <message>
            <source>标题中的编号是“{title}”，开头一段是“{opening}”，两者不一致，未改动，请核对。</source>
            <translation>The number in the title is “{title}”, in the first paragraph “{opening}”; unchanged, please check.</translation>
        </message>
        <message>
            <source>信中没有署名，发文机关暂取网页上的机关“{name}”，请核对。</source>
            <translation>The letter is not signed; the issuer was taken from the web page: “{name}”, please check.</translation>
        </message>
        <message>
            <source>信末没有成文日期，暂取网页信息栏中的 {date}，请核对。</source>
            <translation>The letter has no date; {date} was taken from the page's information table, please check.</translation>
        </message>
        <message>
            <source>{what}：{text}</source>
            <translation>{what}: “{text}”</translation>
        </message>
        <message>
            <source>{what}，已略去：{text}</source>
            <translation>{what}, left out: “{text}”</translation>
        </message>
        <message>
            <source>标题与称谓之间的文字，不像正文，已略去：{text}</source>
            <translation>Text between title and salutation that does not look like the letter's, left out: “{text}”</translation>
        </message>
        <message>
            <source>不认识的文字，按正文段落保留：{text}</source>
            <translation>Text of unknown purpose, kept as body text: “{text}”</translation>
        </message>
        <message>
            <source>办理结果选项，按勾选号后的一项取“{choice}”，请核对：{text}</source>
            <translation>Result class options; the ticked one, “{choice}”, was taken, please check: “{text}”</translation>
        </message>
        <message>
            <source>版头标注：{text}</source>
            <translation>Marks in the head: “{text}”</translation>
        </message>
        <message>
            <source>发文机关标志：{text}</source>
            <translation>Issuer's mark: “{text}”</translation>
        </message>
        <message>
            <source>联系人和电话：{text}</source>
            <translation>Contact and phone: “{text}”</translation>
        </message>
        <message>
            <source>网页信息栏：{text}</source>
            <translation>Page information table: “{text}”</translation>
        </message>
        <message>
            <source>重复的标题</source>
            <translation>Repeated title</translation>
        </message>
        <message>
            <source>另一个标题（网页名称）</source>
            <translation>Another title (name of the page)</translation>
        </message>
        <message>
            <source>标题分为 {count} 行，已连成一行</source>
            <translation>The title was in {count} lines; they were joined</translation>
        </message>
        <message>
            <source>标题中的空格已删去 {count} 个</source>
            <translation>Blanks removed from the title: {count}</translation>
        </message>
        <message>
            <source>发文机关</source>
            <translation>Issuer</translation>
        </message>
        <message>
            <source>栏目名，已略去</source>
            <translation>Column name, left out</translation>
        </message>
        <message>
            <source>会议届次</source>
            <translation>Session</translation>
        </message>
        <message>
            <source>提案或建议的题目</source>
            <translation>Subject of the proposal or suggestion</translation>
        </message>
        <message>
            <source>称谓之前的文字（提案原文或网页文字），不属于答复函</source>
            <translation>Text before the salutation (of the proposal or the page), not part of the letter</translation>
        </message>
        <message>
            <source>称谓之前的网页文字</source>
            <translation>Page text before the salutation</translation>
        </message>
        <message>
            <source>编号条目以分号结尾，按正文段落保留</source>
            <translation>Numbered items ending in semicolons, kept as body text</translation>
        </message>
        <message>
            <source>“第一、第二”没有依次编号，按正文段落保留</source>
            <translation>“第一、第二” are not numbered in order, kept as body text</translation>
        </message>
        <message>
            <source>单独的编号不像标题，按正文段落保留</source>
            <translation>A single number that does not look like a heading, kept as body text</translation>
        </message>
        <message>
            <source>{why}：{numbers}</source>
            <translation>{why}: “{numbers}”</translation>
        </message>
        <message>
            <source>在第 {previous} 个之后</source>
            <translation>after number {previous}</translation>
        </message>
        <message>
            <source>是这一层的第一个</source>
            <translation>is the first of its level</translation>
        </message>
        <message>
            <source>序号不连续：“{number}”{place}，已按顺序编号，请核对是否有缺漏</source>
            <translation>Numbers not continuous: “{number}” {place}; numbered in order, please check whether something is missing</translation>
        </message>
        <message>
            <source>公文层次最多四级，“{number}”按正文段落保留</source>
            <translation>Official letters have at most four levels; “{number}” was kept as body text</translation>
        </message>
        <message>
            <source>编号“{number}”不是规定的层次序数，已作第 {level} 级标题，改用“{form}”的形式</source>
            <translation>“{number}” is not an official number; made a level {level} heading, with numbers like “{form}”</translation>
        </message>
        <message>
            <source>疑似漏了序号的标题，已作第 {level} 级标题：{text}</source>
            <translation>A heading that seems to have lost its number, made a level {level} heading: “{text}”</translation>
        </message>
        <message>
            <source>没有序号的小标题，已作第 1 级标题，导出时加序号：{text}</source>
            <translation>A heading without number, made a level 1 heading and numbered on export: “{text}”</translation>
        </message>
        <message>
            <source>标题较长，可能与正文连写而缺句号，请核对：{text}…</source>
            <translation>A long heading, perhaps run into its text without a full stop, please check: “{text}…”</translation>
        </message>
        <message>
            <source>标题与正文连写在一段，已分开</source>
            <translation>Title and text stood in one paragraph and were parted</translation>
        </message>
        <message>
            <source>一段中连写了 {count} 个部分，已按层次序数和落款分段</source>
            <translation>{count} parts stood in one paragraph; they were parted by their numbers and signature</translation>
        </message>
        <message>
            <source>落款与正文连写，已分开：{text}</source>
            <translation>The signature stood in the text's paragraph and was parted: “{text}”</translation>
        </message>
        <message>
            <source>逗号</source>
            <translation>commas</translation>
        </message>
        <message>
            <source>冒号</source>
            <translation>colons</translation>
        </message>
        <message>
            <source>分号</source>
            <translation>semicolons</translation>
        </message>
        <message>
            <source>叹号</source>
            <translation>exclamation marks</translation>
        </message>
        <message>
            <source>问号</source>
            <translation>question marks</translation>
        </message>
        <message>
            <source>括号</source>
            <translation>parentheses</translation>
        </message>
        <message>
            <source>句号</source>
            <translation>full stops</translation>
        </message>
        <message>
            <source>竖排冒号</source>
            <translation>vertical colons</translation>
        </message>
        <message>
            <source>破折号</source>
            <translation>dashes</translation>
        </message>
        <message>
            <source>省略号</source>
            <translation>ellipses</translation>
        </message>
        <message>
            <source>书名号</source>
            <translation>title marks</translation>
        </message>
        <message>
            <source>引号不配对，已补正 {count} 处：{text}</source>
            <translation>Unpaired quotation marks, corrected in {count} places: “{text}”</translation>
        </message>
        <message>
            <source>引号不配对，未能补正，请核对：{text}</source>
            <translation>Unpaired quotation marks that could not be corrected, please check: “{text}”</translation>
        </message>
        <message>
            <source>“{found}”中的“.”疑似句号，未改动，请核对</source>
            <translation>The “.” in “{found}” may be a full stop; unchanged, please check</translation>
        </message>
        <message>
            <source>“{opening}”与“{closing}”个数不等，请核对：{text}</source>
            <translation>“{opening}” and “{closing}” differ in number, please check: “{text}”</translation>
        </message>
        <message>
            <source>补正 {count} 处半角标点（{kinds}）。</source>
            <translation>Half-width punctuation corrected in {count} places ({kinds}).</translation>
        </message>
        <message>
            <source>补正 {count} 处引号。</source>
            <translation>Quotation marks corrected in {count} places.</translation>
        </message>
        <message>
            <source>删去汉字之间的空格 {count} 个。</source>
            <translation>Blanks between Chinese characters removed: {count}.</translation>
        </message>
        <message>
            <source>称谓与正文连写，已分成两段</source>
            <translation>Salutation and text stood in one paragraph and were parted</translation>
        </message>
        <message>
            <source>称谓与问候“{greeting}”连写，问候已另起一段：{text}</source>
            <translation>The greeting “{greeting}” stood behind the salutation and was given its own paragraph: “{text}”</translation>
        </message>
        <message>
            <source>网站页脚已略去：{text}</source>
            <translation>Site footer, left out: “{text}”</translation>
        </message>
        <message>
            <source>其他网页的标题，已略去：{text}</source>
            <translation>Title of another page, left out: “{text}”</translation>
        </message>
        <message>
            <source>网页信息栏，已略去：{text}</source>
            <translation>Page information table, left out: “{text}”</translation>
        </message>
        <message>
            <source>落款之后的文字，按正文段落保留在信末：{text}</source>
            <translation>Text behind the signature, kept as body text at the letter's end: “{text}”</translation>
        </message>
        <message>
            <source>信后装订的附件{number}：{text}</source>
            <translation>Attachment {number} bound in behind the letter: {text}</translation>
        </message>
        <message>
            <source>附件：{text}</source>
            <translation>Attachment: “{text}”</translation>
        </message>
        <message>
            <source>抄送：{text}</source>
            <translation>Cc: “{text}”</translation>
        </message>
        <message>
            <source>与第 {line} 行起的文字重复，已略去：{text}</source>
            <translation>Repeats the text from line {line} on, left out: “{text}”</translation>
        </message>
        <message>
            <source>第 {first} 至 {last} 行排成表格，共 {rows} 行 {columns} 列</source>
            <translation>Lines {first} to {last} were made a table of {rows} rows and {columns} columns</translation>
        </message>
        <message>
            <source>印制说明</source>
            <translation>Printing note</translation>
        </message>
        <message>
            <source>看不懂的成文日期</source>
            <translation>Date that cannot be read</translation>
        </message>
        <message>
            <source>署名和成文日期</source>
            <translation>Signature and date</translation>
        </message>
        <message>
            <source>未填全的成文日期</source>
            <translation>Date left incomplete</translation>
        </message>
        <message>
            <source>抄报</source>
            <translation>Report to</translation>
        </message>
        <message>
            <source>附件</source>
            <translation>Attachments</translation>
        </message>
        <message>
            <source>办理类别、公开属性等标注</source>
            <translation>Result class, disclosure and other marks</translation>
        </message>
        <message>
            <source>联系人和电话</source>
            <translation>Contact and phone</translation>
        </message>
        <message>
            <source>{count} 行逐字加了空格，已去掉。</source>
            <translation>Blanks between every two characters were taken out of {count} lines.</translation>
        </message>
        <message>
            <source>原文按固定行宽断行，已把 {count} 行接回所在段落。</source>
            <translation>The source was broken into lines of fixed width; {count} lines were joined to their paragraphs again.</translation>
        </message>
        <message>
            <source>已清除{kind} {count} 处。</source>
            <translation>Removed {kind}: {count}.</translation>
        </message>
        <message>
            <source>“{name}”中没有正文，没有读取；原文件未改动。</source>
            <translation>“{name}” has no body text; it was not read and not changed.</translation>
        </message>
        <message>
            <source>“{name}”中没有文字，没有读取；原文件未改动。</source>
            <translation>“{name}” has no text; it was not read and not changed.</translation>
        </message>
        <message>
            <source>已按接受处理</source>
            <translation>treated as accepted</translation>
        </message>
        <message>
            <source>没有导入</source>
            <translation>not imported</translation>
        </message>
        <message>
            <source>{what} {count} 处，{verb}。</source>
            <translation>{what}: {count}, {verb}.</translation>
        </message>
        <message>
            <source>隐藏文字没有导入：{text}</source>
            <translation>Hidden text, not imported: “{text}”</translation>
        </message>
        <message>
            <source>页眉</source>
            <translation>Header</translation>
        </message>
        <message>
            <source>页脚</source>
            <translation>Footer</translation>
        </message>
        <message>
            <source>脚注</source>
            <translation>Footnote</translation>
        </message>
        <message>
            <source>尾注</source>
            <translation>Endnote</translation>
        </message>
        <message>
            <source>{name}文字没有导入：{text}</source>
            <translation>{name} text, not imported: “{text}”</translation>
        </message>
        <message>
            <source>修订中删去的文字</source>
            <translation>Tracked deletions</translation>
        </message>
        <message>
            <source>修订中插入的文字</source>
            <translation>Tracked insertions</translation>
        </message>
        <message>
            <source>特殊符号</source>
            <translation>Special symbols</translation>
        </message>
        <message>
            <source>脚注、尾注引用</source>
            <translation>Footnote and endnote references</translation>
        </message>
        <message>
            <source>图片</source>
            <translation>Pictures</translation>
        </message>
        <message>
            <source>字号的年份是{number}年，成文日期在{date}年；字号按成文的年份编，请改其中一个。</source>
            <translation>The number is of {number} and the letter is dated {date}; numbers go by the year of signing, please change one of them.</translation>
        </message>
        <message>
            <source>办理期限早于交办日期（{day}），请核对这两个日期。</source>
            <translation>Due before it was assigned ({day}); please check both dates.</translation>
        </message>
        <message>
            <source>成文日期早于交办日期（{day}），请核对这两个日期。</source>
            <translation>Signed before it was assigned ({day}); please check both dates.</translation>
        </message>
        <message>
            <source>印发日期早于成文日期（{day}），请核对这两个日期。</source>
            <translation>Printed before it was signed ({day}); please check both dates.</translation>
        </message>
        <message>
            <source>发布日期早于成文日期（{day}），请核对这两个日期。</source>
            <translation>Published before it was signed ({day}); please check both dates.</translation>
        </message>
        <message>
            <source>标了密级的答复函不得主动公开，请改公开属性；如果没有密级，请清空密级。</source>
            <translation>A classified letter may not be published; change the disclosure, or clear the classification if there is none.</translation>
        </message>
        <message>
            <source>公开属性是“{disclosure}”，请在这里写明理由。</source>
            <translation>Disclosure is “{disclosure}”; please give the reason here.</translation>
        </message>
        <message>
            <source>公开属性是“主动公开”，不需要理由；请清空这一项，或改公开属性。</source>
            <translation>Disclosure is “主动公开” and needs no reason; clear this field or change the disclosure.</translation>
        </message>
        <message>
            <source>附注写着公开，公开属性却是“{disclosure}”，请改其中一个。</source>
            <translation>The annotation says it is published, but disclosure is “{disclosure}”; please change one of them.</translation>
        </message>
        <message>
            <source>会办意见不定办理结果类别，导出时不印；请清空这一项，或改承办方式。</source>
            <translation>A co-handling opinion has no result class and none is printed; clear it or change the role.</translation>
        </message>
        <message>
            <source>会办意见送主办单位，不直接答复{role}；请把主送改为主办单位的名称。</source>
            <translation>A co-handling opinion goes to the lead unit and not to the {role}; please address the lead unit.</translation>
        </message>
        <message>
            <source>类型是“{kind}”，应当称“{wanted}”，这里写的是“{role}”；请改称谓或类型。</source>
            <translation>The kind is “{kind}”, which is answered to a “{wanted}”, but this says “{role}”; please change the salutation or the kind.</translation>
        </message>
        <message>
            <source>{body}的是“{other}”，类型却是“{kind}”；请改这一项或类型。</source>
            <translation>{body} has “{other}”, but the kind is “{kind}”; please change this or the kind.</translation>
        </message>
        <message>
            <source>主送写的是{addressed}人，提案人有{proposers}人；请改主送的人数，或补全提案人。</source>
            <translation>The salutation counts {addressed} people and there are {proposers} proposers; please correct the count or complete the proposers.</translation>
        </message>
        <message>
            <source>主送里没有提案人“{names}”，请补上，或写“某某等N名”。</source>
            <translation>The salutation lacks “{names}”; please add them, or write “某某等N名”.</translation>
        </message>
        <message>
            <source>主送里的“{names}”不在提案人里，请改主送或提案人。</source>
            <translation>“{names}” of the salutation are not among the proposers; please change one of the two.</translation>
        </message>
        <message>
            <source>有一条</source>
            <translation>of unknown title</translation>
        </message>
        <message>
            <source>常用语{title}的数据有错误（{reason}），没有导入。</source>
            <translation>The data of the clause {title} have errors ({reason}); nothing was imported.</translation>
        </message>
        <message>
            <source>文件不是完好的常用语数据（JSON 有错误），没有导入。</source>
            <translation>The file is not valid clause data (its JSON has errors); nothing was imported.</translation>
        </message>
        <message>
            <source>文件不是 replydesk 的常用语数据，没有导入。</source>
            <translation>The file is not clause data of replydesk; nothing was imported.</translation>
        </message>
        <message>
            <source>文件的格式版本看不懂，没有导入。</source>
            <translation>The version of the file's format cannot be read; nothing was imported.</translation>
        </message>
        <message>
            <source>文件由更新版本的 replydesk 保存，没有导入。请先升级本程序。</source>
            <translation>The file was saved by a newer replydesk; nothing was imported. Update this program first.</translation>
        </message>
        <message>
            <source>文件里有看不懂的内容（{found}），没有导入。</source>
            <translation>The file has unknown content ({found}); nothing was imported.</translation>
        </message>
        <message>
            <source>文件里没有常用语，没有导入。</source>
            <translation>The file has no clauses; nothing was imported.</translation>
        </message>
        <message>
            <source>常用语的数据已损坏。</source>
            <translation>The data of the clause are damaged.</translation>
        </message>
        <message>
            <source>缺少编号</source>
            <translation>the id is missing</translation>
        </message>
        <message>
            <source>标题是空的</source>
            <translation>the title is empty</translation>
        </message>
        <message>
            <source>标题应为一行，不超过 {most} 字</source>
            <translation>the title should be one line of at most {most} characters</translation>
        </message>
        <message>
            <source>正文是空的</source>
            <translation>the text is empty</translation>
        </message>
        <message>
            <source>没有功能 {function}</source>
            <translation>there is no function {function}</translation>
        </message>
        <message>
            <source>正文超过 {most} 字</source>
            <translation>the text has more than {most} characters</translation>
        </message>
        <message>
            <source>里面有残缺的字符</source>
            <translation>it has broken characters</translation>
        </message>
        <message>
            <source>有两条常用语的编号都是“{id}”，没有导入。</source>
            <translation>Two clauses have the id “{id}”; nothing was imported.</translation>
        </message>
        <message>
            <source>类型</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>称呼</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>层级</source>
            <translation>Level</translation>
        </message>
        <message>
            <source>{name}不能是“{value}”</source>
            <translation>{name} cannot be “{value}”</translation>
        </message>
        <message>
            <source>有一种变体没有写明用于哪种信</source>
            <translation>a variant does not say for which letters it is</translation>
        </message>
        <message>
            <source>有一种变体的正文是空的</source>
            <translation>the text of a variant is empty</translation>
        </message>
        <message>
            <source>shared 应为 true 或 false</source>
            <translation>shared should be true or false</translation>
        </message>
        <message>
            <source>不是一组键和值</source>
            <translation>it is not a set of keys and values</translation>
        </message>
        <message>
            <source>看不懂的内容 {found}</source>
            <translation>unknown content {found}</translation>
        </message>
        <message>
            <source>缺少 {key}</source>
            <translation>{key} is missing</translation>
        </message>
        <message>
            <source>{key} 应为文字</source>
            <translation>{key} should be text</translation>
        </message>
        <message>
            <source>{key} 应为列表</source>
            <translation>{key} should be a list</translation>
        </message>
        <message>
            <source>“{label}”不是本单位所用的类别（{labels}），请改正，或另选本单位的分类办法。</source>
            <translation>“{label}” is none of the office's classes ({labels}); correct it, or choose another scheme.</translation>
        </message>
        <message>
            <source>文件不是完好的答复函数据（JSON 有错误），没有打开；原文件未改动。</source>
            <translation>The file is not valid letter data (its JSON has errors); it was not opened and not changed.</translation>
        </message>
        <message>
            <source>答复函数据里有残缺的字符，没有打开；原文件未改动。</source>
            <translation>The letter data have broken characters; the file was not opened and not changed.</translation>
        </message>
        <message>
            <source>文件不是 replydesk 的答复函数据，没有打开；原文件未改动。</source>
            <translation>The file is not letter data of replydesk; it was not opened and not changed.</translation>
        </message>
        <message>
            <source>文件的格式版本看不懂，没有打开；原文件未改动。</source>
            <translation>The version of the file's format cannot be read; it was not opened and not changed.</translation>
        </message>
        <message>
            <source>文件由更新版本的 replydesk 保存，请先升级本程序；原文件未改动。</source>
            <translation>The file was saved by a newer replydesk; update this program first. The file was not changed.</translation>
        </message>
        <message>
            <source>答复函数据有错误，没有打开；原文件未改动。（{reason}）</source>
            <translation>The letter data have errors; the file was not opened and not changed. ({reason})</translation>
        </message>
        <message>
            <source>这个正则表达式太费时，查找已停下，信件没有改动。请写得具体些，少用套在一起的 * 和 +。</source>
            <translation>This regular expression takes too long. The search was stopped and the letter was not changed. Be more specific, with fewer nested * and +.</translation>
        </message>
        <message>
            <source>不能把一节移到它自己的里面。</source>
            <translation>A section cannot be moved into itself.</translation>
        </message>
        <message>
            <source>附件排在信的后面，只能在附件之间移动。</source>
            <translation>Attachments stand behind the letter and can only be moved among attachments.</translation>
        </message>
        <message>
            <source>这里是附件之间，只能放附件；要移进附件，请放在附件这一行上。</source>
            <translation>Only attachments can stand between attachments; to move a section into one, drop it on the attachment's row.</translation>
        </message>
        <message>
            <source>剪贴板里不是整节的内容，没有粘贴；要粘贴文字，请先回到正文。</source>
            <translation>The clipboard holds no whole sections, so nothing was pasted; to paste text, go back to the text first.</translation>
        </message>
        <message>
            <source>公文层次最多四级，放在那里就超过四级了。</source>
            <translation>A letter has at most four levels; there it would have more.</translation>
        </message>
        <message>
            <source>替换内容里的 ${number} 没有对应的括号：正则表达式里只有 {groups} 组括号。信件没有改动。</source>
            <translation>${number} in the replacement has no matching group: the expression has {groups}. The letter was not changed.</translation>
        </message>
        <message>
            <source>这一节已经不在信里，没有改动。</source>
            <translation>This section is no longer in the letter; nothing was changed.</translation>
        </message>
        <message>
            <source>已经是一级标题，不能再升级。</source>
            <translation>It is a level 1 heading already and cannot be promoted.</translation>
        </message>
        <message>
            <source>公文层次最多四级，不能再降级。</source>
            <translation>Official letters have at most four levels: it cannot be demoted.</translation>
        </message>
        <message>
            <source>附件没有级别，不能升级或降级。</source>
            <translation>Attachments have no level and cannot be promoted or demoted.</translation>
        </message>
        <message>
            <source>选中的几节不在同一级里，不能一起上移或下移。</source>
            <translation>The selected sections are not siblings and cannot be moved up or down together.</translation>
        </message>
        <message>
            <source>表格不能改为标题或正文段落。</source>
            <translation>A table cannot become a heading or body text.</translation>
        </message>
        <message>
            <source>表格不能改为结语。</source>
            <translation>A table cannot become the closing.</translation>
        </message>
        <message>
            <source>附件里没有结语，没有改动。</source>
            <translation>There is no closing inside an attachment; nothing was changed.</translation>
        </message>
        <message>
            <source>结语在全文最后，它的后面不能再有各节标题。</source>
            <translation>The closing stands last: no heading can follow it.</translation>
        </message>
        <message>
            <source>模板由更新版本的 replydesk 保存，请先升级本程序。</source>
            <translation>The template was saved by a newer replydesk; please update this program first.</translation>
        </message>
        <message>
            <source>模板数据有错误，没有打开；其他模板和信件不受影响。</source>
            <translation>The template is damaged and was not opened; other templates and letters are not affected.</translation>
        </message>
        <message>
            <source>标题里不能有句号、问号或叹号：它们后面的就成了正文。标题没有改动。</source>
            <translation>A heading cannot contain a full stop, question mark or exclamation mark: what follows would become body text. The heading was not changed.</translation>
        </message>
        <message>
            <source>年份应当用六角括号〔〕，例如：郑数函〔2023〕15号。</source>
            <translation>The year should stand in tortoise-shell brackets “〔〕”, e.g. “郑数函〔2023〕15号”.</translation>
        </message>
        <message>
            <source>序号前不加“第”，例如：郑数函〔2023〕15号。</source>
            <translation>No “第” before the number, e.g. “郑数函〔2023〕15号”.</translation>
        </message>
        <message>
            <source>序号不编虚位（不写前面的零），例如：郑数函〔2023〕15号。</source>
            <translation>No leading zeros in the number, e.g. “郑数函〔2023〕15号”.</translation>
        </message>
        <message>
            <source>应当是“机关代字〔年份〕序号号”，例如：郑数函〔2023〕15号。</source>
            <translation>It should be the unit's code, the year in “〔〕”, the number and “号”, e.g. “郑数函〔2023〕15号”.</translation>
        </message>
        <message>
            <source>份号是六位阿拉伯数字，例如：000001。</source>
            <translation>The copy number has six digits, e.g. 000001.</translation>
        </message>
        <message>
            <source>不是一个日期，例如：2023年6月20日。</source>
            <translation>This is not a date, e.g. “2023年6月20日”.</translation>
        </message>
        <message>
            <source>标题末尾不用标点。</source>
            <translation>No punctuation at the end of the title.</translation>
        </message>
        <message>
            <source>“关于”与“对”重复，用一个即可。</source>
            <translation>“关于” and “对” say the same; use one of them.</translation>
        </message>
        <message>
            <source>电话应当是区号-号码或11位手机号码，例如：0371-60000000。</source>
            <translation>The phone should be area code, hyphen and number, or an 11-digit mobile number, e.g. 0371-60000000.</translation>
        </message>
        <message>
            <source>“{name}”已损坏（缺少 {part}），没有打开；原文件未改动。</source>
            <translation>“{name}” is damaged ({part} is missing); it was not opened and not changed.</translation>
        </message>
        <message>
            <source>“{name}”已损坏（{part} 解不开），没有打开；原文件未改动。</source>
            <translation>“{name}” is damaged ({part} cannot be unpacked); it was not opened and not changed.</translation>
        </message>
        <message>
            <source>“{name}”设了密码，没有打开；请先去掉密码再导入，原文件未改动。</source>
            <translation>“{name}” has a password and was not opened; remove the password and import again. The file was not changed.</translation>
        </message>
        <message>
            <source>“{name}”已损坏（{part} 不是完好的 XML），没有打开；原文件未改动。</source>
            <translation>“{name}” is damaged ({part} is not valid XML); it was not opened and not changed.</translation>
        </message>
        <message>
            <source>“{name}”含有外来的文档类型定义，可能有害，没有打开；原文件未改动。</source>
            <translation>“{name}” has a foreign document type definition and may be harmful; it was not opened and not changed.</translation>
        </message>
        <message>
            <source>“{path}”读不出来（{reason}），没有打开。</source>
            <translation>“{path}” cannot be read ({reason}); it was not opened.</translation>
        </message>
        <message>
            <source>“{name}”是旧版 {old} 文件或设了密码；请用 {program} 或 WPS 另存为不加密的 {ending} 再导入，原文件未改动。</source>
            <translation>“{name}” is an old {old} file or has a password; save it in {program} or WPS as {ending} without password and import that. The file was not changed.</translation>
        </message>
        <message>
            <source>“{name}”不是完好的 {ending} 文件，没有打开；原文件未改动。</source>
            <translation>“{name}” is not a valid {ending} file; it was not opened and not changed.</translation>
        </message>
        <message>
            <source>“{name}”解开后异常庞大，可能有害，没有打开；原文件未改动。</source>
            <translation>“{name}” unpacks to an unusual size and may be harmful; it was not opened and not changed.</translation>
        </message>
        <message>
            <source>用户数据文件夹“{folder}”建不起来（{reason}），案头没有打开。请用 --desk 另选位置。</source>
            <translation>The user data folder “{folder}” cannot be made ({reason}); the desk was not opened. Choose another place with --desk.</translation>
        </message>
        <message>
            <source>这份核稿的内容读不懂，没有打开；答复函本身未受影响。</source>
            <translation>This review cannot be understood and was not opened; the letter itself is not affected.</translation>
        </message>
        <message>
            <source>“{name}”有 {count} 处{what}，不像是审阅过的答复函，没有读取；原文件未改动。</source>
            <translation>“{name}” has {count} {what}, which is more than any reviewed reply letter has. It was not read, and the file was not changed.</translation>
        </message>
        <message>
            <source>与已接受的修订（{author}）改在同一处</source>
            <translation>An accepted change ({author}) is at the same place</translation>
        </message>
        <message>
            <source>与另一处修订（{author}）改在同一处，意见不同</source>
            <translation>Another change ({author}) is at the same place and wants something else</translation>
        </message>
        <message>
            <source>此处在送审后又作了改动</source>
            <translation>This place was edited after it was sent for review</translation>
        </message>
        <message>
            <source>光标在开头或结语，不在任何一节里。</source>
            <translation>The cursor is in the opening or the closing, not in any section.</translation>
        </message>
        <message>
            <source>“{path}”写不进去（{reason}），没有写出文件；原文件未改动。</source>
            <translation>“{path}” cannot be written ({reason}), no file was written; the original was not changed.</translation>
        </message>
        <message>
            <source>没有打印：选的页码不在这份答复函的 {count} 页里。</source>
            <translation>Nothing was printed: the chosen pages are not among the {count} of this letter.</translation>
        </message>
        <message>
            <source>没有打印：不能写入“{file}”。答复函没有变。</source>
            <translation>Nothing was printed: “{file}” cannot be written. The letter is unchanged.</translation>
        </message>
        <message>
            <source>没有打印：打印机“{name}”不接受。请看它是否开着、连着。答复函没有变。</source>
            <translation>Nothing was printed: the printer “{name}” does not take it. See that it is on and connected. The letter is unchanged.</translation>
        </message>
        <message>
            <source>发文稿纸只能写成 .pdf 或 .docx 文件，“{name}”没有写出。</source>
            <translation>A dispatch sheet can only be a .pdf or a .docx file; “{name}” was not written.</translation>
        </message>
        <message>
            <source>开头</source>
            <translation>Opening</translation>
        </message>
        <message>
            <source>版头</source>
            <translation>Head</translation>
        </message>
        <message>
            <source>主体</source>
            <translation>Body</translation>
        </message>
        <message>
            <source>版记</source>
            <translation>Imprint</translation>
        </message>
        <message>
            <source>提案</source>
            <translation>Proposal</translation>
        </message>
        <message>
            <source>公开</source>
            <translation>Disclosure</translation>
        </message>
        <message>
            <source>发出答复函的机关全称，印作红色版头。联合发文写牵头机关。</source>
            <translation>Full name of the unit that sends the letter, printed as the red head. For joint letters the leading unit.</translation>
        </message>
        <message>
            <source>机关代字、年份、序号，年份用六角括号〔〕，序号不编虚位，不加“第”。</source>
            <translation>The unit's code, the year in “〔〕”, and the number without leading zeros and without “第”.</translation>
        </message>
        <message>
            <source>份号</source>
            <translation>Copy number</translation>
        </message>
        <message>
            <source>一般不用；涉密件标六位份号。</source>
            <translation>Seldom used; classified letters have a copy number of six digits.</translation>
        </message>
        <message>
            <source>密级和保密期限</source>
            <translation>Secrecy</translation>
        </message>
        <message>
            <source>一般不用；标密级的答复函不得公开。</source>
            <translation>Seldom used; a classified letter must not be published.</translation>
        </message>
        <message>
            <source>紧急程度</source>
            <translation>Urgency</translation>
        </message>
        <message>
            <source>一般不用。</source>
            <translation>Seldom used.</translation>
        </message>
        <message>
            <source>签发人</source>
            <translation>Signatory</translation>
        </message>
        <message>
            <source>上行文或本地格式要求时填写。</source>
            <translation>For letters to superiors, or where local rules ask for it.</translation>
        </message>
        <message>
            <source>办理结果类别</source>
            <translation>Result class</translation>
        </message>
        <message>
            <source>按本地规定的分类填写，印在标题右上方。</source>
            <translation>By the local scheme; printed above the title on the right.</translation>
        </message>
        <message>
            <source>答复函的标题。</source>
            <translation>The title of the letter.</translation>
        </message>
        <message>
            <source>称谓，不写冒号：郭岭委员；某某等8名代表；民盟某市委。</source>
            <translation>The salutation without colon: “郭岭委员”, “某某等8名代表”, “民盟某市委”.</translation>
        </message>
        <message>
            <source>附件名称，一行一个，末尾不用标点；装订在信后的附件不用填，名称取自它的标题。</source>
            <translation>Names of the attachments, one a line, no mark at the end. Attachments that are bound in need not be entered: their titles name them.</translation>
        </message>
        <message>
            <source>发文机关署名；联合发文一行一个机关，以空格或顿号分开。</source>
            <translation>The unit's signature; for joint letters each unit, parted by a space or “、”.</translation>
        </message>
        <message>
            <source>领导签发的日期。</source>
            <translation>The day on which the letter was signed.</translation>
        </message>
        <message>
            <source>加盖印章</source>
            <translation>Sealed</translation>
        </message>
        <message>
            <source>加盖印章与不加盖印章，署名和日期的位置不同。</source>
            <translation>Signature and date stand differently with and without a seal.</translation>
        </message>
        <message>
            <source>联系人</source>
            <translation>Contact</translation>
        </message>
        <message>
            <source>印在附注里；公开时去掉。</source>
            <translation>Printed in the annotation; left out when published.</translation>
        </message>
        <message>
            <source>联系电话</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>区号-号码或手机号码；公开时去掉。</source>
            <translation>Area code and number, or a mobile number; left out when published.</translation>
        </message>
        <message>
            <source>印在成文日期下一行的括号里，不写括号。</source>
            <translation>Printed in brackets below the date; write it without brackets.</translation>
        </message>
        <message>
            <source>抄送机关，一行一个。</source>
            <translation>Who receives a copy, one a line.</translation>
        </message>
        <message>
            <source>抄报的上级机关，一行一个。</source>
            <translation>Superior units that receive a copy, one a line.</translation>
        </message>
        <message>
            <source>印发机关</source>
            <translation>Printer</translation>
        </message>
        <message>
            <source>信函格式不印；文件格式印在末页。</source>
            <translation>Not printed in the letter layout; on the last page in the document layout.</translation>
        </message>
        <message>
            <source>印发日期</source>
            <translation>Print date</translation>
        </message>
        <message>
            <source>信函格式不印。</source>
            <translation>Not printed in the letter layout.</translation>
        </message>
        <message>
            <source>政协提案称委员，人大建议称代表。</source>
            <translation>A proposal comes from a member “委员”, a suggestion from a deputy “代表”.</translation>
        </message>
        <message>
            <source>届别所属</source>
            <translation>Assembly</translation>
        </message>
        <message>
            <source>届次前的机关：市政协、省人大、全国政协。</source>
            <translation>The body before the session: “市政协”, “省人大”, “全国政协”.</translation>
        </message>
        <message>
            <source>届次</source>
            <translation>Session</translation>
        </message>
        <message>
            <source>照交办清单写。</source>
            <translation>As the assignment list has it.</translation>
        </message>
        <message>
            <source>提案号</source>
            <translation>Proposal number</translation>
        </message>
        <message>
            <source>照交办清单写，前面的零保留。</source>
            <translation>As the assignment list has it, with leading zeros.</translation>
        </message>
        <message>
            <source>类别号</source>
            <translation>Category number</translation>
        </message>
        <message>
            <source>全国政协提案等有。</source>
            <translation>For national proposals and the like.</translation>
        </message>
        <message>
            <source>案由</source>
            <translation>Subject</translation>
        </message>
        <message>
            <source>不写开头的“关于”和末尾的“的提案”。</source>
            <translation>Without “关于” at the start and “的提案” at the end.</translation>
        </message>
        <message>
            <source>提案人</source>
            <translation>Proposers</translation>
        </message>
        <message>
            <source>一行一个，第一个是第一提案人或领衔代表。</source>
            <translation>One a line; the first leads.</translation>
        </message>
        <message>
            <source>承办方式</source>
            <translation>Role</translation>
        </message>
        <message>
            <source>本单位在这件提案里的角色。</source>
            <translation>What this unit is in handling the proposal.</translation>
        </message>
        <message>
            <source>会办单位</source>
            <translation>Co-handlers</translation>
        </message>
        <message>
            <source>一行一个。</source>
            <translation>One a line.</translation>
        </message>
        <message>
            <source>交办日期</source>
            <translation>Received</translation>
        </message>
        <message>
            <source>收到交办的日期。</source>
            <translation>The day on which the assignment came.</translation>
        </message>
        <message>
            <source>办理期限</source>
            <translation>Due</translation>
        </message>
        <message>
            <source>交办后三个月；经同意可延长。</source>
            <translation>Three months after the assignment; longer by agreement.</translation>
        </message>
        <message>
            <source>公开属性</source>
            <translation>Disclosure</translation>
        </message>
        <message>
            <source>与答复函一并确定。</source>
            <translation>Decided together with the letter.</translation>
        </message>
        <message>
            <source>不公开理由</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>依申请公开和不予公开时填写。</source>
            <translation>Where it is published on request only, or not at all.</translation>
        </message>
        <message>
            <source>索引号</source>
            <translation>Index number</translation>
        </message>
        <message>
            <source>政府网站的信息索引号。</source>
            <translation>The index number on the government website.</translation>
        </message>
        <message>
            <source>主题分类</source>
            <translation>Topic</translation>
        </message>
        <message>
            <source>政府网站的栏目或主题分类。</source>
            <translation>The column or topic on the government website.</translation>
        </message>
        <message>
            <source>发布机构</source>
            <translation>Publisher</translation>
        </message>
        <message>
            <source>政府网站上的发布机构。</source>
            <translation>Who publishes it on the government website.</translation>
        </message>
        <message>
            <source>发布日期</source>
            <translation>Published</translation>
        </message>
        <message>
            <source>在网站上发布的日期。</source>
            <translation>The day on which it was published on the website.</translation>
        </message>
        <message>
            <source>收悉开头</source>
            <translation>Opening: received</translation>
        </message>
        <message>
            <source>写明是哪一件提案或建议，已经收到</source>
            <translation>says which proposal or suggestion was received</translation>
        </message>
        <message>
            <source>转办开头</source>
            <translation>Opening: passed on</translation>
        </message>
        <message>
            <source>写明由谁转交本单位办理</source>
            <translation>says who passed it on to this unit</translation>
        </message>
        <message>
            <source>会商说明</source>
            <translation>Consultation</translation>
        </message>
        <message>
            <source>写明与哪些单位会商</source>
            <translation>says which units were consulted</translation>
        </message>
        <message>
            <source>引出答复</source>
            <translation>Leading in</translation>
        </message>
        <message>
            <source>现将有关情况答复如下</source>
            <translation>the reply is as follows</translation>
        </message>
        <message>
            <source>开头感谢</source>
            <translation>Opening thanks</translation>
        </message>
        <message>
            <source>感谢对这方面工作的关心</source>
            <translation>thanks for the interest in this work</translation>
        </message>
        <message>
            <source>高度重视</source>
            <translation>Taken seriously</translation>
        </message>
        <message>
            <source>领导阅示、专题研究、成立专班</source>
            <translation>read by the leaders, studied, a team was set up</translation>
        </message>
        <message>
            <source>评价提案</source>
            <translation>Appraisal</translation>
        </message>
        <message>
            <source>肯定所提问题准确、建议有价值</source>
            <translation>the questions are right and the advice is of value</translation>
        </message>
        <message>
            <source>办前沟通</source>
            <translation>Talks beforehand</translation>
        </message>
        <message>
            <source>写明办理前如何沟通、走访</source>
            <translation>says how the proposer was met before handling</translation>
        </message>
        <message>
            <source>现状情况</source>
            <translation>Present state</translation>
        </message>
        <message>
            <source>核实情况，数据写明截止日期</source>
            <translation>the facts, with figures and their dates</translation>
        </message>
        <message>
            <source>已做工作</source>
            <translation>Work done</translation>
        </message>
        <message>
            <source>已经出台的政策、投入的资金、实施的项目</source>
            <translation>policies issued, money spent, projects carried out</translation>
        </message>
        <message>
            <source>分条回应</source>
            <translation>Point by point</translation>
        </message>
        <message>
            <source>逐条回应所提的建议</source>
            <translation>answers each piece of advice</translation>
        </message>
        <message>
            <source>政策依据</source>
            <translation>Legal basis</translation>
        </message>
        <message>
            <source>引用法律法规或文件</source>
            <translation>quotes laws or documents</translation>
        </message>
        <message>
            <source>会办意见引用</source>
            <translation>Co-handler's opinion</translation>
        </message>
        <message>
            <source>转述会办单位的意见</source>
            <translation>reports what a co-handler says</translation>
        </message>
        <message>
            <source>暂不能采纳</source>
            <translation>Not possible yet</translation>
        </message>
        <message>
            <source>说明暂时不能办理的原因和替代办法</source>
            <translation>why it cannot be done now, and what else can</translation>
        </message>
        <message>
            <source>非本单位职责</source>
            <translation>Not this unit's duty</translation>
        </message>
        <message>
            <source>说明职责分工，以及将转告哪个单位</source>
            <translation>who is in charge, and who will be told</translation>
        </message>
        <message>
            <source>恳请理解</source>
            <translation>Plea for understanding</translation>
        </message>
        <message>
            <source>请提案人理解</source>
            <translation>asks the proposer for understanding</translation>
        </message>
        <message>
            <source>下一步引出</source>
            <translation>Next steps: lead-in</translation>
        </message>
        <message>
            <source>引出下一步工作</source>
            <translation>leads in the next steps</translation>
        </message>
        <message>
            <source>承诺事项</source>
            <translation>Commitments</translation>
        </message>
        <message>
            <source>做什么、谁来做、何时做完</source>
            <translation>what is done, by whom and when</translation>
        </message>
        <message>
            <source>跟踪答复</source>
            <translation>Follow-up</translation>
        </message>
        <message>
            <source>办成以后再次答复</source>
            <translation>a second reply when it is done</translation>
        </message>
        <message>
            <source>结尾感谢</source>
            <translation>Closing thanks</translation>
        </message>
        <message>
            <source>感谢对本单位工作的关心和支持</source>
            <translation>thanks for interest and support</translation>
        </message>
        <message>
            <source>欢迎监督</source>
            <translation>Supervision welcome</translation>
        </message>
        <message>
            <source>请继续关注并提出意见</source>
            <translation>asks for further attention and opinions</translation>
        </message>
        <message>
            <source>征询意见</source>
            <translation>Feedback form</translation>
        </message>
        <message>
            <source>请填写并寄回征询意见表</source>
            <translation>asks to fill in and return the form</translation>
        </message>
        <message>
            <source>专此答复</source>
            <translation>Official ending</translation>
        </message>
        <message>
            <source>公函的结束语</source>
            <translation>ending of an official letter</translation>
        </message>
        <message>
            <source>此致敬礼</source>
            <translation>Personal ending</translation>
        </message>
        <message>
            <source>书信的结束语</source>
            <translation>ending of a personal letter</translation>
        </message>
        <message>
            <source>公开附注</source>
            <translation>Disclosure note</translation>
        </message>
        <message>
            <source>此件公开发布等附注</source>
            <translation>annotation on publication</translation>
        </message>
        <message>
            <source>抄送哪些机关</source>
            <translation>who receives a copy</translation>
        </message>
        <message>
            <source>会办意见正文</source>
            <translation>Co-handling opinion</translation>
        </message>
        <message>
            <source>会办单位写给主办单位的意见</source>
            <translation>what a co-handler writes to the lead unit</translation>
        </message>
        <message>
            <source>延期说明</source>
            <translation>Delay</translation>
        </message>
        <message>
            <source>说明为何延期、何时答复</source>
            <translation>why it is late and when the reply comes</translation>
        </message>
        <message>
            <source>二次答复开头</source>
            <translation>Second reply: opening</translation>
        </message>
        <message>
            <source>接续首次答复和反馈的意见</source>
            <translation>goes on from the first reply and the feedback</translation>
        </message>
        <message>
            <source>集体提案称谓句</source>
            <translation>Group proposals</translation>
        </message>
        <message>
            <source>对党派、团体、代表团的称呼</source>
            <translation>address of parties, bodies and delegations</translation>
        </message>
        <message>
            <source>并案说明</source>
            <translation>Joined cases</translation>
        </message>
        <message>
            <source>说明与相关提案一并研究</source>
            <translation>studied together with related proposals</translation>
        </message>
        <message>
            <source>您、你们或贵会，随提案人</source>
            <translation>“您”, “你们” or “贵会”, by the proposers</translation>
        </message>
        <message>
            <source>身份</source>
            <translation>Member or deputy</translation>
        </message>
        <message>
            <source>委员或代表，随类型</source>
            <translation>“委员” or “代表”, by the kind</translation>
        </message>
        <message>
            <source>自称</source>
            <translation>How the office calls itself</translation>
        </message>
        <message>
            <source>我局、我委、我市政府等，随发文机关</source>
            <translation>“我局”, “我委”, “我市政府” and so on, by the issuer</translation>
        </message>
        <message>
            <source>地区</source>
            <translation>Region</translation>
        </message>
        <message>
            <source>我市、我县、我区等，随发文机关</source>
            <translation>“我市”, “我县”, “我区” and so on, by the issuer</translation>
        </message>
        <message>
            <source>全国、省、市、县、乡，随届别所属</source>
            <translation>“全国”, “省”, “市”, “县” or “乡”, by the assembly</translation>
        </message>
        <message>
            <source>提案人数</source>
            <translation>Number of proposers</translation>
        </message>
        <message>
            <source>提案人或联名代表的人数</source>
            <translation>How many proposers there are</translation>
        </message>
        <message>
            <source>草稿</source>
            <translation>draft</translation>
        </message>
        <message>
            <source>送核稿</source>
            <translation>sent to review</translation>
        </message>
        <message>
            <source>退回修改</source>
            <translation>returned for changes</translation>
        </message>
        <message>
            <source>核稿通过</source>
            <translation>review passed</translation>
        </message>
        <message>
            <source>会签</source>
            <translation>Countersigning</translation>
        </message>
        <message>
            <source>待签发</source>
            <translation>awaiting signature</translation>
        </message>
        <message>
            <source>已签发</source>
            <translation>signed</translation>
        </message>
        <message>
            <source>已寄送</source>
            <translation>sent</translation>
        </message>
        <message>
            <source>已公开</source>
            <translation>Published</translation>
        </message>
        <message>
            <source>不公开</source>
            <translation>Not published</translation>
        </message>
        <message>
            <source>归档</source>
            <translation>Archived</translation>
        </message>
        <message>
            <source>核稿意见</source>
            <translation>Review comment</translation>
        </message>
        <message>
            <source>送会签</source>
            <translation>Sent to countersigning</translation>
        </message>
        <message>
            <source>送签发</source>
            <translation>Sent for signature</translation>
        </message>
        <message>
            <source>会签意见</source>
            <translation>Countersigning opinion</translation>
        </message>
        <message>
            <source>会签完毕</source>
            <translation>Countersigning done</translation>
        </message>
        <message>
            <source>签发</source>
            <translation>Signing</translation>
        </message>
        <message>
            <source>寄送</source>
            <translation>Mailing</translation>
        </message>
        <message>
            <source>撤回</source>
            <translation>Withdraw</translation>
        </message>
        <message>
            <source>建立新版本</source>
            <translation>New version</translation>
        </message>
        <message>
            <source>导入</source>
            <translation>Imported</translation>
        </message>
        <message>
            <source>导出</source>
            <translation>Exported</translation>
        </message>
        <message>
            <source>手动</source>
            <translation>By hand</translation>
        </message>
        <message>
            <source>覆盖前</source>
            <translation>Before replacing</translation>
        </message>
        <message>
            <source>恢复</source>
            <translation>Restored</translation>
        </message>
        <message>
            <source>机关标志</source>
            <translation>Issuer's mark</translation>
        </message>
        <message>
            <source>密级和紧急程度</source>
            <translation>Secrecy and urgency</translation>
        </message>
        <message>
            <source>表格文字</source>
            <translation>Table text</translation>
        </message>
        <message>
            <source>印发</source>
            <translation>Issued by</translation>
        </message>
        <message>
            <source>定位行</source>
            <translation>Anchor line</translation>
        </message>
        <message>
            <source>各处</source>
            <translation>Everywhere</translation>
        </message>
        <message>
            <source>页面</source>
            <translation>Page</translation>
        </message>
        <message>
            <source>天头</source>
            <translation>Top margin</translation>
        </message>
        <message>
            <source>地脚</source>
            <translation>Bottom margin</translation>
        </message>
        <message>
            <source>订口</source>
            <translation>Left margin</translation>
        </message>
        <message>
            <source>切口</source>
            <translation>Right margin</translation>
        </message>
        <message>
            <source>行距</source>
            <translation>Line pitch</translation>
        </message>
        <message>
            <source>字体</source>
            <translation>Face</translation>
        </message>
        <message>
            <source>字号</source>
            <translation>Size</translation>
        </message>
        <message>
            <source>字间距</source>
            <translation>Spacing</translation>
        </message>
        <message>
            <source>数字和西文字体</source>
            <translation>Face of digits and Latin</translation>
        </message>
        <message>
            <source>首行缩进</source>
            <translation>First-line indent</translation>
        </message>
        <message>
            <source>对齐</source>
            <translation>Alignment</translation>
        </message>
        <message>
            <source>行高</source>
            <translation>Line height</translation>
        </message>
        <message>
            <source>一行最宽</source>
            <translation>Widest line</translation>
        </message>
        <message>
            <source>各级标题</source>
            <translation>Headings</translation>
        </message>
        <message>
            <source>一级字体</source>
            <translation>Level 1 face</translation>
        </message>
        <message>
            <source>一级加粗</source>
            <translation>Level 1 bold</translation>
        </message>
        <message>
            <source>二级字体</source>
            <translation>Level 2 face</translation>
        </message>
        <message>
            <source>二级加粗</source>
            <translation>Level 2 bold</translation>
        </message>
        <message>
            <source>三级字体</source>
            <translation>Level 3 face</translation>
        </message>
        <message>
            <source>三级加粗</source>
            <translation>Level 3 bold</translation>
        </message>
        <message>
            <source>四级字体</source>
            <translation>Level 4 face</translation>
        </message>
        <message>
            <source>四级加粗</source>
            <translation>Level 4 bold</translation>
        </message>
        <message>
            <source>层次序数</source>
            <translation>Section numbers</translation>
        </message>
        <message>
            <source>印发文机关标志</source>
            <translation>Print the issuer's mark</translation>
        </message>
        <message>
            <source>印红色双线</source>
            <translation>Print the red pairs of lines</translation>
        </message>
        <message>
            <source>标志后面的字</source>
            <translation>Words behind the mark</translation>
        </message>
        <message>
            <source>标志距上页边</source>
            <translation>Mark from the upper edge</translation>
        </message>
        <message>
            <source>联合行文的标志</source>
            <translation>Mark of a joint letter</translation>
        </message>
        <message>
            <source>印签发人</source>
            <translation>Print the signatory</translation>
        </message>
        <message>
            <source>标志字体</source>
            <translation>Face of the mark</translation>
        </message>
        <message>
            <source>标志字号</source>
            <translation>Size of the mark</translation>
        </message>
        <message>
            <source>印在</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>写法（{} 处填字母）</source>
            <translation>Wording ({} is the letter)</translation>
        </message>
        <message>
            <source>附注里的写法</source>
            <translation>Wording in the annotation</translation>
        </message>
        <message>
            <source>位置</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>附件、署名和日期</source>
            <translation>Attachments, signature, date</translation>
        </message>
        <message>
            <source>附件说明的标签</source>
            <translation>Label of the attachments line</translation>
        </message>
        <message>
            <source>盖章：署名上空</source>
            <translation>Sealed: space above signature</translation>
        </message>
        <message>
            <source>盖章：日期右空</source>
            <translation>Sealed: right indent of date</translation>
        </message>
        <message>
            <source>不盖章：署名上空</source>
            <translation>No seal: space above signature</translation>
        </message>
        <message>
            <source>不盖章：署名右空</source>
            <translation>No seal: right indent of signature</translation>
        </message>
        <message>
            <source>不盖章：日期右移</source>
            <translation>No seal: shift of date</translation>
        </message>
        <message>
            <source>公开属性和联系人</source>
            <translation>Disclosure and contact</translation>
        </message>
        <message>
            <source>公开属性印在</source>
            <translation>Place of the disclosure</translation>
        </message>
        <message>
            <source>附注以外的写法</source>
            <translation>Wording outside the annotation</translation>
        </message>
        <message>
            <source>联系人印在</source>
            <translation>Place of the contact</translation>
        </message>
        <message>
            <source>只有联系人</source>
            <translation>Contact only</translation>
        </message>
        <message>
            <source>只有电话</source>
            <translation>Phone only</translation>
        </message>
        <message>
            <source>主动公开</source>
            <translation>Public</translation>
        </message>
        <message>
            <source>依申请公开</source>
            <translation>On request</translation>
        </message>
        <message>
            <source>不予公开</source>
            <translation>Not public</translation>
        </message>
        <message>
            <source>印页码</source>
            <translation>Print the page number</translation>
        </message>
        <message>
            <source>首页也印</source>
            <translation>On page 1 too</translation>
        </message>
        <message>
            <source>数字之前</source>
            <translation>Before the digits</translation>
        </message>
        <message>
            <source>数字之后</source>
            <translation>Behind the digits</translation>
        </message>
        <message>
            <source>单页码位置</source>
            <translation>On odd pages</translation>
        </message>
        <message>
            <source>双页码位置</source>
            <translation>On even pages</translation>
        </message>
        <message>
            <source>空</source>
            <translation>Indent</translation>
        </message>
        <message>
            <source>抄送和版记</source>
            <translation>Copies and imprint</translation>
        </message>
        <message>
            <source>印版记分隔线</source>
            <translation>Print the imprint's lines</translation>
        </message>
        <message>
            <source>印印发机关和日期</source>
            <translation>Print printing office and date</translation>
        </message>
        <message>
            <source>印发日期的写法</source>
            <translation>Wording of the print date</translation>
        </message>
        <message>
            <source>抄送的标签</source>
            <translation>Label of the copies</translation>
        </message>
        <message>
            <source>抄报的标签</source>
            <translation>Label of the copies upward</translation>
        </message>
        <message>
            <source>机关之间</source>
            <translation>Between names</translation>
        </message>
        <message>
            <source>末尾</source>
            <translation>End</translation>
        </message>
        <message>
            <source>表格</source>
            <translation>Table</translation>
        </message>
        <message>
            <source>行高至少</source>
            <translation>Row height at least</translation>
        </message>
        <message>
            <source>框线</source>
            <translation>Border</translation>
        </message>
        <message>
            <source>段前</source>
            <translation>Space before</translation>
        </message>
        <message>
            <source>段后</source>
            <translation>Space after</translation>
        </message>
        <message>
            <source>左缩进</source>
            <translation>Left indent</translation>
        </message>
        <message>
            <source>右缩进</source>
            <translation>Right indent</translation>
        </message>
        <message>
            <source>与下段同页</source>
            <translation>Keep with next</translation>
        </message>
        <message>
            <source>颜色</source>
            <translation>Color</translation>
        </message>
        <message>
            <source>行高的算法</source>
            <translation>Line rule</translation>
        </message>
        <message>
            <source>名称</source>
            <translation>Title</translation>
        </message>
        <message>
            <source>纸宽</source>
            <translation>Paper width</translation>
        </message>
        <message>
            <source>纸高</source>
            <translation>Paper height</translation>
        </message>
        <message>
            <source>页眉距纸边</source>
            <translation>Header from edge</translation>
        </message>
        <message>
            <source>版头的格式</source>
            <translation>Form of the head</translation>
        </message>
        <message>
            <source>上下排列的行间</source>
            <translation>Gap between stacked issuers</translation>
        </message>
        <message>
            <source>标志至发文字号</source>
            <translation>Mark to document number</translation>
        </message>
        <message>
            <source>版头分隔线</source>
            <translation>Red line of the head</translation>
        </message>
        <message>
            <source>发文字号至分隔线</source>
            <translation>Document number to red line</translation>
        </message>
        <message>
            <source>分隔线之下</source>
            <translation>Below the red line</translation>
        </message>
        <message>
            <source>签发人的标签</source>
            <translation>Label of the signatory</translation>
        </message>
        <message>
            <source>标志最宽</source>
            <translation>Widest mark</translation>
        </message>
        <message>
            <source>标志的字最窄</source>
            <translation>Narrowest characters of the mark</translation>
        </message>
        <message>
            <source>标志文字框的下移</source>
            <translation>Drop of the mark's frame</translation>
        </message>
        <message>
            <source>红线长</source>
            <translation>Length of the red lines</translation>
        </message>
        <message>
            <source>红线颜色</source>
            <translation>Color of the red lines</translation>
        </message>
        <message>
            <source>粗红线</source>
            <translation>Thick red line</translation>
        </message>
        <message>
            <source>细红线</source>
            <translation>Thin red line</translation>
        </message>
        <message>
            <source>粗细线中心距</source>
            <translation>Between the centers of a pair</translation>
        </message>
        <message>
            <source>标志至上红线</source>
            <translation>Mark to the upper lines</translation>
        </message>
        <message>
            <source>下红线至下页边</source>
            <translation>Lower lines from the edge</translation>
        </message>
        <message>
            <source>红线至首行</source>
            <translation>Lines to the first row</translation>
        </message>
        <message>
            <source>过长的主送移至版记</source>
            <translation>Move a long addressee to the imprint</translation>
        </message>
        <message>
            <source>版记中主送的标签</source>
            <translation>Label of the addressee in the imprint</translation>
        </message>
        <message>
            <source>版记首末线</source>
            <translation>Outer lines of the imprint</translation>
        </message>
        <message>
            <source>版记中间线</source>
            <translation>Inner lines of the imprint</translation>
        </message>
        <message>
            <source>附件说明上空</source>
            <translation>Space above the attachments line</translation>
        </message>
        <message>
            <source>附件说明左空</source>
            <translation>Indent of the attachments line</translation>
        </message>
        <message>
            <source>联合署名行距</source>
            <translation>Pitch of joint signatures</translation>
        </message>
        <message>
            <source>附注的括号</source>
            <translation>Brackets of the annotation</translation>
        </message>
        <message>
            <source>公开属性的写法</source>
            <translation>Wording of the disclosure</translation>
        </message>
        <message>
            <source>表宽</source>
            <translation>Table width</translation>
        </message>
        <message>
            <source>单元格左右空</source>
            <translation>Cell margin</translation>
        </message>
        <message>
            <source>列最窄</source>
            <translation>Narrowest column</translation>
        </message>
        <message>
            <source>替代字体</source>
            <translation>Alternative faces</translation>
        </message>
        <message>
            <source>居左</source>
            <translation>Left</translation>
        </message>
        <message>
            <source>居右</source>
            <translation>Right</translation>
        </message>
        <message>
            <source>分散对齐</source>
            <translation>Distributed</translation>
        </message>
        <message>
            <source>信函格式</source>
            <translation>Letter form</translation>
        </message>
        <message>
            <source>文件格式</source>
            <translation>Document form</translation>
        </message>
        <message>
            <source>只印牵头机关</source>
            <translation>Leading issuer only</translation>
        </message>
        <message>
            <source>各机关上下排列</source>
            <translation>All issuers, stacked</translation>
        </message>
        <message>
            <source>标题上方右端</source>
            <translation>Right, above the title</translation>
        </message>
        <message>
            <source>发文字号同行</source>
            <translation>In the row of the document number</translation>
        </message>
        <message>
            <source>首页右上角</source>
            <translation>Upper right corner of page 1</translation>
        </message>
        <message>
            <source>办理结果之后</source>
            <translation>Behind the result class</translation>
        </message>
        <message>
            <source>版记中抄送之上</source>
            <translation>In the imprint, above the copies</translation>
        </message>
        <message>
            <source>成文日期之下</source>
            <translation>Below the date</translation>
        </message>
        <message>
            <source>不印</source>
            <translation>Not printed</translation>
        </message>
        <message>
            <source>写成文字</source>
            <translation>As text</translation>
        </message>
        <message>
            <source>Word 自动编号</source>
            <translation>Word's automatic numbering</translation>
        </message>
    </context>
    <context>
        <name>_VersionRows</name>
        <message>
            <source>版本的名称</source>
            <translation>Name of the version</translation>
        </message>
        <message>
            <source>起个名字，便于以后找到</source>
            <translation>A name by which to find it later</translation>
        </message>
    </context>
</TS>
