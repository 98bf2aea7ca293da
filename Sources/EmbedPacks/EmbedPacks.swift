import Foundation
import PackagePlugin

/// Turns every `.rules` file of a target into string literals, so that the packs travel in the binary.
///
/// String literals compile in a second at this size, where arrays of bytes would need minutes.
@main
struct EmbedPacks: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let module = target as? any SourceModuleTarget else { return [] }
    let packs = module.sourceFiles(withSuffix: ".rules").map(\.url).sorted { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedPacks.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(packs.count) rule files",
        executable: try context.tool(named: "PackWriter").url,
        arguments: [output.path] + packs.map(\.path), inputFiles: packs, outputFiles: [output])
    ]
  }
}
