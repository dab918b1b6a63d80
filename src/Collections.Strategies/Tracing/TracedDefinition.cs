using Collections.Bpmn;
using Collections.Bpmn.Elsa;
using Collections.Domain.Texts;
using Collections.Engine.Flowcharts;

namespace Collections.Strategies.Tracing;

/// <summary>A workflow definition on disk, and those beside it that it may run.</summary>
internal static class TracedDefinition
{
    /// <summary>So many files beside a definition are looked at.</summary>
    private const int MostFiles = 200;

    public static bool Is(string file) => string.Equals(Path.GetExtension(file), ".json", StringComparison.OrdinalIgnoreCase);

    /// <summary>The request to trace the file: one that was born in BPMN is traced as that.</summary>
    /// <exception cref="FormatException">The file is none, or the mode is not known.</exception>
    public static TraceRequest Request(string file, string? mode)
    {
        var read = Read(file);
        if (read.Definition is not { } definition) throw new FormatException(string.Join(Environment.NewLine, read.Findings.Select(finding => finding.Message)));
        if (KeptSource.Of(definition) is null) return new TraceRequest(definition) { Mode = ModeOf(mode), DefinitionCalled = Beside(file) };
        var bpmn = ElsaConversion.ToBpmn(definition);
        return new TraceRequest(BpmnReader.Read(bpmn.Text ?? throw new FormatException(string.Join(Environment.NewLine, bpmn.Findings.Select(finding => finding.Message))), Path.GetFileName(file)));
    }

    private static FlowchartMode ModeOf(string? mode)
    {
        if (mode is null) return FlowchartMode.Counter;
        return Enum.TryParse<FlowchartMode>(mode, ignoreCase: true, out var known) && Enum.IsDefined(known)
            ? known
            : throw new FormatException($"--mode: counter or token was expected, found '{mode}'");
    }

    private static Func<string, WorkflowDefinition?> Beside(string file)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        var known = new Lazy<Dictionary<string, WorkflowDefinition>>(() => Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Take(MostFiles)
            .Select(other => Read(other).Definition)
            .OfType<WorkflowDefinition>()
            .Where(definition => definition.DefinitionId is { Length: > 0 })
            .DistinctBy(definition => definition.DefinitionId)
            .ToDictionary(definition => definition.DefinitionId!, StringComparer.Ordinal));
        return id => known.Value.GetValueOrDefault(id);
    }

    private static ElsaReadResult Read(string file) => ElsaReader.Read(BoundedRead.Text(file, ElsaLimits.Bytes), Path.GetFileName(file));
}
