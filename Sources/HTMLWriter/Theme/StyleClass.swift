/// The classes that link markup to the style sheet; each has a rule there.
enum StyleClass: String, CaseIterable, Sendable {
  // MARK: Page
  case sheet, skip, letterhead, subtitle, running, notices, note, facts, links, remark
  case startsPage = "starts-page"

  // MARK: Tables
  case scroll, full, cards
  case trailing = "n"
  case center = "c"
  case total
  case chip, good, bad, neutral, firm, sign, spark

  // MARK: Charts
  case charts, lone, pair, many, wide, narrow
  case grid, axis, target, leader, end, over, strong
  case line1, line2, line3, dot1, dot2, dot3, bar1, bar2, bar3
}
