using Collections.Bpmn.Model;
using Collections.Strategies.Packages;
using Collections.Testing.Bpmn;

namespace Collections.Testing.Reference;

/// <summary>A random model, with the versions of other strategies that it may call.</summary>
/// <param name="Process">The file whose first process is run.</param>
/// <param name="Elsewhere">What is deployed beside it.</param>
public sealed record RandomDrawing(ProcessBuilder Process, IReadOnlyList<RandomVersion> Elsewhere)
{
    /// <summary>The file.</summary>
    public BpmnDefinitions Definitions { get; } = Process.Build();

    /// <summary>A process of another strategy, each time a new model; of the published version where none is named; null where there is none.</summary>
    public BpmnProcess? FindElsewhere(string id, int? version) => Find(id, version)?.Drawing.Build().FindProcess(id);

    /// <summary>The strategy as it is deployed: its calls are bound to versions.</summary>
    /// <param name="bound">The version that a call gets for the one that it names (null = none is named); by default that one.</param>
    public StrategyPackage Package(Func<int?, int?>? bound = null) =>
        new CallBinding((id, version) => Find(id, bound is null ? version : bound(version)) is { } found ? Packed(found.Drawing) : null).Bind(Packed(Process));

    /// <summary>All of it, for a person to read.</summary>
    public override string ToString() => string.Concat(Elsewhere.Select(other => $"{other.Id}, version {other.Version}\n{other.Drawing.ToXml()}").Prepend(Process.ToXml()));

    private RandomVersion? Find(string id, int? version) =>
        Elsewhere.Where(other => other.Id == id && (version is null || other.Version == version)).MaxBy(other => other.Version);

    private static StrategyPackage Packed(ProcessBuilder drawing) =>
        new("random", drawing.ToXml(), new Dictionary<string, string> { [$"{RandomLimits.Name}.dmn"] = RandomLimits.Text }, new Dictionary<string, string>(), "random");
}
