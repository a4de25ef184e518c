import CXlsxWriter
import ReportModel

/// How a cell looks; equal styles share one format of the workbook.
struct CellStyle: Hashable {
  var size = 10.0
  var isBold = false
  var isUnderlined = false
  var color = Palette.ink
  var fill: Palette?
  var horizontal = Horizontal.left
  var vertical = Vertical.center
  var wraps = false
  /// Whether what the column doesn't hold becomes smaller.
  var shrinks = false
  /// How many steps the content keeps from the edge that it is aligned to.
  var indent = 0
  /// nil for texts.
  var numbers: Numbers?
  var top: Palette?
  var bottom: Palette?
  /// A frame on all four sides, in place of `top` and `bottom`.
  var frame: Palette?

  enum Horizontal { case left, center, right }
  enum Vertical { case top, center, bottom }

  /// How numbers look: their code is made once a style, not once a cell.
  enum Numbers: Hashable {
    case format(NumberFormat)
    /// Of a number that rounds to 0, which has no sign.
    case nearZero(NumberFormat)
    case code(String)
    case moments(MomentForm)

    var code: String {
      switch self {
      case .format(let format): format.code
      case .nearZero(let format): format.codeWithoutSign
      case .code(let code): code
      case .moments(let form): form.code
      }
    }
  }
}

extension CellStyle {
  /// Sets every property of a fresh format; none of them can fail.
  func apply(to format: UnsafeMutablePointer<lxw_format>, font: String) {
    format_set_font_name(format, font)
    format_set_font_size(format, size)
    format_set_font_color(format, color.rawValue)
    if isBold { format_set_bold(format) }
    if isUnderlined { format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
    if let fill { Self.fill(format, fill) }
    switch horizontal {
    case .left: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .center: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .right: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    }
    switch vertical {
    case .top: format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    case .center: format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    case .bottom: format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_BOTTOM.rawValue))
    }
    if wraps { format_set_text_wrap(format) }
    if shrinks, !wraps { format_set_shrink(format) }
    let stepped =
      horizontal == .right && indent > 0 ? numbers.flatMap { Self.stepped($0.code) } : nil
    // libxlsxwriter is sure of an indent only beside an alignment that is set.
    if indent > 0, horizontal != .center, stepped == nil {
      format_set_indent(format, UInt8(min(indent, 15)))
    }
    if let numbers { format_set_num_format(format, stepped ?? Self.safe(numbers.code)) }
    if let frame {
      Self.frame(format, frame)
      return
    }
    if let top {
      format_set_top(format, thin)
      format_set_top_color(format, top.rawValue)
    }
    if let bottom {
      format_set_bottom(format, thin)
      format_set_bottom_color(format, bottom.rawValue)
    }
  }

  private static func fill(_ format: UnsafeMutablePointer<lxw_format>, _ color: Palette) {
    format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
    format_set_fg_color(format, color.rawValue)
  }

  private static func frame(_ format: UnsafeMutablePointer<lxw_format>, _ color: Palette) {
    format_set_border(format, thin)
    format_set_border_color(format, color.rawValue)
  }

  /// The code with as much room behind each number as an indent is wide, for texts as well. LibreOffice
  /// draws figures at the right edge whatever their indent, where they would touch the frame of a verdict.
  ///
  /// nil for a code that has other parts than those of positive, negative and empty numbers, or grows too long.
  static func stepped(_ code: String) -> String? {
    var parts = [""]
    var isQuoted = false
    for character in code {
      if character == "\"" { isQuoted.toggle() }
      if character == ";", !isQuoted {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    guard (2...3).contains(parts.count), !isQuoted, !parts.contains("") else { return nil }
    if parts.count == 2 { parts.append(parts[0]) }
    let text = (parts + ["@"]).map { $0 + "_0_-" }.joined(separator: ";")
    return text.utf8.count <= 127 ? safe(text) : nil
  }

  /// libxlsxwriter keeps 127 bytes of a code and cuts through a character: a longer one gives way
  /// to the plain number.
  fileprivate static func safe(_ code: String) -> String {
    let text = SafeText.plain(code, limit: 127).string
    return text.utf8.count <= 127 ? text : "#,##0.####"
  }
}

private let thin = UInt8(LXW_BORDER_THIN.rawValue)

/// The look of a cell while a condition holds.
struct ConditionalStyle: Hashable {
  /// nil leaves a cell's letters as they are.
  var color: Palette?
  var fill: Palette?
  var frame: Palette?
  /// The line below, where there is no frame.
  var bottom: Palette?
  /// Stands before the word.
  var sign: Sign?
  /// How the number looks; nil leaves it as it is.
  var numbers: CellStyle.Numbers?
  /// Whether the number keeps a distance from what stands right of it.
  var stepsBack = false

  enum Sign: String {
    case tick = "√"
    case cross = "×"

    /// Stands before a text, and in its cell's look alone.
    var code: String { "\"\(rawValue) \"@" }
  }

  /// The line below a row, of cells that may not be there.
  static let ruled = ConditionalStyle(bottom: .hairline)

  func apply(to format: UnsafeMutablePointer<lxw_format>) {
    if let color {
      format_set_font_color(format, color.rawValue)
      format_set_bold(format)
    }
    if let bottom {
      format_set_bottom(format, thin)
      format_set_bottom_color(format, bottom.rawValue)
    }
    // Excel takes the fill of a conditional format from the background colour.
    if let fill { format_set_bg_color(format, fill.rawValue) }
    // Only texts take the sign; a colour alone would be lost in grey.
    if let sign { format_set_num_format(format, sign.code) }
    if let numbers {
      let stepped = stepsBack ? CellStyle.stepped(numbers.code) : nil
      format_set_num_format(format, stepped ?? CellStyle.safe(numbers.code))
    }
    if let frame {
      format_set_border(format, thin)
      format_set_border_color(format, frame.rawValue)
    }
  }
}

/// The colours of a report: two carry meaning, never without a word beside them.
enum Palette: UInt32 {
  case ink = 0x17212B
  /// Labels and notes.
  case quiet = 0x46525E
  /// The line below a head.
  case line = 0x76818C
  /// The line below a row.
  case hairline = 0xD6DBDC
  case good = 0x0B5A9E
  case bad = 0xA63F08
  case badTint = 0xFBEADE
  case goodTint = 0xE3EEF8
  /// Steps of a heat map, from the least up; text turns white from the fourth on.
  case heat1 = 0xF1F2F4
  case heat2 = 0xD9D9E8
  case heat3 = 0xB4B2D3
  case heat4 = 0x6D65A3
  case heat5 = 0x4D417F
  case heat6 = 0x2C2054
  /// What a reader may change.
  case input = 0xFFF6D6
  case neutral = 0xE7EBEA
  case white = 0xFFFFFF
  /// Series and categories of a chart.
  case first = 0x323D48
  case second = 0x6B7681
  case third = 0xC3CAD0
}

extension Palette {
  /// The fill of a step of a heat map and the text that is read on it.
  static func heat(_ step: Int) -> (fill: Palette, text: Palette) {
    let fills: [Palette] = [.heat1, .heat2, .heat3, .heat4, .heat5, .heat6]
    let step = min(max(step, 0), fills.count - 1)
    return (fills[step], step < 3 ? .ink : .white)
  }
}
