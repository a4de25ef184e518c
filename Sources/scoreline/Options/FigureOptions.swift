import ArgumentParser
import ScorelineKit

/// How figures are asked for and printed.
struct FigureOptions: ParsableArguments {
  @Option(help: .words("Whose figures.", "按何对象统计。", value: Words("scope", "范围")))
  var by = ScopeChoice(scopes: [.centre])

  @Option(help: .words("How to print them.", "输出格式。", value: Words("format", "格式")))
  var format: Format = .table

  @OptionGroup var output: JSONOption

  /// Whether figures carry all that JSON has room for.
  var isJSON: Bool { format == .json || output.json }

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, csv, json
  }

  /// Prints figures of one or more scopes, by KPI, then scope, then key.
  ///
  /// - Parameters:
  ///   - names: of agents by id; only the table shows them.
  ///   - nothing: what is said where there is no figure.
  ///   - judge: says how sure verdicts are; only the table asks.
  func print(
    _ figures: [Figure], period: Period, names: [String: String] = [:],
    nothing: () throws -> Words, judge: () throws -> FigureJudge
  ) rethrows {
    let isTable = format == .table && !output.json
    let result = figures.sorted { left, right in
      if isTable { return FigureTable.precedes(left, right) }
      if left.metric.id != right.metric.id { return left.metric.id < right.metric.id }
      if left.scope != right.scope { return left.scope.rawValue < right.scope.rawValue }
      return left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
    }
    let language = Output.language
    switch output.json ? .json : format {
    case .csv: Output.result(FigureCSV.text(result))
    case .json: Output.result(FigureJSON.text(result, period: period))
    case .table:
      if result.isEmpty {
        return Output.note(try nothing()[language])
      }
      Output.line(PeriodText.withDays(period)[language])
      let judge = try judge()
      let table = FigureTable(scopes: by.scopes, names: names, judge: judge)
      Output.result(
        TextTable.text(
          table.rows(result, language), trailing: table.trailing, spare: table.spare,
          options: ["--format csv", "--json"]  // not words: options are the same in every language
        ) { row, column in
          if row == 0 { return .bold }
          return column == table.verdictColumn ? Self.style(result[row - 1], judge) : nil
        })
    }
  }

  /// A colour only for what is sure: one wrong of one inspected must not look as grave as one of five hundred.
  private static func style(_ figure: Figure, _ judge: FigureJudge) -> Terminal.Style? {
    guard judge.sureness(figure).isClear else { return nil }
    return figure.verdict == .met ? .green : .red
  }
}

/// One scope, or all.
struct ScopeChoice: ExpressibleByArgument {
  let scopes: [Scope]

  init(scopes: [Scope]) { self.scopes = scopes }

  init?(argument: String) {
    if argument == "all" {
      scopes = Scope.allCases
    } else {
      guard let scope = Scope(rawValue: argument) else { return nil }
      scopes = [scope]
    }
  }

  var defaultValueDescription: String { scopes.count == 1 ? scopes[0].rawValue : "all" }

  static var allValueStrings: [String] { Scope.allCases.map(\.rawValue) + ["all"] }
}
