import CXlsxWriter

/// Words and numbers at the points of a chart.
extension SafeChart {
  /// Where a label stands; each form of chart knows some, and a program that opens the file calls
  /// it damaged when it meets another.
  enum LabelPlace {
    case above, below, left, right
    case center, insideBase, insideEnd
    /// Only beside bars that aren't stacked.
    case outsideEnd

    fileprivate func position(in form: Form) -> lxw_chart_label_position {
      switch (self, form) {
      case (.above, .line), (.above, .scatter): LXW_CHART_LABEL_POSITION_ABOVE
      case (.below, .line), (.below, .scatter): LXW_CHART_LABEL_POSITION_BELOW
      case (.left, .line), (.left, .scatter): LXW_CHART_LABEL_POSITION_LEFT
      case (.right, .line), (.right, .scatter): LXW_CHART_LABEL_POSITION_RIGHT
      case (.center, _): LXW_CHART_LABEL_POSITION_CENTER
      case (.insideBase, .columns), (.insideBase, .bars), (.insideBase, .stackedBars):
        LXW_CHART_LABEL_POSITION_INSIDE_BASE
      case (.insideEnd, .columns), (.insideEnd, .bars), (.insideEnd, .stackedBars):
        LXW_CHART_LABEL_POSITION_INSIDE_END
      case (.outsideEnd, .columns), (.outsideEnd, .bars): LXW_CHART_LABEL_POSITION_OUTSIDE_END
      case (.above, _), (.below, _), (.left, _), (.right, _), (.insideBase, _), (.insideEnd, _),
        (.outsideEnd, _):
        LXW_CHART_LABEL_POSITION_DEFAULT
      }
    }
  }

  typealias Series = UnsafeMutablePointer<lxw_chart_series>

  /// A number at every point.
  func labelValues(
    _ series: Series, numberCode: String, place: LabelPlace, color: Palette = .ink
  ) throws(ExcelWriterError) {
    chart_series_set_labels_options(series, 0, 0, 1)
    setNumbers(series, numberCode)
    style(series, place, isBold: false, color)
  }

  /// The number at some points.
  func labelValue(
    _ series: Series, at places: [Int], of count: Int, numberCode: String, place: LabelPlace,
    isBold: Bool
  ) throws(ExcelWriterError) {
    chart_series_set_labels_options(series, 0, 0, 1)
    setNumbers(series, numberCode)
    style(series, place, isBold: isBold, .ink)
    let own = places.map { ($0, nil as String?) }
    try showOnly(Dictionary(own) { first, _ in first }, of: count, series)
  }

  /// The name of the series and its number at one point; both follow their cells.
  func labelNameAndValue(
    _ series: Series, at index: Int, of count: Int, numberCode: String, place: LabelPlace
  ) throws(ExcelWriterError) {
    chart_series_set_labels_options(series, 1, 0, 1)
    chart_series_set_labels_separator(series, UInt8(LXW_CHART_LABEL_SEPARATOR_SPACE.rawValue))
    setNumbers(series, numberCode)
    style(series, place, isBold: false, .quiet)
    try showOnly([index: nil], of: count, series)
  }

  /// The name of the series at one point, which follows its cell.
  func labelName(
    _ series: Series, at index: Int, of count: Int, place: LabelPlace
  ) throws(ExcelWriterError) {
    style(series, place, isBold: false, .quiet)
    try showOnly([index: nil], of: count, series)
    // Last: labels of some points alone have the number again.
    chart_series_set_labels_options(series, 1, 0, 0)
  }

  /// Words at some points, none at the others.
  func label(
    _ series: Series, at texts: [Int: String], of count: Int, place: LabelPlace,
    isBold: Bool = false, color: Palette = .ink
  ) throws(ExcelWriterError) {
    guard !texts.isEmpty else { return }
    chart_series_set_labels_options(series, 0, 0, 1)
    style(series, place, isBold: isBold, color)
    try showOnly(texts.mapValues { $0 }, of: count, series, isBold: isBold, color)
  }

  private func setNumbers(_ series: Series, _ code: String) {
    chart_series_set_labels_num_format(series, SafeText.attribute(code, bytes: 200))
  }

  private func style(_ series: Series, _ place: LabelPlace, isBold: Bool, _ color: Palette) {
    let position = place.position(in: form)
    chart_series_set_labels_position(series, UInt8(position.rawValue))
    withFont(size: 9, isBold: isBold, color: color) { chart_series_set_labels_font(series, $0) }
  }

  /// Takes the labels of all other points away; nil keeps a point's own.
  private func showOnly(
    _ texts: [Int: String?], of count: Int, _ series: Series, isBold: Bool = false,
    _ color: Palette = .ink
  ) throws(ExcelWriterError) {
    var code = LXW_NO_ERROR
    withFont(size: 9, isBold: isBold, color: color) { font in
      var strings: [UnsafeMutablePointer<CChar>?] = []
      defer { for string in strings { free(string) } }
      let labels = UnsafeMutablePointer<lxw_chart_data_label>.allocate(capacity: max(count, 1))
      labels.initialize(repeating: lxw_chart_data_label(), count: max(count, 1))
      defer { labels.deallocate() }
      var list: [UnsafeMutablePointer<lxw_chart_data_label>?] = []
      for index in 0..<count {
        switch texts[index] {
        case nil: labels[index].hide = 1
        case .some(nil): break
        case .some(let text?):
          // An empty one would be taken for the number.
          if text.isEmpty {
            labels[index].hide = 1
          } else {
            strings.append(strdup(SafeText.chart(text)))
            labels[index].value = strings[strings.count - 1]
            labels[index].font = font
          }
        }
        list.append(labels + index)
      }
      list.append(nil)
      code = list.withUnsafeMutableBufferPointer { buffer in
        chart_series_set_labels_custom(series, buffer.baseAddress)
      }
    }
    guard code == LXW_NO_ERROR || count == 0 else {
      throw sheet.workbook.fault("labelling a chart", code)
    }
  }
}
