// swift-tools-version:6.2
import PackageDescription

// A package of its own, so that what measures the product is no part of it.
let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // Writes a large centre's exports from a seed.
    .executableTarget(
      name: "bench-data",
      dependencies: [.product(name: "ArgumentParser", package: "swift-argument-parser")])
  ],
  swiftLanguageModes: [.v6]
)
