import Analysis
import Metrics
import Records
import ReportModel
import Statistics

/// Teams beside the same queues elsewhere. Where a page can't show all it shows the surest large differences of
/// both sides, and says how many it leaves out.
struct LikenessTable {
  let maker: ReportMaker
  let findings: [LikenessFinding]

  /// The most comparisons of teams that a page shows.
  private static let limit = 24
  private static let id = "teams-alike"

  private var say: (Words) -> String { maker.say }

  /// nil when calls carry no queue.
  var table: Table? {
    guard !findings.isEmpty else { return nil }
    let chance = NumberFormat(decimals: 1).text(0.05 * Double(findings.count))
    let isLong = findings.count > Self.limit
    let worse = maker.bySureSize(findings.filter { $0.isBetter == false })
    let better = maker.bySureSize(findings.filter { $0.isBetter == true })
    let untold = findings.filter { $0.isBetter == nil }
    var table = Table(
      id: Self.id, caption: say(FunnelWords.likeCaption),
      columns: [
        Table.Column(say(ComparisonWords.team), alignment: .leading),
        Table.Column(say(SummaryWords.indicator), alignment: .leading),
        Table.Column(say(FunnelWords.value)), Table.Column(say(FunnelWords.expected)),
        Table.Column(say(FunnelWords.difference)), Table.Column(say(SummaryWords.low)),
        Table.Column(say(SummaryWords.high)),
        Table.Column(say(FunnelWords.says), alignment: .leading),
      ],
      rows: (isLong ? worse + better + untold : findings).enumerated().map(row),
      notes: [say(FunnelWords.likeNote(findings.count, chance))]
    ).tabbed(say(FunnelWords.likeTab))
    if isLong {
      let cut = LikenessCut(
        worse: worse.count, better: better.count, untold: untold.count, limit: Self.limit)
      table.pagePlaces = cut.places
      table.notes.append(say(FunnelWords.cut(cut)))
    }
    return table
  }

  private func row(_ place: Int, _ finding: LikenessFinding) -> Table.Row {
    let unit = finding.metric.unit
    let format = maker.formats.value(unit)
    let result = finding.standardised
    // A limit that leaves out 0 must not look like 0.
    func limit(_ value: Double) -> Cell {
      var cell = maker.formats.shownDifference(value, unit)
      cell.format = cell.format.showing(unit == .share ? value * 100 : value)
      return cell
    }
    let says: Cell =
      switch finding.isBetter {
      case true: Cell(.text(say(FunnelWords.better)), mark: Mark(.good, isFirm: false))
      case false: Cell(.text(say(FunnelWords.worse)), mark: Mark(.bad, isFirm: false))
      case nil: .text(say(FunnelWords.cannotTell))
      }
    return Table.Row([
      .head(finding.team), .text(finding.metric.title[maker.language]),
      .number(result.observed, format), .number(result.expected, format),
      maker.formats.shownDifference(
        result.difference.value, unit,
        of: CellReference(Self.id, row: place, column: 2),
        minus: CellReference(Self.id, row: place, column: 3)),
      limit(result.difference.interval.low), limit(result.difference.interval.high), says,
    ])
  }
}

/// Which of a long list of comparisons a page shows: both sides share its rows, and what one leaves free is the other's.
struct LikenessCut {
  /// How many of a side a page shows, of how many.
  struct Side {
    let shown: Int
    let all: Int
    var left: Int { all - shown }
  }

  let worse: Side
  let better: Side
  let untold: Side

  init(worse: Int, better: Int, untold: Int, limit: Int) {
    let worseShown = min(worse, max(limit / 2, limit - better))
    let betterShown = min(better, limit - worseShown)
    self.worse = Side(shown: worseShown, all: worse)
    self.better = Side(shown: betterShown, all: better)
    self.untold = Side(shown: min(untold, limit - worseShown - betterShown), all: untold)
  }

  /// Of rows that hold all worse, then all better, then those that can't be told.
  var places: [Int] {
    Array(0..<worse.shown) + (worse.all..<(worse.all + better.shown))
      + ((worse.all + better.all)..<(worse.all + better.all + untold.shown))
  }
}
