// swift-tools-version:6.2
import PackageDescription

// `make check` and `make test` take no warning in our own targets:
// https://github.com/swiftlang/swift-evolution/blob/main/proposals/0443-warning-control-flags.md
let strict: [SwiftSetting] =
  Context.environment["SCORELINE_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)]

// Release builds are made for processors of x86-64 with AVX2 and BMI2 (Intel's since 2013, AMD's since 2015): a month
// is read in four fifths of the time. `SCORELINE_CPU=x86-64 swift build -c release` makes one for all.
#if arch(x86_64)
  let processor = Context.environment["SCORELINE_CPU"] ?? "haswell"
  let tuned: [SwiftSetting] = [
    .unsafeFlags(
      ["-target-cpu", processor, "-Xcc", "-march=\(processor)"], .when(configuration: .release))
  ]
  // The command itself is made for all, and says so where the rest of it could not run.
  let checked: [SwiftSetting] =
    processor == "haswell" ? [.define("NEEDS_AVX2", .when(configuration: .release))] : []
#else
  let tuned: [SwiftSetting] = []
  let checked: [SwiftSetting] = []
#endif

// One list of settings for all targets.
let settings: [SwiftSetting] =
  strict + [
    // An import is internal unless it says otherwise:
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0409-access-level-on-imports.md
    .enableUpcomingFeature("InternalImportsByDefault"),
    // Members come only from modules that a file imports itself:
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0444-member-import-visibility.md
    .enableUpcomingFeature("MemberImportVisibility"),
  ]

func library(
  _ name: String, _ dependencies: [Target.Dependency] = [], plugins: [Target.PluginUsage] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, swiftSettings: settings + tuned, plugins: plugins)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.target(name: name)] + dependencies,
    exclude: [], resources: resources, swiftSettings: settings)
}

let package = Package(
  name: "scoreline",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "scoreline", targets: ["scoreline"]),
    .library(name: "ScorelineKit", targets: ["ScorelineKit"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // MARK: What is recorded, and what is measured (no input or output)

    // What a hotline logs: kinds of record, their fields, batches of columns, days and periods.
    library("Records", plugins: ["ListUnits"]),
    // What the definition of a KPI is: formula, filter, unit, target, citation, worked examples.
    library("Metrics", ["Records"]),
    // The KPIs, one file each.
    library("Catalogue", ["Records", "Metrics"], plugins: ["ListUnits"]),
    // Intervals, control and funnel limits, tests: pure functions, each with its source.
    library("Statistics"),
    // Mergeable aggregate states over batches of columns.
    library("Aggregation", ["Records", "Metrics", "Statistics"]),
    // Finished aggregates to values, intervals, targets and verdicts.
    library("Figures", ["Records", "Metrics", "Aggregation", "Statistics"]),
    // What figures say together: control charts, changes taken apart, funnels, coaching picks.
    library("Analysis", ["Records", "Metrics", "Figures", "Statistics"]),

    // MARK: Files and the store

    // scoreline.yml, decoded into types; the only importer of Yams.
    library(
      "Configuration",
      ["Records", "Metrics", .product(name: "Yams", package: "Yams")]),
    // Files to batches of checked records; every bad row named with its place.
    library("Intake", ["Records", "CScan", "CZlib", "CLinux"]),
    // Facts, rollups, rejects and the ledgers of imports and editions in SQLite; the only importer of GRDB.
    library(
      "Store",
      [
        "Records", "Metrics", "Aggregation", "Statistics", "CLinux",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ]),

    // MARK: Reports

    // A report before it has a format.
    library("ReportModel"),
    // Figures to reports, one layout an audience; words in English and Chinese.
    library(
      "ReportBuilder",
      ["Records", "Metrics", "Catalogue", "Figures", "Statistics", "Analysis", "ReportModel"]),
    // A report as a workbook, through one safe gate; the only importer of CXlsxWriter.
    library("ExcelWriter", ["ReportModel", "CXlsxWriter", "CZip"]),
    // A report as one page of HTML that needs nothing else.
    library("HTMLWriter", ["ReportModel", .product(name: "Crypto", package: "swift-crypto")]),
    // Opens a finished workbook again and holds it against what was to be written; the only importer of CExpat.
    library("WorkbookCheck", ["CZip", "CExpat"]),

    // MARK: The product

    // The library's face: wires the above, and publishes editions.
    library(
      "ScorelineKit",
      [
        "Records", "Metrics", "Catalogue", "Aggregation", "Figures", "Statistics", "Analysis",
        "Configuration", "Intake", "Store", "ReportModel", "ReportBuilder", "ExcelWriter",
        "HTMLWriter", "WorkbookCheck",
        "CLinux",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Logging", package: "swift-log"),
      ]),
    // The command: arguments, printing, exit codes.
    .executableTarget(
      name: "scoreline",
      dependencies: [
        "ScorelineKit", "CLinux",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: settings + checked),
    // Writes sample-data/ from a seed.
    .executableTarget(name: "sample-centre", swiftSettings: settings),
    // Writes a page with every element of the design system, and hostile texts in each of them.
    .executableTarget(
      name: "specimen", dependencies: ["ReportModel", "HTMLWriter"], swiftSettings: settings),
    // Holds the rules of Analysis against made-up centres in which nothing changes; for `make verify`.
    .executableTarget(
      name: "quiet-centres",
      dependencies: ["Records", "Metrics", "Catalogue", "Analysis"],
      path: "Tests/Verification/QuietCentres", swiftSettings: settings),

    // MARK: System libraries, each with one importer, but for CLinux

    // Looks at 64 bytes at a time; a header and nothing else; imported by Intake.
    .systemLibrary(name: "CScan"),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    // Calls of Linux that Swift's Glibc module lacks; imported by Intake, Store, ScorelineKit and the command.
    .systemLibrary(name: "CLinux"),
    .systemLibrary(
      name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),

    // MARK: Plugins

    // Writes the list of a folder's units (KPIs, kinds of record) from their file names.
    .plugin(name: "ListUnits", capability: .buildTool()),

    // MARK: Tests, one target a source target

    tests("Records"),
    tests("Metrics", ["Records"]),
    tests("Catalogue", ["Records", "Metrics"]),
    tests("Statistics", resources: [.copy("Fixtures")]),
    tests("Aggregation", ["Records", "Metrics", "Statistics"]),
    tests("Analysis", ["Records", "Metrics", "Catalogue", "Figures", "Statistics"]),
    tests("Figures", ["Records", "Metrics", "Aggregation", "Statistics"]),
    tests("Configuration", ["Records", "Metrics", "Catalogue"]),
    tests("Intake", ["Records", "CScan"]),
    tests(
      "Store",
      [
        "Records", "Metrics", "Catalogue", "Aggregation", "Statistics",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    tests("ReportModel"),
    tests(
      "ReportBuilder",
      ["Records", "Metrics", "Catalogue", "Figures", "ReportModel", "Statistics", "Analysis"]),
    tests("ExcelWriter", ["ReportModel", "WorkbookCheck"]),
    tests("HTMLWriter", ["ReportModel"]),
    tests("WorkbookCheck"),
    tests(
      "ScorelineKit",
      [
        "Records", "Metrics", "Catalogue", "Aggregation", "Figures", "Statistics", "Configuration",
        "Intake", "Store", "WorkbookCheck", "Analysis", "ReportBuilder", "ReportModel",
        "ExcelWriter",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "CommandTests", dependencies: ["scoreline", "sample-centre", "WorkbookCheck"],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
