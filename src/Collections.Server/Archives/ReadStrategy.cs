using Collections.Server.Deployments;
using Collections.Strategies.Checking;

namespace Collections.Server.Archives;

/// <summary>A strategy that was found in a file; nothing of it is saved yet.</summary>
/// <param name="Name">What it would be called.</param>
/// <param name="Title">What its drawing calls it.</param>
/// <param name="Etag">Of the latest version of a strategy that is there under the name; null where there is none.</param>
/// <param name="Bpmn">Its source.</param>
/// <param name="Files">What belongs to it.</param>
/// <param name="Findings">What a check says of it here.</param>
internal sealed record ReadStrategy(string Name, string Title, string? Etag, string Bpmn, IReadOnlyList<PackageFile> Files, IReadOnlyList<Finding> Findings);
