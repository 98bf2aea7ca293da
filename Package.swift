// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// Release builds carry the standard library, so that one file is enough on another machine.
let staticRelease: [LinkerSetting] = [
  .unsafeFlags(["-static-stdlib"], .when(configuration: .release))
]

/// A room of the program: a library target in `Sources`, with its own settings.
func room(_ name: String, on floor: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: floor, swiftSettings: strict)
}

/// The tests of one room.
func tests(of name: String, with others: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.target(name: name), "SeededChance"] + others,
    swiftSettings: strict)
}

/// What matrices, reviews and reports stand on: words, both languages, duty lists and rules.
let subjects: [Target.Dependency] = ["RemitText", "RemitLanguage", "RemitDocuments", "RemitRules"]

let package = Package(
  name: "Remit",
  products: [
    .library(name: "Remit", targets: ["Remit"]),
    .executable(name: "remit", targets: ["RemitCommand"]),
    .executable(name: "remit-bench", targets: ["RemitBench"]),
  ],
  targets: [
    room("RemitText"),
    room("RemitLanguage", on: ["RemitText"]),
    room("RemitDocuments", on: ["RemitText", "RemitLanguage"]),
    room("RemitRules", on: ["RemitText", "RemitLanguage"]),
    room("RemitMatrix", on: subjects),
    room("RemitReview", on: subjects + ["RemitMatrix"]),
    room("RemitReports", on: subjects + ["RemitMatrix", "RemitReview"]),
    room("Remit", on: subjects + ["RemitMatrix", "RemitReview", "RemitReports", "Rules"]),
    .executableTarget(
      name: "RemitCommand",
      dependencies: subjects + ["RemitMatrix", "RemitReview", "RemitReports", "Remit"],
      swiftSettings: strict, linkerSettings: staticRelease),
    .executableTarget(
      name: "RemitBench", swiftSettings: strict, linkerSettings: staticRelease),
    .target(name: "Rules", path: "Rules", swiftSettings: strict, plugins: ["EmbedPacks"]),
    .plugin(
      name: "EmbedPacks", capability: .buildTool(), dependencies: ["PackWriter"],
      path: "Sources/EmbedPacks"),
    .executableTarget(name: "PackWriter", dependencies: ["RemitLanguage", "RemitRules"]),
    .target(name: "SeededChance", path: "Tests/SeededChance", swiftSettings: strict),
    tests(of: "RemitText"),
    tests(of: "RemitLanguage"),
    tests(of: "RemitDocuments"),
    tests(of: "RemitRules", with: ["Rules"]),
    tests(of: "RemitMatrix"),
    tests(of: "RemitReview", with: ["Rules"]),
    tests(of: "RemitReports"),
    tests(of: "Remit"),
    tests(of: "RemitCommand"),
  ],
  swiftLanguageModes: [.v6]
)
