import ArgumentParser
import ScorelineKit

/// How figures are asked for and printed.
struct FigureOptions: ParsableArguments {
  @Option(help: "Whose figures: centre, team, agent, county, day, or all of them.")
  var by: Choice = .centre

  @Option(help: "How to print them: table, csv or json.")
  var format: Format = .table

  /// A scope, or all one after the other.
  enum Choice: String, CaseIterable, ExpressibleByArgument {
    case centre, team, agent, county, day, all
  }

  /// In the order in which their figures are printed.
  var scopes: [Scope] {
    by == .all ? Scope.allCases : Scope.allCases.filter { $0.rawValue == by.rawValue }
  }

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, csv, json
  }

  func print(_ result: [Figure], period: Period) {
    let language = Output.language
    switch format {
    case .csv: Output.result(FigureCSV.text(result))
    case .json: Output.result(FigureJSON.text(result, period: period))
    case .table:
      if result.isEmpty { return Output.note(FigureTable.nothing(period)[language]) }
      Output.line("\(period) (\(period.first) – \(period.last))")
      Output.result(
        TextTable.text(FigureTable.rows(result, language), trailing: FigureTable.trailing))
    }
  }
}
