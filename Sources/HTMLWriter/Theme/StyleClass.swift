/// The classes that link markup to the style sheet; each has a rule there.
enum StyleClass: String, CaseIterable, Sendable {
  // MARK: Page
  case sheet, skip, bar, letterhead, readers, subtitle, notices, note, links, short, groups, remark,
    number
  case startsPage = "starts-page"
  case opening, hidden
  /// What unfolds a section on a narrow screen.
  case more
  /// What stands on one of the two only.
  case screen, paper

  // MARK: Blocks
  case lead, leads, facts, tiles, callouts, callout, plain, caution, answer, key, pack, columns
  case joined = "q"

  // MARK: Tables
  case scroll, brief, full, cards, late, pairs, dense, panels, entries, fold
  /// Of cells, nearly all of which are numbers, and of heads: what stands otherwise.
  case words = "w"
  case trailing = "n"
  case center = "c"
  case strongCell = "k"
  case stateCell = "st"
  case drawnCell = "dr"
  case absent = "na"
  case total, focus
  case chip, good, bad, neutral, firm, sign, spark, strip

  // MARK: Charts
  case charts, lone, pair, many, wide, narrow
  case grid, axis, target, leader, end, over, strong
  case line1, line2, line3, dot1, dot2, dot3, bar1, bar2, bar3
  case band, limit, inner, mean, phase, point
  case mark, ring, hollow, plus, whisker, reference, tick, said
  case over1 = "thin"
  case heat1, heat2, heat3, heat4, heat5, heat6, gap, parting
  case onPale = "on-pale"
  case onDeep = "on-deep"
}
