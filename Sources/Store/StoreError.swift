public import Records

/// Why a store can't be used.
public enum StoreError: Error, Sendable, Hashable {
  case missing(path: String)
  /// It is there, and this user may not read it.
  case unreadable(path: String, reason: String)
  /// Another program holds it.
  case busy(path: String, seconds: Int)
  case notAStore(path: String)
  /// Written by a newer version of the program.
  case newer(path: String, version: Int)
  /// Written before the first version that was released.
  case older(path: String, version: Int)
  /// The key beside the store is absent, too short, or readable by others.
  case keyUnusable(path: String)
  case cannotCreate(path: String, reason: String)
  case readOnly(path: String)
  /// SQLite's own code and words.
  case database(path: String, code: Int, reason: String)

  public func message(_ language: Language) -> String { words[language] }

  private var words: Words {
    switch self {
    case .missing(let path):
      Words(
        "no store at '\(path)'; import files first with 'scoreline import FILE...'",
        "找不到数据库“\(path)”；请先用“scoreline import”导入文件")
    case .unreadable(let path, let reason):
      Words(
        "can't read the store '\(path)': \(reason); ask its owner, or name another file with --db",
        "无法读取数据库“\(path)”：\(SystemReason.words(reason).chinese)；请联系其所有者，或用--db指定其他文件")
    case .busy(let path, let seconds):
      Words(
        "the store '\(path)' is in use by another run; gave up after \(seconds) s; try again later",
        "数据库“\(path)”正被另一次运行占用，等待\(seconds)秒后放弃；请稍后重试")
    case .notAStore(let path):
      Words(
        "'\(path)' is not a Scoreline store; name another file with --db",
        "“\(path)”不是Scoreline数据库；请用--db指定其他文件")
    case .newer(let path, let version):
      Words(
        "the store '\(path)' has version \(version), made by a newer Scoreline; use that one",
        "数据库“\(path)”的版本是\(version)，由更新的Scoreline写成；请使用新版本")
    case .older(let path, let version):
      Words(
        "the store '\(path)' has version \(version), from before the first release; import the files"
          + " into a new store",
        "数据库“\(path)”的版本是\(version)，早于首个发布版本；请把文件重新导入新的数据库")
    case .keyUnusable(let path):
      Words(
        "the key file '\(path)' that belongs to the store is missing or damaged;"
          + " put it back from the backup, or start a new store",
        "数据库的密钥文件“\(path)”缺失或损坏；请从备份恢复，或新建数据库")
    case .cannotCreate(let path, let reason):
      Words(
        "can't create '\(path)': \(reason); check the folder and its permissions",
        "无法创建“\(path)”：\(SystemReason.words(reason).chinese)；请检查文件夹及其权限")
    case .readOnly(let path):
      Words(
        "the store '\(path)' can't be written; check its permissions",
        "数据库“\(path)”不可写；请检查权限")
    case .database(let path, let code, let reason):
      Words(
        "the store '\(path)' failed: \(reason) (SQLite \(code)); check disk space and the disk",
        "数据库“\(path)”出错：\(reason)（SQLite \(code)）；请检查磁盘空间和磁盘")
    }
  }
}
