public import Records
public import Store

/// What `scoreline doctor` says.
public enum DoctorText {
  /// A line a check, and below it its first faults.
  public static func lines(_ finding: Finding, _ language: Language) -> [String] {
    let title = finding.check.title[language]
    let colon = Words(": ", "：")[language]
    if finding.isWell { return [title + colon + Words("well", "正常")[language]] }
    let count = Words(
      finding.faults.count == 1 ? "1 fault" : "\(finding.faults.count.grouped) faults",
      "\(finding.faults.count.grouped)处异常")[language]
    return [title + colon + count]
      + finding.faults.prefix(20).map { fault in
        "  " + fault.place + colon
          + Words(
            "found \(fault.found), expected \(fault.expected)",
            "发现\(fault.found)，应为\(fault.expected)")[language]
      }
      + (finding.faults.count > 20 ? ["  …"] : [])
      + (finding.check == .seal ? ["  " + sealAdvice[language]] : [])
  }

  /// What to do about ledgers that are not those that were sealed.
  static let sealAdvice = Words(
    "another program changed the ledgers, and nothing tells what they were: bring the store back"
      + " from a backup, or import its files into a new one",
    "台账被其他程序改动，原内容已无从核实：请从备份恢复数据库，或将文件重新导入新的数据库")

  /// What a plain run leaves open.
  public static let unproven = Words(
    "that figures follow from the records, and that nobody altered these, is proved by --recompute alone",
    "统计值是否与记录一致、记录有无改动，须加--recompute核验")

  /// That a store which another program wrote to may be believed again.
  public static let sealed = Words(
    "another program had written to the store; all of it was proven and is sealed again",
    "其他程序曾写入本数据库；现已全部核验无误，并重新加封")

  /// How much was counted anew, and what can't be.
  ///
  /// - Parameter seal: what was found of the seal, which counts as a difference where it is broken.
  public static func recomputed(
    _ result: Store.Recomputed, seal: Finding?, _ language: Language
  ) -> [String] {
    let findings = result.findings + [seal].compactMap(\.self)
    let differences = findings.reduce(0) { $0 + $1.faults.count }
    return result.from.map { subject, day in
      Words(
        "\(subject.title.english.lowercased()) before \(day) can't be counted anew:"
          + " their records were purged",
        "\(day)之前的\(subject.title.chinese)记录已被清除，无法重新统计")[language]
    }
      + [
        Words(
          "counted anew: \(result.days.grouped) days; \(differences.grouped) differences",
          "已重新统计\(result.days.grouped)天；差异\(differences.grouped)处")[language]
      ]
  }

  public static func json(_ findings: [Finding]) -> String {
    JSON.document([
      ("well", .flag(findings.allSatisfy(\.isWell))),
      (
        "checks",
        .array(
          findings.map { finding in
            .object([
              ("check", .text(finding.check.rawValue)),
              (
                "faults",
                .array(
                  finding.faults.map { fault in
                    .object([
                      ("place", .text(fault.place)), ("found", .text(fault.found)),
                      ("expected", .text(fault.expected)),
                    ])
                  })
              ),
            ])
          })
      ),
    ])
  }
}

extension Finding.Check {
  /// What is looked at, in few words.
  public var title: Words {
    switch self {
    case .integrity: Words("database file", "数据库文件")
    case .references: Words("references between tables", "表间引用")
    case .settings: Words("settings", "设置")
    case .permissions: Words("permissions", "权限")
    case .seal: Words("seal of the ledgers", "台账封印")
    case .tables: Words("tables of records", "记录表")
    case .views: Words("views", "视图")
    case .ledger: Words("ledger of tables", "记录台账")
    case .imports: Words("ledger of imports", "导入台账")
    case .editions: Words("figures of editions", "各版数据台账")
    case .rollups: Words("rollups", "汇总表")
    case .months: Words("months equal their days", "月汇总与日汇总一致")
    case .space: Words("free disk space", "磁盘剩余空间")
    case .digests: Words("digests of records", "记录摘要")
    case .callers: Words("hashes of callers", "来电号码摘要")
    case .recomputation: Words("rollups equal the records", "汇总与记录一致")
    }
  }
}
