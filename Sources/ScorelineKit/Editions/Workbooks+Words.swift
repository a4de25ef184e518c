public import ExcelWriter
public import Records
public import WorkbookCheck

extension ExcelWriterError: Failure {
  public var exitCode: Int32 {
    switch problem {
    case .cannotCreate, .noTemporaryFolder: ExitStatus.cannotCreate
    case .library: ExitStatus.inputOutput
    case .duplicate, .badTargetName, .badTarget, .tooManyRows, .tooManyColumns:
      ExitStatus.ourFault
    }
  }

  public func message(_ language: Language) -> String {
    let words = problem.words
    return Words(
      "cannot write the workbook '\(path)': \(words.english); nothing was published; check the"
        + " folder and the space left",
      "无法写出工作簿“\(path)”：\(words.chinese)；未发布任何内容，请检查文件夹和剩余空间")[language]
  }
}

extension ExcelWriterError.Problem {
  fileprivate var words: Words {
    switch self {
    case .cannotCreate(let errno):
      Words("the file cannot be created (system error \(errno))", "无法创建文件（系统错误\(errno)）")
    case .noTemporaryFolder(let folder):
      Words("no folder for temporary files at '\(folder)'", "没有可写的临时文件夹“\(folder)”")
    case .library(let code, let call):
      Words(
        "\(call) failed (libxlsxwriter error \(code))", "写入失败（libxlsxwriter错误\(code)：\(call)）")
    case .duplicate(let name): Words("'\(name)' is used twice", "名称“\(name)”重复")
    case .badTargetName(let name):
      Words("'\(name)' cannot name a cell", "“\(name)”不能作单元格名称")
    case .badTarget(let name):
      Words("the target '\(name)' is not a finite number", "目标值“\(name)”不是有限数")
    case .tooManyRows(let section):
      Words("section '\(section)' has more rows than a sheet", "“\(section)”部分的行数超出工作表上限")
    case .tooManyColumns(let table):
      Words("table '\(table)' has more columns than a sheet", "表“\(table)”的列数超出工作表上限")
    }
  }
}

extension WorkbookFault: Failure {
  public var exitCode: Int32 { ExitStatus.inputOutput }

  public func message(_ language: Language) -> String {
    let words = problem.words
    return Words(
      "the finished workbook '\(path)'\(part.map { ", part '\($0)'" } ?? "") is unsound:"
        + " \(words.english); nothing was published; check the space left on the disk and try again",
      "写好的工作簿“\(path)”\(part.map { "中的“\($0)”" } ?? "")有误：\(words.chinese)；"
        + "未发布任何内容，请检查磁盘剩余空间后重试")[language]
  }
}

extension WorkbookFault.Problem {
  fileprivate var words: Words {
    switch self {
    case .notAnArchive(let code):
      Words("not a whole ZIP file (libzip error \(code))", "不是完整的ZIP文件（libzip错误\(code)）")
    case .tooManyParts(let count): Words("\(count) parts", "部件过多（\(count)个）")
    case .badPartName:
      Words("a part's name stands twice or leads out of the file", "部件名称重复或指向文件之外")
    case .tooLarge(let limit): Words("more than \(limit) bytes", "超过\(limit)字节")
    case .damaged(let code):
      Words("the bytes are damaged (libzip error \(code))", "数据损坏（libzip错误\(code)）")
    case .notWellFormed(let line, let code):
      Words(
        "no XML from line \(line) on (expat error \(code))", "自第\(line)行起不是XML（expat错误\(code)）")
    case .documentType: Words("a document type declaration", "含有文档类型声明")
    case .tooDeep: Words("elements nested too deep", "元素嵌套过深")
    case .missing: Words("the part is missing", "缺少该部件")
    case .external: Words("something leads out of the file", "含有指向文件之外的内容")
    case .macros: Words("a macro", "含有宏")
    case .badValue(let place): Words("an error or no number at \(place)", "\(place)处为错误值或不是数")
    case .sheetNames(let expected, let found):
      Words(
        "\(found.count) sheets, or with other names, instead of \(expected.count)",
        "工作表\(found.count)个或名称不符，应为\(expected.count)个")
    case .count(let kind, let expected, let found):
      Words(
        "\(found) \(kind.words.english) instead of \(expected)",
        "\(kind.words.chinese)为\(found)，应为\(expected)")
    }
  }
}

extension WorkbookFault.Count {
  fileprivate var words: Words {
    switch self {
    case .rows: Words("rows", "行数")
    case .cells: Words("cells", "单元格数")
    case .formulas: Words("formulas", "公式数")
    case .charts: Words("charts", "图表数")
    case .links: Words("links", "链接数")
    case .tables: Words("tables", "表格数")
    }
  }
}
