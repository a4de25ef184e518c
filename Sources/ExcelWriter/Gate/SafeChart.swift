import CXlsxWriter

/// A run of cells on a sheet, with the values that a viewer shows before it calculates.
struct ChartCells {
  var sheet: String
  var rows: ClosedRange<Int>
  var columns: ClosedRange<Int>
  var values: [CachedValue?]
}

/// A chart whose data are cells of the workbook.
struct SafeChart {
  let handle: UnsafeMutablePointer<lxw_chart>
  let sheet: SafeSheet
  let form: Form
  let categoryAxis: UnsafeMutablePointer<lxw_chart_axis>?
  let valueAxis: UnsafeMutablePointer<lxw_chart_axis>?

  /// libxlsxwriter combines no two of them in one chart, and gives none a second axis.
  enum Form {
    case line, columns, bars, stackedBars
    /// Points across and up, each series with a line, marks or both.
    case scatter

    /// Whether categories are named from top to bottom.
    fileprivate var isSideways: Bool { self == .bars || self == .stackedBars }

    fileprivate var type: lxw_chart_type {
      switch self {
      case .line: LXW_CHART_LINE
      case .columns: LXW_CHART_COLUMN
      case .bars: LXW_CHART_BAR
      case .stackedBars: LXW_CHART_BAR_STACKED
      case .scatter: LXW_CHART_SCATTER_STRAIGHT_WITH_MARKERS
      }
    }
  }

  init(_ form: Form, on sheet: SafeSheet) throws(ExcelWriterError) {
    self.sheet = sheet
    self.form = form
    handle = try sheet.workbook.addChart(form.type)
    chart_show_blanks_as(handle, UInt8(LXW_CHART_BLANKS_AS_GAP.rawValue))
    switch form {
    case .line, .scatter: break
    case .columns, .bars: chart_set_series_gap(handle, 60)
    case .stackedBars:
      chart_set_series_gap(handle, 40)
      chart_set_series_overlap(handle, 100)
    }
    // The library gives bars their axes the other way round.
    (categoryAxis, valueAxis) =
      form.isSideways
      ? (handle.pointee.y_axis, handle.pointee.x_axis)
      : (handle.pointee.x_axis, handle.pointee.y_axis)
    if form.isSideways {
      // Bars run from bottom to top unless told otherwise; the scale stays below them.
      chart_axis_set_reverse(categoryAxis)
      chart_axis_set_crossing_max(categoryAxis)
    }
  }

  /// Adds a series with both caches filled, which libxlsxwriter does for plain numbers only: cells
  /// with a formula would be drawn as 0.
  func addSeries(
    _ name: String, categories: ChartCells, values: ChartCells
  ) throws(ExcelWriterError) -> UnsafeMutablePointer<lxw_chart_series> {
    let series = try addSeries(categories: categories, values: values)
    chart_series_set_name(series, SafeText.chart(name))
    return series
  }

  /// The same with the name that a cell shows.
  func addSeries(
    namedBy cell: ChartCells, categories: ChartCells, values: ChartCells
  ) throws(ExcelWriterError) -> UnsafeMutablePointer<lxw_chart_series> {
    let series = try addSeries(categories: categories, values: values)
    chart_series_set_name_range(
      series, SheetNames.quoted(cell.sheet), lxw_row_t(cell.rows.lowerBound),
      lxw_col_t(cell.columns.lowerBound))
    try fill(series.pointee.title.range, with: cell.values, asText: true)
    return series
  }

  private func addSeries(
    categories: ChartCells, values: ChartCells
  ) throws(ExcelWriterError) -> UnsafeMutablePointer<lxw_chart_series> {
    guard let series = chart_add_series(handle, nil, nil) else {
      throw sheet.workbook.fault("adding a series")
    }
    // The library repeats a name that is quoted already.
    chart_series_set_categories(
      series, SheetNames.quoted(categories.sheet), lxw_row_t(categories.rows.lowerBound),
      lxw_col_t(categories.columns.lowerBound), lxw_row_t(categories.rows.upperBound),
      lxw_col_t(categories.columns.upperBound))
    chart_series_set_values(
      series, SheetNames.quoted(values.sheet), lxw_row_t(values.rows.lowerBound),
      lxw_col_t(values.columns.lowerBound), lxw_row_t(values.rows.upperBound),
      lxw_col_t(values.columns.upperBound))
    try fill(series.pointee.categories, with: categories.values, asText: form != .scatter)
    try fill(series.pointee.values, with: values.values, asText: false)
    return series
  }

  /// The library frees the points and their texts with the workbook.
  private func fill(
    _ range: UnsafeMutablePointer<lxw_series_range>?, with values: [CachedValue?], asText: Bool
  ) throws(ExcelWriterError) {
    guard let range, let queue = range.pointee.data_cache, values.count <= Int(UInt16.max) else {
      throw sheet.workbook.fault("filling a chart")
    }
    let links = MemoryLayout<lxw_series_data_point>.offset(of: \.list_pointers) ?? 0
    for value in values {
      guard let memory = calloc(1, MemoryLayout<lxw_series_data_point>.size) else {
        throw sheet.workbook.fault("filling a chart")
      }
      let point = memory.bindMemory(to: lxw_series_data_point.self, capacity: 1)
      switch value {
      case .number(let number) where !asText && number.isFinite:
        point.pointee.number = number + 0
      case .text(let text) where asText:
        point.pointee.is_string = 1
        point.pointee.string = strdup(SafeText.plain(text, limit: 255).string)
      case .number, .text, nil:
        point.pointee.no_data = 1
      }
      // STAILQ_INSERT_TAIL, which is a macro.
      queue.pointee.stqh_last.pointee = point
      queue.pointee.stqh_last = memory.advanced(by: links)
        .assumingMemoryBound(to: UnsafeMutablePointer<lxw_series_data_point>?.self)
    }
    range.pointee.num_data_points = UInt16(values.count)
    range.pointee.has_string_cache = asText ? 1 : 0
    range.pointee.ignore_cache = 1
  }

  /// Places the chart, moving with its cells but keeping its size.
  func insert(
    row: Int, left: Int, width: Int, height: Int, description: String
  ) throws(ExcelWriterError) {
    // The default size of the library's charts is 480 by 288 pixels.
    let text = strdup(SafeText.attribute(description, bytes: 1_800))
    defer { free(text) }
    var options = lxw_chart_options()
    options.x_offset = Int32(left)
    options.x_scale = Double(width) / 480
    options.y_scale = Double(height) / 288
    options.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
    options.description = text
    let code = worksheet_insert_chart_opt(sheet.handle, lxw_row_t(row), 0, handle, &options)
    try sheet.workbook.check(code, "placing a chart")
    sheet.countChart()
  }
}
