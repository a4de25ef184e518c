import Glibc
public import Records

extension IntakeError {
  /// What failed, where, what was found and what to do.
  public func message(_ language: Language) -> String { words[language] }

  private var words: Words {
    switch self {
    case .missing(let path):
      Words(
        "there is no file \"\(path)\": check the name and the folder",
        "文件“\(path)”不存在：请检查文件名和文件夹")
    case .notReadable(let path):
      Words(
        "\"\(path)\" may not be read by this user: ask for the right to read it",
        "当前用户无权读取“\(path)”：请申请读取权限")
    case .folder(let path):
      Words("\"\(path)\" is a folder: name the files in it", "“\(path)”是文件夹：请指定其中的文件")
    case .notRegular(let path):
      Words(
        "\"\(path)\" is a pipe or a device, not a file: save the data to a file first",
        "“\(path)”是管道或设备，不是文件：请先将数据保存为文件")
    case .unreadable(let path, let code):
      Words(
        "reading \"\(path)\" failed: \(String(cString: strerror(code)))",
        "读取“\(path)”失败：\(SystemReason.words(String(cString: strerror(code))).chinese)")
    case .empty(let path):
      Words(
        "\"\(path)\" is empty: not even a header is there; export it again",
        "“\(path)”是空文件，连表头也没有：请重新导出")
    case .notText(let path, let content):
      Words(
        "\"\(path)\" is no CSV: it looks like \(content.title[.english]); "
          + content.remedy[.english],
        "“\(path)”不是CSV：看起来是\(content.title[.chinese])；" + content.remedy[.chinese])
    case .damagedArchive(let path):
      Words(
        "\"\(path)\" is a gzip archive that is cut off or damaged: copy or export it again",
        "“\(path)”是不完整或已损坏的gzip压缩文件：请重新复制或导出")
    case .stillGrowing(let path):
      Words(
        "\"\(path)\" changed while it was read: try again when it is complete",
        "“\(path)”在读取过程中发生变化：请在文件写完后重试")
    case .header(let path, let fault):
      Words("\"\(path)\": " + fault.words.english, "“\(path)”：" + fault.words.chinese)
    case .mapping(let path, let mapping, let fault):
      Words(
        "\"\(path)\": " + fault.words(mapping).english,
        "“\(path)”：" + fault.words(mapping).chinese)
    }
  }
}
